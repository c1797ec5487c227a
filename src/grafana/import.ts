import { StyxError } from '../errors.js';
import { isTimezone } from '../time/zone.js';
import { type Common, figureOf } from './figures/figure.js';
import { noFigure } from './figures/kind.js';
import { type NamedFigure, type NamedVariable, withDefaults } from './figures/manifest.js';
import { type Chosen, meaningsOf } from './figures/meanings.js';
import { figureNames } from './figures/names.js';
import { lengthOf, timesOf } from './figures/range.js';
import { usualSource } from './figures/targets.js';
import { filledQuery } from './figures/filled.js';
import { validText } from './figures/valid.js';
import type { Dashboard, Panel, PlacedPanel } from './read/dashboard.js';
import { readDashboard, readPanel } from './read/read.js';
import { ofNoPanel, remarksOf } from './of-no-panel.js';
import type { Remark, Say } from './remarks.js';

/** What the command line says of an import. */
export interface ImportOptions {
  /** The values of variables, by their names. */
  readonly chosen: Chosen;
  /** The URL of the server that has the data; a placeholder is written where it is undefined. */
  readonly prometheus: string | undefined;
  /** What `now` means where queries are looked at, ms. */
  readonly nowMs: number;
}

/** A manifest that was made of a dashboard. */
export interface Imported {
  /** Valid as it is; undefined where no panel became a figure. */
  readonly text: string | undefined;
  readonly panels: number;
  readonly figures: number;
  /** What could not be mapped, in the order of the dashboard. */
  readonly remarks: readonly Remark[];
}

/**
 * Makes a manifest of a dashboard's JSON: a figure a panel. What cannot be mapped is in the remarks, each panel
 * without a figure among them. Throws BAD_DASHBOARD, and USAGE for a variable that the dashboard has not.
 */
export function importDashboard(text: string, options: ImportOptions): Imported {
  const dashboard = readDashboard(text);
  const ofTime = new Set<string>();
  const times = timesOf(dashboard, options.nowMs, (text) => ofTime.add(text));
  const meanings = meaningsOf(dashboard.variables, options.chosen, lengthOf(times));
  // What texts need of variables is known when all are read: a key of a matrix has another name.
  const { defined } = figuresOf(dashboard, { meanings, times }, new Set());
  const made = figuresOf(dashboard, { meanings, times }, defined);
  const { timezone } = dashboard;
  const manifest = {
    title: dashboard.title,
    prometheus: options.prometheus,
    timezone: timezone.includes('/') && isTimezone(timezone) ? timezone : undefined,
    variables: made.variables,
    ...withDefaults(made.figures),
  };
  const written = validText(manifest, options.nowMs);
  const unused = made.variables.filter((one) => !written.variables.includes(one));
  return {
    ...{ text: written.text, panels: dashboard.panels.length, figures: written.figures },
    remarks: [
      ...[...ofTime].map((text) => ofNoPanel('the time of the dashboard', text)),
      ...remarksOf(dashboard, made.variables, unused),
      ...made.remarks,
      ...written.remarks,
    ],
  };
}

/** What is asked for labels has no step. */
const unknownLengths = { rangeMs: undefined, steps: undefined };

interface Made {
  readonly figures: readonly NamedFigure[];
  readonly variables: readonly NamedVariable[];
  /** What the dashboard calls them. */
  readonly defined: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
}

function figuresOf(
  dashboard: Dashboard,
  { meanings, times }: Pick<Common, 'meanings' | 'times'>,
  shared: ReadonlySet<string>,
): Made {
  const variables = new Map<string, NamedVariable>();
  const remarks: Remark[] = [];
  const nameOf = figureNames();
  const common: Common = {
    ...{ dashboard, meanings, times, variables: dashboard.variables },
    usualSource: usualSource(readable(dashboard), dashboard),
    isShared: (name) => shared.has(name),
    define: (name, text, of) => variables.set(name, { name, text, of }),
    selector: (text) =>
      filledQuery(text, '', { ...common, repeated: new Map(), say }, unknownLengths).text,
  };
  const say: Say = () => undefined;
  const figures = dashboard.panels.flatMap((placed): NamedFigure[] => {
    const made = panelFigure(placed, common);
    remarks.push(...made.remarks);
    if (made.figure === undefined) return [];
    const { panel, figure, of } = made;
    const name = nameOf(panel.title, panel.id);
    return [{ name, figure, of, title: panel.title, row: placed.row }];
  });
  const all = [...variables.values()];
  return { figures, remarks, variables: all, defined: new Set(all.map(({ of }) => of)) };
}

/** The panels that are not damaged. */
function readable({ panels }: Dashboard): Panel[] {
  return panels.flatMap((placed) => {
    try {
      return [readPanel(placed)];
    } catch (thrown) {
      if (thrown instanceof StyxError) return [];
      throw thrown;
    }
  });
}

type PanelFigure =
  | { readonly figure: undefined; readonly remarks: readonly Remark[] }
  | {
      readonly figure: NamedFigure['figure'];
      readonly panel: Panel;
      readonly of: string;
      readonly remarks: readonly Remark[];
    };

/** The figure of a panel; one that is damaged has none, and its remark says where. */
function panelFigure(placed: PlacedPanel, common: Common): PanelFigure {
  const remarks: Remark[] = [];
  const { path } = placed.place;
  try {
    const panel = readPanel(placed);
    const of = panelText(panel);
    const why = noFigure(panel);
    const remark = { of, path };
    if (why !== undefined) {
      return { figure: undefined, remarks: [{ ...remark, text: why, isWhole: true }] };
    }
    const say: Say = (text, place = path) =>
      remarks.push({ of, text, path: place, isWhole: false });
    const figure = figureOf(panel, placed.repeats, common, say);
    if (figure !== undefined && placed.isConditional) {
      say('Grafana shows it under a condition only, and it is always here');
    }
    if (figure !== undefined) return { figure, panel, of, remarks };
    const text = panel.targets.length === 0 ? 'it has no query' : 'it has no query that is drawn';
    return { figure, remarks: [...remarks, { ...remark, text, isWhole: true }] };
  } catch (thrown) {
    if (!(thrown instanceof StyxError) || thrown.code !== 'BAD_DASHBOARD') throw thrown;
    const { message, hint = '' } = thrown;
    const text = `${message}: ${hint}`;
    return { figure: undefined, remarks: [{ of: 'a panel', text, path, isWhole: true }] };
  }
}

function panelText({ id, title }: Panel): string {
  const number = id === undefined ? '' : ` ${id}`;
  return title === '' ? `panel${number}` : `panel${number} ${JSON.stringify(title)}`;
}

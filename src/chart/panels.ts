import type { Choice, ChosenSeries } from './choice.js';
import type { Content, DrawnSeries } from './content.js';
import { distinctLooks, type Telling } from './distinct-looks.js';
import type { PanelGrid } from './facets.js';
import type { ChartInput, ChartQuery } from './input.js';
import { type ChartKind, kindOf } from './kinds.js';
import { checkCount } from './panel-room.js';
import {
  fillLookOf,
  isFilledKind,
  lookOf,
  pointLookOf,
  runLookOf,
  summaryLookOf,
} from './looks.js';
import type { Kind } from '../manifest/drawing.js';
import type { Look } from './model/page.js';
import type { Style } from '../style/style.js';
import { printable } from './text/text.js';
import type { Dropped } from './top.js';

/** A panel's series, and what its kind makes of them. */
export interface PanelContent {
  readonly heading: string | undefined;
  readonly series: readonly DrawnSeries[];
  readonly content: Content;
}

export interface Panels extends Omit<PanelGrid<DrawnSeries>, 'panels'>, Dropped {
  readonly kind: ChartKind;
  readonly panels: readonly [PanelContent, ...PanelContent[]];
  readonly looks: readonly Look[];
  /** What was left out of sums. */
  readonly omissions: readonly string[];
}

/** Gives the chosen series their looks, and reads what their kind makes of them. */
export function panelsOf({ grid, series, others, ...dropped }: Choice, input: ChartInput): Panels {
  const { drawing } = input;
  checkCount(grid, drawing.facet);
  const { looks, indexOf } = lookList();
  const looksOf = seriesLooks(series, input);
  const lookOfSeries = new Map(
    [...looksOf].map(([one, look]) => [one, indexOf(one.name, look)] as const),
  );
  const kind = kindOf(drawing);
  const [first, ...later] = grid.panels.map((panel, i) => {
    const sums = others.panels[i] ?? [];
    const shown: Shown[] = [
      ...panel.series.map((one) => {
        return { ...one, name: ownName(one), look: lookOfSeries.get(one) ?? 0 };
      }),
      ...sums.map((sum) => ({ ...sum, look: indexOf(sum.name, sum.look) })),
    ];
    const content = kind.content(paleFirst(shown, drawing), input);
    return { heading: panel.heading, series: shown, content };
  });
  if (first === undefined) throw new Error('a grid has at least one panel');
  const { omissions } = others;
  return { ...grid, ...dropped, kind, panels: [first, ...later], looks, omissions };
}

/** A chosen series, or a sum of those that are not. */
type Shown = DrawnSeries & Partial<Pick<ChosenSeries, 'own'>>;

/** The kinds whose series lie over each other, whatever their order. */
const overlapping: readonly Kind[] = ['line', 'step', 'points', 'cdf'];

/** What lies behind is drawn first; the legend has its own order. */
function paleFirst(
  series: readonly Shown[],
  { kind }: Pick<ChartInput['drawing'], 'kind'>,
): readonly DrawnSeries[] {
  if (!overlapping.includes(kind)) return series;
  const isPale = ({ own }: Shown): boolean => own?.isPale === true;
  return [...series.filter(isPale), ...series.filter((one) => !isPale(one))];
}

/** Series of one name and look share the look, so that a legend explains it once. */
function lookList(): { looks: readonly Look[]; indexOf: (name: string, look: Look) => number } {
  const looks: Look[] = [];
  const indices = new Map<string, number>();
  return {
    looks,
    indexOf: (name, look) => {
      const id = JSON.stringify([name, look]);
      const index = indices.get(id) ?? looks.push(look) - 1;
      indices.set(id, index);
      return index;
    },
  };
}

/** The look of each series, by its number in all figures and what the manifest says of it. */
function seriesLooks(
  series: readonly ChosenSeries[],
  { drawing, numberOf, along }: ChartInput,
): Map<ChosenSeries, Look> {
  const telling = tellingOf(drawing);
  // A line through a few runs shows each of them.
  const line = along === undefined ? lookOf : pointLookOf;
  const of = { fill: fillLookOf, line, point: pointLookOf }[telling];
  const { style } = drawing;
  const wished = series.map((one) => {
    return { of: one, name: one.name, own: one.own, look: of(numberOf(one.key), one.own, style) };
  });
  const looks = distinctLooks(wished, telling, style);
  return new Map(
    wished.map((one) => [one.of, weighted(looks.get(one) ?? one.look, one.of.query, style)]),
  );
}

/** Thin for runs, and bold for what stands for them. */
function weighted(look: Look, { ofRuns }: ChartQuery, style: Style): Look {
  if (ofRuns === 'behind') return runLookOf(look, style);
  return ofRuns === 'in front' ? summaryLookOf(look, style) : look;
}

/** The legend's name is that of what stands for all runs of a group; each has its own besides. */
function ownName({ name, query, column }: ChosenSeries): string {
  const run = query.ofRuns === 'behind' ? query.series[column]?.run : undefined;
  return run === undefined ? name : printable(`${name}, run ${run}`);
}

/** What is filled has no dashes; points with their names beside them are alike. */
function tellingOf({ kind, x }: ChartInput['drawing']): Telling {
  if (kind === 'points' && x.query === undefined) return 'point';
  return isFilledKind(kind) ? 'fill' : 'line';
}

import type { ChartInput, ChartQuery } from '../../chart/input.js';
import type { Chart } from '../../chart/model/chart.js';
import { asStyxError } from '../../errors.js';
import { openFiles } from '../../frame/cursor.js';
import type { LockedData } from '../../lock/lock.js';
import { xShows } from '../../manifest/drawing/kinds.js';
import { partFolder } from '../../manifest/data-places.js';
import { type Figure, partsOf, type SingleFigure } from '../../manifest/manifest.js';
import { panelLetter, saidOfPanels } from '../../manifest/panel-letter.js';
import type { PlannedFigure } from '../../plan/plan.js';
import type { PlannedQuery } from '../../plan/query.js';
import { rangeWarnings } from '../../plan/range-warnings.js';
import { unkeptRequests } from '../answers/asked-requests.js';
import { placedAsks, type Planned, planned } from '../answers/planned.js';
import type { Keeping } from '../answers/kept-answers.js';
import { chosen, outputInput, type PartData } from '../data/figure-data.js';
import { shownSeries } from '../data/shown-series.js';
import { figureInputs, type FindingInputs, type FoundInputs } from '../figure/figure-inputs.js';
import type { Manifest } from '../../manifest/manifest.js';
import { cutNotes } from '../warnings/cut-notes.js';
import { shownAsk } from './show-asks.js';
import { type Limits, noLimits, seriesSummary } from './show-series.js';
import type { ShownItem, ShownQuery, ShownSeries } from './shown.js';

export interface ShowingFigure extends FindingInputs {
  /** The clock's time, ms. */
  readonly nowMs: number;
}

/** What there is to know of a figure, of what is kept. Throws the signal's reason. */
export async function shownFigure(manifest: Manifest, showing: ShowingFigure): Promise<ShownItem> {
  const { figure, project, spool, order, place, nowMs, signal } = showing;
  const { name, title } = figure;
  const kinds = [...new Set(partsOf(figure).map(({ drawing }) => drawing.kind))];
  const known = { name, is: 'figure', title, result: undefined } as const;
  try {
    if (figure.problem !== undefined) throw figure.problem;
    const plan = await planned(figure, manifest, nowMs, spool, project);
    const isKept = (await unkeptRequests(name, plan, project)).length === 0;
    const made = isKept ? await madeOf(figure, plan, showing) : notMade;
    const queries = await queriesOf(name, plan, made, project);
    const notes = [...new Set([...figure.warnings, ...saidOfRanges(plan, nowMs), ...made.notes])];
    return { ...known, kinds, queries, notes, error: made.error };
  } catch (thrown) {
    signal.throwIfAborted();
    return { ...known, kinds, queries: [], notes: figure.warnings, error: asStyxError(thrown) };
  } finally {
    // However it ended: others wait for what it has to tell.
    order.skip(place);
  }
}

const saidOfRanges = ({ plan: { parts } }: Planned, nowMs: number): string[] =>
  saidOfPanels(parts.map(({ figure }) => rangeWarnings(figure.range, nowMs)));

/** What came of the data of a figure. */
interface Made extends Pick<ShownItem, 'notes' | 'error'> {
  readonly data: Readonly<Record<string, LockedData>>;
  /** The series of each query of each part; none where they are not known. */
  readonly series: readonly ReadonlyMap<string, readonly ShownSeries[]>[];
}

const notMade: Made = { data: {}, series: [], notes: [], error: undefined };

async function madeOf(figure: Figure, plan: Planned, showing: ShowingFigure): Promise<Made> {
  let found: FoundInputs;
  try {
    found = await figureInputs(plan, showing);
  } catch (thrown) {
    showing.signal.throwIfAborted();
    return { ...notMade, error: asStyxError(thrown) };
  }
  const { parts, drawn, inputs, numberOf } = found;
  const { data } = inputs;
  const { inputs: charts, choices } = await chosen(drawn);
  const series = parts.map((part, i) => {
    const names = new Map(
      choices[i]?.series.map(({ query, column, name }) => [keyOf(charts[i], query, column), name]),
    );
    return seriesOf(part, charts[i]?.queries ?? [], names, charts[i]);
  });
  const notes = [
    ...saidOfPanels(parts.map(({ warnings }) => warnings)),
    ...cutNotes(figure.name, data),
  ];
  try {
    const isDrawn = figure.formats.some((format) => format !== 'csv');
    const chart = isDrawn
      ? await outputInput(drawn, () => Promise.resolve(numberOf)).chart()
      : undefined;
    return { data, series, notes: [...notes, ...notesOf(chart)], error: undefined };
  } catch (thrown) {
    return { data, series, notes, error: asStyxError(thrown) };
  }
}

const notesOf = (chart: Chart | undefined): readonly string[] => chart?.notes ?? [];

type Charted = Pick<ChartInput, 'queries'> | undefined;

/** The same for the same column of the same query of a part. */
const keyOf = (charted: Charted, query: ChartQuery, column: number): string =>
  `${charted?.queries.indexOf(query) ?? -1} ${column}`;

function seriesOf(
  { plan, queries }: PartData & { readonly plan: PlannedFigure },
  charted: readonly ChartQuery[],
  names: ReadonlyMap<string, string>,
  input: Charted,
): ReadonlyMap<string, readonly ShownSeries[]> {
  const files = openFiles();
  try {
    return new Map(
      queries.map((fetched) => {
        const columns = charted
          .filter(({ id }) => id === fetched.query.id)
          .flatMap((query) => query.series.map((one, column) => ({ query, one, column })));
        const all = shownSeries(fetched).flatMap((series, i) => {
          const at = columns[i];
          if (at === undefined) return [];
          const timing = series.timing ?? at.query;
          const name = names.get(keyOf(input, at.query, at.column));
          return [
            seriesSummary(
              series,
              { name, time: timeOf(plan.figure), timing, limits: limitsOf(plan, fetched.query) },
              files,
            ),
          ];
        });
        return [fetched.query.id, all] as const;
      }),
    );
  } finally {
    files.close();
  }
}

function timeOf({ range, compare }: SingleFigure): ShownSeries['time'] {
  if ('runs' in range) return range.axis === undefined ? 'relative' : 'none';
  return compare === undefined ? 'absolute' : 'relative';
}

/** Of what a figure draws as it is: samples at their times. */
function limitsOf({ drawing }: PlannedFigure, { axis }: PlannedQuery): Limits {
  const isAtTimes = ['line', 'step', 'points', 'area', 'band'].includes(drawing.kind);
  if (!isAtTimes || drawing.x.query !== undefined || drawing.x.run !== undefined) return noLimits;
  const { min = -Infinity, max = Infinity } = axis === 'right' ? drawing.y2 : drawing.y;
  const { from, to } = drawing.x;
  return { min, max, fromMs: from?.ms ?? -Infinity, toMs: to?.ms ?? Infinity };
}

async function queriesOf(
  name: string,
  { plan: { parts } }: Planned,
  made: Made,
  keeping: Keeping,
): Promise<ShownQuery[]> {
  const all = parts.flatMap(({ queries }, i) =>
    queries.map(async (query): Promise<ShownQuery> => {
      const folder = partFolder(name, i, parts.length);
      const placed = query.windows.flatMap((window) => placedAsks(folder, query.id, window));
      const asks = await Promise.all(placed.map((one) => shownAsk(one, made.data, keeping)));
      const series = made.series[i]?.get(query.id);
      const panel = parts.length === 1 ? undefined : panelLetter(i);
      const unit = query.unit ?? unitOf(parts[i], query);
      return { ...{ id: query.id, panel, unit }, expr: exprOf(query), asks, series };
    }),
  );
  return Promise.all(all);
}

/** That of its axis of values, which is x of distributions. */
function unitOf(part: PlannedFigure | undefined, { axis }: PlannedQuery): string | undefined {
  if (part === undefined) return undefined;
  const { drawing } = part;
  if (xShows(drawing.kind, drawing.x) === 'values' && drawing.x.query === undefined)
    return drawing.x.unit;
  return (axis === 'right' ? drawing.y2 : drawing.y).unit;
}

/** Of a foreign series, its file and columns. */
export function exprOf({ windows: [window] }: PlannedQuery): string {
  if (window.file === undefined) return window.expr;
  const { name, time, value, labels } = window.file;
  return `${name}: ${value} at ${time}${labels.length === 0 ? '' : `, by ${labels.join(', ')}`}`;
}

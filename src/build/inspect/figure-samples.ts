import { StyxError } from '../../errors.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import type { Labels } from '../../frame/labels.js';
import { type Overview, overviewOf } from '../../frame/overview.js';
import { stepOf } from '../../frame/timing.js';
import { panelLetter } from '../../manifest/panel-letter.js';
import type { NonEmpty } from '../../non-empty.js';
import type { PlannedFigure } from '../../plan/plan.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import { pointsOf } from '../../time/grid.js';
import { planned } from '../answers/planned.js';
import { type DrawnPart, drawnSeries, type LookedSeries } from '../data/drawn-series.js';
import { figureInputs } from '../figure/figure-inputs.js';
import { manifestOrder } from '../figure/manifest-order.js';
import { readOnlyProject } from '../project/project.js';

/** What a part of a figure draws, as numbers in memory. */
export interface PartSamples {
  /** `a`; undefined where there is one part only. */
  readonly letter: string | undefined;
  readonly title: string | undefined;
  readonly plan: PlannedFigure;
  /** The label of runs that is along its x axis in place of times; undefined where there are times. */
  readonly along: string | undefined;
  /** Whether lines end where samples are missing. */
  readonly isGapDrawn: boolean;
  readonly tables: readonly Overview[];
  readonly series: readonly SampledSeries[];
  /** How many series there are besides, that are too many to be shown. */
  readonly left: number;
}

export interface SampledSeries extends Pick<LookedSeries, 'name' | 'axis' | 'look'> {
  readonly labels: Labels;
  readonly unit: string | undefined;
  /** The index of its table, and that of its column in it. */
  readonly table: number;
  readonly column: number;
}

export interface SamplesOptions {
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** More series of a part are not read, */
  readonly mostSeries: number;
  /** and where there are more samples of a part, or more times, they are thinned. */
  readonly mostSamples: number;
  readonly mostTimes: number;
}

/**
 * The samples of a figure that its last build kept, transformed as the manifest says and named and coloured as
 * in its picture. Asks no server and writes nothing. Throws UNKNOWN_FIGURE, what is wrong with the figure,
 * NOT_KEPT where not all is kept, and the signal's reason.
 */
export async function figureSamples(
  manifest: Manifest,
  name: string,
  options: SamplesOptions,
): Promise<NonEmpty<PartSamples>> {
  const place = manifest.figures.findIndex((one) => one.name === name);
  const figure = manifest.figures[place];
  if (figure === undefined) throw new StyxError('UNKNOWN_FIGURE', `there is no figure \`${name}\``);
  if (figure.problem !== undefined) throw figure.problem;
  return withSpool(async (spool) => {
    const [first, ...others] = await drawnParts(manifest, { figure, place, spool, options });
    const count = others.length + 1;
    const letterOf = (i: number) => (count === 1 ? undefined : panelLetter(i));
    return [
      sampled(first, letterOf(0), options),
      ...others.map((one, i) => sampled(one, letterOf(i + 1), options)),
    ];
  });
}

interface Finding {
  readonly figure: Figure;
  readonly place: number;
  readonly spool: Spool;
  readonly options: SamplesOptions;
}

async function drawnParts(
  manifest: Manifest,
  { figure, place, spool, options: { nowMs, signal } }: Finding,
): Promise<NonEmpty<DrawnPart>> {
  const project = readOnlyProject(manifest);
  const order = manifestOrder(manifest, project.ledger, false);
  // What the others look like, the lock knows.
  for (const other of manifest.figures.keys()) if (other !== place) order.skip(other);
  const plan = await planned(figure, manifest, nowMs, spool, project);
  const finding = { figure, project, spool, order, place, signal };
  const { drawn, numberOf } = await figureInputs(plan, finding);
  return drawnSeries(drawn, numberOf);
}

function sampled(
  { part, series }: DrawnPart,
  letter: string | undefined,
  { mostSeries, mostSamples, mostTimes }: SamplesOptions,
): PartSamples {
  const { plan } = part;
  const { gaps } = plan.drawing;
  const shown = series.slice(0, mostSeries);
  const queries = [...new Set(shown.map(({ query }) => query))];
  const times = Math.max(2, Math.min(mostTimes, Math.floor(mostSamples / (shown.length || 1))));
  const lengthMs = plan.range.endMs - plan.range.startMs;
  const columnsOf = (query: LookedSeries['query']): number[] =>
    shown.flatMap((one) => (one.query === query ? [one.column] : []));
  const tables = queries.map((query) => {
    const isMany = (query.times?.length ?? pointsOf(query.grid)) > times;
    const reachMs = gaps === 'connect' ? Infinity : stepOf(query);
    const stretchMs = isMany ? Math.ceil((2 * lengthMs) / times) : 0;
    const columns = columnsOf(query);
    const options = { columns: columns.length, reachMs, stretchMs };
    return overviewOf(query.rows(columns), options);
  });
  return {
    ...{ letter, plan, tables, along: alongOf(plan), isGapDrawn: gaps === 'break' },
    title: letter === undefined ? undefined : plan.title,
    series: shown.map(({ name, labels, axis, look, query, column }) => ({
      ...{ name, labels, axis, look },
      unit: query.unit ?? (axis === 'left' ? plan.drawing.y : plan.drawing.y2).unit,
      table: queries.indexOf(query),
      column: columnsOf(query).indexOf(column),
    })),
    left: series.length - shown.length,
  };
}

function alongOf({ figure: { range } }: PlannedFigure): string | undefined {
  return 'runs' in range ? range.axis?.label : undefined;
}

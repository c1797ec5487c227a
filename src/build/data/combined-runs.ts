import type { NonEmpty } from '../../non-empty.js';
import { combinePaired, combineReduced } from '../../derive/combine-reduced.js';
import { type Combined, combineRuns } from '../../derive/combine.js';
import type { RunFrame } from '../../derive/groups.js';
import { runsAlong } from '../../derive/runs-along.js';
import type { Drawing, Reducer } from '../../manifest/drawing.js';
import type { Combination } from '../../manifest/runs/combination.js';
import type { RunAxis } from '../../manifest/runs/axis.js';
import type { PlannedQuery } from '../../plan/query.js';
import type { Spool } from '../../spool/spool.js';

/** A run that has a place of the x axis for itself. */
const alone = { centre: 'mean', band: undefined } as const;

/** What a figure makes of its runs. */
interface Making {
  readonly how: Combination | undefined;
  /** The x axis, where the runs are along it. */
  readonly axis: RunAxis | undefined;
  readonly drawing: Drawing;
}

/**
 * What stands for the runs of a query; undefined where a figure draws their samples. Throws what
 * combining them throws.
 */
export function combinedRuns(
  runs: NonEmpty<RunFrame>,
  query: Pick<PlannedQuery, 'id' | 'reduce'>,
  { how, axis, drawing }: Making,
  spool: Pick<Spool, 'newPath'>,
): Combined | undefined {
  const reduce = reducerOf(query, drawing);
  if (axis !== undefined) return runsAlong(runs, axis, { ...(how ?? alone), reduce }, spool);
  if (how === undefined) return undefined;
  if (drawing.x.query !== undefined) return combinePaired(runs, { ...how, reduce }, spool);
  return drawing.kind === 'bar'
    ? combineReduced(runs, { ...how, reduce }, spool)
    : combineRuns(runs, how, spool);
}

/** How a query's series become numbers in a figure. */
export function reducerOf(
  query: Pick<PlannedQuery, 'id' | 'reduce'>,
  { reduce, x }: Drawing,
): Reducer {
  return x.query?.id === query.id ? x.query.reduce : (query.reduce ?? reduce);
}

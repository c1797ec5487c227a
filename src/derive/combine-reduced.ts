import type { NonEmpty } from '../non-empty.js';
import type { FrameQuery } from '../frame/frame.js';
import { seriesText } from '../frame/labels.js';
import type { Reducer } from '../manifest/drawing.js';
import type { Combination } from '../manifest/runs/combination.js';
import type { Spool } from '../spool/spool.js';
import type { Combined } from './combine.js';
import type { RunFrame } from './groups.js';
import { namedSeries } from './note.js';
import { infiniteNote } from './infinite-note.js';
import { pointsQuery } from './points-query.js';
import { type ReducedGroup, reduceRuns } from './reduce-runs.js';

/** Where the number of a series is: at the start of its runs. */
const grid = { startMs: 0, endMs: 0, stepMs: 1000 };

/**
 * Like `combineRuns` of runs whose series are reduced to one number each, which is at time 0: for
 * bars. Throws what `reduceRuns` throws.
 */
export function combineReduced(
  runs: NonEmpty<RunFrame>,
  how: Combination & { readonly reduce: Reducer },
  spool: Pick<Spool, 'newPath'>,
): Combined {
  const all = reduceRuns(runs, how);
  const { notes, ...combined } = numbersOfRuns(runs, all, how, spool);
  const some = all.filter((one) => one.runs.length > 0);
  return { ...combined, notes: [...some.flatMap(withoutNote), ...notes] };
}

/** The same of what `pairedRuns` has left, which says itself which runs are left out. */
export function combinePaired(
  runs: NonEmpty<RunFrame>,
  how: Combination & { readonly reduce: Reducer },
  spool: Pick<Spool, 'newPath'>,
): Combined {
  return numbersOfRuns(runs, reduceRuns(runs, how), how, spool);
}

function numbersOfRuns(
  runs: NonEmpty<RunFrame>,
  all: readonly ReducedGroup[],
  how: Pick<Combination, 'band'>,
  spool: Pick<Spool, 'newPath'>,
): Combined {
  const groups = all.filter(({ runs: some }) => some.length > 0);
  const empty = all.filter(({ runs: some }) => some.length === 0);
  const queryOf = (value: (group: ReducedGroup) => number | undefined): FrameQuery =>
    pointsQuery(
      { id: runs[0].frame.id, grid },
      groups.map((group) => ({
        ...{ labels: group.labels, points: [{ ms: 0, value: value(group) }] },
      })),
      spool,
    );
  return {
    centre: queryOf(({ centre }) => centre),
    band: how.band && {
      low: queryOf(({ interval }) => interval?.min),
      high: queryOf(({ interval }) => interval?.max),
    },
    runs: queryOf(({ runs: some }) => some.length),
    counts: groups.map(({ runs: some }) => some.length),
    allUntilMs: undefined,
    notes: [...all.flatMap(infiniteNote), ...emptyNotes(empty)],
  };
}

/** Says which series no run has a number in; these are left out. */
export function emptyNotes(empty: readonly Pick<ReducedGroup, 'labels'>[]): string[] {
  if (empty.length === 0) return [];
  return [`no run has a number in ${namedSeries(empty.map(({ labels }) => labels))}`];
}

/** Says which runs have no number in a series. */
export function withoutNote({
  labels,
  runs,
  without,
}: Pick<ReducedGroup, 'labels' | 'without'> & { readonly runs: readonly unknown[] }): string[] {
  if (without.length === 0) return [];
  const all = runs.length + without.length;
  const have = without.length === 1 ? 'has' : 'have';
  const series = seriesText(labels);
  return [`${without.length} of ${all} runs ${have} no number in ${series}: ${without.join(', ')}`];
}

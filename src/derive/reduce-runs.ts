import { type OpenFiles, openFiles } from '../frame/cursor.js';
import type { Labels } from '../frame/labels.js';
import type { Reducer } from '../manifest/drawing.js';
import type { Extent } from '../statistics/extent.js';
import type { Combination } from '../manifest/runs/combination.js';
import { finiteNumber } from './finite-number.js';
import { type Group, groupsOf, type RunFrame } from './groups.js';
import { centreOf, checkBand, intervalOf } from './interval.js';

/** A number over repetitions. */
export interface ReducedGroup extends ReducedRuns {
  readonly labels: Labels;
  /** NaN where no run has a number. */
  readonly centre: number;
  /** Undefined where none is asked for, or fewer than two runs have a number. */
  readonly interval: Extent | undefined;
}

/** The runs of a group as a number each. */
export interface ReducedRuns {
  /** Of each run that has a number, in the order of the runs. */
  readonly runs: readonly { readonly name: string; readonly value: number }[];
  /** The names of runs without the series, or without a finite sample in it. */
  readonly without: readonly string[];
  /** How many infinite samples no number counts. */
  readonly infinite: number;
}

/**
 * Reduces each run's series to one number, of its finite samples, and then the runs: an interval is
 * over runs, never over samples. Their grids may differ. Throws SPOOL, and what `groupsOf` and
 * `checkBand` throw.
 */
export function reduceRuns(
  runs: readonly RunFrame[],
  { reduce, centre, band, groupBy }: Combination & { readonly reduce: Reducer },
): ReducedGroup[] {
  checkBand(centre, band);
  const files = openFiles();
  try {
    return groupsOf(runs, groupBy).map((group) => {
      const each = reduceEach(group, reduce, files);
      const values = Float64Array.from(each.runs, ({ value }) => value);
      return {
        labels: group.labels,
        centre: centreOf(values, centre),
        interval: band && intervalOf(values, band),
        ...each,
      };
    });
  } finally {
    files.close();
  }
}

/** Each run's series of a group as one number, of its finite samples. Throws SPOOL. */
export function reduceEach(
  { members, without }: Group,
  reduce: Reducer,
  files: OpenFiles,
): ReducedRuns {
  let infinite = 0;
  const all = members.map(({ run, series }) => {
    const number = finiteNumber(series, reduce, files);
    infinite += number.infinite;
    return { name: run.name, value: number.value };
  });
  const none = all.filter(({ value }) => !Number.isFinite(value));
  return {
    runs: all.filter(({ value }) => Number.isFinite(value)),
    without: [...without, ...none.map(({ name }) => name)],
    infinite,
  };
}

import { type FiniteSamples, readFinite } from './finite-samples.js';
import { smallest } from './drawable.js';
import type { ChartQuery } from '../input.js';
import { lonelySamples, reachOf } from './lonely.js';
import type { Extent } from '../../statistics/extent.js';

/** What has to be known of a series before it is drawn. */
export interface ColumnStatistics {
  /** Of the finite values; undefined where there are none. */
  readonly extent: Extent | undefined;
  /** The smallest value that a logarithmic axis can show. */
  readonly leastPositive: number | undefined;
  /** Of the finite values: how many, and their mean, NaN where there are none. */
  readonly count: number;
  readonly mean: number;
  /** Whether it has samples that a line does not show. */
  readonly hasAlone: boolean;
}

/** Reads the samples of a query once, in memory that does not grow with the range. */
export function statisticsOf(
  query: Pick<ChartQuery, 'grid' | 'series' | 'rows'>,
  gaps: 'break' | 'connect',
): ColumnStatistics[] {
  const columns = query.series.length;
  const hasAlone = new Array<boolean>(columns).fill(false);
  const lonely = lonelySamples(columns, reachOf(query.grid.stepMs, gaps), (column) => {
    hasAlone[column] = true;
  });
  const totals = runningTotals(columns);
  const found: FiniteSamples = {
    row: (ms) => lonely.row(ms),
    sample(column, bytes, start, end, value) {
      totals.add(column, value);
      lonely.sample(column, bytes, start, end, value);
    },
  };
  for (const block of query.rows()) readFinite(block, found);
  lonely.end();
  return hasAlone.map((alone, column) => ({ ...totals.of(column), hasAlone: alone }));
}

/** What many series have in common: of the values of all, or undefined where there are none. */
export function extentOf(
  series: readonly { readonly statistics: Pick<ColumnStatistics, 'extent' | 'leastPositive'> }[],
): Pick<ColumnStatistics, 'extent' | 'leastPositive'> {
  let [min, max, leastPositive] = [Infinity, -Infinity, Infinity];
  for (const { statistics } of series) {
    min = Math.min(min, statistics.extent?.min ?? Infinity);
    max = Math.max(max, statistics.extent?.max ?? -Infinity);
    leastPositive = Math.min(leastPositive, statistics.leastPositive ?? Infinity);
  }
  return {
    extent: min <= max ? { min, max } : undefined,
    leastPositive: leastPositive === Infinity ? undefined : leastPositive,
  };
}

function runningTotals(columns: number) {
  const min = new Float64Array(columns).fill(Infinity);
  const max = new Float64Array(columns).fill(-Infinity);
  const leastPositive = new Float64Array(columns).fill(Infinity);
  const count = new Float64Array(columns);
  const mean = new Float64Array(columns);
  return {
    add(column: number, value: number): void {
      if (value < (min[column] ?? 0)) min[column] = value;
      if (value > (max[column] ?? 0)) max[column] = value;
      if (value >= smallest && value < (leastPositive[column] ?? 0)) leastPositive[column] = value;
      const samples = (count[column] ?? 0) + 1;
      const before = mean[column] ?? 0;
      count[column] = samples;
      // Divided first: differences and sums of large values may be infinite.
      mean[column] = before + (value / samples - before / samples);
    },
    of(column: number): Omit<ColumnStatistics, 'hasAlone'> {
      const samples = count[column] ?? 0;
      const least = leastPositive[column] ?? Infinity;
      return {
        extent: samples === 0 ? undefined : { min: min[column] ?? NaN, max: max[column] ?? NaN },
        leastPositive: least === Infinity ? undefined : least,
        count: samples,
        mean: samples === 0 ? NaN : (mean[column] ?? NaN),
      };
    },
  };
}

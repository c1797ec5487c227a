import { type Part, partOf, type Stretch } from '../../frame/histogram-parts.js';
import type { DrawnSeries } from '../content.js';
import type { ChartInput } from '../input.js';
import { byTiming } from '../samples/by-timing.js';
import { checkOneGrid } from '../samples/one-grid.js';
import { type HeatMap, readAll, spaceFor } from './heat-space.js';
import { nativeRows } from './native-rows.js';
import { rowTicks } from './native-ticks.js';
import { beyondOmissions } from './values.js';

/** A series of what a bucket of a native histogram counts. */
export interface NativeBucket {
  readonly series: DrawnSeries;
  readonly bounds: Stretch;
}

/** Those of some series that are such buckets, and how many are no part of a native histogram. */
export function nativeBuckets(series: readonly DrawnSeries[]) {
  const parts = series.map((one): readonly [DrawnSeries, Part | undefined] => [
    ...([one, partOf(one.labels)] as const),
  ]);
  return {
    buckets: parts.flatMap(([one, part]): NativeBucket[] =>
      part?.of === 'bucket' ? [{ series: one, bounds: part }] : [],
    ),
    others: parts.filter(([, part]) => part === undefined).length,
  };
}

/**
 * Of the buckets of native histograms, all together. Throws BAD_STEP where they are of different times:
 * each would be counted for itself.
 */
export function nativeMap(buckets: readonly NativeBucket[], input: ChartInput): HeatMap {
  const series = buckets.map((one) => one.series);
  checkOneGrid(byTiming(series), 'counted as one histogram');
  const native = nativeRows(buckets.map(({ bounds }) => bounds));
  const { rows, of } = native;
  const { cells, times, rowOf, notes } = spaceFor(series, rows.length, input);
  const counted = new Float64Array(rows.length);
  let isCounted = false;
  let column = 0;
  const endRow = (): void => {
    // A row without a bucket has counted nothing where there is a histogram at all.
    if (isCounted)
      for (const [row, count] of counted.entries()) cells.add(rowOf(row), column, count);
    counted.fill(0);
    isCounted = false;
  };
  const beyond = readAll(series, {
    row(ms) {
      endRow();
      column = times.columnOf(ms);
    },
    sample(index, value) {
      const row = of[index] ?? 0;
      counted[row] = (counted[row] ?? 0) + value;
      isCounted = true;
    },
  });
  endRow();
  return {
    ...{ cells, times, notes, omissions: beyondOmissions(beyond) },
    axis: {
      ...{ of: 'edges', rows: rows.length, ticks: rowTicks(native) },
      ...{ what: 'samples', label: undefined },
    },
  };
}

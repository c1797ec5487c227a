import type { DrawnSeries } from '../content.js';
import type { ChartInput } from '../input.js';
import { byTiming } from '../samples/by-timing.js';
import { checkOneGrid } from '../samples/one-grid.js';
import { boundTicks, type Buckets, perBucket } from './buckets.js';
import { joinedOmissions } from './cells.js';
import { type HeatMap, readAll, spaceFor } from './heat-space.js';
import { beyondOmissions } from './values.js';

/**
 * Of buckets that count up to their bounds, a row each. Throws BAD_STEP where the buckets are of different
 * times: each would be counted for itself.
 */
export function bucketMap(
  series: readonly DrawnSeries[],
  buckets: Buckets,
  input: ChartInput,
): HeatMap {
  checkOneGrid(byTiming(series), 'counted as one histogram');
  const rows = buckets.bounds.length;
  const { cells, times, rowOf, notes } = spaceFor(series, rows, input);
  const cumulative = new Float64Array(rows).fill(NaN);
  const counted = new Float64Array(rows);
  let column = 0;
  const endRow = (): void => {
    perBucket(cumulative, counted);
    for (const [row, count] of counted.entries()) {
      if (!Number.isNaN(count)) cells.add(rowOf(row), column, count);
    }
    cumulative.fill(NaN);
  };
  const beyond = readAll(series, {
    row(ms) {
      endRow();
      column = times.columnOf(ms);
    },
    sample(index, value) {
      const row = buckets.of[index] ?? 0;
      const before = cumulative[row] ?? NaN;
      cumulative[row] = Number.isNaN(before) ? value : before + value;
    },
  });
  endRow();
  return {
    cells,
    times,
    axis: { of: 'edges', rows, ticks: boundTicks(buckets), what: 'samples', label: undefined },
    omissions: beyondOmissions(beyond),
    notes,
  };
}

/** Of any series, a row each, the first at the top. */
export function seriesMap(all: readonly DrawnSeries[], input: ChartInput): HeatMap {
  const series = byTiming(all);
  const rows = series.length;
  const { cells, times, rowOf, notes } = spaceFor(series, rows, input);
  const fromBottom = (index: number): number => rows - 1 - index;
  let column = 0;
  const beyond = readAll(series, {
    row(ms) {
      column = times.columnOf(ms);
    },
    sample: (index, value) => cells.add(rowOf(fromBottom(index)), column, value),
  });
  const ticks = series.map(({ name }, i) => ({ at: fromBottom(i) + 0.5, text: name })).reverse();
  return {
    cells,
    times,
    axis: { of: 'edges', rows, ticks, what: 'other', label: undefined },
    omissions: [...beyondOmissions(beyond), ...joinedOmissions(cells, times, notes)],
    notes,
  };
}

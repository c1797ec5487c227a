import type { DrawnSeries } from '../content.js';
import { type Beyond, joinedSamples } from './joined-samples.js';
import { smallest } from './drawable.js';
import type { ColumnStatistics } from './statistics.js';

/** Where the series of a stack are at one time: each from `low` to `high`. */
export interface Edges {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Series on top of each other, the first at 0: positive values upwards, negative ones downwards. A
 * series without a value has no thickness, on the side where it is otherwise.
 */
export function edgesOf(series: readonly Pick<DrawnSeries, 'statistics'>[]) {
  const isBelow = series.map(({ statistics }) => statistics.mean < 0);
  return (values: Float64Array): Edges => {
    const low = new Float64Array(values.length);
    const high = new Float64Array(values.length);
    let [top, bottom] = [0, 0];
    for (let i = 0; i < values.length; i++) {
      const value = thickness(values[i] ?? NaN);
      if (value < 0 || (value === 0 && isBelow[i] === true)) {
        high[i] = bottom;
        low[i] = bottom += value;
      } else {
        low[i] = top;
        high[i] = top += value;
      }
    }
    return { low, high };
  };
}

/** Of a value that may be missing. */
function thickness(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

/** The extent of a whole stack. Reads its series once, and adds what it leaves out to `beyond`. */
export function stackExtent(
  series: readonly DrawnSeries[],
  beyond: Beyond,
): Pick<ColumnStatistics, 'extent' | 'leastPositive'> {
  let [min, max, leastPositive, rowsRead] = [Infinity, -Infinity, Infinity, 0];
  for (const { rows, columns, values } of joinedSamples(series, beyond)) {
    rowsRead += rows;
    for (let row = 0; row < rows; row++) {
      let [top, bottom] = [0, 0];
      for (let at = row * columns; at < (row + 1) * columns; at++) {
        const value = values[at] ?? NaN;
        if (value > 0) top += value;
        if (value < 0) bottom += value;
        if (top >= smallest && top < leastPositive) leastPositive = top;
      }
      max = Math.max(max, top);
      min = Math.min(min, bottom);
    }
  }
  return {
    extent: rowsRead > 0 ? { min, max } : undefined,
    leastPositive: leastPositive === Infinity ? undefined : leastPositive,
  };
}

import type { Samples } from '../frame/samples.js';
import { movingMax, movingMean } from './moving.js';
import { movingMedian } from './moving-median.js';
import type { RollingReducer } from '../manifest/transforms.js';

/** The values of a window that moves on, by their places in the series; none of them is NaN. */
export interface MovingWindow {
  /** The next value comes in. */
  add(at: number): void;
  /** The oldest value leaves. */
  remove(at: number): void;
  /** Of a window that has values. */
  readonly value: () => number;
}

/**
 * Of each sample: the mean, median or largest of the samples since `windowMs` before it, without
 * that time itself (`(t - window, t]`, as pandas' `rolling('5m')`). What is missing or NaN does not
 * count, and it is NaN where nothing else is in the window.
 */
export function rolling(
  { times, values }: Samples,
  { windowMs, of }: { readonly windowMs: number; readonly of: RollingReducer },
): Float64Array {
  const window = windows[of](values);
  const result = new Float64Array(values.length);
  let [first, count] = [0, 0];
  const counts = (at: number): boolean => !Number.isNaN(values[at]);
  for (let at = 0; at < values.length; at++) {
    const beforeMs = (times[at] ?? NaN) - windowMs;
    if (counts(at)) {
      window.add(at);
      count++;
    }
    for (; first < at && (times[first] ?? NaN) <= beforeMs; first++) {
      if (!counts(first)) continue;
      window.remove(first);
      count--;
    }
    result[at] = count === 0 ? NaN : window.value();
  }
  return result;
}

const windows: Record<RollingReducer, (values: Float64Array) => MovingWindow> = {
  mean: movingMean,
  median: movingMedian,
  max: movingMax,
};

import { joined, meanOf, type PartialSum, runningSum } from '../statistics/running-sum.js';
import type { MovingWindow } from './rolling.js';

/**
 * The mean of a window, for which nothing is ever subtracted: what a large value loses of the small
 * ones beside it does not stay behind when it leaves. The older values are summed from the newest of
 * them backwards, so that each of these sums is of what is left when older ones have gone; when they
 * have all gone, the newer ones become the older ones.
 */
export function movingMean(values: Float64Array): MovingWindow {
  const older: PartialSum[] = [];
  let newer: number[] = [];
  let ofNewer = runningSum();
  const turn = (): void => {
    const sum = runningSum();
    for (const value of newer.reverse()) {
      sum.add(value);
      older.push(sum.parts());
    }
    newer = [];
    ofNewer = runningSum();
  };
  return {
    add(at) {
      const value = values[at] ?? NaN;
      newer.push(value);
      ofNewer.add(value);
    },
    remove() {
      if (older.length === 0) turn();
      older.pop();
    },
    value() {
      const parts = [ofNewer.parts(), ...older.slice(-1)];
      return meanOf(joined(parts), older.length + newer.length);
    },
  };
}

/** The largest value of a window: of the values in it, those that no later one exceeds are kept. */
export function movingMax(values: Float64Array): MovingWindow {
  const kept = new Int32Array(values.length);
  let [first, end] = [0, 0];
  return {
    add(at) {
      const value = values[at] ?? NaN;
      while (end > first && (values[kept[end - 1] ?? 0] ?? NaN) <= value) end--;
      kept[end++] = at;
    },
    remove(at) {
      if (kept[first] === at) first++;
    },
    value: () => values[kept[first] ?? 0] ?? NaN,
  };
}

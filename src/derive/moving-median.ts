import { quantile } from '../statistics/quantile.js';
import type { MovingWindow } from './rolling.js';

/**
 * The median of a window, in a time that grows with the logarithm of the series' length and not
 * with the window: how often each value is in it is counted in a Fenwick tree (Software: Practice
 * and Experience 24, 1994) over the values of the whole series in their order.
 */
export function movingMedian(values: Float64Array): MovingWindow {
  // -0 has the rank of 0, whichever of them comes first.
  const ascending = values.map((value) => value + 0).sort();
  const ranks = Int32Array.from(values, (value) => rankOf(ascending, value));
  const counts = countTree(ascending.length);
  const middle = new Float64Array(2);
  let count = 0;
  const valueAt = (place: number): number => ascending[counts.find(place)] ?? NaN;
  return {
    add(at) {
      counts.add(ranks[at] ?? 0, 1);
      count++;
    },
    remove(at) {
      counts.add(ranks[at] ?? 0, -1);
      count--;
    },
    value() {
      const low = valueAt((count - 1) >> 1);
      if (count % 2 === 1) return low;
      middle[0] = low;
      middle[1] = valueAt(count >> 1);
      return quantile(middle, 0.5);
    },
  };
}

/** Where the first value of its size is among those in ascending order. */
function rankOf(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many there are of each rank. */
function countTree(ranks: number) {
  const tree = new Int32Array(ranks + 1);
  const top = ranks === 0 ? 0 : 2 ** Math.floor(Math.log2(ranks));
  return {
    add(rank: number, change: 1 | -1): void {
      for (let i = rank + 1; i <= ranks; i += i & -i) tree[i] = (tree[i] ?? 0) + change;
    },
    /** The rank of the element at a place, counted from 0, of all in their order. */
    find(place: number): number {
      let rank = 0;
      let before = place;
      for (let half = top; half > 0; half >>= 1) {
        const next = tree[rank + half] ?? Infinity;
        if (rank + half > ranks || next > before) continue;
        rank += half;
        before -= next;
      }
      return rank;
    },
  };
}

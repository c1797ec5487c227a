import type { Plot } from '../content.js';
import { placeOn } from './pixels.js';

/**
 * In points: gnuplot places what it draws in 32 bits, about a hundred steps a point, and loses lines
 * whose ends are some ten times as far apart as this.
 */
const farthest = 1e5;

/** Whether any of some values is so far beyond an axis of this length, in points. */
export function isFarBeyond(limits: Plot['left'], length: number, values: Iterable<number>) {
  const placeOf = placeOn(limits, length);
  for (const value of values) {
    const place = placeOf(value);
    if (place < -farthest || place > length + farthest) return true;
  }
  return false;
}

import type { Extent } from '../../statistics/extent.js';

/**
 * Beyond these, what engines and we calculate leaves what a double can hold: products of two values,
 * and steps between limits.
 */
export const largest = 1e150;
export const smallest = 1e-290;

/** Whether an axis that is not logarithmic can have a place for a value. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) <= largest;
}

/** Whether values are so large that an axis cannot hold them all. */
export function isBeyondAxes({ min, max }: Extent): boolean {
  return min < -largest || max > largest;
}

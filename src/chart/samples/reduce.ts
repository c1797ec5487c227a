import type { Reducer, Spread } from '../../manifest/drawing.js';
import type { Extent } from './statistics.js';
import { quantile } from './quantile.js';

/** The number that finite values in the order of time become; NaN for none. */
export function reduced(values: Float64Array, reducer: Reducer): number {
  if (values.length === 0) return NaN;
  switch (reducer) {
    case 'last':
      return values[values.length - 1] ?? NaN;
    case 'mean':
      return mean(values);
    case 'sum':
      return sum(values);
    case 'min':
      return values.reduce((a, b) => Math.min(a, b));
    case 'max':
      return values.reduce((a, b) => Math.max(a, b));
    case 'median':
      return quantile(values.toSorted(), 0.5);
    default:
      return quantile(values.toSorted(), reducer.quantile);
  }
}

/**
 * How far values spread around the number that they became; undefined where that cannot be said,
 * as of the standard deviation of one value.
 */
export function spreadOf(values: Float64Array, spread: Spread, around: number): Extent | undefined {
  if (values.length === 0) return undefined;
  if (spread === 'min-max') return { min: reduced(values, 'min'), max: reduced(values, 'max') };
  if (spread === 'sd') {
    if (values.length === 1) return undefined;
    const sd = standardDeviation(values);
    return { min: around - sd, max: around + sd };
  }
  const sorted = values.toSorted();
  return { min: quantile(sorted, spread.low), max: quantile(sorted, spread.high) };
}

function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

/** Of a sample: with n - 1. */
function standardDeviation(values: Float64Array): number {
  const middle = mean(values);
  const squares = values.map((value) => (value - middle) * (value - middle));
  return Math.sqrt(sum(squares) / (values.length - 1));
}

/** Neumaier's compensated sum (ZAMM 54, 1974): what each addition loses is added at the end. */
function sum(values: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    if (Math.abs(total) >= Math.abs(value)) lost += total - next + value;
    else lost += value - next + total;
    total = next;
  }
  return Number.isFinite(lost) ? total + lost : total;
}

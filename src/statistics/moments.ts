import { meanOf, type RunningSum, runningSum } from './running-sum.js';

export function sum(values: Float64Array): number {
  return summed(values).sum();
}

function summed(values: Float64Array): RunningSum {
  const total = runningSum();
  for (const value of values) total.add(value);
  return total;
}

/** Of finite values; NaN for none. */
export function mean(values: Float64Array): number {
  const direct = meanOf(summed(values).parts(), values.length);
  if (Number.isFinite(direct) || values.length === 0) return direct;
  // The sum is infinite, the mean is not.
  return sum(values.map((value) => value / values.length));
}

/** A smaller deviation has lost digits: its squares are among the least that doubles hold. */
const leastDirect = 1e-140;

/** Of a sample: with n - 1. */
export function standardDeviation(values: Float64Array): number {
  const middle = mean(values);
  const squared = (size: number): number =>
    sum(values.map((value) => ((value - middle) / size) * ((value - middle) / size)));
  const direct = Math.sqrt(squared(1) / (values.length - 1));
  if (Number.isFinite(direct) && direct > leastDirect) return direct;
  // The squares of differences beyond 1e154 are infinite, and those below 1e-162 are 0.
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 0);
  if (size === 0) return direct;
  return Math.sqrt(squared(size) / (values.length - 1)) * size;
}

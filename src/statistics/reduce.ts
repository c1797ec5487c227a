import type { Reducer, Spread } from '../manifest/drawing.js';
import type { Extent } from './extent.js';
import { mean, standardDeviation, sum } from './moments.js';
import { numberList } from './number-list.js';
import { quantile } from './quantile.js';
import { meanOf, runningSum } from './running-sum.js';

/** Is told the finite values of a series in the order of time, and reduces them. */
export interface Reduction {
  add(value: number): void;
  /** NaN for none. */
  readonly value: () => number;
  /** Undefined where none was asked for, or where it cannot be said. */
  readonly spread: () => Extent | undefined;
}

/** Keeps all values only for what needs all of them: quantiles, and standard deviations. */
export function reduction(reducer: Reducer, spread?: Spread): Reduction {
  const isRunning = spread === undefined || spread === 'min-max';
  return isRunning && typeof reducer === 'string' && reducer !== 'median'
    ? running(reducer, spread)
    : ofAll(reducer, spread);
}

function ofAll(reducer: Reducer, spread: Spread | undefined): Reduction {
  const list = numberList();
  const value = (): number => reduced(list.numbers(), reducer);
  return {
    add: (one) => list.push(one),
    value,
    spread: () => (spread === undefined ? undefined : spreadOf(list.numbers(), spread, value())),
  };
}

type RunningReducer = 'last' | 'mean' | 'sum' | 'min' | 'max';

function running(reducer: RunningReducer, spread: 'min-max' | undefined): Reduction {
  const total = runningSum();
  const extent = { min: Infinity, max: -Infinity };
  let count = 0;
  let last = NaN;
  return {
    add(value) {
      count++;
      last = value;
      total.add(value);
      if (value < extent.min) extent.min = value;
      if (value > extent.max) extent.max = value;
    },
    value() {
      if (count === 0) return NaN;
      const all = { ...extent, last, sum: total.sum(), mean: meanOf(total.parts(), count) };
      return all[reducer];
    },
    spread: () => (spread === undefined || count === 0 ? undefined : { ...extent }),
  };
}

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

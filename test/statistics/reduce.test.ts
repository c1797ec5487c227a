import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduced, reduction, spreadOf } from '../../src/statistics/reduce.js';
import { spreadOut, ten } from '../chart/kinds/drawn.js';

const of = (values: number[]) => Float64Array.from(values);

describe('a series as one number', () => {
  // numpy's min, max, sum, mean, median and quantile of numpy 1.24.2.
  it.each([
    ['last', 1.1],
    ['min', 0.1],
    ['max', 2.6],
    ['sum', 8.1],
    ['median', 0.6],
    [{ quantile: 0.95 }, 2.014999999999999],
  ] as const)('is its %s', (reducer, expected) => {
    expect(reduced(of(ten), reducer)).toBe(expected);
  });

  it('is its mean, to the precision that a double has', () => {
    expect(reduced(of(ten), 'mean')).toBeCloseTo(0.81, 14);
    expect(reduced(of(spreadOut(500)), 'mean')).toBeCloseTo(33.82939720000001, 12);
  });

  it('does not lose small numbers among large ones', () => {
    expect(reduced(of([1, 1e100, 1, -1e100]), 'sum')).toBe(2);
  });

  it('is NaN where there are no samples', () => {
    expect(reduced(of([]), 'last')).toBeNaN();
    expect(reduced(of([]), 'median')).toBeNaN();
  });

  it('stays as it is: quantiles sort a copy', () => {
    const values = of([3, 1, 2]);
    reduced(values, 'median');
    spreadOf(values, { low: 0.1, high: 0.9 }, 2);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

describe('the spread of a series', () => {
  it('is a standard deviation of a sample to either side', () => {
    // numpy.std(values, ddof=1).
    const ofTen = spreadOf(of(ten), 'sd', 1);
    expect(ofTen?.min).toBeCloseTo(1 - 0.7415449338299662, 14);
    expect(ofTen?.max).toBeCloseTo(1 + 0.7415449338299662, 14);
    expect(spreadOf(of(spreadOut(500)), 'sd', 0)?.max).toBeCloseTo(30.28403035470612, 12);
  });

  it('is from the least to the largest sample, or between quantiles', () => {
    expect(spreadOf(of(ten), 'min-max', 1)).toEqual({ min: 0.1, max: 2.6 });
    const range = { low: 0.25, high: 0.75 };
    expect(spreadOf(of(ten), range, 1)).toEqual({ min: 0.325, max: 1.05 });
  });

  it('is unknown of no samples, and the deviation of one is', () => {
    expect(spreadOf(of([]), 'min-max', NaN)).toBeUndefined();
    expect(spreadOf(of([5]), 'sd', 5)).toBeUndefined();
    expect(spreadOf(of([5]), 'min-max', 5)).toEqual({ min: 5, max: 5 });
  });
});

describe('a series that is told value by value', () => {
  const reducers = ['last', 'mean', 'sum', 'min', 'max', 'median', { quantile: 0.9 }] as const;
  const spreads = [undefined, 'sd', 'min-max', { low: 0.1, high: 0.9 }] as const;

  it('becomes the number and the spread that all its values have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
        fc.constantFrom(...reducers),
        fc.constantFrom(...spreads),
        (values, reducer, spread) => {
          const told = reduction(reducer, spread);
          for (const value of values) told.add(value);
          const number = reduced(of(values), reducer);
          expect(told.value()).toBe(number);
          expect(told.spread()).toEqual(spread && spreadOf(of(values), spread, number));
        },
      ),
    );
  });

  it.each(['last', 'mean', 'sum', 'min', 'max'] as const)(
    'keeps none of them for its %s',
    (one) => {
      const told = reduction(one, 'min-max');
      const before = process.memoryUsage().arrayBuffers;
      for (let i = 0; i < 1_000_000; i++) told.add(i % 7);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
      expect(told.spread()).toEqual({ min: 0, max: 6 });
    },
  );
});

describe('the standard deviation of values whose squares are infinite', () => {
  it('is a number', () => {
    const { min, max } = spreadOf(Float64Array.of(1e200, 3e200), 'sd', 2e200) ?? { min: 0, max: 0 };
    expect((max - min) / 2 / (Math.SQRT2 * 1e200)).toBeCloseTo(1, 12);
  });
});

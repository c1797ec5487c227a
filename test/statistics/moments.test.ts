import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/statistics/moments.js';
import { numpy } from '../numpy.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('a mean', () => {
  it('of equal numbers is that number', () => {
    expect((0.1 + 0.1 + 0.1) / 3).not.toBe(0.1);
    expect(mean(of(0.1, 0.1, 0.1))).toBe(0.1);
    const number = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(
        number.filter((value) => Math.abs(value) > 1e-290),
        fc.integer({ min: 1, max: 100 }),
        (value, count) => {
          expect(mean(new Float64Array(count).fill(value))).toBe(value);
        },
      ),
    );
  });

  it('is rounded once, as that of Python’s fractions', () => {
    const all = fc.sample(
      fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 }),
      { seed: 5, numRuns: 200 },
    );
    const expected = numpy(
      `from fractions import Fraction
result = [float(sum(map(Fraction, values)) / len(values)) for values in given]`,
      all,
    ) as number[];
    for (const [i, values] of all.entries())
      expect(mean(of(...values)) + 0).toBe((expected[i] ?? NaN) + 0);
  });

  it('is within what numbers hold where their sum is not', () => {
    expect(mean(of(1.7e308, 1.7e308))).toBe(1.7e308);
    expect(mean(of(1e308, 1.7e308, -1.7e308, 1e308))).toBe(5e307);
  });

  it('of nothing is NaN', () => {
    expect(mean(of())).toBeNaN();
  });
});

describe('a standard deviation', () => {
  it('is that of a sample, of numbers of any size', () => {
    expect(standardDeviation(of(1, 2, 3, 4))).toBe(1.2909944487358056);
    for (const size of [1e-200, 1e-160, 1e160, 1e300])
      expect(standardDeviation(of(size, 2 * size, 3 * size)) / size).toBeCloseTo(1, 14);
  });

  it('of equal numbers is 0, and of one NaN', () => {
    expect(standardDeviation(of(0.1, 0.1, 0.1))).toBe(0);
    expect(standardDeviation(of(1))).toBeNaN();
  });
});

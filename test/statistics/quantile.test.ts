import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/statistics/quantile.js';
import { spreadOut, ten } from '../chart/kinds/drawn.js';
import { numpy as python, seeded } from '../numpy.js';

const asked = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

describe('a quantile', () => {
  // numpy.quantile(values, asked) of numpy 1.24.2.
  it.each([
    [
      'ten numbers',
      ten,
      [
        0.1, 0.109, 0.19, 0.325, 0.6, 1.05, 1.4299999999999995, 2.014999999999999, 2.483, 2.5883,
        2.6,
      ],
    ],
    [
      'five hundred numbers',
      spreadOut(500),
      [
        0.0, 0.008055, 0.9940900000000004, 6.363174999999999, 25.351449999999996, 56.964925,
        82.10173, 91.403165, 99.402895, 101.10325110000001, 101.20360000000001,
      ],
    ],
    [
      'numbers of very different sizes',
      [1e-9, 1, 1e9, -1e9, 7, 7, 7],
      [
        -1000000000.0, -940000000.0, -399999999.99999994, 0.5000000005, 7.0, 7.0,
        400000004.20000035, 700000002.0999993, 940000000.4199995, 994000000.0419998, 1000000000.0,
      ],
    ],
    ['one number', [3], [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]],
  ])('of %s is numpy’s to the last bit', (_, values, numpy) => {
    const sorted = Float64Array.from(values).sort();
    expect(asked.map((q) => quantile(sorted, q))).toEqual(numpy);
  });

  it('is numpy’s of random data with gaps', () => {
    const random = seeded(5);
    const all = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 1 + i * 7 }, () =>
        random() < 0.3 ? null : (random() - 0.4) * 10 ** Math.floor(random() * 9),
      ),
    ).map((values) => [1.5, ...values]);
    const expected = python(
      `result = [np.nanquantile(np.array(v, float), given['asked']) for v in given['all']]`,
      { all, asked },
    ) as number[][];
    for (const [i, values] of all.entries()) {
      const sorted = Float64Array.from(values.flatMap((value) => value ?? [])).sort();
      for (const [k, q] of asked.entries()) {
        const theirs = expected[i]?.[k] ?? NaN;
        expect(Math.abs(quantile(sorted, q) - theirs)).toBeLessThanOrEqual(
          1e-12 * Math.abs(theirs),
        );
      }
    }
  });

  it.each([
    ['at a rank', [1, 2, 3, Infinity, Infinity], 0.5, 3],
    ['at a rank', [-Infinity, -Infinity, 3, 4, 5], 0.5, 3],
    ['beyond a rank', [1, 2, 3, Infinity, Infinity], 0.51, Infinity],
    ['beyond a rank', [-Infinity, 2], 0.99, -Infinity],
    ['between two of them', [1, Infinity, Infinity, Infinity], 0.5, Infinity],
    ['between two of them', [-Infinity, -Infinity], 0.3, -Infinity],
    ['between the two, where nothing can be said', [-Infinity, Infinity], 0.5, NaN],
  ])('of infinite values, %s: of %j, %d is %d', (_, values, q, expected) => {
    expect(quantile(Float64Array.from(values), q)).toBe(expected);
  });

  it('lies between the least and the largest value, of any size', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (of, q) => {
        const sorted = Float64Array.from(of).sort();
        const value = quantile(sorted, q);
        expect(value).toBeGreaterThanOrEqual(Math.min(...of));
        expect(value).toBeLessThanOrEqual(Math.max(...of));
      }),
    );
  });
});

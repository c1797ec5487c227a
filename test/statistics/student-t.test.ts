import { describe, expect, it } from 'vitest';
import { studentT } from '../../src/statistics/student-t.js';
import { numpy } from '../numpy.js';

describe('Student’s t', () => {
  // scipy.stats.t.ppf(0.975, degrees) of scipy 1.17.1.
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [3, 3.1824463052837078],
    [4, 2.7764451051977934],
    [9, 2.262157162798205],
    [10, 2.228138851986274],
    [29, 2.045229642132703],
    [99, 1.9842169515864174],
    [199, 1.9719565442517533],
    [1000, 1.9623390808264083],
  ])('with %d degrees of freedom is that of the tables', (degrees, expected) => {
    expect(Math.abs(studentT(0.95, degrees) / expected - 1)).toBeLessThan(1e-13);
  });

  // Until 1.10, which Debian 12 has, scipy itself is right to eight digits only.
  it('is scipy’s, for 1 to 200 degrees of freedom and any level', () => {
    const degrees = Array.from({ length: 200 }, (_, i) => i + 1);
    const levels = [0.5, 0.68, 0.9, 0.95, 0.99, 0.999];
    const expected = numpy(
      `import scipy.stats
result = [[scipy.stats.t.ppf((1 + level) / 2, n) for n in given['degrees']]
          for level in given['levels']]`,
      { degrees, levels },
    ) as number[][];
    for (const [i, level] of levels.entries()) {
      for (const [k, n] of degrees.entries()) {
        const ratio = studentT(level, n) / (expected[i]?.[k] ?? NaN);
        expect(Math.abs(ratio - 1), `level ${level}, ${n} degrees`).toBeLessThan(1e-8);
      }
    }
  });

  it('says the same when it is asked again', () => {
    expect(studentT(0.95, 7)).toBe(studentT(0.95, 7));
    expect(studentT(0.9, 7)).toBeLessThan(studentT(0.95, 7));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/chart/number.js';
import { statisticsOf } from '../../src/chart/statistics.js';
import { blocksOf, type GivenSeries } from './inputs.js';

const minute = 60_000;

function statistics(values: GivenSeries['values'][], gaps: 'break' | 'connect' = 'break') {
  const series = values.map((of) => ({ values: of }));
  return statisticsOf(blocksOf(series, 0, minute, 2), series.length, minute, gaps);
}

describe('the statistics of a table', () => {
  it('know the smallest and the largest finite value of all series', () => {
    const { extent } = statistics([
      [1, 'NaN', '+Inf', undefined, '1e+3'],
      ['-Inf', -2, '-0'],
    ]);
    expect(extent).toEqual({ min: -2, max: 1000 });
  });

  it('know when there is none', () => {
    expect(statistics([['NaN', '+Inf']]).extent).toBeUndefined();
    expect(statistics([]).extent).toBeUndefined();
  });

  it('know which columns have samples without a neighbour', () => {
    const { hasAlone } = statistics([
      [1, undefined, 3, undefined, undefined, 6, 7],
      [undefined, 2, 3, 'NaN', 5, '+Inf', 7],
      [1, 2, 3, 4, 5, 6, 7],
    ]);
    expect(hasAlone).toEqual([true, true, false]);
  });

  it('know, where lines connect, which columns have one sample only', () => {
    const { hasAlone } = statistics(
      [
        [1, undefined, 3],
        [undefined, 2, undefined],
      ],
      'connect',
    );
    expect(hasAlone).toEqual([false, true]);
  });
});

describe('a number', () => {
  const read = (text: string) => readNumber(Buffer.from(`x${text}y`), 1, text.length + 1);

  it('is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        expect(read(text)).toBe(Number(text));
      }),
    );
  });

  it.each([
    ['+Inf', Infinity],
    ['-Inf', -Infinity],
    ['NaN', NaN],
    ['-0', -0],
    ['1e+21', 1e21],
    [`1${'0'.repeat(300)}`, 1e300],
    [`0.${'0'.repeat(320)}1`, 1e-321],
    ['', NaN],
    ['-', NaN],
    ['1.2.3', NaN],
  ])('%s is %d', (text, value) => {
    expect(read(text)).toBe(value);
  });
});

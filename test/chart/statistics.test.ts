import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/frame/number.js';
import { extentOf, statisticsOf } from '../../src/chart/samples/statistics.js';
import { chartInput, type GivenSeries } from './inputs.js';

function statistics(values: GivenSeries['values'][], gaps: 'break' | 'connect' = 'break') {
  const { queries } = chartInput([{ series: values.map((of) => ({ values: of })) }]);
  return queries.flatMap((query) => statisticsOf(query, gaps));
}

describe('the statistics of a series', () => {
  it('know its smallest and its largest finite value', () => {
    const [first, second] = statistics([
      [1, 'NaN', '+Inf', undefined, '1e+3'],
      ['-Inf', -2, '-0'],
    ]);
    expect(first).toMatchObject({ extent: { min: 1, max: 1000 }, leastPositive: 1, count: 2 });
    expect(second).toMatchObject({ extent: { min: -2, max: -0 }, leastPositive: undefined });
  });

  it('know its smallest positive value, for a logarithmic axis', () => {
    expect(statistics([[0, 5, 0.25, -3, 1]])).toMatchObject([{ leastPositive: 0.25 }]);
  });

  it('know when there is nothing', () => {
    const nothing = { extent: undefined, leastPositive: undefined, count: 0, mean: NaN };
    expect(statistics([['NaN', '+Inf'], [undefined]])).toEqual([
      { ...nothing, hasAlone: false },
      { ...nothing, hasAlone: false },
    ]);
    expect(statistics([])).toEqual([]);
  });

  it('know its mean, also where a sum would be infinite', () => {
    expect(statistics([[1, 2, 'NaN', 6]])).toMatchObject([{ mean: 3 }]);
    const [large] = statistics([['1e+308', '1e+308', '1e+308', '-1e+308']]);
    expect(large?.mean).toBeCloseTo(0.5e308, -300);
  });

  it('are of one pass', () => {
    const [query] = chartInput([{ series: [{ values: [1, 2] }, { values: [3] }] }]).queries;
    if (query === undefined) throw new Error('no query');
    let passes = 0;
    const rows = () => {
      passes++;
      return query.rows();
    };
    expect(statisticsOf({ ...query, rows }, 'break')).toHaveLength(2);
    expect(passes).toBe(1);
  });

  it('know whether it has samples without a neighbour', () => {
    const series = statistics([
      [1, undefined, 3, undefined, undefined, 6, 7],
      [undefined, 2, 3, 'NaN', 5, '+Inf', 7],
      [1, 2, 3, 4, 5, 6, 7],
    ]);
    expect(series.map(({ hasAlone }) => hasAlone)).toEqual([true, true, false]);
  });

  it('know, where lines connect, whether it has one sample only', () => {
    const series = statistics(
      [
        [1, undefined, 3],
        [undefined, 2, undefined],
      ],
      'connect',
    );
    expect(series.map(({ hasAlone }) => hasAlone)).toEqual([false, true]);
  });
});

describe('the extent of some series', () => {
  it('holds the values of all', () => {
    const all = statistics([[-1, 4], ['NaN'], [2, 9]]).map((of) => ({ statistics: of }));
    expect(extentOf(all)).toEqual({ extent: { min: -1, max: 9 }, leastPositive: 2 });
  });

  it('is none where there are none', () => {
    const all = statistics([['NaN']]).map((of) => ({ statistics: of }));
    expect(extentOf(all)).toEqual({ extent: undefined, leastPositive: undefined });
    expect(extentOf([])).toEqual({ extent: undefined, leastPositive: undefined });
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

  it('is rounded once, also where it has more digits than a number holds', () => {
    const digits = fc.bigInt({ min: 10n ** 14n, max: 10n ** 19n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 24 }), (all, decimals) => {
        const text = String(all).padStart(decimals + 1, '0');
        const at = text.length - decimals;
        const number = `-${text.slice(0, at)}.${text.slice(at)}`;
        expect(read(number)).toBe(Number(number));
      }),
      { numRuns: 5000 },
    );
    // Half way between two numbers: to the even one.
    expect(read('9007199254740993')).toBe(9007199254740992);
    expect(read('9007199254740995')).toBe(9007199254740996);
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

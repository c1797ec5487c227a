import { describe, expect, it } from 'vitest';
import type { DrawnSeries } from '../../src/chart/content.js';
import { readFinite } from '../../src/chart/samples/finite-samples.js';
import { topSeries } from '../../src/chart/top.js';
import type { GivenQuery, GivenSeries } from './inputs.js';
import { figure, figureOf, noonSeconds } from './kinds/drawn.js';

const names = (series: readonly DrawnSeries[]) => series.map(({ name }) => name);

/** The samples of a series: seconds since noon, and value. */
function samplesOf({ query, column }: DrawnSeries): [number, number][] {
  const samples: [number, number][] = [];
  let seconds = 0;
  const found = {
    row: (ms: number) => (seconds = ms / 1000 - noonSeconds),
    sample: (of: number, _bytes: Uint8Array, _start: number, _end: number, value: number) =>
      of === column && samples.push([seconds, value]),
  };
  for (const block of query.rows()) readFinite(block, found);
  return samples;
}

function summed(values: GivenSeries['values'][], count = 1) {
  const { series } = figure(values);
  return topSeries(series, { count, rest: 'sum' }, 'break').series;
}

describe('the top series', () => {
  it('are those with the largest means, in the order in which they are given', () => {
    const { series } = figure([[5], [1, 1], [9, 0], [0, 20]]);
    const top = topSeries(series, { count: 2, rest: 'drop' }, 'break');
    expect(names(top.series)).toEqual(['s1', 's4']);
    expect(top.dropped).toBe(2);
  });

  it('are the first of equal ones, and those without samples last', () => {
    const { series } = figure([['NaN'], [2], [-3], [2], [2]]);
    const first = (count: number) =>
      names(topSeries(series, { count, rest: 'drop' }, 'break').series);
    expect(first(2)).toEqual(['s2', 's4']);
    expect(first(4)).toEqual(['s2', 's3', 's4', 's5']);
  });

  it('are all where there are no more', () => {
    const { series } = figure([[1], [2]]);
    expect(topSeries(series, { count: 2, rest: 'sum' }, 'break')).toEqual({ series, dropped: 0 });
    expect(topSeries(series, undefined, 'break')).toEqual({ series, dropped: 0 });
  });
});

describe('the sum of the others', () => {
  it('stands behind the top, with what it is as its name', () => {
    const { series, dropped } = topSeries(
      figure([[1], [9], [2]]).series,
      { count: 1, rest: 'sum' },
      'break',
    );
    expect(names(series)).toEqual(['s2', '2 others (sum)']);
    expect(dropped).toBe(0);
    expect(names(summed([[1], [9]]))).toEqual(['s2', '1 other']);
  });

  it('is there at each time at which any of them has a finite sample', () => {
    const [, others] = summed([
      [90, 90, 90, 90, 90],
      [1, undefined, 'NaN', 4, '+Inf'],
      [10, 20, 'NaN', undefined, 0.5],
    ]);
    expect(others && samplesOf(others)).toEqual([
      [0, 11],
      [60, 20],
      [180, 4],
      [240, 0.5],
    ]);
    expect(others?.statistics).toEqual({
      extent: { min: 0.5, max: 20 },
      leastPositive: 0.5,
      count: 4,
      mean: 8.875,
      hasAlone: false,
    });
  });

  it('can be read again, over many blocks', () => {
    const values = Array.from({ length: 3000 }, (_, i) => i);
    const [, others] = summed([values.map((of) => of * 10), values, values]);
    const expected = values.map((of) => [of * 60, of * 2]);
    expect(others && samplesOf(others)).toEqual(expected);
    expect(others && samplesOf(others)).toEqual(expected);
  });

  it('is one for each axis and for each step', () => {
    const query = (value: number, given: Partial<GivenQuery> = {}): GivenQuery => ({
      ...given,
      series: [{ values: [value, value] }, { values: [1, 1] }],
    });
    const { series } = figureOf([
      query(9),
      query(8),
      query(7, { axis: 'right' }),
      query(6, { stepMs: 30_000 }),
    ]);
    const top = topSeries(series, { count: 4, rest: 'sum' }, 'break').series.slice(4);
    expect(top.map(({ name, axis, query: { id } }) => [name, axis, id])).toEqual([
      ['2 others (sum)', 'left', '2 others (sum)'],
      ['1 other', 'right', 'query3'],
      ['1 other', 'left', 'query4'],
    ]);
  });
});

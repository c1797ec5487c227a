import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chooseSeries } from '../../src/chart/choice.js';
import type { DrawnSeries } from '../../src/chart/content.js';
import { numbering } from '../../src/chart/numbering.js';
import type { ChartInput } from '../../src/chart/input.js';
import { panelsOf } from '../../src/chart/panels.js';
import { partsOf } from '../../src/chart/parts.js';
import { readIntervals } from '../../src/chart/kinds/intervals.js';
import { readFinite } from '../../src/chart/samples/finite-samples.js';
import { topSeries } from '../../src/chart/top.js';
import { knownKeys } from '../../src/build/data/figure-data.js';
import type { Kind } from '../../src/manifest/drawing.js';
import { plainStyle } from '../../src/style/plain.js';
import {
  blocksOf,
  chartInput,
  drawingOf,
  type GivenDrawing,
  type GivenQuery,
  type GivenSeries,
} from './inputs.js';
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

type Count = { readonly count: number; readonly rest: 'sum' | 'drop' };

const topOf = (
  { series }: Pick<ReturnType<typeof figureOf>, 'series'>,
  top?: Count,
  kind: Kind = 'line',
) => topSeries(series, { kind, top });

/** What is drawn in panels: names, and the looks of sums. */
function drawnOf(queries: readonly GivenQuery[], top: Count, drawing: GivenDrawing = {}) {
  const input = chartInput(queries, {
    drawing: { ...drawing, top: { ...top, isRestGiven: true } },
  });
  return panelsIn(input);
}

function panelsIn(input: ChartInput, choice = chooseSeries(input)) {
  const figure = { name: 'f', title: undefined, composition: undefined, parts: [input] as const };
  return panelsOf(partsOf(figure, [choice]), figure);
}

const oneQuery = (values: GivenSeries['values'][]): GivenQuery => ({
  series: values.map((of, i) => ({ label: `s${i + 1}`, values: of })),
});

function summed(values: GivenSeries['values'][], count = 1) {
  return drawnOf([oneQuery(values)], { count, rest: 'sum' }).panels[0].series;
}

describe('the top series', () => {
  it('are those with the largest means, in the order in which they are given', () => {
    const top = topOf(figure([[5], [1, 1], [9, 0], [0, 20]]), { count: 2, rest: 'drop' });
    expect(names(top.series)).toEqual(['s1', 's4']);
    expect(top.dropped).toBe(2);
  });

  it('are the first of equal ones, and those without samples last', () => {
    const all = figure([['NaN'], [2], [-3], [2], [2]]);
    const first = (count: number) => names(topOf(all, { count, rest: 'drop' }).series);
    expect(first(2)).toEqual(['s2', 's4']);
    expect(first(4)).toEqual(['s2', 's3', 's4', 's5']);
  });

  it('are all where there are no more', () => {
    const all = figure([[1], [2]]);
    const { series } = all;
    expect(topOf(all, { count: 2, rest: 'sum' })).toEqual({ series, rest: [], dropped: 0 });
    expect(topOf(all)).toEqual({ series, rest: [], dropped: 0 });
  });

  it('are those of each axis, whose units do not compare', () => {
    const two = figureOf([
      { series: [{ values: [1e9] }, { values: [2e9] }, { values: [3e9] }] },
      { axis: 'right', series: [{ values: [0.1] }, { values: [0.3] }, { values: [0.2] }] },
    ]);
    const top = topOf(two, { count: 1, rest: 'drop' });
    expect([names(top.series), top.dropped]).toEqual([['s3', 's5'], 4]);
    const ofOneAxis = topOf(two, { count: 1, rest: 'drop' }, 'histogram');
    expect([names(ofOneAxis.series), ofOneAxis.dropped]).toEqual([['s3'], 5]);
  });

  it('are said to be those of each axis where there are two', () => {
    const query = (axis: 'left' | 'right') => ({ ...oneQuery([[1], [2]]), axis });
    const top = { count: 1, rest: 'drop' } as const;
    const { notes } = chart(
      chartInput([query('left'), query('right')], {
        drawing: { top: { ...top, isRestGiven: true } },
      }),
    );
    expect(notes).toEqual(['2 of 4 series are not drawn (top: 1 on each axis)']);
  });
});

describe('the top series of compared periods', () => {
  const of = (period: string, pod: string, value: number): GivenSeries => ({
    labels: { period, pod },
    label: `${pod}, ${period}`,
    values: [value],
  });
  const queries = [
    { series: [of('now', 'a', 5), of('now', 'b', 1), of('now', 'c', 4)] },
    { series: [of('before', 'a', 2), of('before', 'b', 6), of('before', 'd', 3)] },
  ].map((query) => ({ id: 'load', ...query }));
  const shownOf = (count: number, compared: string | undefined) => {
    const { input, series } = figureOf(queries, { compared });
    const top = topSeries(series, { ...input, kind: 'line', top: { count, rest: 'drop' } });
    return [names(top.series), top.dropped];
  };

  it('are there with what they are compared with, by the larger one', () => {
    expect(shownOf(2, 'period')).toEqual([['a, now', 'b, now', 'a, before', 'b, before'], 2]);
    expect(shownOf(3, 'period')).toEqual([
      ['a, now', 'b, now', 'c, now', 'a, before', 'b, before'],
      1,
    ]);
  });

  it('are each by itself where no periods are compared', () => {
    expect(shownOf(2, undefined)).toEqual([['a, now', 'b, before'], 4]);
  });
});

describe('the looks of the top series', () => {
  const many = oneQuery(Array.from({ length: 22 }, (_, i) => [i % 7 === 0 ? 100 : 1]));
  const top = { count: 3, rest: 'drop' } as const;
  const input = chartInput([many], { drawing: { top: { ...top, isRestGiven: true } } });
  const choice = chooseSeries(input);

  it('are the first ones: what is not drawn has none', () => {
    const numbers = numbering([]);
    numbers.add(
      choice.series.map(({ key }) => key),
      7,
    );
    const { looks } = panelsIn({ ...input, numberOf: numbers.numberOf }, choice);
    expect(looks.map(({ colour }) => colour)).toEqual(plainStyle.palette.slice(0, 3));
  });

  it('are not known before the data is there', () => {
    const queries = Array.from({ length: 22 }, (_, i) => ({ id: `q${i}`, label: undefined }));
    const { drawing } = input;
    expect(knownKeys({ queries, where: [], drawing: drawingOf() })).toHaveLength(22);
    expect(knownKeys({ queries, where: [], drawing })).toEqual([]);
  });

  it('need no sample to be read twice', () => {
    let reads = 0;
    const queries = input.queries.map((query) => ({
      ...query,
      rows: () => {
        reads++;
        return query.rows();
      },
    }));
    panelsIn({ ...input, queries });
    expect(reads).toBe(1);
  });
});

describe('the sum of the others', () => {
  it('stands behind the top, with what it is as its name', () => {
    const { panels, parts } = drawnOf([oneQuery([[1], [9], [2]])], { count: 1, rest: 'sum' });
    expect(names(panels[0].series)).toEqual(['s2', '2 others (sum)']);
    expect(parts[0].choice.dropped).toBe(0);
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

  it('has no interval where the others have theirs', () => {
    const centres = [9, 1, 2].map((value) => ({ values: [value] }));
    const ends = [8, 0, 1, 10, 3, 4].map((value) => ({ values: [value] }));
    const withIntervals = () => blocksOf([...centres, ...ends], 0, 60_000);
    const { panels } = drawnOf([{ series: centres, withIntervals }], { count: 1, rest: 'sum' });
    const bands = readIntervals(panels[0].series).bands;
    expect(bands.map(({ of, low, middle, high }) => [of.name, ...low, ...middle, ...high])).toEqual(
      [
        ['query', 8, 9, 10],
        ['2 others (sum)', NaN, 3, NaN],
      ],
    );
  });

  it('can be read again, over many blocks', () => {
    const values = Array.from({ length: 3000 }, (_, i) => i);
    const [, others] = summed([values.map((of) => of * 10), values, values]);
    const expected = values.map((of) => [of * 60, of * 2]);
    expect(others && samplesOf(others)).toEqual(expected);
    expect(others && samplesOf(others)).toEqual(expected);
  });

  it('is one for each axis and for each step, and says so', () => {
    const query = (value: number, given: Partial<GivenQuery> = {}): GivenQuery => ({
      ...given,
      series: [{ values: [value, value] }, { values: [1, 1] }, { values: [1, 1] }],
    });
    const queries = [query(9), query(8, { stepMs: 30_000 }), query(7, { axis: 'right' })];
    const { panels, looks } = drawnOf(queries, { count: 1, rest: 'sum' });
    const sums = panels[0].series.slice(2);
    expect(sums.map(({ name, axis }) => [name, axis])).toEqual([
      ['2 others (sum, left axis, every 60 s)', 'left'],
      ['3 others (sum, left axis, every 30 s)', 'left'],
      ['2 others (sum, right axis)', 'right'],
    ]);
    const own = sums.map(({ look }) => looks[look]);
    expect(new Set(own.map((look) => look?.colour)).size).toBe(3);
    expect(new Set(own.map((look) => look?.dash.join())).size).toBe(3);
  });

  const zones = (...counts: number[]): GivenQuery => ({
    series: counts.flatMap((count, zone) =>
      Array.from({ length: count }, (_, i) => ({
        labels: { zone: String(zone), pod: String(i) },
        values: [count - i],
      })),
    ),
  });
  const facet = { by: 'label', label: 'zone' } as const;

  it('has one name and look in all panels', () => {
    const legend = (...counts: number[]) => {
      const top = { count: 1, rest: 'sum', isRestGiven: true } as const;
      const drawn = chart(chartInput([zones(...counts)], { drawing: { facet, top } }));
      return drawn.legend?.entries.map(({ text }) => text);
    };
    expect(legend(3, 3)).toEqual(['pod=0', '2 others (sum)']);
    expect(legend(3, 5)).toEqual(['pod=0', 'others (sum)']);
    expect(legend(2, 5)).toEqual(['pod=0', 'others (sum)']);
  });

  it('says how many of its samples have no place on an axis', () => {
    const [{ choice }] = drawnOf(
      [
        oneQuery([
          [9e300, 9e300, 9e300],
          ['+Inf', 1, '-Inf'],
          [1, 1e301, 'NaN'],
        ]),
      ],
      { count: 1, rest: 'sum' },
    ).parts;
    expect(choice.others.omissions).toEqual([
      '2 infinite samples are left out of the sum of the others',
      '1 sample beyond 1e150 is left out of the sum of the others',
    ]);
  });

  it('that is left out of a sum is said of the whole figure', () => {
    const top = { count: 1, rest: 'sum', isRestGiven: true } as const;
    const given = chartInput([oneQuery([[9], [1], ['+Inf']])], { drawing: { top, kind: 'area' } });
    expect(chart(given).omissions).toEqual([
      '1 infinite sample is left out of the sum of the others',
    ]);
  });
});

it('the legend names stacks of both axes apart', () => {
  const query = (axis: 'left' | 'right') => ({ ...oneQuery([[1], [2], [3]]), axis });
  const top = { count: 1, rest: 'sum', isRestGiven: true } as const;
  const drawing = { top, kind: 'area' } as const;
  const drawn = chart(chartInput([query('left'), query('right')], { drawing }));
  const entries = drawn.legend?.entries ?? [];
  expect(entries.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['2 others (sum, left axis)', '2 others (sum, right axis)']),
  );
  expect(new Set(entries.map(({ look }) => look)).size).toBe(entries.length);
});

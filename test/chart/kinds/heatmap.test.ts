import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chart } from '../../../src/chart/chart.js';
import { heatmap } from '../../../src/chart/kinds/heatmap.js';
import { chartInput, type GivenSeries } from '../inputs.js';
import { draw, figure, figureOf } from './drawn.js';

const bucket = (le: string, values: GivenSeries['values'], others = {}): GivenSeries => ({
  labels: { le, ...others },
  values,
});
const drawing = { x: { time: 'relative' } } as const;

function buckets(series: GivenSeries[]) {
  return draw(heatmap, figureOf([{ series }], { drawing }));
}

describe('a heat map of buckets', () => {
  it('has, for each bucket, what it has more than the next lower one', () => {
    const { rows, series } = buckets([
      bucket('+Inf', [6, 9]),
      bucket('0.1', [1, 2]),
      bucket('10', [5, 9]),
      bucket('2.5', [3, 2]),
    ]);
    expect(rows).toEqual([
      [
        [1, 2],
        [2, 0],
        [2, 7],
        [1, 0],
      ],
    ]);
    expect(series).toEqual([
      {
        ...{ look: 0, axis: 'left', table: 0, columns: 2, rows: 4 },
        ...{ left: -30, right: 90, bottom: 0, top: 4 },
      },
    ]);
  });

  it('is cut to the plot where that lies in one column, whose cells would have no corner in it', () => {
    const given = figureOf([{ series: [bucket('1', [1, 2]), bucket('+Inf', [4, 9])] }], {
      drawing,
    });
    const cut = (min: number, max: number) =>
      draw(heatmap, given, { x: { min, max, isLog: false } });
    const { rows, series } = cut(35, 45);
    expect(rows).toEqual([[[2], [7]]]);
    expect(series).toMatchObject([{ columns: 1, rows: 2, left: 35, right: 45, top: 2 }]);
    for (const { series } of [cut(25, 35), cut(-40, -25)]) {
      expect(series).toMatchObject([{ columns: 2, left: -30, right: 90 }]);
    }
  });

  it('has its bounds, as numbers, at the edges of rows', () => {
    const { content } = buckets([bucket('+Inf', [6]), bucket('1e-05', [1]), bucket('10.0', [5])]);
    expect(content.left).toEqual({
      of: 'edges',
      rows: 3,
      ticks: [
        { at: 0, text: '0' },
        { at: 1, text: '0.00001' },
        { at: 2, text: '10' },
        { at: 3, text: '+Inf' },
      ],
      what: 'samples',
      label: undefined,
    });
    expect(content.x).toEqual({ of: 'time' });
  });

  it('does not say where the lowest bucket starts if it may hold anything', () => {
    const { content } = buckets([bucket('-5', [1]), bucket('5', [5])]);
    expect(content.left).toMatchObject({ ticks: [{ at: 1 }, { at: 2 }] });
  });

  it('adds up series with the same bound, of however it is written', () => {
    const { rows } = buckets([
      bucket('1', [1, 2], { pod: 'a' }),
      bucket('1.0', [10, 'NaN'], { pod: 'b' }),
      bucket('+Inf', [1, 5], { pod: 'a' }),
      bucket('+Inf', [30, 'NaN'], { pod: 'b' }),
    ]);
    expect(rows[0]).toEqual([
      [11, 2],
      [20, 3],
    ]);
  });

  it('takes 0 for a difference that rounding makes negative', () => {
    const { rows } = buckets([bucket('1', [0.1 + 0.2]), bucket('2', [0.3])]);
    expect(rows[0]).toEqual([[0.1 + 0.2], [0]]);
  });

  it('leaves a cell empty whose count cannot be known', () => {
    const { rows } = buckets([
      bucket('1', [1, 'NaN', undefined]),
      bucket('2', [2, 2, undefined]),
      bucket('3', [3, 3, undefined]),
      bucket('4', [5, '+Inf', 4]),
    ]);
    expect(rows[0]).toEqual([
      [1, NaN, NaN],
      [1, NaN, NaN],
      [1, 1, NaN],
      [2, NaN, NaN],
    ]);
  });

  it('colours from 0 to the largest count', () => {
    expect(buckets([bucket('1', [3, 7])]).content.colour).toEqual({ min: 0, max: 7 });
    expect(buckets([bucket('1', [0, 0])]).content.colour).toEqual({ min: 0, max: 1 });
  });

  it('counts each sample once, in some bucket', () => {
    const counts = fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(counts, (of) => {
        const upTo = (n: number) =>
          of.map((row) => row.slice(0, n + 1).reduce((sum, count) => sum + count, 0));
        const { rows } = buckets(['1', '2', '5', '+Inf'].map((le, n) => bucket(le, upTo(n))));
        expect(rows[0]).toEqual([0, 1, 2, 3].map((n) => of.map((row) => row[n])));
      }),
      { numRuns: 50 },
    );
  });

  it('is of one query only, and says so', () => {
    const query = (count: number) => ({ series: [bucket('1', [count])] });
    const { rows, omissions } = draw(heatmap, figureOf([query(1), query(5)]));
    expect(rows).toEqual([[[1]]]);
    expect(omissions).toEqual(['of several histograms, only that of the query query is drawn']);
  });
});

describe('a heat map of series', () => {
  it('has a row a series, the first at the top, each named at its middle', () => {
    const { content, rows } = draw(
      heatmap,
      figure([
        [1, 2, 3],
        [4, 'NaN', undefined],
      ]),
    );
    expect(rows).toEqual([
      [
        [4, NaN, NaN],
        [1, 2, 3],
      ],
    ]);
    expect(content.left).toEqual({
      of: 'edges',
      rows: 2,
      ticks: [
        { at: 0.5, text: 's2' },
        { at: 1.5, text: 's1' },
      ],
      what: 'other',
      label: undefined,
    });
  });

  it('is also what series are whose le is no bound', () => {
    const series = [bucket('1', [1]), bucket('', [2]), bucket('high', [3])];
    expect(buckets(series).content.left).toMatchObject({ rows: 3, what: 'other' });
  });

  it('has each timestamp in the middle of its column', () => {
    const values = Array.from({ length: 11 }, (_, i) => i);
    const { rows, series } = draw(heatmap, figure([values], { drawing }));
    expect(rows[0]).toEqual([values]);
    expect(series).toMatchObject([{ columns: 11, left: -30, right: 630 }]);
  });

  it('colours from the least value where some are negative', () => {
    expect(draw(heatmap, figure([[-3, 7]])).content.colour).toEqual({ min: -3, max: 7 });
    expect(draw(heatmap, figure([[-3, -3]])).content.colour).toEqual({ min: -3, max: 0 });
  });

  it('of one timestamp is half a step wide to either side', () => {
    const { rows, series } = draw(heatmap, figure([[5]], { drawing }));
    expect(rows).toEqual([[[5]]]);
    expect(series).toMatchObject([{ columns: 1, left: -30, right: 30 }]);
  });

  it('joins timestamps, and rows, of which there are more than a page can show', () => {
    const series = Array.from({ length: 600 }, (_, i) =>
      Array.from({ length: 1920 }, (_, k) => (k === 0 ? 100 * i : 0)),
    );
    const { content, rows, notes } = draw(heatmap, figure(series, { drawing }));
    expect(content.left).toMatchObject({ rows: 600 });
    // Two cells a point: of a page of 240.192 points, and 0.618 of that high.
    expect(rows[0]).toHaveLength(296);
    expect(rows[0]?.[0]).toHaveLength(480);
    expect(notes).toEqual([
      '1920 timestamps are joined to 480 columns of cells',
      '600 rows are joined to 296 rows of cells',
    ]);
    // The two upper series, of four timestamps each.
    expect(rows[0]?.at(-1)?.[0]).toBe(100 / 2 / 4);
    expect(rows[0]?.at(-1)?.[1]).toBe(0);
  });

  it('joins none where it is not to', () => {
    const values = Array.from({ length: 1000 }, () => 1);
    const given = figure([values], { drawing: { isDecimated: false } });
    expect(draw(heatmap, given).series).toMatchObject([{ columns: 1000 }]);
  });

  it('has columns as wide as the longest step of its queries', () => {
    const fine = { stepMs: 30_000, series: [{ values: [1, 3, 5, 7, 9] }] };
    const coarse = { stepMs: 60_000, series: [{ values: [10, 20, 30] }] };
    const { rows } = draw(
      heatmap,
      figureOf([fine, coarse], { endMs: Date.UTC(2017, 5, 1, 12, 2) }),
    );
    expect(rows[0]).toEqual([
      [10, 20, 30],
      [2, 5, 8],
    ]);
  });

  it.each([
    ['no series', []],
    ['NaN only', [['NaN', 'NaN']]],
  ])('of %s is empty, with axes that are not', (_, values) => {
    const { content, series, tables } = draw(heatmap, figure(values));
    expect({ series, tables }).toEqual({ series: [], tables: [] });
    expect(content).toMatchObject({ colour: undefined, left: { of: 'edges', rows: 1 } });
  });

  it.each([
    ['no series', []],
    ['NaN only', [{ values: ['NaN', 'NaN'] }]],
    ['buckets of NaN', [bucket('1', ['NaN']), bucket('+Inf', ['NaN'])]],
    ['a number that no axis has a place for', [{ values: [1.7e308] }]],
  ])('of %s has a panel that says so', (_, series) => {
    const { panels } = chart(chartInput([{ series }], { drawing: { kind: 'heatmap' } }));
    expect(panels[0].notice?.lines.join(' ')).toMatch(/no data|beyond 1e150/);
    expect(panels[0]).toMatchObject({ colourBar: { axis: { min: 0, max: 1 } } });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chart } from '../../../src/chart/chart.js';
import { heatmap } from '../../../src/chart/kinds/heatmap.js';
import { StyxError } from '../../../src/errors.js';
import { chartInput, type GivenSeries } from '../inputs.js';
import { draw, figureOf } from './drawn.js';

type Values = GivenSeries['values'];

const part = (of: string, values: Values, others = {}): GivenSeries => ({
  labels: { __histogram__: of, ...others },
  values,
});

function drawn(...series: GivenSeries[]) {
  const { rows, content, omissions } = draw(
    heatmap,
    figureOf([{ series }], { drawing: { x: { time: 'relative' } } }),
  );
  const { left } = content;
  if (left.of !== 'edges') throw new Error('its rows are cells');
  return { rows: rows[0], ticks: left.ticks, count: left.rows, omissions };
}

describe('a heat map of native histograms', () => {
  it('has a row a bucket, from the lowest to the highest', () => {
    const { rows } = drawn(
      part('count', [9, 9]),
      part('sum', [5, 5]),
      part('(1,2]', [1, 2]),
      part('(4,8]', [5, 6]),
      part('(2,4]', [3, 4]),
    );
    expect(rows).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it('has an empty row where a bucket could be in which nothing was counted', () => {
    const { rows } = drawn(part('(1,2]', [1, 2]), part('(8,16]', [5, undefined]));
    expect(rows).toEqual([
      [1, 2],
      [0, 0],
      [0, 0],
      [5, 0],
    ]);
  });

  it('has no cells where there is no histogram', () => {
    const { rows } = drawn(part('(1,2]', [1, undefined, 0]), part('(2,4]', [2, undefined, 0]));
    expect(rows).toEqual([
      [1, NaN, 0],
      [2, NaN, 0],
    ]);
  });

  it('is as coarse as the widest buckets, in which those that were narrower are added up', () => {
    const { rows } = drawn(
      part('(1,1.414213562373095]', [1, undefined]),
      part('(1.414213562373095,2]', [2, undefined]),
      part('(2,2.82842712474619]', [4, 0]),
      part('(8,11.31370849898476]', [5, undefined]),
      part('(1,2]', [undefined, 8]),
      part('(8,16]', [undefined, 9]),
    );
    expect(rows).toEqual([
      [3, 8],
      [4, 0],
      [0, 0],
      [5, 9],
    ]);
  });

  it('has the bucket around 0 below all, as far as the first that is not', () => {
    const { rows, ticks } = drawn(
      part('[-2.938735877055719e-39,2.938735877055719e-39]', [7]),
      part('(16,32]', [2]),
      part('(64,128]', [1]),
    );
    expect(rows).toEqual([[7], [2], [0], [1]]);
    expect(ticks[0]).toEqual({ at: 0, text: '0' });
  });

  it('has negative buckets below 0, which is in the middle of its row', () => {
    const { rows, ticks } = drawn(
      part('[-2,-1)', [2]),
      part('[-16,-8)', [3]),
      part('[-0.001,0.001]', [7]),
      part('(1,2]', [1]),
      part('(8,16]', [9]),
    );
    expect(rows).toEqual([[3], [0], [0], [2], [7], [1], [0], [0], [9]]);
    const texts = ['-10', '-5', '-2', '-1', '0', '1', '2', '5', '10'];
    expect(ticks.map(({ text }) => text)).toEqual(texts);
    expect(ticks.find(({ text }) => text === '0')?.at).toBe(4.5);
  });

  it('is not misled by a bucket that is cut off where the one around 0 ends', () => {
    const { rows } = drawn(
      part('[-0.3,0.3]', [7]),
      part('(0.3,0.5]', [1]),
      part('(0.5,1]', [2]),
      part('(2,4]', [3]),
    );
    expect(rows).toEqual([[7], [1], [2], [0], [3]]);
  });

  it('has round numbers at its axis, between the bounds of rows where they belong', () => {
    const { ticks } = drawn(part('(0.0078125,0.015625]', [1]), part('(8,16]', [1]));
    expect(ticks.map(({ text }) => text)).toEqual(['0.01', '0.1', '1', '10']);
    expect(ticks.map(({ at }) => at)).toEqual(
      [0.01, 0.1, 1, 10].map((value) => expect.closeTo(Math.log2(value) + 7, 9) as number),
    );
  });

  it('has their bounds at the edges of buckets that do not grow evenly', () => {
    const { rows, ticks } = drawn(
      part('(0.1,0.25]', [1]),
      part('(0.5,1]', [2]),
      part('(1,+Inf]', [3]),
    );
    expect(rows).toEqual([[1], [0], [2], [3]]);
    expect(ticks.map(({ text }) => text)).toEqual(['0.1', '0.25', '0.5', '1', 'Inf']);
    expect(ticks.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4]);
  });

  it('adds up the histograms of several series, and says what else is not drawn', () => {
    const { rows, omissions } = drawn(
      part('(1,2]', [1, undefined], { job: 'a' }),
      part('(1,2]', [2, 5], { job: 'b' }),
      { labels: { job: 'c' }, values: [1, 2] },
    );
    expect(rows).toEqual([[3, 5]]);
    expect(omissions).toEqual(['1 series beside native histograms are not drawn']);
  });

  it('shows the first of several queries', () => {
    const queries = [{ series: [part('(1,2]', [1])] }, { series: [part('(1,2]', [2])] }];
    const { rows, omissions } = draw(heatmap, figureOf(queries));
    expect(rows).toEqual([[[1]]]);
    expect(omissions).toEqual([
      expect.stringMatching(/^of several histograms, only that of the query .* is drawn$/),
    ]);
  });

  it('shows all that was counted, whatever the buckets are', () => {
    const bucket = fc.tuple(
      fc.integer({ min: -8, max: 8 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 9 }),
    );
    const bound = (index: number, schema: number): string => String(2 ** (index / 2 ** schema));
    fc.assert(
      fc.property(fc.array(bucket, { minLength: 1, maxLength: 12 }), (buckets) => {
        const { rows = [] } = drawn(
          ...buckets.map(([index, schema, count]) =>
            part(`(${bound(index - 1, schema)},${bound(index, schema)}]`, [count]),
          ),
        );
        const all = buckets.reduce((sum, [, , count]) => sum + count, 0);
        expect(rows.reduce((sum, [count = 0]) => sum + count, 0)).toBe(all);
      }),
    );
  });
});

it('another kind draws no native histograms', () => {
  const series = [part('count', [1]), part('sum', [2])];
  const code = (kind: 'line' | 'histogram' | 'heatmap'): string => {
    try {
      chart(chartInput([{ series }], { drawing: { kind } }));
    } catch (thrown) {
      return thrown instanceof StyxError ? thrown.code : String(thrown);
    }
    return 'none';
  };
  expect(code('line')).toBe('NATIVE_HISTOGRAM');
  expect(code('histogram')).toBe('NATIVE_HISTOGRAM');
  expect(code('heatmap')).toBe('none');
});

import { describe, expect, it } from 'vitest';
import { box } from '../../../src/chart/kinds/box.js';
import { draw, figure, figureOf, plotFor, ten } from './drawn.js';

describe('a box plot', () => {
  it('has quartiles, whiskers within 1.5 interquartile ranges, and outliers', () => {
    // matplotlib.cbook.boxplot_stats of matplotlib 3.6.3.
    const withOutliers = [10, 2, 3, 4, 5, 3, 4, 2, 4, 30, -20, 3.5];
    const { rows, series, tables } = draw(box, figure([ten, withOutliers]));
    expect(rows).toEqual([
      [[-0.3, 0.3, 0.1, 0.325, 0.6, 1.05, 1.3]],
      [[0, 2.6]],
      [[0.7, 1.3, 2, 2.75, 3.75, 4.25, 5]],
      [
        [1, -20],
        [1, 10],
        [1, 30],
      ],
    ]);
    expect(series).toEqual([
      { look: 0, axis: 'left', table: 0, outliers: 1 },
      { look: 1, axis: 'left', table: 2, outliers: 3 },
    ]);
    expect(tables[1]).toMatchObject({ heading: 's1: outliers', columns: ['x', 'outlier'] });
  });

  it('has a category a series, and an axis for all samples', () => {
    expect(draw(box, figure([[1, 2, 3], [100]])).content).toMatchObject({
      x: { of: 'categories', texts: ['s1', 's2'] },
      left: { what: 'samples', extent: { min: 1, max: 100 }, leastPositive: 1, limits: 'free' },
      right: undefined,
    });
  });

  it('has, with a label to group by, a box a value, of its series’ samples together', () => {
    const series = [
      { labels: { node: 'n10', cpu: '0' }, label: 'load', values: [1, 2] },
      { labels: { node: 'n10', cpu: '1' }, label: 'load', values: [3, 4, 5] },
      { labels: { node: 'n2', cpu: '0' }, label: 'load', values: [7, 7, 7] },
      { labels: { cpu: '5' }, label: 'load', values: [9] },
    ];
    const { content, rows } = draw(box, figureOf([{ series }], { drawing: { groupBy: 'node' } }));
    expect(content.x).toMatchObject({ texts: ['no node', 'n2', 'n10'] });
    expect(rows).toEqual([
      [
        [1.7, 2.3, 1, 2, 3, 4, 5],
        [0.7, 1.3, 7, 7, 7, 7, 7],
        [-0.3, 0.3, 9, 9, 9, 9, 9],
      ],
    ]);
  });

  it('has queries side by side in a group, with a look each, and a hole for what is missing', () => {
    const given = figureOf(
      [
        { series: ['a', 'b'].map((node) => ({ labels: { node }, label: 'before', values: [1] })) },
        { series: [{ labels: { node: 'b' }, label: 'after', values: [2] }] },
      ],
      { drawing: { groupBy: 'node' } },
    );
    const { rows, series } = draw(box, given);
    const edges = rows.map((of) => of.map(([left = NaN, right = NaN]) => [left, right]));
    expect(edges).toEqual([
      [
        [-0.4, 0],
        [0.6, 1],
      ],
      [[1, 1.4]],
    ]);
    expect(series.map(({ look }) => look)).toEqual([0, 1]);
  });

  it('has values of a label in the order and the words of the manifest', () => {
    const identity = { colour: undefined, dash: undefined, marker: undefined };
    const identities = new Map([
      ['node', new Map([['b', { ...identity, text: 'The second', order: 0 }]])],
    ]);
    const series = ['a', 'b'].map((node) => ({ labels: { node }, values: [1] }));
    const given = figureOf([{ series }], { drawing: { groupBy: 'node', identities } });
    expect(draw(box, given).content.x).toMatchObject({ texts: ['The second', 'a'] });
  });

  it('keeps one outlier a pixel where there are more than pixels', () => {
    const outliers = Array.from({ length: 5000 }, (_, i) => 1000 + i / 10);
    const values = [...Array.from({ length: 50_000 }, (_, i) => i % 5), ...outliers];
    const { tables, notes } = draw(box, figure([values]));
    expect(tables[1]).toMatchObject({ rows: { length: expect.any(Number) } });
    const thinned = draw(box, figure([values])).rows[1] ?? [];
    expect(thinned.length).toBeGreaterThan(200);
    expect(thinned.length).toBeLessThanOrEqual(Math.ceil((100 / 72) * 600) + 1);
    expect(notes).toEqual(['outliers are thinned to what the page can show']);
    const whole = draw(box, figure([values], { drawing: { isDecimated: false } }));
    expect(whole.rows[1]).toHaveLength(5000);
    expect(whole.notes).toEqual([]);
  });

  it('ends, on a logarithmic axis, where the axis does', () => {
    const given = figure([[-100, 0, 1, 2, 3]]);
    const { rows } = draw(box, given, plotFor(box(given.series, given.input), { y: true }));
    expect(rows).toEqual([[[-0.3, 0.3, 1, 1, 1, 2, 3]]]);
  });

  it('is left out, on a logarithmic axis, if it has no value above 0', () => {
    const given = figure([
      [-1, -2, 0],
      [1, 2, 4],
    ]);
    const isLog = {
      x: { min: -0.5, max: 1.5, isLog: false },
      left: { min: 1, max: 10, isLog: true },
    };
    const { rows, series } = draw(box, given, isLog);
    expect(series).toMatchObject([{ look: 1, table: 0 }]);
    expect(rows).toEqual([[[0.7, 1.3, 1, 1.5, 2, 3, 4]]]);
  });

  it('has an axis to the right for what is drawn there', () => {
    const given = figureOf([
      { series: [{ values: [1] }] },
      { axis: 'right', series: [{ values: [5] }] },
    ]);
    const { content, series } = draw(box, given);
    expect(content).toMatchObject({
      left: { extent: { min: 1, max: 1 } },
      right: { extent: { min: 5, max: 5 } },
    });
    expect(series.map(({ axis }) => axis)).toEqual(['left', 'right']);
  });

  it('leaves the place of a series without finite samples empty', () => {
    const { content, rows, omissions } = draw(box, figure([['NaN', '+Inf'], [1]]));
    expect(content.x).toMatchObject({ texts: ['s1', 's2'] });
    expect(rows).toEqual([[[0.7, 1.3, 1, 1, 1, 1, 1]]]);
    expect(omissions).toEqual(['1 infinite sample is left out']);
  });

  it('of nothing has one empty category', () => {
    const { content, series } = draw(box, figure([]));
    expect(content.x).toMatchObject({ of: 'categories', texts: [''] });
    expect(series).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { bar } from '../../../src/chart/kinds/bar.js';
import type { AxisSpec } from '../../../src/manifest/drawing.js';
import { chart } from '../../../src/chart/chart.js';
import { blocksOf, chartInput, noon } from '../inputs.js';
import { draw, figure, figureOf, plotFor } from './drawn.js';

/** A system's latency of an operation. */
const of = (system: string, op: string, value: number) => ({
  labels: { system, op },
  label: system,
  values: [value],
});

const valuesOf = (rows: readonly (readonly number[])[]) => rows.map(([, , value]) => value);

describe('bars', () => {
  it('are one a series, reduced to a number', () => {
    const { content, rows, series } = draw(bar, figure([[1, 2, 6], [4]]));
    expect(content.x).toEqual({ of: 'categories', texts: ['s1', 's2'], label: undefined });
    expect(rows).toEqual([[[-0.3, 0.3, 3, NaN, NaN]], [[0.7, 1.3, 4, NaN, NaN]]]);
    expect(series).toEqual([
      { look: 0, axis: 'left', table: 0, hasSpread: false, hasEdge: true },
      { look: 1, axis: 'left', table: 1, hasSpread: false, hasEdge: true },
    ]);
  });

  it('have no white edges where these would leave little of them', () => {
    const edged = (count: number) =>
      draw(bar, figure(Array.from({ length: count }, () => [1])), {
        x: { min: -0.5, max: count - 0.5, isLog: false },
      });
    // The plot is 200 points wide, and a bar takes six tenths of its place.
    expect(edged(60).series[0]).toMatchObject({ hasEdge: true });
    expect(edged(61).series[0]).toMatchObject({ hasEdge: false });
  });

  it('start at 0', () => {
    expect(draw(bar, figure([[2, 4], [5]])).content.left).toMatchObject({
      what: 'samples',
      extent: { min: 3, max: 5 },
      limits: 'from-zero',
    });
  });

  it('are reduced as their query says, else as the figure does', () => {
    const values = [1, 2, 6, 'NaN'];
    const given = figureOf([{ series: [{ values }] }, { reduce: 'max', series: [{ values }] }], {
      drawing: { reduce: 'last' },
    });
    expect(draw(bar, given).rows.flatMap(valuesOf)).toEqual([6]);
    const sum = figureOf([{ series: [{ values }] }], { drawing: { reduce: 'sum' } });
    expect(draw(bar, sum).rows.flatMap(valuesOf)).toEqual([9]);
    const p75 = figureOf([{ series: [{ values }] }], { drawing: { reduce: { quantile: 0.75 } } });
    expect(draw(bar, p75).rows.flatMap(valuesOf)).toEqual([4]);
  });

  it('of the last sample are of that at the end, and say of which series there is none', () => {
    const given = figure(
      [
        [1, 2],
        [3, 4, 5],
        ['7', '8', 'NaN'],
      ],
      { drawing: { reduce: 'last' } },
    );
    const { rows, omissions } = draw(bar, given);
    expect(rows.flatMap(valuesOf)).toEqual([5]);
    expect(omissions).toEqual(['2 of 3 series have no number at the end (last): s1, s3']);
  });

  it('have an error bar where a spread is asked for, and known', () => {
    const given = figure([[1, 2, 3], [4]], { drawing: { spread: 'sd' } });
    const { content, rows, series } = draw(bar, given);
    expect(rows).toEqual([[[-0.3, 0.3, 2, 1, 3]], [[0.7, 1.3, 4, NaN, NaN]]]);
    expect(series).toMatchObject([{ hasSpread: true }, { hasSpread: false }]);
    expect(content.left).toMatchObject({ extent: { min: 1, max: 4 } });
    const all = figure([[1, 2, 6]], { drawing: { spread: 'min-max', reduce: 'median' } });
    expect(draw(bar, all).rows).toEqual([[[-0.3, 0.3, 2, 1, 6]]]);
  });

  it('end at 0 where only a deviation goes below it, and no sample', () => {
    const sd = { drawing: { spread: 'sd' } } as const;
    const { content, rows } = draw(bar, figure([[0, 0, 6]], sd));
    expect(content.left).toMatchObject({ extent: { min: 2 } });
    expect(rows[0]?.[0]?.[3]).toBeCloseTo(2 - Math.sqrt(12), 12);
    const { omissions, notes } = chart(
      chartInput([{ series: [{ values: [0, 0, 6] }] }], { drawing: { kind: 'bar', spread: 'sd' } }),
    );
    expect(omissions).toEqual([]);
    expect(notes).toEqual(['error bars that reach beyond an axis are cut at its end']);
    expect(draw(bar, figure([[-1, 0, 7]], sd)).content.left).toMatchObject({
      extent: { min: 2 - Math.sqrt(19) },
    });
  });

  it('stand side by side in groups, and leave a hole for what is missing', () => {
    const series = [
      of('hpa', 'read', 1),
      of('hpa', 'write', 2),
      of('ours', 'write', 3),
      of('hpa', 'scan', 4),
      of('ours', 'scan', 5),
    ];
    const { content, rows, tables } = draw(
      bar,
      figureOf([{ series }], { drawing: { groupBy: 'op' } }),
    );
    expect(content.x).toMatchObject({ texts: ['read', 'scan', 'write'] });
    expect(tables.map(({ heading }) => heading)).toEqual(['hpa', 'ours']);
    expect(rows).toEqual([
      [
        [-0.4, 0, 1, NaN, NaN],
        [1.6, 2, 2, NaN, NaN],
        [0.6, 1, 4, NaN, NaN],
      ],
      [
        [2, 2.4, 3, NaN, NaN],
        [1, 1.4, 5, NaN, NaN],
      ],
    ]);
  });

  it('fill their groups where no two groups have anything in common', () => {
    const series = [of('a1', 'a', 1), of('b1', 'b', 2), of('b2', 'b', 3)];
    const given = figureOf([{ series }], { drawing: { groupBy: 'op' } });
    const lefts = draw(bar, given).rows.map(([row]) => row?.[0]);
    expect(lefts).toEqual([-0.4, 0.6, 1]);
  });

  it('of the same name in one group stand side by side as well', () => {
    const queries = ['p50', 'p99'].map((id, i) => ({
      id,
      series: [of('x', 'read', i), of('x', 'write', i)].map((one) => ({ ...one, label: id })),
    }));
    const { rows } = draw(bar, figureOf(queries, { drawing: { groupBy: 'op' } }));
    expect(rows.map((all) => all.map(([left]) => left))).toEqual([
      [-0.4, 0.6],
      [0, 1],
    ]);
  });

  it('and their error bars end, on a logarithmic axis, where the axis does', () => {
    const given = figure([[1, 9], [-1]], { drawing: { spread: 'sd' } });
    const plot = plotFor(bar(given.series, given.input), { y: true });
    const [[first = []] = [], [second = []] = []] = draw(bar, given, plot).rows;
    expect(first[3]).toBe(plot.left.min);
    expect(second[2]).toBe(plot.left.min);
    expect(plot.left.min).toBeGreaterThan(0);
  });

  it('have error bars that are cut at the end of a logarithmic axis, and no warning of it', () => {
    const query = {
      series: [{ values: ['5'] }],
      withIntervals: () =>
        blocksOf([{ values: ['5'] }, { values: ['-2'] }, { values: ['9'] }], noon, 60_000),
    };
    const given = { drawing: { kind: 'bar', y: { scale: 'log' } } } as const;
    const { omissions, notes } = chart(chartInput([query], given));
    expect(omissions).toEqual([]);
    expect(notes).toEqual([
      'error bars that reach to 0 or below are cut at the end of the logarithmic axis',
    ]);
  });

  describe('whose intervals go below 0', () => {
    const saidWith = (y: Partial<AxisSpec>, axis: 'left' | 'right' = 'left') => {
      const query = {
        axis,
        series: [{ values: ['5'] }],
        withIntervals: () =>
          blocksOf([{ values: ['5'] }, { values: ['-2'] }, { values: ['12'] }], noon, 60_000),
      };
      const drawing = { kind: 'bar', ...(axis === 'left' ? { y } : { y2: y }) } as const;
      const { omissions, notes } = chart(chartInput([query], { drawing }));
      return { omissions, notes };
    };

    it('have them cut where the axis begins, with a word', () => {
      const word = (key: string) =>
        `error bars that go below 0 are cut there; a lower \`${key}: {min: …}\` shows them, and \`min: 0\` asks for that`;
      expect(saidWith({})).toEqual({ omissions: [word('y')], notes: [word('y')] });
      expect(saidWith({}, 'right')).toMatchObject({ omissions: [word('y2')] });
    });

    it('have them as was asked for, which the script says', () => {
      const notes = ['error bars that reach beyond an axis are cut at its end'];
      expect(saidWith({ min: 0 })).toEqual({ omissions: [], notes });
      expect(saidWith({ max: 10, min: -5 })).toEqual({ omissions: [], notes });
      expect(saidWith({ min: -5 })).toEqual({ omissions: [], notes: [] });
    });
  });

  it('have an axis to the right for what is drawn there', () => {
    const given = figureOf([
      { series: [{ values: [1] }] },
      { axis: 'right', series: [{ values: [50] }] },
    ]);
    const { content, series } = draw(bar, given);
    expect(content).toMatchObject({ left: { extent: { max: 1 } }, right: { extent: { max: 50 } } });
    expect(series.map(({ axis }) => axis)).toEqual(['left', 'right']);
  });

  it('leave the place of a series without finite samples empty', () => {
    const { content, rows, omissions } = draw(bar, figure([['NaN'], ['-Inf'], [1]]));
    expect(content.x).toMatchObject({ texts: ['s1', 's2', 's3'] });
    expect(rows).toEqual([[[1.7, 2.3, 1, NaN, NaN]]]);
    expect(omissions).toEqual(['1 infinite sample is left out']);
  });

  it('of nothing have one empty category, and sixty series have sixty', () => {
    expect(draw(bar, figure([]))).toMatchObject({ content: { x: { texts: [''] } }, series: [] });
    const sixty = Array.from({ length: 60 }, (_, i) => [i]);
    expect(draw(bar, figure(sixty)).series).toHaveLength(60);
  });
});

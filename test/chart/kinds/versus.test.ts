import { describe, expect, it } from 'vitest';
import type { Drawn } from '../../../src/chart/content.js';
import { points } from '../../../src/chart/kinds/points.js';
import type { Reducer } from '../../../src/manifest/drawing.js';
import { blocksOf, type GivenQuery, type GivenSeries } from '../inputs.js';
import { draw, figureOf } from './drawn.js';

const plot = {
  width: 200,
  height: 100,
  x: { min: 0, max: 10, isLog: false },
  left: { min: 0, max: 100, isLog: false },
};

const of = (system: string, values: GivenSeries['values'], labels = {}): GivenSeries => ({
  labels: { ...labels, system },
  label: system,
  values,
});

/** Latencies against costs. */
function against(
  costs: readonly GivenSeries[],
  latencies: readonly GivenSeries[],
  given: Partial<GivenQuery> = {},
  reduce: Reducer = 'mean',
) {
  return figureOf(
    [
      { id: 'cost', series: costs },
      { id: 'latency', ...given, series: latencies },
    ],
    { drawing: { kind: 'points', reduce: 'last', x: { query: { id: 'cost', reduce } } } },
  );
}

function textsOf(drawn: Drawn) {
  if (drawn.kind !== 'points') throw new Error('points are drawn');
  return drawn.series.flatMap(({ texts }) => texts);
}

describe('a query against another', () => {
  const given = against(
    [of('hpa', [1, 3]), of('ours', [5, 7])],
    [of('hpa', [10, 15]), of('ours', [60, 70])],
  );

  it('is a point a series, each of both as one number', () => {
    const { content, kind, series, tables, rows } = draw(points, given, plot);
    expect(kind).toBe('points');
    expect(rows).toEqual([[[2, 15]], [[6, 70]]]);
    expect(tables[0]).toMatchObject({ heading: 'hpa', columns: ['cost', 'hpa'] });
    expect(series).toMatchObject([
      { look: 0, axis: 'left', table: 0, column: 0 },
      { look: 1, axis: 'left', table: 1, column: 0 },
    ]);
    expect(content.x).toMatchObject({ of: 'values', what: 'samples', extent: { min: 2, max: 6 } });
    expect(content.left).toMatchObject({ extent: { min: 15, max: 70 }, limits: 'free' });
  });

  it('has the name of each series beside its point', () => {
    const { series } = draw(points, given, plot);
    expect(series).toMatchObject([
      { texts: [{ x: 2, y: 15, text: 'hpa', align: 'left' }] },
      { texts: [{ x: 6, y: 70, text: 'ours', align: 'left' }] },
    ]);
  });

  it('reduces x as the axis says, and y as the query does, else as the figure', () => {
    const costs = [of('hpa', [1, 3, 8])];
    const latencies = [of('hpa', [10, 60, 30])];
    const max = against(costs, latencies, { reduce: 'max' }, { quantile: 0.5 });
    expect(draw(points, max, plot).rows).toEqual([[[3, 60]]]);
    expect(draw(points, against(costs, latencies), plot).rows).toEqual([[[4, 30]]]);
  });

  it('matches series by their labels, whatever metric they are of', () => {
    const { rows } = draw(
      points,
      against(
        [of('ours', [5], { __name__: 'cost' }), of('hpa', [1], { __name__: 'cost' })],
        [of('hpa', [10], { __name__: 'p99' }), of('ours', [60], { __name__: 'p99' })],
      ),
      plot,
    );
    expect(rows).toEqual([[[1, 10]], [[5, 60]]]);
  });

  it('has the only x for all series, where there is one', () => {
    const { rows } = draw(
      points,
      against([{ values: [4] }], [of('hpa', [10]), of('ours', [60])]),
      plot,
    );
    expect(rows).toEqual([[[4, 10]], [[4, 60]]]);
  });

  it('of runs has the only x of the same run, or of the same group', () => {
    const run = (run: string, values: GivenSeries['values'], own = {}): GivenSeries => ({
      labels: { run, ...own },
      values,
    });
    const given = against(
      [run('one', [4], { job: 'meter' }), run('two', [8])],
      [run('one', [10], { node: 'a' }), run('two', [60], { node: 'a' }), run('three', [1])],
    );
    const input = { ...given.input, windowLabels: ['run'] };
    const { rows, omissions } = draw(points, { ...given, input }, plot);
    expect(rows).toEqual([[[4, 10]], [[8, 60]]]);
    expect(omissions).toEqual([
      '1 of 3 series is not drawn, since no series of cost has their labels: s5',
    ]);
  });

  it('of combined runs has an interval in each direction', () => {
    const ends = (...all: number[]) => ({
      withIntervals: () =>
        blocksOf(
          all.map((value) => ({ values: [value] })),
          0,
          1000,
        ),
    });
    const { input, series } = figureOf(
      [
        { id: 'cost', series: [of('hpa', [5])], ...ends(5, 4, 6) },
        { id: 'latency', series: [of('hpa', [50])], ...ends(50, 30, 70) },
      ],
      { drawing: { kind: 'points', x: { query: { id: 'cost', reduce: 'mean' } } } },
    );
    const drawn = draw(points, { input, series }, plot);
    expect(drawn.rows).toEqual([[[5, 50, 30, 70, 4, 6]]]);
    expect(drawn.notes).toEqual([]);
    const narrow = { ...plot, x: { min: 5, max: 10, isLog: false } };
    expect(draw(points, { input, series }, narrow).notes).toEqual([
      'error bars that reach beyond an axis are cut at its end',
    ]);
    expect(drawn.series).toMatchObject([{ hasSpread: true, hasSpreadX: true }]);
    const [text] = textsOf(drawn);
    // Above its level error bar, on the right of the upright one.
    expect(text).toMatchObject({ text: 'hpa', align: 'left' });
    expect(text?.right).toBeGreaterThan(1.5);
    expect(text?.up).toBeGreaterThan(1.5);
    expect(drawn.tables[0]?.columns).toEqual([
      ...['cost', 'hpa', 'low', 'high', 'cost low', 'cost high'],
    ]);
    expect(drawn.content).toMatchObject({
      x: { extent: { min: 4, max: 6 } },
      left: { extent: { min: 30, max: 70 } },
    });
  });

  it('reads the x query once for all panels of a figure', () => {
    const { input, series } = against(
      [of('hpa', [1]), of('ours', [2])],
      [of('hpa', [10]), of('ours', [60])],
    );
    const [cost, ...others] = input.queries;
    if (cost === undefined) throw new Error('there is a query');
    let reads = 0;
    const rows = () => (reads++, cost.rows());
    const counted = { ...input, queries: [{ ...cost, rows }, ...others] };
    const latencies = series.filter(({ query }) => query !== cost);
    const panels = latencies.map((one) => points([one], counted));
    expect(panels).toMatchObject([
      { x: { extent: { min: 1, max: 1 } }, left: { extent: { min: 10, max: 10 } } },
      { x: { extent: { min: 2, max: 2 } }, left: { extent: { min: 60, max: 60 } } },
    ]);
    expect(reads).toBe(1);
  });

  it('leaves out series without a partner or a number, and says so', () => {
    const { rows, omissions } = draw(
      points,
      against(
        [of('hpa', [1]), of('ours', [2]), of('keda', ['NaN'])],
        [of('hpa', [10]), of('vpa', [1]), of('ours', ['NaN']), of('keda', [5])],
      ),
      plot,
    );
    expect(rows).toEqual([[[1, 10]]]);
    expect(omissions).toEqual([
      '1 of 4 series is not drawn, since no series of cost has their labels: vpa',
      '2 of 4 series are not drawn, without a finite number: ours, keda',
    ]);
  });

  it('leaves out samples of either query that no number can count, and says so', () => {
    const { rows, omissions } = draw(
      points,
      against(
        [of('hpa', [1, '+Inf', 3]), of('ours', [2, '-Inf', '2e200'])],
        [of('hpa', [10, '+Inf', 10]), of('ours', [60, 60, 60])],
      ),
      plot,
    );
    expect(rows).toEqual([[[2, 10]], [[2, 60]]]);
    expect(omissions).toEqual([
      '1 infinite sample is left out',
      'cost: 2 infinite samples are left out',
      'cost: 1 sample beyond 1e150 is left out',
    ]);
  });

  it('leaves out what a logarithmic axis has no place for, and says so', () => {
    const logs = { ...plot, x: { min: 1, max: 10, isLog: true } };
    const { rows, omissions } = draw(
      points,
      against([of('hpa', [0]), of('ours', [5])], [of('hpa', [10]), of('ours', [60])]),
      logs,
    );
    expect(rows).toEqual([[[5, 60]]]);
    expect(omissions).toEqual(['1 of 2 series is not drawn, beyond what the axes can show: hpa']);
  });

  it('says which points have no room for their names', () => {
    const narrow = { ...plot, width: 12, height: 30 };
    const drawn = draw(points, given, narrow);
    expect(textsOf(drawn)).toEqual([]);
    expect(drawn.omissions).toEqual(['points without their names, which have no room: hpa, ours']);
  });

  it('names no point that lies beyond limits that were asked for', () => {
    const cut = { ...plot, x: { min: 0, max: 4, isLog: false } };
    const drawn = draw(points, given, cut);
    expect(textsOf(drawn)).toMatchObject([{ text: 'hpa' }]);
    expect(drawn.omissions).toEqual([]);
  });
});

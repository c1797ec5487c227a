import { describe, expect, it } from 'vitest';
import { area } from '../../../src/chart/kinds/area.js';
import type { GivenSeries } from '../inputs.js';
import { draw, figure, figureOf, noonSeconds, plotFor } from './drawn.js';

const hour = { x: { min: noonSeconds, max: noonSeconds + 3600, isLog: false } };

/** For each series, its rows: seconds since noon, from, to. */
function stacked(values: readonly GivenSeries['values'][], given = {}) {
  return sinceNoon(draw(area, figure(values, given), hour).rows);
}

function sinceNoon(all: readonly (readonly (readonly number[])[])[]) {
  return all.map((rows) => rows.map(([t = 0, ...edges]) => [t - noonSeconds, ...edges]));
}

describe('areas', () => {
  it('stand on top of each other, the first at the bottom', () => {
    const { kind, series, notes } = draw(
      area,
      figure([
        [1, 2],
        [3, 5],
      ]),
      hour,
    );
    expect([kind, notes]).toEqual(['area', []]);
    expect(series).toEqual([
      { look: 0, axis: 'left', table: 0, hasEdge: true },
      { look: 1, axis: 'left', table: 1, hasEdge: true },
    ]);
    expect(
      stacked([
        [1, 2],
        [3, 5],
      ]),
    ).toEqual([
      [
        [0, 0, 1],
        [60, 0, 2],
      ],
      [
        [0, 1, 4],
        [60, 2, 7],
      ],
    ]);
  });

  it('have an axis that holds the stack, from 0', () => {
    const { content } = draw(
      area,
      figure([
        [1, 2],
        [3, 5],
      ]),
      hour,
    );
    expect(content.left).toEqual({
      of: 'values',
      what: 'samples',
      extent: { min: 0, max: 7 },
      leastPositive: 1,
      limits: 'from-zero',
      label: undefined,
    });
    expect(content.x).toEqual({ of: 'time' });
    expect(content.right).toBeUndefined();
  });

  it('of negative values hang downwards from 0', () => {
    expect(
      stacked([
        [1, 2],
        [-3, -1],
        [4, 4],
        [-5, -1],
      ]),
    ).toEqual([
      [
        [0, 0, 1],
        [60, 0, 2],
      ],
      [
        [0, -3, 0],
        [60, -1, 0],
      ],
      [
        [0, 1, 5],
        [60, 2, 6],
      ],
      [
        [0, -8, -3],
        [60, -2, -1],
      ],
    ]);
    expect(draw(area, figure([[1], [-3], [4], [-5]]), hour).content.left).toMatchObject({
      extent: { min: -8, max: 5 },
    });
    expect(draw(area, figure([[-3, -1]]), hour).content.left).toMatchObject({
      extent: { min: -3, max: 0 },
      leastPositive: undefined,
    });
  });

  it('have no thickness where a series has no sample, on the side where it is otherwise', () => {
    expect(
      stacked([
        [1, 1, 1],
        [2, 'NaN', 2],
        [-4, undefined, -4],
        [-1, -1, -1],
        [3, '+Inf', 3],
      ]),
    ).toEqual([
      [
        [0, 0, 1],
        [60, 0, 1],
        [120, 0, 1],
      ],
      [
        [0, 1, 3],
        [60, 1, 1],
        [120, 1, 3],
      ],
      [
        [0, -4, 0],
        [60, 0, 0],
        [120, -4, 0],
      ],
      [
        [0, -5, -4],
        [60, -1, 0],
        [120, -5, -4],
      ],
      [
        [0, 3, 6],
        [60, 1, 1],
        [120, 3, 6],
      ],
    ]);
  });

  it('break where no series has a sample, unless gaps are connected', () => {
    const values = [
      [1, 1, undefined, 1, 1],
      [1, 1, 'NaN', 1, 1],
    ];
    const [first] = stacked(values);
    expect(first).toEqual([
      [0, 0, 1],
      [60, 0, 1],
      [120, NaN, NaN],
      [180, 0, 1],
      [240, 0, 1],
    ]);
    const [connected] = stacked(values, { drawing: { gaps: 'connect' } });
    expect(connected).toEqual([
      [0, 0, 1],
      [60, 0, 1],
      [180, 0, 1],
      [240, 0, 1],
    ]);
  });

  it('are seen where one timestamp stands alone: half a step to both sides', () => {
    expect(stacked([[undefined, 5, undefined, 2, 2]])).toEqual([
      [
        [30, 0, 5],
        [90, 0, 5],
        [120, NaN, NaN],
        [180, 0, 2],
        [240, 0, 2],
      ],
    ]);
    // A step that is narrower than a line on this page: at least half a point.
    const day = { x: { min: noonSeconds, max: noonSeconds + 400 * 60, isLog: false } };
    const rows = sinceNoon(draw(area, figure([[5]]), { ...day, width: 100 }).rows);
    expect(rows).toEqual([
      [
        [-60, 0, 5],
        [60, 0, 5],
      ],
    ]);
  });

  it('stack several queries on one grid', () => {
    const given = figureOf([
      { series: [{ values: [1, undefined, 1] }] },
      { series: [{ values: [undefined, 2, 2] }] },
    ]);
    expect(sinceNoon(draw(area, given, hour).rows)).toEqual([
      [
        [0, 0, 1],
        [60, 0, 0],
        [120, 0, 1],
      ],
      [
        [0, 1, 1],
        [60, 0, 2],
        [120, 1, 3],
      ],
    ]);
  });

  it('do not stack queries of different steps, but those of two axes', () => {
    const queries = [
      { id: 'fine', stepMs: 15_000, series: [{ values: [1] }] },
      { id: 'coarse', series: [{ values: [2] }] },
    ];
    expect(() => draw(area, figureOf(queries), hour)).toThrow(
      'the queries fine and coarse, which are stacked, have different steps: 15 s and 60 s',
    );
    const apart = queries.map((query, i) => ({
      ...query,
      axis: (['left', 'right'] as const)[i] ?? 'left',
    }));
    const { rows, series, content } = draw(area, figureOf(apart), hour);
    expect(rows.map(([first]) => first?.slice(1))).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(series).toMatchObject([{ axis: 'left' }, { axis: 'right' }]);
    expect(content.right).toMatchObject({ extent: { min: 0, max: 2 }, limits: 'from-zero' });
  });

  it('end at the foot of a logarithmic axis, which has no 0', () => {
    const given = figure([
      [10, 20],
      [1, 0],
    ]);
    const plot = { ...plotFor(area(given.series, given.input), { y: true }), ...hour };
    expect(sinceNoon(draw(area, given, plot).rows)).toEqual([
      [
        [0, 10, 10],
        [60, 10, 20],
      ],
      [
        [0, 10, 11],
        [60, 20, 20],
      ],
    ]);
  });

  it('are none without samples', () => {
    const { content, rows } = draw(area, figure([['NaN'], [undefined]]), hour);
    expect(content.left).toMatchObject({ extent: undefined });
    expect(rows).toEqual([[], []]);
  });
});

const many = Array.from({ length: 20_000 }, (_, i) => 10 + Math.round(Math.sin(i / 9) * 8));
const wide = { x: { min: noonSeconds, max: noonSeconds + 20_000 * 60, isLog: false } };

describe('areas whose white edges would cover them', () => {
  it.each([true, false])('have none, whether they are thinned or not: %s', (isDecimated) => {
    const hasEdges = (values: number[]) => {
      const { series } = draw(area, figure([values], { drawing: { isDecimated } }), wide);
      return series.map((one) => 'hasEdge' in one && one.hasEdge);
    };
    // The plot is 200 points wide.
    expect(hasEdges(many.slice(0, 400))).toEqual([true]);
    expect(hasEdges(many.slice(0, 401))).toEqual([false]);
    expect(hasEdges(many)).toEqual([false]);
  });

  it('have none where there are many of them', () => {
    const edgesOf = (count: number) => {
      const { series } = draw(area, figure(Array.from({ length: count }, () => [1, 2])), hour);
      return new Set(series.map((one) => 'hasEdge' in one && one.hasEdge));
    };
    // The plot is 100 points high.
    expect(edgesOf(50)).toEqual(new Set([true]));
    expect(edgesOf(51)).toEqual(new Set([false]));
  });

  it('have none where a series changes its side, as its edge would go across the others', () => {
    const { series } = draw(
      area,
      figure([
        [1, 2],
        [3, -3],
        [-1, -1],
      ]),
      hour,
    );
    expect(series.map((one) => 'hasEdge' in one && one.hasEdge)).toEqual([true, false, true]);
  });
});

describe('areas of more samples than a page can show', () => {
  const others = many.map((of, i) => (i === 7000 ? 500 : i === 9000 ? of + 15 : 30 - of));
  // What the first series loses here, the second one gains.
  const dip = many.map((of, i) => (i === 9000 ? of - 15 : of));
  const { rows, notes } = draw(area, figure([dip, others]), wide);

  it('are thinned, and the script says so', () => {
    expect(rows[0]?.length).toBeLessThan(many.length / 2);
    expect(notes).toEqual([
      'thinned to what a page can show, all series alike: the CSV has every sample',
    ]);
  });

  it('keep the same times in all series, so that their edges meet', () => {
    const [below = [], above = []] = rows;
    expect(above.map(([t, low]) => [t, low])).toEqual(below.map(([t, , high]) => [t, high]));
  });

  it('keep the peaks of the stack, its ends, and what happens inside of it', () => {
    const [, above = []] = rows;
    const at = (minutes: number) => above.find(([t]) => t === noonSeconds + minutes * 60);
    expect(at(7000)?.[2]).toBe((dip[7000] ?? 0) + 500);
    expect(at(9000)?.slice(1)).toEqual([dip[9000], 2 * (many[9000] ?? 0)]);
    expect(at(0)).toBeDefined();
    expect(at(19_999)).toBeDefined();
  });

  it('break at gaps', () => {
    const gap = many.map((of, i) => (i > 5000 && i < 5100 ? 'NaN' : of));
    const [first = []] = sinceNoon(draw(area, figure([gap]), wide).rows);
    const around = first.filter(([t = 0]) => t >= 5000 * 60 && t <= 5100 * 60);
    expect(around.map(([t = 0, , high]) => [t / 60, high])).toEqual([
      [5000, many[5000]],
      [5001, NaN],
      [5100, many[5100]],
    ]);
  });

  it('are not where the manifest does not want it', () => {
    const whole = draw(area, figure([many], { drawing: { isDecimated: false } }), wide);
    expect(whole.rows[0]).toHaveLength(many.length);
    expect(whole.notes).toEqual([]);
  });
});

describe('areas on a logarithmic axis', () => {
  const left = { min: 100, max: 2000, isLog: true };

  it('rise where a line does, also from below the axis', () => {
    const { rows } = draw(area, figure([[1, 1000, 1000, 1]]), { left });
    const [of = []] = sinceNoon(rows);
    // From 1 to 1000 are three powers of ten.
    const edge = of.filter(([, , high = 0]) => high <= 100.001 && high >= 99.999);
    expect(edge.map(([t]) => Math.round(t ?? NaN))).toEqual([40, 140]);
    expect(new Set(of.map(([, low]) => low))).toEqual(new Set([100]));
  });
});

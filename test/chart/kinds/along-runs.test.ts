import { describe, expect, it } from 'vitest';
import { chart } from '../../../src/chart/chart.js';
import { points } from '../../../src/chart/kinds/points.js';
import { kindOf } from '../../../src/chart/kinds.js';
import { blocksOf, chartInput, type GivenChart, type GivenSeries } from '../inputs.js';
import { draw, figureOf } from './drawn.js';

const along = { label: 'replicas', values: [1, 2, 8] };

const plot = {
  width: 200,
  height: 100,
  x: { min: 0, max: 10, isLog: false },
  left: { min: 0, max: 100, isLog: false },
};

/** A query whose n-th step is the n-th number of the axis. */
function runs(
  series: readonly GivenSeries['values'][],
  ends:
    { low: readonly GivenSeries['values'][]; high: readonly GivenSeries['values'][] } | undefined,
  given: GivenChart = {},
) {
  const all = [series, ends?.low ?? [], ends?.high ?? []].flat();
  const withIntervals =
    ends &&
    (() =>
      blocksOf(
        all.map((values) => ({ values })),
        0,
        1000,
      ));
  const query = { stepMs: 1000, series: series.map((values) => ({ values })), withIntervals };
  return figureOf([query], { startMs: 0, along, ...given });
}

const lines = kindOf({ kind: 'line' }).content;

describe('runs along an axis', () => {
  it('are a line through their numbers, over what is missing, each with a marker', () => {
    const given = runs(
      [
        [10, undefined, 30],
        [5, 6, 7],
      ],
      undefined,
    );
    const { content, kind, rows, series } = draw(lines, given, plot);
    expect(kind).toBe('line');
    expect(rows).toEqual([
      [
        [1, 10],
        [8, 30],
      ],
      [
        [1, 5],
        [2, 6],
        [8, 7],
      ],
    ]);
    expect(series[0]).toMatchObject({
      markers: [
        [1, 10],
        [8, 30],
      ],
      hasAlone: false,
    });
    expect(content.x).toMatchObject({
      of: 'values',
      extent: { min: 1, max: 8 },
      label: 'replicas',
    });
  });

  it('have bands where they are several a number, and points error bars', () => {
    const ends = { low: [[8, undefined, 20]], high: [[12, undefined, 40]] };
    const given = runs([[10, 15, 30]], ends);
    const band = draw(lines, given, plot);
    expect(band.kind).toBe('band');
    expect(band.rows).toEqual([
      [
        [1, 8, 10, 12],
        [2, NaN, 15, NaN],
        [8, 20, 30, 40],
      ],
    ]);
    const bars = draw(points, given, plot);
    expect(bars.kind).toBe('points');
    expect(bars.series).toMatchObject([{ hasSpread: true }]);
    expect(bars.rows).toEqual([
      [
        [1, 10, 8, 12],
        [2, 15, NaN, NaN],
        [8, 30, 20, 40],
      ],
    ]);
  });

  it('say in the script that bands and error bars are cut at the ends of the y axis', () => {
    const given = runs([[10, 15, 30]], { low: [[8, 12, 20]], high: [[12, 20, 40]] });
    const low = { ...plot, left: { min: 10, max: 100, isLog: false } };
    expect(draw(lines, given, low).notes).toEqual([
      'bands that reach beyond an axis are cut at its end',
    ]);
    expect(draw(points, given, low).notes).toEqual([
      'error bars that reach beyond an axis are cut at its end',
    ]);
    expect(draw(lines, given, plot).notes).toEqual([]);
    expect(draw(points, given, plot).notes).toEqual([]);
  });

  it.each(['line', 'points'] as const)(
    'of kind %s have intervals that are cut at the end of a logarithmic axis, which the script says',
    (kind) => {
      const ends = [
        [10, 15, 30],
        [-8, 12, 0],
        [28, 18, 60],
      ].map((values) => ({ values }));
      const query = {
        stepMs: 1000,
        series: [{ values: [10, 15, 30] }],
        withIntervals: () => blocksOf(ends, 0, 1000),
      };
      const drawing = { kind, y: { scale: 'log' } } as const;
      const given = chartInput([query], { startMs: 0, along, drawing });
      const { omissions, notes, panels } = chart(given);
      expect(omissions).toEqual([]);
      const what = kind === 'line' ? 'bands' : 'error bars';
      expect(notes).toEqual([
        `${what} that reach to 0 or below are cut at the end of the logarithmic axis`,
      ]);
      expect(panels[0].y.min).toBeGreaterThan(0);
    },
  );

  it('say that a line through several runs of one number says little', () => {
    const again = { ...along, values: [1, 1, 8] };
    const { omissions } = draw(lines, runs([[1, 2, 3]], undefined, { along: again }), plot);
    expect(omissions).toEqual([
      'a line goes through several runs of the same replicas: `combine: mean` draws one point of them',
    ]);
    const apart = runs(
      [
        [1, undefined, 3],
        [undefined, 2, 3],
      ],
      undefined,
      { along: again },
    );
    expect(draw(lines, apart, plot).omissions).toEqual([]);
    expect(draw(points, runs([[1, 2, 3]], undefined, { along: again }), plot).omissions).toEqual(
      [],
    );
  });

  it.each(['linear', 'log2'] as const)(
    'are ticks of a %s axis, which is called like them',
    (scale) => {
      const query = { stepMs: 1000, series: [{ values: [1, 2, 3] }] };
      const input = chartInput([query], { startMs: 0, along, drawing: { x: { scale } } });
      const [{ x }] = chart(input).panels;
      expect(x.ticks.map(({ text }) => text)).toEqual(['1', '2', '8']);
      expect(x.label?.lines).toEqual(['replicas']);
    },
  );

  it('are told by markers as by colours', () => {
    const query = { stepMs: 1000, series: [{ values: [1, 2, 3] }] };
    const marker = (given: GivenChart) => chart(chartInput([query], given)).looks[0]?.marker;
    expect(marker({ startMs: 0, along })).not.toBe('none');
    expect(marker({ startMs: 0 })).toBe('none');
  });
});

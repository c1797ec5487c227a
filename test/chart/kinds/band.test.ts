import { describe, expect, it } from 'vitest';
import { band } from '../../../src/chart/kinds/band.js';
import { noon } from '../inputs.js';
import { draw, figure, figureOf, noonSeconds, plotFor } from './drawn.js';

const range = { low: 0.05, high: 0.95 };
const relative = { time: 'relative' } as const;

describe('a band', () => {
  it('has, at each time, quantiles across the series', () => {
    const values = [
      [1, 2, 0.1],
      [5, 'NaN', 0.2],
      [2.5, 7, 0.3],
      [9, 1, 0.7],
      [3, 4, 0.15],
    ];
    const { content, rows, series } = draw(band, figure(values, { drawing: { band: range } }));
    // numpy.nanquantile(values, [0.05, 0.5, 0.95], axis=0).
    expect(rows).toEqual([
      [
        [noonSeconds, 1.3, 3, 8.2],
        [noonSeconds + 60, 1.15, 3, 6.549999999999999],
        [noonSeconds + 120, 0.11, 0.2, 0.6199999999999999],
      ],
    ]);
    const markers = [3, 3, 0.2].map((middle, i) => [noonSeconds + 60 * i, middle]);
    expect(series).toEqual([{ look: 0, axis: 'left', table: 0, markers }]);
    expect(content).toMatchObject({
      x: { of: 'time' },
      left: { what: 'samples', extent: { min: 0.11, max: 8.2 }, leastPositive: 0.11 },
    });
  });

  it('counts from the start where times are relative', () => {
    const given = figure([[1, 1]], { drawing: { x: relative } });
    expect(draw(band, given).rows[0]?.map(([seconds]) => seconds)).toEqual([0, 60]);
  });

  it('breaks where no series has a finite sample, and where the grid has none at all', () => {
    const gap = [undefined, 'NaN'];
    const values = [1, 2, ...gap, 5, 6, undefined, 8, 9];
    const given = figure([values, values], { drawing: { x: relative } });
    expect(draw(band, given).rows[0]).toEqual([
      [0, 1, 1, 1],
      [60, 2, 2, 2],
      [120, NaN, NaN, NaN],
      [240, 5, 5, 5],
      [300, 6, 6, 6],
      [360, NaN, NaN, NaN],
      [420, 8, 8, 8],
      [480, 9, 9, 9],
    ]);
  });

  it('goes on over gaps that are to be connected', () => {
    const given = figure([[1, undefined, 3]], { drawing: { gaps: 'connect', x: relative } });
    expect(draw(band, given).rows[0]?.map(([seconds]) => seconds)).toEqual([0, 120]);
  });

  it('shows a time without neighbours for half a step to either side, within the range', () => {
    const given = figure([[1, undefined, 3, undefined, undefined]], { drawing: { x: relative } });
    expect(draw(band, given).rows[0]).toEqual([
      [0, 1, 1, 1],
      [30, 1, 1, 1],
      [60, NaN, NaN, NaN],
      [90, 3, 3, 3],
      [150, 3, 3, 3],
    ]);
    const moment = figure([[7]], { drawing: { x: relative } });
    expect(draw(band, moment).rows[0]?.map(([seconds]) => seconds)).toEqual([-30, 30]);
  });

  it('is one a query, or one a value of a label', () => {
    const queries = ['low', 'high'].map((id, i) => ({
      id,
      axis: i === 0 ? ('left' as const) : ('right' as const),
      series: ['a', 'b', 'a'].map((zone, pod) => ({
        labels: { zone, pod: String(pod) },
        label: `${id} ${zone}`,
        values: [pod, pod],
      })),
    }));
    const plain = draw(band, figureOf(queries));
    expect(plain.series.map(({ axis }) => axis)).toEqual(['left', 'right']);
    expect(plain.content).toMatchObject({
      left: { extent: { min: 0.5, max: 1.5 } },
      right: { extent: { min: 0.5, max: 1.5 } },
    });
    const grouped = draw(band, figureOf(queries, { drawing: { groupBy: 'zone' } }));
    expect(grouped.tables.map(({ heading }) => heading)).toEqual([
      'low a',
      'low b',
      'high a',
      'high b',
    ]);
    expect(grouped.rows.map(([row]) => row?.[2])).toEqual([1, 1, 1, 1]);
  });

  it('ends, on a logarithmic axis, where the axis does', () => {
    const given = figure([
      [-1, 1],
      [4, 4],
      [9, 9],
    ]);
    const { left } = plotFor(band(given.series, given.input), { y: true });
    const plot = { left };
    const [[first = []] = []] = draw(band, given, plot).rows;
    expect(first[1]).toBe(plot.left.min);
    expect(first.slice(2)).toEqual([4, 6.5]);
  });

  it('has a gap in its line, on a logarithmic axis, where the median is not above 0', () => {
    const given = figure([
      [1, 0, 3],
      [2, -1, 4],
      [4, 8, 5],
    ]);
    const { left } = plotFor(band(given.series, given.input), { y: true });
    const [rows = []] = draw(band, given, { left }).rows;
    expect(rows.map(([, , middle]) => middle)).toEqual([2, NaN, 4]);
    expect(rows[1]?.slice(1)).toEqual([left.min, NaN, 4]);
  });

  it('leaves out infinite samples, and says so', () => {
    const { rows, omissions } = draw(
      band,
      figure([
        [1, 2],
        ['+Inf', 4],
      ]),
    );
    expect(rows[0]?.map(([, , middle]) => middle)).toEqual([1, 3]);
    expect(omissions).toEqual(['1 infinite sample is left out']);
  });

  it.each([
    ['no series', []],
    ['NaN only', [['NaN', 'NaN'], ['NaN']]],
  ])('of %s is empty', (_, values) => {
    const { content, series, tables } = draw(band, figure(values));
    expect({ series, tables }).toEqual({ series: [], tables: [] });
    expect(content.left).toMatchObject({ extent: undefined });
  });
});

describe('a band of more times than a page can show', () => {
  const times = 100_000;
  const values = Array.from(
    { length: times },
    (_, i) => Math.sin(i / 5000) + ((i * 7919) % 97) / 97,
  );
  values[33_333] = 50;
  values[66_666] = -50;
  const plot = { x: { min: 0, max: (times - 1) * 60, isLog: false } };
  const given = (isDecimated: boolean, of: (number | undefined)[] = values) =>
    figure([of], { startMs: noon, drawing: { x: relative, isDecimated } });

  it('keeps what is seen: first, last, and extremes', () => {
    const { rows, notes } = draw(band, given(true), plot);
    const kept = rows[0] ?? [];
    expect(kept.length).toBeLessThan(8 * ((200 / 72) * 600 + 1));
    expect(kept[0]).toEqual([0, values[0], values[0], values[0]]);
    expect(kept.at(-1)?.[0]).toBe((times - 1) * 60);
    expect(kept.map(([, low]) => low)).toContain(-50);
    expect(kept.map(([, , , high]) => high)).toContain(50);
    expect(kept).toEqual([...kept].sort(([a = 0], [b = 0]) => a - b));
    expect(notes).toEqual(['bands are thinned to what the page can show']);
  });

  it('breaks at gaps that are wider than a pixel, and at no others', () => {
    const pitted = values.map((value, i) =>
      i % 7 === 3 || (i > 50_000 && i < 60_000) ? undefined : value,
    );
    const rows = draw(band, given(true, pitted), plot).rows[0] ?? [];
    const breaks = rows.filter(([, low = 0]) => Number.isNaN(low));
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.length).toBeLessThan((200 / 72) * 600);
    expect(breaks.some(([x = 0]) => x >= 50_000 * 60 && x < 60_000 * 60)).toBe(true);
  });

  it('keeps all where it is not to be thinned', () => {
    expect(draw(band, given(false), plot).rows[0]).toHaveLength(times);
  });
});

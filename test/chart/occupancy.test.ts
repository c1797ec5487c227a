import { describe, expect, it } from 'vitest';
import type { Drawn } from '../../src/chart/content.js';
import { layoutPage } from '../../src/chart/page/layout.js';
import { legendInside } from '../../src/chart/page/legend-inside.js';
import type { NumberTable } from '../../src/chart/model/tables.js';
import { occupancyOf, type PlotAxes } from '../../src/chart/page/occupancy.js';
import type { LegendInput, PanelInput } from '../../src/chart/page/page.js';
import { plainStyle } from '../../src/style/plain.js';
import { blocksOf } from './inputs.js';
import { axis, legendOf, long, overlaps, pageInput, panelInput } from './pages.js';

const area = { left: 50, right: 250, bottom: 20, top: 120 };
const axes: PlotAxes = { x: axis(2, '0'), y: axis(2, '0'), y2: undefined, area };
const rows = (...numbers: number[][]): NumberTable => ({
  kind: 'numbers',
  heading: '',
  columns: [],
  rows: numbers,
});
const frame = { look: 0, axis: 'left' as const, table: 0 };
const xy = { ...frame, column: 0, markers: [], hasAlone: false, texts: [] };

function lines(kind: 'line' | 'step' | 'points', ...points: number[][]): Drawn {
  return { kind, series: [xy], tables: [rows(...points)], omissions: [], notes: [] };
}

const around = (x: number, y: number) => ({
  left: x - 0.02,
  right: x + 0.02,
  bottom: y - 0.02,
  top: y + 0.02,
});
const isFreeAt = (drawn: Drawn, x: number, y: number, on: PlotAxes = axes) =>
  occupancyOf(drawn, on, plainStyle)(around(x, y));

describe('what series cover', () => {
  it('is the line between two samples', () => {
    const drawn = lines('line', [0, 0], [1, 1]);
    expect(isFreeAt(drawn, 0.5, 0.5)).toBe(false);
    expect(isFreeAt(drawn, 0.31, 0.31)).toBe(false);
    expect(isFreeAt(drawn, 0.2, 0.8)).toBe(true);
  });

  it('has gaps where the line has them', () => {
    const drawn = lines('line', [0, 0.5], [0.3, 0.5], [0.4, NaN], [0.7, 0.5], [1, 0.5]);
    expect(isFreeAt(drawn, 0.5, 0.5)).toBe(true);
    expect(isFreeAt(drawn, 0.2, 0.5)).toBe(false);
  });

  it('is a line that crosses the plot, of which both ends are beyond it', () => {
    expect(isFreeAt(lines('line', [-9, -9], [10, 10]), 0.5, 0.5)).toBe(false);
    expect(isFreeAt(lines('line', [-9, 2], [10, 2]), 0.5, 0.95)).toBe(true);
  });

  it('goes level before it rises, for steps', () => {
    const drawn = lines('step', [0, 0], [0.5, 1], [1, 1]);
    expect(isFreeAt(drawn, 0.25, 0)).toBe(false);
    expect(isFreeAt(drawn, 0.5, 0.5)).toBe(false);
    expect(isFreeAt(drawn, 0.25, 0.5)).toBe(true);
  });

  it('is nothing but points, for points', () => {
    const drawn = lines('points', [0, 0], [1, 1]);
    expect(isFreeAt(drawn, 0.5, 0.5)).toBe(true);
    expect(isFreeAt(drawn, 0, 0)).toBe(false);
  });

  it('is the error bars of points, and the texts beside them', () => {
    const of = (own: object, ...row: number[]): Drawn => ({
      ...{ kind: 'points', series: [{ ...xy, ...own }], tables: [rows(row)] },
      ...{ omissions: [], notes: [] },
    });
    const ends = [0.3, 0.9, 0.1, 0.8];
    const upright = of({ hasSpread: true }, 0.5, 0.6, ...ends);
    expect(isFreeAt(upright, 0.5, 0.35)).toBe(false);
    expect(isFreeAt(upright, 0.15, 0.6)).toBe(true);
    const both = of({ hasSpread: true, hasSpreadX: true }, 0.5, 0.6, ...ends);
    expect([isFreeAt(both, 0.5, 0.35), isFreeAt(both, 0.15, 0.6)]).toEqual([false, false]);
    const text = (align: 'left' | 'right', right: number, name = 'a name') =>
      of({ texts: [{ x: 0.5, y: 0.5, text: name, align, right, up: 10 }] }, 0.5, 0.5);
    const sidesOf = (drawn: Drawn) => [0.42, 0.58].map((x) => isFreeAt(drawn, x, 0.64));
    expect(sidesOf(text('left', 4))).toEqual([true, false]);
    expect(sidesOf(text('right', -4))).toEqual([false, true]);
    // 200 points are the whole width of the plot.
    const endOf = (name: string) => isFreeAt(text('left', 4, name), 0.75, 0.64);
    expect([endOf('a name'), endOf('a name that is much longer')]).toEqual([true, false]);
  });

  it('is read from samples, whose gaps are longer than a step', () => {
    const values = ['0.5', '0.5', undefined, undefined, '0.5', '0.5', 'NaN'];
    const drawn: Drawn = {
      kind: 'line',
      series: [xy],
      omissions: [],
      notes: [],
      tables: [
        {
          kind: 'samples',
          heading: '',
          columns: ['time', 'a'],
          grid: { startMs: 1000, endMs: 7000, stepMs: 1000 },
          originMs: 1000,
          gaps: 'break',
          rows: () => blocksOf([{ values }], 1000, 1000),
        },
      ],
    };
    const seconds = { ...axes, x: { ...axis(2, '0'), max: 6 } };
    expect(isFreeAt(drawn, 0.5 / 6, 0.5, seconds)).toBe(false);
    expect(isFreeAt(drawn, 2.5 / 6, 0.5, seconds)).toBe(true);
    expect(isFreeAt(drawn, 4.5 / 6, 0.5, seconds)).toBe(false);
    expect(isFreeAt(drawn, 5.7 / 6, 0.5, seconds)).toBe(true);
  });

  it('is where the axes put it: logarithmic ones, and the right one', () => {
    const log = { scale: 'log' as const, min: 1, max: 100 };
    const drawn: Drawn = {
      kind: 'line',
      series: [{ ...xy, axis: 'right' }],
      tables: [rows([0, 10], [1, 10])],
      omissions: [],
      notes: [],
    };
    expect(isFreeAt(drawn, 0.5, 0.5, { ...axes, y2: log })).toBe(false);
    expect(isFreeAt(lines('line', [0, 0], [1, 0]), 0.5, 0.02, { ...axes, y: log })).toBe(true);
  });

  it.each<[string, Drawn, (readonly [number, number])[], (readonly [number, number])[]]>([
    [
      'an area',
      {
        kind: 'area',
        series: [{ ...frame, hasEdge: true }],
        tables: [rows([0, 0, 0.5], [1, 0, 0.5])],
        omissions: [],
        notes: [],
      },
      [[0.5, 0.25]],
      [[0.5, 0.75]],
    ],
    [
      'a band',
      {
        kind: 'band',
        series: [{ ...frame, markers: [] }],
        tables: [rows([0, 0.4, 0.5, 0.6], [1, 0.4, 0.5, 0.6])],
        omissions: [],
        notes: [],
      },
      [[0.5, 0.55]],
      [
        [0.5, 0.2],
        [0.5, 0.8],
      ],
    ],
    [
      'bars with what they spread',
      {
        kind: 'bar',
        series: [{ ...frame, hasSpread: true, hasEdge: true }],
        tables: [rows([0.1, 0.3, 0.5, 0.4, 0.7], [0.6, 0.8, 0.2, NaN, NaN])],
        omissions: [],
        notes: [],
      },
      [
        [0.2, 0.1],
        [0.2, 0.65],
        [0.7, 0.15],
      ],
      [
        [0.45, 0.1],
        [0.7, 0.3],
      ],
    ],
    [
      'boxes and what lies out of them',
      {
        kind: 'box',
        series: [{ ...frame, outliers: 1 }],
        tables: [rows([0.4, 0.6, 0.2, 0.3, 0.4, 0.5, 0.6]), rows([0.5, 0.9])],
        omissions: [],
        notes: [],
      },
      [
        [0.5, 0.25],
        [0.5, 0.9],
      ],
      [
        [0.5, 0.05],
        [0.5, 0.75],
      ],
    ],
  ])('is %s', (_, drawn, covered, free) => {
    for (const [x, y] of covered) expect(isFreeAt(drawn, x, y)).toBe(false);
    for (const [x, y] of free) expect(isFreeAt(drawn, x, y)).toBe(true);
  });
});

describe('a legend inside of the plot', () => {
  const twoSeries = legendOf(['first', 'second'], { position: 'inside' });

  function inside(drawn: Drawn, legend: LegendInput = twoSeries, given: Partial<PanelInput> = {}) {
    const page = layoutPage(pageInput({ panels: [panelInput(given)] }));
    const [panel] = page.panels;
    if (panel === undefined) throw new Error('no panel');
    const found = legendInside(legend, panel, occupancyOf(drawn, panel, plainStyle), plainStyle);
    return { found, area: panel.area };
  }

  it('stands in the corner that is free', () => {
    const rising = inside(lines('line', [0, 0.2], [1, 0.9]));
    const middle = (rising.area.left + rising.area.right) / 2;
    expect(rising.found?.box?.right).toBeLessThan(middle);
    expect(rising.found?.box?.top).toBeCloseTo(rising.area.top - 3, 6);
    const falling = inside(lines('line', [0, 0.9], [1, 0.2]));
    expect(falling.found?.box?.left).toBeGreaterThan(middle);
  });

  it('has its entries in its box, and the box in the plot', () => {
    const { found, area } = inside(lines('line', [0, 0], [1, 0]));
    const box = found?.box ?? { left: 0, right: 0, bottom: 0, top: 0 };
    for (const { x, y, text } of found?.entries ?? []) {
      expect(x).toBeGreaterThan(box.left);
      expect(x + 20.5 + text.length).toBeLessThan(box.right);
      expect(y - 4).toBeGreaterThan(box.bottom);
      expect(y + 4).toBeLessThan(box.top);
    }
    expect(box.right).toBeLessThan(area.right);
    expect(found?.entries).toHaveLength(2);
  });

  it('stands in a row where there is more width than height', () => {
    const six = legendOf(['a', 'b', 'c', 'd', 'e', 'f'], { position: 'inside' });
    const { found } = inside(lines('line', [0, 0.7], [1, 0.7], [1, 0.3], [0, 0.3]), six);
    expect(new Set(found?.entries.map(({ y }) => y)).size).toBeLessThan(4);
  });

  it('covers no threshold, no event, and none of their texts', () => {
    const given = {
      thresholds: [{ at: 0.93, axis: 'left' as const, text: 'limit' }],
      events: [{ at: 0.1, text: undefined }],
    };
    const { found, area } = inside(lines('line', [0, 0], [1, 0]), twoSeries, given);
    const box = found?.box ?? area;
    const line = area.bottom + 0.93 * (area.top - area.bottom);
    const event = area.left + 0.1 * (area.right - area.left);
    expect(
      overlaps([
        { ...box, what: 'legend' },
        { ...area, bottom: line - 1, top: line + 1, what: 'threshold' },
      ]),
    ).toEqual([]);
    expect(
      overlaps([
        { ...box, what: 'legend' },
        { ...area, left: event - 1, right: event + 1, what: 'event' },
      ]),
    ).toEqual([]);
  });

  it('is not there where no place is free, or not enough', () => {
    const zigzag = Array.from({ length: 60 }, (_, i) => [i / 59, i % 2]);
    expect(inside(lines('line', ...zigzag)).found).toBeUndefined();
    const many = legendOf([...Array(40).keys()].map((i) => `${i} ${long}`));
    expect(inside(lines('line', [0, 0], [1, 0]), many).found).toBeUndefined();
    const heatmap: Drawn = { kind: 'heatmap', series: [], tables: [], omissions: [], notes: [] };
    expect(inside(heatmap).found).toBeUndefined();
  });
});

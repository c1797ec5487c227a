/** Samples that are far beyond the limits of an axis: what is within these is drawn as it is. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import type { Panel } from '../../src/chart/model/chart.js';
import type { Kind } from '../../src/manifest/drawing.js';
import { chartInput, type GivenDrawing, type GivenSeries, noon } from '../chart/inputs.js';
import { draw, type Engine, gnuplot, matplotlib, runScript, writeScript } from './drawing.js';
import { type Picture, readPng } from './drawing-png.js';
import { placedLines, type Point } from './drawing-svg.js';

const timeout = 120_000;
const engines = [gnuplot, matplotlib];
const limits = { min: 0, max: 1 };

type Line = readonly [from: Point, to: Point];

/** The parts of lines that are in a box, from its left and bottom to its right and top. */
function inBox(lines: readonly Line[], [[left, bottom], [right, top]]: Line): Line[] {
  return lines.flatMap(([[x0, y0], [x1, y1]]): Line[] => {
    const within = (from: number, to: number, low: number, high: number): [number, number] => {
      if (from === to) return from >= low && from <= high ? [0, 1] : [1, 0];
      const [a = 0, b = 1] = [(low - from) / (to - from), (high - from) / (to - from)].sort(
        (one, other) => one - other,
      );
      return [a, b];
    };
    const [a, b] = [within(x0, x1, left, right), within(y0, y1, bottom, top)];
    const [start, end] = [Math.max(0, a[0], b[0]), Math.min(1, a[1], b[1])];
    // Of numbers this large, what is between two of them is no place in a box.
    const up = y0 < y1 ? [bottom, top] : [top, bottom];
    const at = (part: number): number => y0 + part * (y1 - y0);
    const from: Point = [
      x0 + start * (x1 - x0),
      y0 !== y1 && start === b[0] ? (up[0] ?? NaN) : at(start),
    ];
    const to: Point = [x0 + end * (x1 - x0), y0 !== y1 && end === b[1] ? (up[1] ?? NaN) : at(end)];
    return start <= end ? [[from, to]] : [];
  });
}

const part = (log: boolean, { min, max }: { min: number; max: number }, value: number): number =>
  log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);

/** The lines through values, NaN where there is none, in points from the page's left and top. */
function expected(values: readonly number[], stepMs: number, input: ChartInput, panel: Panel) {
  const { area, x } = panel;
  const y = input.queries[0]?.axis === 'right' ? (panel.y2 ?? panel.y) : panel.y;
  const { height } = chart(input);
  const points = values.map((value, i): Point => {
    const up = part(y.scale !== 'linear', y, value);
    const across = part(
      false,
      x,
      (input.queries[0]?.grid.startMs ?? 0) / 1000 + (i * stepMs) / 1000,
    );
    return [
      area.left + across * (area.right - area.left),
      height - (area.bottom + up * (area.top - area.bottom)),
    ];
  });
  const isConnected = input.drawing.gaps === 'connect';
  const there = points.filter(([, y]) => !isConnected || !Number.isNaN(y));
  const lines = there.slice(1).map((to, i): Line => [there[i] ?? to, to]);
  return lines.filter(([[, from], [, to]]) => !Number.isNaN(from - to));
}

/** How far the points of some lines are from the nearest of others, at most. */
function farthest(lines: readonly Line[], others: readonly Line[]): number {
  const parts = Array.from({ length: 21 }, (_, i) => i / 20);
  const points = lines.flatMap(([[x0, y0], [x1, y1]]) =>
    parts.map((at): Point => [x0 + at * (x1 - x0), y0 + at * (y1 - y0)]),
  );
  return Math.max(
    0,
    ...points.map((point) => Math.min(...others.map((of) => distance(point, of)))),
  );
}

function distance([x, y]: Point, [[x0, y0], [x1, y1]]: Line): number {
  const [across, up] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * across + (y - y0) * up) / (across * across + up * up);
  const at = Number.isNaN(along) ? 0 : Math.max(0, Math.min(1, along));
  return Math.hypot(x - x0 - at * across, y - y0 - at * up);
}

/** How far lines as drawn are from those through the values, in points. */
async function error(
  engine: Engine,
  values: readonly number[],
  stepMs: number,
  input: ChartInput,
  colour = input.drawing.style.palette[0] ?? '',
): Promise<number> {
  const { panels, height } = chart(input);
  const [panel] = panels;
  const { left, right, top, bottom } = panel.area;
  // Both engines round to some tenths of a point.
  const box: Line = [
    [left + 1, height - top + 1],
    [right - 1, height - bottom - 1],
  ];
  const wanted = inBox(expected(values, stepMs, input, panel), box);
  const lines = placedLines((await draw(engine, input)).svg)
    .filter((one) => one.colour.toLowerCase() === colour.toLowerCase())
    .flatMap(({ points }) => points.slice(1).map((to, i): Line => [points[i] ?? to, to]));
  const drawn = inBox(lines, box);
  expect(wanted.length).toBeGreaterThan(0);
  return Math.max(farthest(wanted, drawn), farthest(drawn, wanted));
}

interface Case {
  readonly what: string;
  readonly values: readonly number[];
  readonly drawing?: GivenDrawing;
  readonly axis?: 'right';
}

const cases: Case[] = [
  { what: 'both ends of a line are', values: [0.5, 0.5, -100000, 10000, 0.5, 0.5] },
  { what: 'one end is', values: [0.3, 0.5, 1e5, 0.5, 0.2, -1e9, 0.4, 0.7] },
  { what: 'the largest values are', values: [0.3, 9e149, 0.5, -9e140, 9e149, 0.4] },
  { what: 'values of the right axis are', values: [0.5, -3e8, 1e9, 0.5], axis: 'right' },
  {
    what: 'values of a logarithmic axis are',
    values: [3, 1e-40, 1e90, 7, 20],
    drawing: { y: { min: 1, max: 1.2, scale: 'log' } },
  },
  { what: 'values beside gaps are', values: [0.3, NaN, 1e9, 0.5, 0.2, -1e7, NaN, 0.2, 0.4] },
  {
    what: 'values beside gaps are, which are connected,',
    values: [0.3, NaN, 1e9, 0.5, NaN, -1e7, NaN, 0.2],
    drawing: { gaps: 'connect' },
  },
];

function lineFigure(kind: Kind, { values, drawing, axis }: Case): ChartInput {
  const given = values.map((value) => (Number.isNaN(value) ? undefined : value));
  const other = values.map(() => 0.6);
  const series: GivenSeries[] = [{ values: given }];
  return chartInput(
    axis === undefined
      ? [{ series }]
      : [
          { axis, series },
          { axis: 'left', series: [{ values: other }] },
        ],
    { drawing: { kind, y: limits, y2: limits, ...drawing } },
  );
}

describe.each(engines)('$name, where samples are far beyond the plot,', { timeout }, (engine) => {
  it.each(cases)('draws lines where they are, where $what far', async (one) => {
    expect(await error(engine, one.values, 60_000, lineFigure('line', one))).toBeLessThan(0.6);
  });

  it.each(cases.slice(0, 5))('draws bands where they are, where $what far', async (one) => {
    expect(await error(engine, one.values, 60_000, lineFigure('band', one))).toBeLessThan(0.6);
  });

  it('draws the edges of areas where they are', async () => {
    const values = [0.5, 1e5, 0.2, 1e9, 3e5, 0.4];
    const input = lineFigure('area', { what: '', values });
    expect(await error(engine, values, 60_000, input, '#ffffff')).toBeLessThan(0.6);
  });

  it('draws lines where they are in a moment of a day', async () => {
    const values = Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? 0.2 : 0.8));
    const from = { ms: noon + 12.2 * 3600e3 };
    const input = chartInput([{ stepMs: 3600e3, series: [{ values }] }], {
      drawing: { y: limits, x: { from, to: { ms: from.ms + 60 } } },
    });
    // A thousandth of a second is not told from the next.
    expect(await error(engine, values, 3600e3, input)).toBeLessThan(0.6);
  });
});

describe.each(engines)('$name, of boxes that reach beyond y.max,', { timeout }, (engine) => {
  it('draws no edge where the plot ends', async () => {
    const input = squareFigure('box', 1.4);
    const { panels, height } = chart(input);
    const { left, right, top } = panels[0].area;
    const lines = placedLines((await draw(engine, input)).svg).flatMap(({ colour, points }) =>
      colour === '#000000' ? points.slice(1).map((to, i): Line => [points[i] ?? to, to]) : [],
    );
    const end = height - top;
    const atEnd = inBox(lines, [
      [left + 1, end - 1],
      [right - 1, end + 1],
    ]);
    expect(atEnd.filter(([[from], [to]]) => Math.abs(to - from) > 2)).toEqual([]);
  });
});

/** A value that is beyond y.max or x.max, in what is upright and level only. */
function squareFigure(kind: Kind, beyond: number): ChartInput {
  const values = [0.3, 0.5, beyond, 0.5, beyond, 0.2, beyond, beyond, -beyond / 7, 0.5, beyond];
  const flat = values.map((_, i) => 0.6 + i / 100);
  const drawing: GivenDrawing = {
    cdf: { x: limits },
    histogram: { x: limits, y: { min: 0, max: 1 / beyond, ticks: 0 } },
  }[kind as string] ?? { y: limits };
  return chartInput(
    [
      {
        series: [
          { label: 'a', values },
          { label: 'b', values: flat },
        ],
      },
    ],
    {
      drawing: { kind, reduce: 'max', ...drawing },
    },
  );
}

async function pictured(engine: Engine, input: ChartInput): Promise<Picture> {
  const path = writeScript(engine, input);
  const { code, stderr } = await runScript(engine, path, ['drawn.png']);
  if (code !== 0) throw new Error(stderr);
  return readPng(readFileSync(join(dirname(path), 'drawn.png')));
}

/** How many pixels of the plot differ clearly between two pictures of a figure. */
function different(one: Picture, other: Picture, input: ChartInput): number {
  const { left, right, bottom, top } = chart(input).panels[0].area;
  const pixels = (points: number) => Math.round((points / 72) * 300);
  let differ = 0;
  for (let x = pixels(left) + 3; x < pixels(right) - 3; x++) {
    for (let y = one.height - pixels(top) + 3; y < one.height - pixels(bottom) - 3; y++) {
      const [a, b] = [one.pixel(x, y), other.pixel(x, y)];
      if (a.some((part, i) => Math.abs(part - (b[i] ?? 0)) > 100)) differ++;
    }
  }
  return differ;
}

const square: Kind[] = ['step', 'bar', 'box', 'cdf', 'histogram'];

describe.each(engines)('$name, of samples beyond y.max,', { timeout }, (engine) => {
  it.each(square)('draws the same as %s, however far they are', async (kind) => {
    const near = await pictured(engine, squareFigure(kind, 1.4));
    for (const beyond of [1e5, 1e9, 1e15, 9e149]) {
      const input = squareFigure(kind, beyond);
      // An upright edge may be a pixel further to a side; one that is missing is four times as much.
      expect(different(near, await pictured(engine, input), input)).toBeLessThan(700);
    }
  });
});

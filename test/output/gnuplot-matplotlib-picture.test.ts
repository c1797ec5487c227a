import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import { plainStyle } from '../../src/style/plain.js';
import { blocksOf, chartInput } from '../chart/inputs.js';
import { run } from '../engines.js';
import { type Engine, gnuplot, matplotlib, runScript, writeScript } from './drawing.js';
import { type Picture, readPng } from './drawing-png.js';

const dpi = 300;
const timeout = 60_000;

/** A query whose one number has an interval. */
const withInterval = (label: string, ...ends: [middle: number, low: number, high: number]) => ({
  series: [{ label, values: [ends[0]] }],
  withIntervals: () =>
    blocksOf(
      ends.map((value) => ({ values: [value] })),
      0,
      1000,
    ),
});

/** Of the second of three points, in points. */
async function widthInTheMiddle(engine: Engine, input: ChartInput): Promise<number> {
  const { picture, place } = await pictured(engine, input);
  const [x, y] = place(0.5, 1);
  const across = Array.from({ length: 41 }, (_, i) => picture.pixel(x - 20 + i, y));
  return (across.filter(isBlue).length / dpi) * 72;
}

describe.each([gnuplot, matplotlib])('a picture of $name', { timeout }, (engine) => {
  it('shows a line that lies on the axis in its full width', async () => {
    const values = [0, 0, 0, 0];
    const input = chartInput([{ series: [{ values }, { values: [100, 90, 90, 80] }] }]);
    const { picture, place } = await pictured(engine, input);
    const thickness = column(picture, place(0.3, 0)).filter(isBlue).length;
    // 1 point is 4.2 pixels.
    expect(thickness).toBeGreaterThanOrEqual(3);
    expect(thickness).toBeLessThanOrEqual(6);
  });

  it('shows dots on the edges of the plot whole', async () => {
    const dots = [0, undefined, 50, undefined, 100, undefined, 0, undefined, 30];
    const { picture, place } = await pictured(engine, chartInput([{ series: [{ values: dots }] }]));
    const middle = blueAround(picture, place(0.25, 50));
    expect(middle).toBeGreaterThan(60);
    for (const edge of [place(0, 0), place(0.75, 0), place(1, 30)]) {
      expect(Math.abs(blueAround(picture, edge) - middle)).toBeLessThanOrEqual(0.15 * middle);
    }
  });

  it('shows the caps of error bars on the edges of the plot whole', async () => {
    const limits = { min: 0, max: 100 };
    const x = { ...limits, query: { id: 'cost', reduce: 'mean' as const } };
    const input = chartInput(
      [
        { id: 'cost', ...withInterval('a', 0, 0, 50) },
        { id: 'time', ...withInterval('a', 0, 0, 60) },
      ],
      { drawing: { kind: 'points', x, y: limits } },
    );
    const { picture, place } = await pictured(engine, input);
    const [left, high] = place(0, 60);
    const [right, low] = place(0.5, 0);
    // The widest of the rows of pixels in which a cap may be.
    const longest = (isBlueAt: (along: number, row: number) => boolean): number =>
      Math.max(
        ...[-2, -1, 0, 1, 2].map((row) => {
          const along = Array.from({ length: 41 }, (_, i) => i - 20);
          return along.filter((by) => isBlueAt(by, row)).length;
        }),
      );
    const across = longest((by, row) => isBlue(picture.pixel(left + by, high + row)));
    const upwards = longest((by, row) => isBlue(picture.pixel(right + row, low + by)));
    // 3 points are 12.5 pixels.
    for (const cap of [across, upwards]) {
      expect(cap).toBeGreaterThanOrEqual(11);
      expect(cap).toBeLessThanOrEqual(14);
    }
  });

  it('shows the caps of error bars whole, however short these are', async () => {
    const input = chartInput(
      [withInterval('a', 80, 80, 80), withInterval('b', 70, 69, 71), withInterval('c', 60, 50, 70)],
      { drawing: { kind: 'bar', y: { min: 0, max: 100 } } },
    );
    const { picture, place } = await pictured(engine, input);
    const caps = [80, 71, 70].map((end, i) => {
      const [x, y] = place((i + 0.5) / 3, end);
      return Math.max(...[-2, -1, 0, 1, 2].map((by) => darkAround(picture, [x, y + by])));
    });
    // 3 points are 12.5 pixels.
    for (const cap of caps) {
      expect(cap).toBeGreaterThanOrEqual(11);
      expect(cap).toBeLessThanOrEqual(15);
    }
  });

  it('shows an interval beside points without any as a thin stroke', async () => {
    const drawing = { x: { min: 0, max: 10 }, y: { min: 0, max: 100 } };
    const ofRuns = (places: number[], ...rows: (number | undefined)[][]): ChartInput => {
      const [values = []] = rows;
      const withIntervals = () =>
        blocksOf(
          rows.map((row) => ({ values: row })),
          0,
          1000,
        );
      const along = { label: 'replicas', values: places };
      const query = { stepMs: 1000, series: [{ values }], withIntervals };
      return chartInput([query], { startMs: 0, along, drawing });
    };
    const input = ofRuns(
      [0, 5, 10],
      ...[
        [50, 50, 50],
        [undefined, 20, undefined],
        [undefined, 80, undefined],
      ],
    );
    const { picture, place } = await pictured(engine, input);
    const [x, y] = place(0.5, 30);
    const across = Array.from({ length: 21 }, (_, i) => picture.pixel(x - 10 + i, y));
    const coloured = across.filter(([red, , blue]) => blue - red > 30).length;
    // Half a point is 2.1 pixels.
    expect(coloured).toBeGreaterThanOrEqual(1);
    expect(coloured).toBeLessThanOrEqual(3);
    const alone = writeScript(engine, ofRuns([5], [50], [undefined], [undefined]));
    const { stderr } = await runScript(engine, alone, ['x.png']);
    expect(stderr).not.toContain('Warning');
  });

  it('has dots of 2.5 points in a PDF', async () => {
    const input = chartInput([{ series: [{ values: [1, undefined, 1, undefined, 1] }] }]);
    const fine = 1200;
    const picture = await printed(engine, input, fine);
    const middle = Math.round(picture.width / 2);
    const rows = Array.from({ length: picture.height }, (_, y) => widthOfBlue(picture, y, middle));
    expect((Math.max(...rows) / fine) * 72).toBeCloseTo(2.5, 1);
  });

  it('has points of 3.5 points in a PNG', async () => {
    const input = chartInput([{ series: [{ values: [0, 1, 2] }] }], {
      drawing: { kind: 'points' },
    });
    // A pixel is 0.24 points.
    expect(Math.abs((await widthInTheMiddle(engine, input)) - 3.5)).toBeLessThanOrEqual(0.25);
  });

  it('has diamonds that are as wide as other points', async () => {
    const style = { ...plainStyle, markers: ['diamond' as const] };
    const drawing = { kind: 'points', style } as const;
    const input = chartInput([{ series: [{ values: [0, 1, 2] }] }], { drawing });
    // Of a corner only a part of a pixel is filled.
    expect(Math.abs((await widthInTheMiddle(engine, input)) - 3.5)).toBeLessThanOrEqual(0.5);
  });

  it('shows no seams between the bins of a histogram in a PDF', async () => {
    const values = Array.from({ length: 70 }, (_, i) => i);
    const drawing = { kind: 'histogram', bins: 7, x: { min: 0, max: 70 } } as const;
    const input = chartInput([{ series: [{ values }] }], { drawing });
    const picture = await printed(engine, input, 200);
    const { left, right, bottom, top } = chart(input).panels[0].area;
    const pixels = (points: number) => Math.round((points / 72) * 200);
    // Between two lines of the grid, from the second bin to the last but one.
    const y = picture.height - pixels(bottom + 0.45 * (top - bottom));
    const [from, to] = [0.05, 0.9].map((part) => pixels(left + part * (right - left)));
    const colours = new Set<string>();
    for (let x = from ?? 0; x < (to ?? 0); x++) colours.add(String(picture.pixel(x, y)));
    expect([...colours]).toHaveLength(1);
    expect([...colours]).not.toContain('255,255,255');
  });

  it('has the same edges in the legend of a histogram as in its plot', async () => {
    const input = chartInput(
      [
        {
          series: [
            { label: 'a', values: [1, 1, 1] },
            { label: 'b', values: [9, 9, 9] },
          ],
        },
      ],
      { drawing: { kind: 'histogram', bins: 2, x: { min: 0, max: 10 } } },
    );
    const path = writeScript(engine, input);
    expect(await runScript(engine, path, ['x.svg'])).toMatchObject({ code: 0 });
    const svg = readFileSync(join(dirname(path), 'x.svg'), 'utf8');
    // matplotlib has the width of a path in it, gnuplot in the group around it.
    let around = '';
    const widths = [...svg.matchAll(/<(?:g|path)\b[^>]*>/g)].flatMap(([element]) => {
      around = /stroke-width[=:] ?"?([\d.]+)/.exec(element)?.[1] ?? around;
      const isEdge =
        element.startsWith('<path') &&
        /stroke[=:] ?['"]?(#0072b2|rgb\( *0, 114, 178\))/i.test(element);
      return isEdge ? [around] : [];
    });
    expect(widths.length).toBeGreaterThan(1);
    expect(new Set(widths).size).toBe(1);
  });

  it('is the same in the plot whatever characters the text around it has', async () => {
    const plain = await pictured(engine, labelled('deploy a', 'aa'));
    const rare = await pictured(engine, labelled('deploy 🚀🫠', '中文'));
    expect(differentPixels(plain, rare)).toBe(0);
    const dark = (of: Picture) => count(of, (x, y) => isDark(of.pixel(x, y)));
    expect(dark(rare.picture)).toBeLessThan(1.3 * dark(plain.picture));
  });
});

describe('gnuplot', { timeout }, () => {
  it('shows the characters that fontconfig knows a font for, and others as ?', async () => {
    const ink = async (label: string, env = {}) => {
      const { picture } = await pictured(gnuplot, labelled(label, 'a'), env);
      return count(picture, (x, y) => isDark(picture.pixel(x, y)));
    };
    const change = async (env = {}) => (await ink('★★★★', env)) / (await ink('????', env)) - 1;
    // Less than a hundredth is antialiasing: the places of the two texts differ a little.
    expect(Math.abs(await change())).toBeGreaterThan(0.02);
    expect(Math.abs(await change({ PATH: '/nowhere' }))).toBeLessThan(0.01);
  });

  it('reads as it always did where all characters are common', () => {
    expect(readFileSync(writeScript(gnuplot, labelled('größe', 'λ')), 'utf8')).not.toContain(
      'fc-list',
    );
  });
});

function labelled(text: string, other: string): ChartInput {
  const series = [text, other].map((label, i) => ({ label, values: [i, 5, 2] }));
  return chartInput([{ series }], {
    title: text,
    drawing: { x: { label: other }, y: { label: text } },
  });
}

/** The page of a PDF in pixels. */
async function printed(engine: Engine, input: ChartInput, resolution: number): Promise<Picture> {
  const path = writeScript(engine, input);
  expect(await runScript(engine, path, ['x.pdf'])).toMatchObject({ code: 0 });
  const [pdf, page] = ['x.pdf', 'page'].map((name) => join(dirname(path), name));
  // It shows where areas only meet.
  await run('pdftocairo', ['-r', `${resolution}`, '-png', '-singlefile', pdf ?? '', page ?? '']);
  return readPng(readFileSync(`${page ?? ''}.png`));
}

interface Pictured {
  readonly picture: Picture;
  readonly area: { left: number; right: number; bottom: number; top: number };
  /** The pixel at a part of the x axis and a value of the y axis. */
  readonly place: (along: number, value: number) => readonly [number, number];
}

async function pictured(engine: Engine, input: ChartInput, env = {}): Promise<Pictured> {
  const drawn = chart(input);
  const [panel] = drawn.panels;
  const path = writeScript(engine, input);
  const [name, ...options] = engine.command();
  const command = execFileSync('/bin/sh', ['-c', `command -v ${name}`])
    .toString()
    .trim();
  const done =
    Object.keys(env).length === 0
      ? await runScript(engine, path, ['drawn.png'])
      : await run(command, [...options, path, join(dirname(path), 'drawn.png')], { env });
  expect(done).toMatchObject({ code: 0 });
  const picture = readPng(readFileSync(join(dirname(path), 'drawn.png')));
  const pixels = (points: number) => Math.round((points / 72) * dpi);
  const { left, right, bottom, top } = panel.area;
  return {
    picture,
    area: {
      left: pixels(left),
      right: pixels(right),
      bottom: picture.height - pixels(bottom),
      top: picture.height - pixels(top),
    },
    place: (along, value) => {
      const up = (value - panel.y.min) / (panel.y.max - panel.y.min);
      const y = pixels(bottom + up * (top - bottom));
      return [pixels(left + along * (right - left)), picture.height - y];
    },
  };
}

type Pixel = readonly [number, number, number];

const isBlue = ([red, green, blue]: Pixel): boolean =>
  red < 110 && green > 70 && blue > 120 && blue - red > 60;
const isDark = ([red, green, blue]: Pixel): boolean => red + green + blue < 200;

/** The pixels above and below a place. */
function column(picture: Picture, [x, y]: readonly [number, number]): Pixel[] {
  return Array.from({ length: 25 }, (_, i) => picture.pixel(x, y - 12 + i));
}

function blueAround(picture: Picture, [x, y]: readonly [number, number]): number {
  let blue = 0;
  for (let dx = -12; dx <= 12; dx++) blue += column(picture, [x + dx, y]).filter(isBlue).length;
  return blue;
}

/** In a row of pixels, as far as a bar is wide. */
function darkAround(picture: Picture, [x, y]: readonly [number, number]): number {
  return Array.from({ length: 41 }, (_, i) => picture.pixel(x - 20 + i, y)).filter(isDark).length;
}

/** In a row of pixels, within an inch around a place. */
function widthOfBlue(picture: Picture, y: number, middle: number): number {
  const across = Array.from({ length: 1200 }, (_, i) => picture.pixel(middle - 600 + i, y));
  return across.filter(isBlue).length;
}

function count(picture: Picture, is: (x: number, y: number) => boolean): number {
  let found = 0;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) if (is(x, y)) found++;
  }
  return found;
}

/** Within the plots of two pictures. */
function differentPixels(one: Pictured, other: Pictured): number {
  expect(other.area).toEqual(one.area);
  const { left, right, bottom, top } = one.area;
  return count(one.picture, (x, y) => {
    const isInside = x > left && x < right && y > top && y < bottom;
    return isInside && String(one.picture.pixel(x, y)) !== String(other.picture.pixel(x, y));
  });
}

/** Samples that are far beyond the limits of an axis: what is within these is drawn as it is. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import type { Kind } from '../../src/manifest/drawing.js';
import { chartInput, type GivenDrawing, type GivenSeries, noon } from '../chart/inputs.js';
import { type Engine, gnuplot, matplotlib, runScript, writeScript } from './drawing.js';
import { type Picture, readPng } from './drawing-png.js';

const timeout = 120_000;
const kinds: Kind[] = ['line', 'step', 'area', 'band', 'bar', 'box', 'cdf', 'histogram'];
const limits = { min: 0, max: 1 };

/** Of a distribution, the limits of x; of how many samples, limits that are far below them. */
function axesOf(kind: Kind): GivenDrawing {
  if (kind === 'cdf') return { x: limits };
  return kind === 'histogram' ? { x: limits, y: { min: 0, max: 1e-7 } } : {};
}

/** Samples of which the third, and some more, are a number beyond the limits of y. */
function figure(kind: Kind, beyond: number, drawing: GivenDrawing = {}): ChartInput {
  const values = [0.3, 0.5, beyond, 0.5, 0.5, 0.2, beyond, beyond, -beyond, 0.5, 0.5];
  const flat = values.map((_, i) => 0.6 + i / 100);
  const series: GivenSeries[] = [
    { label: 'a', values: kind === 'area' ? values.map(Math.abs) : values },
    { label: 'b', values: kind === 'area' ? flat.map((value) => value / 4) : flat },
  ];
  return chartInput([{ series }], {
    drawing: { kind, y: limits, reduce: 'max', ...axesOf(kind), ...drawing },
  });
}

async function pictured(engine: Engine, input: ChartInput): Promise<Picture> {
  const path = writeScript(engine, input);
  const { code, stderr } = await runScript(engine, path, ['drawn.png']);
  if (code !== 0) throw new Error(stderr);
  return readPng(readFileSync(join(dirname(path), 'drawn.png')));
}

/** The parts of the plot whose pixels differ clearly between two pictures of a figure. */
function different(one: Picture, other: Picture, input: ChartInput): number {
  const { left, right, bottom, top } = chart(input).panels[0].area;
  const pixels = (points: number) => Math.round((points / 72) * 300);
  let [differ, all] = [0, 0];
  for (let x = pixels(left) + 3; x < pixels(right) - 3; x++) {
    for (let y = one.height - pixels(top) + 3; y < one.height - pixels(bottom) - 3; y++) {
      const [a, b] = [one.pixel(x, y), other.pixel(x, y)];
      all++;
      if (a.some((part, i) => Math.abs(part - (b[i] ?? 0)) > 100)) differ++;
    }
  }
  return differ / all;
}

describe.each([gnuplot, matplotlib])(
  '$name, of samples far beyond y.max,',
  { timeout },
  (engine) => {
    it.each(kinds)('draws as %s what is within, however far they are', async (kind) => {
      const near = await pictured(engine, figure(kind, 3000));
      for (const beyond of [1e5, 1e9, 1e15, 9e299]) {
        const far = await pictured(engine, figure(kind, beyond));
        expect(different(near, far, figure(kind, beyond))).toBeLessThan(0.002);
      }
    });
  },
);

describe('gnuplot and matplotlib', { timeout }, () => {
  it.each(kinds)('draw the same as %s of samples far beyond y.max', async (kind) => {
    const input = figure(kind, 1e9);
    const [ours, theirs] = await Promise.all(
      [gnuplot, matplotlib].map((one) => pictured(one, input)),
    );
    if (ours === undefined || theirs === undefined) throw new Error('no pictures');
    expect(different(ours, theirs, input)).toBeLessThan(0.02);
  });

  it.each(['line', 'area', 'band'] as const)(
    'draw the same as %s of a moment of a day',
    async (kind) => {
      const values = Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? 0.2 : 0.8));
      const moment = { from: { ms: noon + 12.2 * 3600e3 }, to: { ms: noon + 12.2 * 3600e3 + 60 } };
      const input = chartInput([{ stepMs: 3600e3, series: [{ values }, { values }] }], {
        drawing: { kind, x: { ...moment }, y: { min: 0, max: 2 } },
      });
      const [ours, theirs] = await Promise.all(
        [gnuplot, matplotlib].map((one) => pictured(one, input)),
      );
      if (ours === undefined || theirs === undefined) throw new Error('no pictures');
      expect(different(ours, theirs, input)).toBeLessThan(0.02);
    },
  );
});

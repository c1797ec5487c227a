import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ChartInput } from '../../src/chart/input.js';
import { chart } from '../../src/chart/chart.js';
import { chartInput, noon } from '../chart/inputs.js';
import { draw, type Engine, gnuplot, matplotlib, runScript, writeScript } from './drawing.js';
import { placedLines } from './drawing-svg.js';

const timeout = 60_000;
const series = [{ values: Array.from({ length: 61 }, (_, i) => i) }];
const event = (minutes: number, label: string) => ({
  at: { ms: noon + minutes * 60_000 },
  label,
  isShared: false,
});
const near = chartInput([{ series }], {
  drawing: { events: [event(20, 'killed'), event(22, 'restarted')] },
});

describe.each([gnuplot, matplotlib])('$name', { timeout }, (engine) => {
  it('draws events with dashes that are as long as those of series, in line widths', async () => {
    // A line of 0.6 points: 4 and 3 widths, of which round ends take one from the spaces.
    const expected = engine.name === 'gnuplot' ? [1.8, 2.4] : [2.4, 1.8];
    const found = dashesIn(await pdf(engine, near));
    expect(found.some((dash) => isLike(dash, expected))).toBe(true);
  });

  it('draws the lines of events up to the labels beside them', async () => {
    const { svg } = await draw(engine, near);
    const { height, panels } = chart(near);
    const tops = placedLines(svg).map(({ points }) => Math.min(...points.map(([, y]) => y)));
    for (const { stem = 0 } of panels[0].events) {
      expect(tops.some((top) => Math.abs(top - (height - stem)) < 0.2)).toBe(true);
    }
  });
});

async function pdf(engine: Engine, input: ChartInput): Promise<Buffer> {
  const path = writeScript(engine, input);
  const { code, stderr } = await runScript(engine, path, ['drawn.pdf']);
  if (code !== 0) throw new Error(stderr);
  return readFileSync(join(dirname(path), 'drawn.pdf'));
}

function isLike(dash: readonly number[], expected: readonly number[]): boolean {
  return (
    dash.length === expected.length &&
    dash.every((length, i) => Math.abs(length - (expected[i] ?? NaN)) < 0.01)
  );
}

function dashesIn(file: Buffer): number[][] {
  const texts = streamsOf(file).join('\n');
  return [...texts.matchAll(/\[([^\]]+)\] [\d.]+ d\b/g)].map(([, dash = '']) =>
    dash.trim().split(/\s+/).map(Number),
  );
}

/** What the compressed streams of a PDF say, as far as that is text. */
function streamsOf(file: Buffer): string[] {
  const text = file.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(file.subarray(index + length), { finishFlush: 2 }).toString('latin1')];
    } catch {
      return [];
    }
  });
}

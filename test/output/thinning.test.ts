/** That a page shows of thinned data what it shows of all of them. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import { chartInput, type GivenDrawing, type GivenQuery } from '../chart/inputs.js';
import { run } from '../engines.js';
import { type Engine, gnuplot, matplotlib, newFolder, runScript } from './drawing.js';
import { type Picture, readPng } from './drawing-png.js';

const timeout = 60_000;
const kibibyte = 1024;

describe.each([gnuplot, matplotlib])('a page of $name', { timeout }, (engine) => {
  it.each([
    ['one long series', walks(1, 200_000), 0.002, 60 * kibibyte],
    ['ten series', walks(10, 20_000), 0.02, 250 * kibibyte],
  ])('shows of %s, thinned, what it shows of all samples', async (_, query, part, bytes) => {
    const [thinned, full] = await Promise.all([
      printed(engine, inputOf(query)),
      printed(engine, inputOf(query, { isDecimated: false })),
    ]);
    expect(differentPart(thinned.picture, full.picture)).toBeLessThan(part);
    // Not because there is nothing.
    expect(colouredPart(full.picture)).toBeGreaterThan(0.01);
    expect(thinned.bytes).toBeLessThan(bytes);
  });

  it('shows dense areas without paper between them', async () => {
    const input = inputOf(walks(3, 20_000, 5), { kind: 'area' });
    const { picture } = await printed(engine, input);
    const { panels, looks } = chart(input);
    const [{ area, y }] = panels;
    const pixels = (points: number) => Math.round((points / 72) * 300);
    // Each is from 4 to 6 high, so that there are all three below 12.
    const up = (area.top - area.bottom) * ((12 - y.min) / (y.max - y.min));
    const inside: string[] = [];
    for (let x = pixels(area.left) + 4; x < pixels(area.right) - 4; x++) {
      for (let at = pixels(area.bottom) + 4; at < pixels(area.bottom + up) - 4; at++) {
        inside.push(String(picture.pixel(x, picture.height - at)));
      }
    }
    const colours = looks.map(({ colour }) =>
      String([1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))),
    );
    expect([...new Set(inside)].sort()).toEqual(colours.sort());
  });
});

/** Random walks one above the other, or noise around a value. */
function walks(count: number, length: number, around?: number): GivenQuery {
  let state = 12345;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31 - 0.5;
  };
  const series = Array.from({ length: count }, (_, i) => {
    let value = 10 * i;
    const next = () => (around === undefined ? (value += random()) : around + 2 * random());
    return { label: `s${i}`, values: Array.from({ length }, () => next().toFixed(3)) };
  });
  return { stepMs: 1000, series };
}

function inputOf(query: GivenQuery, drawing: GivenDrawing = {}): ChartInput {
  const legend = { position: 'none' as const };
  return chartInput([query], { drawing: { legend, ...drawing } });
}

/** A PDF as a printer without shades of grey puts it on paper. */
async function printed(engine: Engine, input: ChartInput) {
  const folder = newFolder();
  const path = join(folder, `figure.${engine.extension}`);
  writeFileSync(path, [...engine.script(chart(input))].map((piece) => Buffer.from(piece)).join(''));
  expect(await runScript(engine, path, ['figure.pdf'])).toMatchObject({ code: 0 });
  const pdf = join(folder, 'figure.pdf');
  const hard = ['-r', '300', '-aa', 'no', '-aaVector', 'no', '-png', '-singlefile'];
  await run('pdftoppm', [...hard, pdf, join(folder, 'page')]);
  const picture = readPng(readFileSync(join(folder, 'page.png')));
  return { picture, bytes: statSync(pdf).size };
}

/** Of all pixels, those that differ. */
function differentPart(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let different = 0;
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      const [red, green, blue] = one.pixel(x, y);
      const [otherRed, otherGreen, otherBlue] = other.pixel(x, y);
      if (red !== otherRed || green !== otherGreen || blue !== otherBlue) different++;
    }
  }
  return different / (one.width * one.height);
}

function colouredPart({ width, height, pixel }: Picture): number {
  let coloured = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colours = pixel(x, y);
      if (Math.max(...colours) - Math.min(...colours) > 60) coloured++;
    }
  }
  return coloured / (width * height);
}

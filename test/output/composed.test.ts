import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/chart/model/chart.js';
import { plainStyle } from '../../src/style/plain.js';
import { composed, part } from '../chart/composed-charts.js';
import { type Engine, gnuplot, matplotlib, newFolder, runScript, textsOf } from './drawing.js';
import { placedLines, placedTexts } from './drawing-svg.js';

const style = { ...plainStyle, width: 504 };
const values = { a: [1, 2, 3, 2], b: [3, 1, 2, 4] };

/** All kinds that leave something behind for the next one: fills, grids, scales, second axes. */
const figure = composed(
  [
    part(values, { title: 'Map', drawing: { kind: 'heatmap', style } }),
    part(values, { title: 'Lines', drawing: { style, y: { scale: 'log' } } }),
    part(values, { title: 'Boxes', drawing: { kind: 'box', style } }),
    part(values, { title: 'Right', drawing: { style } }, { axis: 'right' }),
    part({ c: [4, 5], a: [1, 3] }, { title: 'Areas', drawing: { kind: 'area', style } }),
    part(values, { title: 'Bars', drawing: { kind: 'bar', style } }),
  ],
  { hasLetters: true },
);

describe.each([gnuplot, matplotlib])(
  'panels of all sorts, of $name',
  { timeout: 60_000 },
  (engine) => {
    it('have their axes where the chart has them, so that both engines draw the same', async () => {
      const lines = placedLines(await svgOf(engine, figure)).filter(
        ({ colour }) => colour === '#000000',
      );
      const isDrawn = (from: readonly number[], to: readonly number[]): boolean =>
        lines.some(({ points }) =>
          [from, to].every(([x = NaN, y = NaN]) =>
            points.some(([px, py]) => Math.hypot(px - x, py - y) < 0.5),
          ),
        );
      const { height } = figure;
      const missing = figure.panels.flatMap(({ kind, area: { left, right, bottom, top } }) => [
        ...(isDrawn([left, height - bottom], [right, height - bottom]) ? [] : [`${kind} x`]),
        ...(isDrawn([left, height - bottom], [left, height - top]) ? [] : [`${kind} y`]),
      ]);
      expect(missing).toEqual([]);
    });

    it('have lines of the grid, but for a heat map', async () => {
      const lines = placedLines(await svgOf(engine, figure));
      const grid = lines.filter(({ colour }) => colour === style.gridColour);
      const counts = figure.panels.map(({ area: { left, right, bottom, top } }) => {
        const within = ([x, y]: readonly [number, number]): boolean =>
          x > left - 1 &&
          x < right + 1 &&
          y > figure.height - top - 1 &&
          y < figure.height - bottom + 1;
        return grid.filter(({ points }) => points.every(within)).length;
      });
      const ticks = figure.panels.map(({ kind, y, y2 }) =>
        kind === 'heatmap' ? 0 : y.ticks.length || (y2?.ticks.length ?? 0),
      );
      expect(counts).toEqual(ticks);
    });

    it('have their headings and one legend', async () => {
      const svg = await svgOf(engine, figure);
      const texts = textsOf(svg);
      expect(texts.filter((text) => text.startsWith('('))).toEqual([
        '(a) Map',
        '(b) Lines',
        '(c) Boxes',
        '(d) Right',
        '(e) Areas',
        '(f) Bars',
      ]);
      const legend = figure.legend?.entries.map(({ text }) => text) ?? [];
      expect(legend.filter((text) => text !== '').sort()).toEqual(['a', 'b', 'c']);
      const top = Math.max(...figure.panels.map(({ area }) => area.top));
      const above = placedTexts(svg).filter(({ y }) => y < figure.height - top - 12);
      expect(
        above
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .sort(),
      ).toEqual(['a', 'b', 'c']);
    });
  },
);

async function svgOf(engine: Engine, chart: Chart): Promise<string> {
  const folder = newFolder();
  const path = join(folder, `f.${engine.extension}`);
  // A script's pieces share memory.
  const pieces = Array.from(engine.script(chart), (piece) => Buffer.from(piece));
  writeFileSync(path, Buffer.concat(pieces));
  const { code, stderr } = await runScript(engine, path, ['drawn.svg']);
  if (code !== 0) throw new Error(`${engine.name} exits ${code}: ${stderr}`);
  return readFileSync(join(folder, 'drawn.svg'), 'utf8');
}

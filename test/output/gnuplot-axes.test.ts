import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { gnuplotScript } from '../../src/output/gnuplot.js';
import { chartInput, type GivenDrawing } from '../chart/inputs.js';
import { gnuplot, newFolder, runScript } from './drawing.js';
import { type Picture, readPng } from './drawing-png.js';
import { type PlacedLine, placedLines } from './drawing-svg.js';
import { exampleCharts } from './example-charts.js';
import { numbers } from './example-parts.js';

const timeout = 60_000;
const rising = { values: [1, 2, 3, 4] };

async function drawn(one: Chart, type: string): Promise<Buffer> {
  const path = join(newFolder(), 'figure.gnuplot');
  writeFileSync(path, Buffer.concat(Array.from(gnuplotScript(one), (part) => Buffer.from(part))));
  const { code, stderr } = await runScript(gnuplot, path, [`drawn.${type}`]);
  if (code !== 0) throw new Error(stderr);
  return readFileSync(join(dirname(path), `drawn.${type}`));
}

async function linesOf(one: Chart, colour: string): Promise<PlacedLine[]> {
  const lines = placedLines((await drawn(one, 'svg')).toString());
  return lines.filter((line) => line.colour === colour);
}

const length = ({ points: [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] }: PlacedLine): number =>
  Math.hypot(x1 - x0, y1 - y0);
const isTick = (line: PlacedLine): boolean => line.points.length === 2 && length(line) < 4;
const isLevel = ({ points: [first, last] }: PlacedLine): boolean => first?.[1] === last?.[1];

describe('an axis that gnuplot draws', { timeout }, () => {
  const gridColour = '#d9d9d9';
  const withTicks = (ticks: number | number[]) =>
    chart(chartInput([{ series: [rising] }], { drawing: { y: { ticks } } }));

  it('has marks and lines of the grid at its ticks', async () => {
    const three = withTicks([1, 2, 3]);
    expect((await linesOf(three, gridColour)).filter(isLevel)).toHaveLength(3);
    expect((await linesOf(three, '#000000')).filter(isTick).filter(isLevel)).toHaveLength(3);
  });

  it.each([
    ['is to have none', 0],
    ['has none of those that are listed', [100, 200]],
  ])('has neither where it %s', async (_, ticks) => {
    const none = withTicks(ticks);
    expect((await linesOf(none, gridColour)).filter(isLevel)).toEqual([]);
    expect((await linesOf(none, '#000000')).filter(isTick).filter(isLevel)).toEqual([]);
  });

  it('has none where it is that of rows of which there are none', async () => {
    const empty = chart(chartInput([{ series: [] }], { drawing: { kind: 'heatmap' } }));
    const ticks = (await linesOf(empty, '#000000')).filter(isTick).filter(isLevel);
    const { left } = empty.panels[0].area;
    expect(ticks.filter(({ points: [[x] = [0]] }) => x < left + 5)).toEqual([]);
  });

  it('has its ticks outside of each panel, on the right one too', async () => {
    const queries = [1, 2].map((id) => ({
      id: String(id),
      axis: 'right' as const,
      series: [rising],
    }));
    const drawing: GivenDrawing = { facet: { by: 'query' }, y2: { ticks: [1, 2, 3] } };
    const two = chart(chartInput(queries, { drawing }));
    const black = (await linesOf(two, '#000000')).filter(isTick).filter(isLevel);
    for (const { area } of two.panels) {
      const own = black.filter(({ points }) =>
        points.some(([x]) => Math.abs(x - area.right) < 0.8),
      );
      expect(own).toHaveLength(3);
      for (const { points } of own) {
        expect(Math.max(...points.map(([x]) => x)) - area.right).toBeCloseTo(2.5, 0);
      }
    }
    expect((await linesOf(two, gridColour)).filter(isLevel)).toHaveLength(6);
  });
});

const dpi = 300;
const pixels = (points: number): number => Math.round((points / 72) * dpi);

/** Which part of a line along the page has ink, at most so many pixels from it. */
function inked(picture: Picture, y: number, [from, to]: readonly [number, number]): number {
  const around = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  const isInk = (x: number): boolean =>
    around.some((by) => Math.min(...picture.pixel(x, y + by)) < 128);
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  return places.filter(isInk).length / places.length;
}

describe('dashes in a PNG of gnuplot', { timeout }, () => {
  it.each(['step', 'cdf'] as const)('have gaps along the corners of a %s', async (kind) => {
    const look = { colour: '#000000', dash: [4, 4], marker: 'none' as const, width: 1 };
    const rows = Array.from({ length: 91 }, (_, i) => [i * 10, 2 + 0.02 * (i % 2)]);
    const base: Chart = exampleCharts.line;
    const [frame] = base.panels;
    const one: Chart = {
      ...base,
      looks: [look],
      legend: undefined,
      tables: [numbers(['x', 'y'], rows)],
      panels: [
        {
          ...frame,
          kind,
          events: [],
          y: { ...frame.y, min: 0, max: 4, ticks: [] },
          series: [
            {
              look: 0,
              axis: 'left',
              table: 0,
              column: 0,
              markers: [],
              hasAlone: false,
              texts: [],
            },
          ],
        },
      ],
    };
    const picture = readPng(await drawn(one, 'png'));
    const { left, right, bottom, top } = frame.area;
    const y = picture.height - pixels(bottom + (top - bottom) / 2);
    // Dashes and gaps are longer than each of the steps, which are nearly level.
    const part = inked(picture, y, [pixels(left) + 5, pixels(right) - 5]);
    expect(part).toBeGreaterThan(0.35);
    expect(part).toBeLessThan(0.7);
  });
});

describe('a heat map of gnuplot', { timeout }, () => {
  it('has marks that are seen on dark cells and on pale ones', async () => {
    const { heatmap: base }: { readonly heatmap: Chart } = exampleCharts;
    const [panel] = base.panels;
    const events = [{ at: 450, text: undefined }];
    const one = { ...base, panels: [{ ...panel, events }] } satisfies Chart;
    const picture = readPng(await drawn(one, 'png'));
    const { left, right, bottom, top } = panel.area;
    const x = pixels((left + right) / 2);
    const lightness = [];
    for (let y = pixels(bottom) + 5; y < pixels(top) - 5; y++) {
      lightness.push(Math.min(...picture.pixel(x, picture.height - y)));
    }
    expect(Math.max(...lightness)).toBeGreaterThan(220);
    expect(Math.min(...lightness)).toBeLessThan(130);
  });

  it.each([
    ['one row', [Array.from({ length: 37 }, () => 120)]],
    ['one column', Array.from({ length: 37 }, () => [120])],
    ['rows and columns', Array.from({ length: 7 }, () => Array.from({ length: 37 }, () => 120))],
  ])('has no seams between equal cells of %s', async (_, cells) => {
    const base: Chart = exampleCharts.heatmap;
    const [panel] = base.panels;
    if (panel.kind !== 'heatmap') throw new Error('no heat map');
    const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
    const series = panel.series.map((one) => ({ ...one, rows, columns }));
    const png = await drawn(
      { ...base, panels: [{ ...panel, series }], tables: [numbers(['cells'], cells)] },
      'png',
    );
    const picture = readPng(png);
    const { left, right, bottom, top } = panel.area;
    const colours = new Set<string>();
    for (let x = pixels(left) + 5; x < pixels(right) - 5; x++) {
      colours.add(picture.pixel(x, picture.height - pixels((bottom + top) / 2) + 2).join());
    }
    for (let y = pixels(bottom) + 5; y < pixels(top) - 5; y++) {
      colours.add(picture.pixel(pixels((left + right) / 2), picture.height - y).join());
    }
    expect([...colours]).toHaveLength(1);
  });
});

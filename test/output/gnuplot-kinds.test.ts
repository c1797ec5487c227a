import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { along } from '../../src/chart/axes/axis.js';
import type { Chart, Panel } from '../../src/chart/model/chart.js';
import type { Axis } from '../../src/chart/model/page.js';
import { gnuplotScript } from '../../src/output/gnuplot.js';
import { gnuplot, newFolder, runScript, textsOf } from './drawing.js';
import { type Picture, readPng } from './drawing-png.js';
import { type PlacedLine, placedLines, placedTexts } from './drawing-svg.js';
import { exampleCharts } from './example-charts.js';
import { numbers } from './example-parts.js';
import { hostileTexts } from './hostile.js';

const timeout = 60_000;
const dpi = 300;
const charts = Object.entries(exampleCharts);

describe.each(charts)('gnuplot draws %s', { timeout }, (_, chart: Chart) => {
  it('as every type of file, without a word', async () => {
    for (const type of ['pdf', 'svg', 'png', 'tex']) {
      const { stderr } = await drawn(chart, type);
      expect(
        stderr
          .replace(
            /.*(failed to convert degree sign|missing or undefined values|no valid points)/g,
            '',
          )
          .trim(),
      ).toBe('');
    }
  });

  it('with all its texts, the ticks beside their places', async () => {
    const { file } = await drawn(chart, 'svg');
    const texts = placedTexts(file.toString());
    const shown = textsOf(file.toString()).filter((text) => text !== '');
    expect(shown.sort()).toEqual(textsIn(chart).sort());
    for (const { text, x, y } of chart.panels.flatMap(ticksOf)) {
      const height = chart.height - y;
      expect(texts.some((one) => one.text === text && near(one.x, x) && near(one.y, height))).toBe(
        true,
      );
    }
  });

  it('with axes from edge to edge', async () => {
    const { file } = await drawn(chart, 'svg');
    const black = placedLines(file.toString()).filter(({ colour }) => colour === '#000000');
    const corners = black.flatMap(({ points }) => points);
    for (const { area } of chart.panels) {
      for (const [x, y] of [
        [area.left, area.top],
        [area.left, area.bottom],
        [area.right, area.bottom],
      ] as const) {
        const isThere = corners.some(([cx, cy]) => Math.hypot(cx - x, cy - chart.height + y) < 0.6);
        expect(isThere).toBe(true);
      }
    }
  });
});

describe('gnuplot, of what is filled,', { timeout }, () => {
  it('draws areas one upon the other, and breaks them where there is nothing', async () => {
    const at = await pictured(exampleCharts.area);
    const gib = 2 ** 30;
    expect(at(150, 0.1 * gib)).toEqual([0, 114, 178]);
    expect(at(150, 0.6 * gib)).toEqual([213, 94, 0]);
    expect(at(150, 1.1 * gib)).toEqual([0, 158, 115]);
    expect(at(150, 1.35 * gib)).toEqual([204, 121, 167]);
    expect(at(150, 1.8 * gib)).toEqual([255, 255, 255]);
    expect(at(630, 0.1 * gib)).toEqual([255, 255, 255]);
  });

  it('draws an area of a single row as a stroke', async () => {
    const row = [450, 2 ** 29, 2 ** 30];
    const lone = numbers(['x', 'low', 'high'], [[0, NaN, NaN], row, [900, NaN, NaN]]);
    const at = await pictured({ ...exampleCharts.area, tables: [lone, lone, lone, lone] });
    expect(at(450, 0.75 * 2 ** 30)).not.toEqual([255, 255, 255]);
    expect(at(450, 0.3 * 2 ** 30)).toEqual([255, 255, 255]);
    expect(at(460, 0.75 * 2 ** 30)).toEqual([255, 255, 255]);
  });

  it('draws bands pale, also where one lies upon another', async () => {
    const at = await pictured(exampleCharts.band);
    const [red, green, blue] = at(150, 0.4);
    expect(red).toBeGreaterThan(180);
    expect(blue).toBeGreaterThan(Math.max(red, green));
    expect(at(322, 0.55)).toEqual([255, 255, 255]);
  });

  it('draws bars from zero, and none of NaN', async () => {
    const at = await pictured(exampleCharts.bar);
    expect(at(-0.3, 0.3)).toEqual([0, 114, 178]);
    expect(at(-0.3, 1.2)).toEqual([255, 255, 255]);
    expect(at(0.1, 0.3)).toEqual([213, 94, 0]);
    const below = numbers(['left', 'right', 'value', 'low', 'high'], [[0, 1, -1, NaN, NaN]]);
    const [panel] = exampleCharts.bar.panels;
    const down = await pictured({
      ...exampleCharts.bar,
      panels: [{ ...panel, y: { ...panel.y, min: -2, max: 2 } }],
      tables: [below, below, below],
    });
    expect(down(0.3, -0.5)).toEqual([0, 158, 115]);
    expect(down(0.3, 0.6)).toEqual([255, 255, 255]);
  });

  it('draws a line at zero where bars have both signs, and none elsewhere', async () => {
    const [panel] = exampleCharts.bar.panels;
    const both: Chart = {
      ...exampleCharts.bar,
      panels: [{ ...panel, y: { ...panel.y, min: -2, max: 2 } }],
    };
    const isAtZero = ({ points: [first, last] }: PlacedLine): boolean =>
      first?.[1] === last?.[1] &&
      Math.abs((last?.[0] ?? 0) - (first?.[0] ?? 0)) > 50 &&
      near(both.height - (first?.[1] ?? 0), upAt(panel, both.panels[0].y, 0));
    const { file } = await drawn(both, 'svg');
    expect(ofColour(file, '#000000').filter(isAtZero)).toHaveLength(1);
    const { file: above } = await drawn(exampleCharts.bar, 'svg');
    expect(ofColour(above, '#000000').filter(isAtZero)).toHaveLength(0);
  });

  it('draws histograms that show behind each other', async () => {
    const at = await pictured(exampleCharts.histogram);
    const [one, two, both] = [at(0.43, 10), at(0.11, 10), at(0.26, 10)];
    expect(one).not.toEqual(two);
    expect([one, two]).not.toContainEqual(both);
    expect(at(0.01, 30)).toEqual([255, 255, 255]);
  });

  it('draws boxes between the quartiles', async () => {
    const at = await pictured(exampleCharts.box);
    expect(at(-0.2, 0.35)).toEqual(at(1.2, 0.57));
    expect(at(-0.2, 0.35)).not.toEqual([255, 255, 255]);
    expect(at(-0.2, 0.15)).toEqual([255, 255, 255]);
  });

  it('draws each cell in its colour, and none that is empty', async () => {
    await expectCells([
      [0, 60, NaN],
      [120, NaN, 30],
    ]);
  });

  it.each([
    ['one row', [[0, 120, NaN]]],
    ['one column', [[0], [NaN], [120]]],
    ['one cell', [[60]]],
  ])('draws a heat map of %s', async (_, cells) => expectCells(cells));
});

describe('gnuplot, of lines,', { timeout }, () => {
  it('bridges what is missing or no number where gaps are connected', async () => {
    for (const chart of [exampleCharts.gapsLine, exampleCharts.gapsStep]) {
      const tables = chart.tables.map((table) => ({ ...table, gaps: 'connect' as const }));
      const { file } = await drawn({ ...chart, tables }, 'svg');
      // One is the legend's.
      expect(ofColour(file, '#0072b2')).toHaveLength(2);
      expect(ofColour((await drawn(chart, 'svg')).file, '#0072b2')).toHaveLength(3);
    }
  });

  it('draws those of the right axis against it', async () => {
    const { file } = await drawn(exampleCharts.right, 'svg');
    const [line] = ofColour(file, '#d55e00').filter(({ points }) => points.length > 10);
    const [panel] = exampleCharts.right.panels;
    const y = upAt(panel, panel.y2 ?? panel.y, 2 ** 29);
    const [x0, y0] = line?.points[0] ?? [0, 0];
    expect([near(x0, panel.area.left), near(y0, exampleCharts.right.height - y)]).toEqual([
      true,
      true,
    ]);
  });

  it('draws events, thresholds and spans where they are', async () => {
    const chart: Chart = exampleCharts.marks;
    const [panel] = chart.panels;
    const { file } = await drawn(chart, 'svg');
    const [first, second, third] = ofColour(file, '#555555').map(({ points }) => points[0]);
    expect(near(first?.[0] ?? 0, acrossAt(panel, 240))).toBe(true);
    expect(near(second?.[0] ?? 0, acrossAt(panel, 480))).toBe(true);
    expect(near(chart.height - (third?.[1] ?? 0), upAt(panel, panel.y, 5))).toBe(true);
    const at = await pictured(chart);
    expect([at(590, 8.5), at(610, 8.5), at(770, 8.5), at(790, 8.5)]).toEqual([
      [255, 255, 255],
      [236, 236, 236],
      [236, 236, 236],
      [255, 255, 255],
    ]);
  });
});

describe('a tweak', { timeout }, () => {
  it('runs when all is set and nothing is drawn', async () => {
    const { file } = await drawn(
      exampleCharts.line,
      'svg',
      "set label 'tweaked' at screen 0.5,0.5",
    );
    expect(textsOf(file.toString())).toContain('tweaked');
  });

  it('runs for each panel, which it can tell from others', async () => {
    const tweak = "if (PANEL != 2) { set label sprintf('panel %d', PANEL) at graph 0.5,0.5 }";
    const { file } = await drawn(exampleCharts.facets, 'svg', tweak);
    const texts = textsOf(file.toString()).filter((text) => text.startsWith('panel'));
    expect(texts).toEqual(['panel 1', 'panel 3', 'panel 4']);
  });
});

describe('a .tex of gnuplot', { timeout }, () => {
  it('has text that LaTeX shows as it is', async () => {
    const { file } = await drawn(
      withTexts(exampleCharts.line, () => '#$%&_{}~^\\ − λ ∞ 😀'),
      'tex',
    );
    expect(file.toString()).toContain(
      '\\#\\$\\%\\&\\_\\{\\}\\textasciitilde{}\\textasciicircum{}\\textbackslash{} ' +
        '\\ensuremath{-} \\ensuremath{\\lambda} \\ensuremath{\\infty} ?',
    );
  });

  it('has text of the sizes of the style, and the size of the page', async () => {
    const { file } = await drawn(exampleCharts.line, 'tex');
    expect(file.toString()).toContain('\\fontsize{8}{9.6}\\selectfont');
    expect(file.toString()).toContain('\\fontsize{7}{8.4}\\selectfont 10}');
    expect(file.toString()).toContain('\\begin{picture}(4800.00,3200.00)');
  });
});

describe.each(charts)('hostile text in %s', { timeout }, (_, chart: Chart) => {
  it('is shown literally by gnuplot, and none of it is run', async () => {
    const texts = hostileTexts.filter((text) => /^[\P{Cc}]+$/u.test(text) && text.trim() !== '');
    let next = 0;
    const hostile = withTexts(chart, () => texts[next++ % texts.length] ?? '');
    const { file, folder } = await drawn(hostile, 'svg');
    const shown = textsOf(file.toString()).filter((text) => text !== '');
    const expected = textsIn(hostile).map((text) => text.toWellFormed().trim());
    expect(shown.sort()).toEqual(expected.sort());
    await drawn(hostile, 'tex');
    expect(readdirSync(folder).sort()).toEqual(['drawn.svg', 'figure.gnuplot']);
  });
});

function ofColour(svg: Buffer, colour: string) {
  return placedLines(svg.toString()).filter((line) => line.colour === colour);
}

interface Drawn {
  readonly file: Buffer;
  readonly stderr: string;
  readonly folder: string;
}

async function drawn(chart: Chart, type: string, tweak?: string): Promise<Drawn> {
  const folder = newFolder();
  const path = join(folder, 'figure.gnuplot');
  const pieces = Array.from(gnuplotScript(chart, tweak), (piece) => Buffer.from(piece));
  writeFileSync(path, Buffer.concat(pieces));
  const { code, stderr } = await runScript(gnuplot, path, [`drawn.${type}`]);
  if (code !== 0) throw new Error(`gnuplot exits ${code}: ${stderr}`);
  return { file: readFileSync(join(dirname(path), `drawn.${type}`)), stderr, folder };
}

/** The colour at a value of x and y in the first panel. */
async function pictured(chart: Chart) {
  const { file } = await drawn(chart, 'png');
  const picture = readPng(file);
  const [panel] = chart.panels;
  return (x: number, y: number) => pixelAt(picture, acrossAt(panel, x), upAt(panel, panel.y, y));
}

function pixelAt(picture: Picture, x: number, y: number): readonly [number, number, number] {
  const pixels = (points: number) => Math.round((points / 72) * dpi);
  return picture.pixel(pixels(x), picture.height - pixels(y));
}

async function expectCells(cells: readonly (readonly number[])[]): Promise<void> {
  const chart: Chart = exampleCharts.heatmap;
  const [panel] = chart.panels;
  if (panel.kind !== 'heatmap') throw new Error('no heat map');
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const series = panel.series.map((one) => ({ ...one, rows, columns }));
  const at = await pictured({
    ...chart,
    panels: [{ ...panel, series }],
    tables: [numbers(['cells'], cells)],
  });
  const colours = new Map([
    [0, [68, 1, 84]],
    [30, [59, 82, 139]],
    [60, [33, 145, 140]],
    [120, [253, 231, 37]],
  ]);
  for (const [row, values] of cells.entries()) {
    for (const [column, value] of values.entries()) {
      const [x, y] = [((column + 0.5) / columns) * 900, ((row + 0.5) / rows) * panel.y.max];
      const colour = colours.get(value) ?? [255, 255, 255];
      at(x, y).forEach((part, i) => expect(Math.abs(part - (colour[i] ?? 0))).toBeLessThan(4));
    }
  }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1.5;
}

function acrossAt({ area, x }: Panel, at: number): number {
  return area.left + along(x, at) * (area.right - area.left);
}

function upAt({ area }: Panel, axis: Axis, at: number): number {
  return area.bottom + along(axis, at) * (area.top - area.bottom);
}

function ticksOf(panel: Panel) {
  const { left, right, bottom } = panel.area;
  // A tick is 2.5 long and 2 from its text, whose digits are 0.68 of 7 high.
  return [
    ...panel.x.ticks.map(({ at, text }) => ({ text, x: acrossAt(panel, at), y: bottom - 9.26 })),
    ...panel.y.ticks.map(({ at, text }) => ({
      text,
      x: left - 4.5,
      y: upAt(panel, panel.y, at) - 2.38,
    })),
    ...(panel.y2?.ticks ?? []).map(({ at, text }) => ({
      text,
      x: right + 4.5,
      y: upAt(panel, panel.y2 ?? panel.y, at) - 2.38,
    })),
  ].filter(({ text }) => text !== '');
}

/** All texts that a chart has drawn; each is found by giving it another. */
function textsIn(chart: Chart): string[] {
  const texts: string[] = [];
  withTexts(chart, (text) => {
    texts.push(text);
    return text;
  });
  return texts.filter((text) => text !== '');
}

function withTexts(chart: Chart, other: (text: string) => string): Chart {
  const caption = <C extends { lines: readonly string[] } | undefined>(given: C): C =>
    given && { ...given, lines: given.lines.map(other) };
  const axis = (given: Axis): Axis => ({
    ...given,
    label: caption(given.label),
    ticks: given.ticks.map((tick) => ({ ...tick, text: tick.text === '' ? '' : other(tick.text) })),
  });
  const noted = <M extends { text: { text: string } | undefined }>(marks: readonly M[]): M[] =>
    marks.map((mark) => ({
      ...mark,
      text: mark.text && { ...mark.text, text: other(mark.text.text) },
    }));
  const panel = (given: Panel): Panel => {
    const frame = {
      ...given,
      heading: caption(given.heading),
      x: axis(given.x),
      y: axis(given.y),
      y2: given.y2 && axis(given.y2),
      events: noted(given.events),
      spans: noted(given.spans),
      thresholds: noted(given.thresholds),
      notice: caption(given.notice),
    };
    if (frame.kind === 'heatmap') {
      return { ...frame, colourBar: { ...frame.colourBar, axis: axis(frame.colourBar.axis) } };
    }
    if (frame.kind !== 'points') return frame;
    const series = frame.series.map((one) => ({
      ...one,
      texts: one.texts.map((point) => ({ ...point, text: other(point.text) })),
    }));
    return { ...frame, series };
  };
  const [first, ...rest] = chart.panels;
  return {
    ...chart,
    title: caption(chart.title),
    panels: [panel(first), ...rest.map(panel)],
    legend: chart.legend && {
      ...chart.legend,
      entries: chart.legend.entries.map((entry) => ({ ...entry, text: other(entry.text) })),
    },
  };
}

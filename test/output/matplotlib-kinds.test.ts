import { beforeAll, describe, expect, it } from 'vitest';
import { along } from '../../src/chart/axes/axis.js';
import type { Chart } from '../../src/chart/model/chart.js';
import type { Axis } from '../../src/chart/model/page.js';
import type { Table } from '../../src/chart/model/tables.js';
import { textsOf } from './drawing.js';
import { placedLines, placedTexts } from './drawing-svg.js';
import { exampleCharts } from './example-charts.js';
import { style } from './example-parts.js';
import { drawCharts, type Drawn, pythonText } from './matplotlib-run.js';

const charts: Readonly<Record<string, Chart>> = exampleCharts;
const [blue = '', orange = ''] = style.palette.map((colour) => colour.toLowerCase());
let drawn: Drawn;
const svgOf = (name: keyof typeof exampleCharts) => drawn.read(`${name}.svg`).toString();

beforeAll(async () => {
  drawn = await drawCharts(charts, ['svg', 'pdf', 'png']);
});

describe('matplotlib', () => {
  it('draws each kind of chart as the same bytes again', async () => {
    const again = await drawCharts(charts, ['svg', 'pdf', 'png']);
    for (const name of Object.keys(charts)) {
      for (const type of ['svg', 'pdf', 'png']) {
        const file = `${name}.${type}`;
        expect({ file, isSame: drawn.read(file).equals(again.read(file)) }).toEqual({
          file,
          isSame: true,
        });
      }
    }
  });

  it.each(Object.keys(charts))('makes a page of the size that the chart has: %s', (name) => {
    const { width, height } = charts[name] ?? { width: 0, height: 0 };
    const [, ...box] =
      /MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]/.exec(drawn.read(`${name}.pdf`).toString('latin1')) ??
      [];
    expect(Math.abs(Number(box[0]) - width)).toBeLessThan(0.01);
    expect(Math.abs(Number(box[1]) - height)).toBeLessThan(0.01);
  });

  it.each(Object.entries(charts))(
    'writes the texts of the chart, and no other: %s',
    (name, chart) => {
      expect(textsOf(drawn.read(`${name}.svg`).toString()).sort()).toEqual(allTexts(chart).sort());
    },
  );

  it.each(Object.entries(charts))(
    'puts the axes of each panel where they are: %s',
    (name, chart) => {
      const lines = placedLines(drawn.read(`${name}.svg`).toString());
      for (const { area, y2 } of chart.panels) {
        const [bottom, top] = [chart.height - area.bottom, chart.height - area.top];
        const sides = [area.left, ...(y2 ? [area.right] : [])];
        for (const x of sides) expectLine(lines, '#000000', [x, bottom], [x, top]);
        expectLine(lines, '#000000', [area.left, bottom], [area.right, bottom]);
      }
    },
  );

  it('draws every kind where there is not a row of data, or nothing but NaN', async () => {
    const changed = (change: (table: Table) => Table) =>
      Object.fromEntries(
        Object.entries(charts).map(([name, chart]) => [
          name,
          { ...chart, tables: chart.tables.map(change) },
        ]),
      );
    const bare = await drawCharts(changed(withoutRows), ['svg']);
    const empty = await drawCharts(changed(withoutValues), ['svg']);
    for (const { read } of [bare, empty]) {
      expect(textsOf(read('bar.svg').toString())).toContain('failover');
      expect(filled(read('bar.svg').toString(), blue)).toHaveLength(1);
    }
  });

  it.each(Object.entries(charts))('has code for what is drawn only: %s', (_, chart) => {
    const script = pythonText(chart);
    const kinds = [...script.matchAll(/^DRAW\['(.*)'\]/gm)].map(([, kind]) => kind);
    expect(kinds).toEqual([...new Set(chart.panels.map(({ kind }) => kind))]);
    const defined = [...script.matchAll(/^def (\w+)/gm)].map(([, name = '']) => name);
    const used = defined.filter((name) => script.split(new RegExp(`\\b${name}\\b`)).length > 2);
    expect(used).toEqual(defined);
  });
});

describe('a panel of matplotlib', () => {
  it('draws lines through the samples, from edge to edge', () => {
    const [{ area, y }] = exampleCharts.line.panels;
    const ends = samplesOf(exampleCharts.line, 1).map((value) =>
      upAt(exampleCharts.line, y, value),
    );
    const [first = 0, last = 0] = [ends[0], ends.at(-1)];
    expectLine(placedLines(svgOf('line')), blue, [area.left, first], [area.right, last]);
  });

  it('holds a value of steps until the next, and ends at the last one before a gap', () => {
    const lines = placedLines(svgOf('gapsStep')).filter(({ colour }) => colour === blue);
    const [{ x, y }] = exampleCharts.gapsStep.panels;
    const place = (at: number, value: number) =>
      [acrossAt(exampleCharts.gapsStep, x, at), upAt(exampleCharts.gapsStep, y, value)] as const;
    expectLine(lines, blue, place(375, 0.7), place(450, 0.7), place(450, 0.72));
    // This, one more, and the legend's.
    expect(lines).toHaveLength(3);
  });

  it('shows samples without a neighbour as dots', () => {
    const dots = [...svgOf('gapsLine').matchAll(/<use[^>]*fill: (#\w+)/g)].map(([, fill]) => fill);
    expect(dots.filter((fill) => fill === blue)).toHaveLength(3);
    expect(dots.filter((fill) => fill === orange)).toHaveLength(1);
  });

  it('fills areas between their edges, and leaves gaps', () => {
    const chart = exampleCharts.area;
    const [{ x, y }] = chart.panels;
    const rows = numbersOf(chart, 1);
    const before = boxAround(
      chart,
      rows.filter(([at = 0]) => at <= 600),
      x,
      y,
    );
    const after = boxAround(
      chart,
      rows.filter(([at = 0]) => at >= 660),
      x,
      y,
    );
    const [, , , ...layers] = filled(svgOf('area'), orange);
    expect(layers).toEqual([]);
    expectBoxes(filled(svgOf('area'), orange).slice(0, 2), [before, after]);
  });

  it('draws bars from zero to their values', () => {
    const chart = exampleCharts.bar;
    const [{ x, y }] = chart.panels;
    const bars = numbersOf(chart, 0).map(([left = 0, right = 0, value = 0]) =>
      boxOf(chart, x, y, [left, right, 0, value]),
    );
    expectBoxes(filled(svgOf('bar'), blue).slice(0, 4), bars);
  });

  it('draws error bars where there are any', () => {
    const chart = exampleCharts.bar;
    const [{ x, y }] = chart.panels;
    const lines = placedLines(svgOf('bar'));
    for (const [left = 0, right = 0, , low = 0, high = 0] of numbersOf(chart, 2).slice(0, 3)) {
      const at = acrossAt(chart, x, (left + right) / 2);
      expectLine(lines, '#000000', [at, upAt(chart, y, low)], [at, upAt(chart, y, high)]);
    }
  });

  it('draws the boxes from quartile to quartile, and the median across', () => {
    const chart = exampleCharts.box;
    const [{ x, y }] = chart.panels;
    const rows = numbersOf(chart, 0);
    const boxes = rows.map(([left = 0, right = 0, , low = 0, , high = 0]) =>
      boxOf(chart, x, y, [left, right, low, high]),
    );
    expectBoxes(filled(svgOf('box'), '#8cc0dc'), boxes);
    for (const [left = 0, right = 0, , , median = 0] of rows) {
      const up = upAt(chart, y, median);
      const ends = [left, right].map((at) => [acrossAt(chart, x, at), up] as const);
      expectLine(placedLines(svgOf('box')), '#000000', ...ends);
    }
  });

  it('draws the cells of a heat map over their whole extent', () => {
    const { area } = exampleCharts.heatmap.panels[0];
    const images = [...svgOf('heatmap').matchAll(/x="([\d.]+)" y="[-\d.]+" width="([\d.]+)"/g)];
    const [left = 0, width = 0] = images[0]?.slice(1).map(Number) ?? [];
    expect(Math.abs(left - area.left)).toBeLessThan(0.25);
    expect(Math.abs(left + width - area.right)).toBeLessThan(0.25);
  });

  it('has a logarithmic axis with the ticks that the chart has', () => {
    const chart = exampleCharts.log;
    const [{ y }] = chart.panels;
    const texts = placedTexts(svgOf('log'));
    for (const { at, text } of y.ticks) {
      const found = texts.find((one) => one.text === text && one.anchor === 'end');
      // The middle of a digit is a third of the font's size above its baseline.
      expect(Math.abs((found?.y ?? 0) - 2.4 - upAt(chart, y, at))).toBeLessThan(1);
    }
    const ticks = [...svgOf('log').matchAll(/id="ytick_(\d+)"/g)];
    expect(ticks).toHaveLength(y.ticks.length + y.minorTicks.length);
  });

  it('draws events, spans and thresholds where they are', () => {
    const chart = exampleCharts.marks;
    const [{ area, x, y, events, spans, thresholds }] = chart.panels;
    const lines = placedLines(svgOf('marks'));
    const [bottom, top] = [chart.height - area.bottom, chart.height - area.top];
    for (const { at } of events) {
      const across = acrossAt(chart, x, at);
      expectLine(lines, '#555555', [across, bottom], [across, top]);
    }
    for (const { at } of thresholds) {
      const up = upAt(chart, y, at);
      expectLine(lines, '#555555', [area.left, up], [area.right, up]);
    }
    const [span] = spans;
    const [left, right] = [acrossAt(chart, x, span?.from ?? 0), acrossAt(chart, x, span?.to ?? 0)];
    expectBoxes(filled(svgOf('marks'), '#ececec'), [{ left, right, top, bottom }]);
  });
});

function allTexts({ title, legend, panels }: Chart): string[] {
  const texts = panels.flatMap((panel) => {
    const colours = panel.kind === 'heatmap' ? [panel.colourBar.axis] : [];
    const axes = [panel.x, panel.y, ...(panel.y2 ? [panel.y2] : []), ...colours];
    const marks = [...panel.events, ...panel.spans, ...panel.thresholds];
    const series = panel.kind === 'points' ? panel.series : [];
    return [
      ...(panel.heading?.lines ?? []),
      ...axes.flatMap(({ label, ticks }) => [
        ...(label?.lines ?? []),
        ...ticks.flatMap(({ text, below = '' }) => [text, below]),
      ]),
      ...marks.map(({ text }) => text?.text ?? ''),
      ...series.flatMap((one) => one.texts.map(({ text }) => text)),
      ...(panel.notice?.lines ?? []),
    ];
  });
  const entries = (legend?.entries ?? []).map(({ text }) => text);
  return [...(title?.lines ?? []), ...texts, ...entries].filter((text) => text !== '');
}

function withoutRows(table: Table): Table {
  return table.kind === 'samples' ? { ...table, rows: () => [] } : { ...table, rows: [] };
}

/** Places stay: the times of samples, the sides of bars, boxes and bins. */
function withoutValues(table: Table): Table {
  if (table.kind === 'samples') return withoutRows(table);
  const places = table.columns[1] === 'right' ? 2 : 1;
  const rows = table.rows.map((row) => row.map((value, i) => (i < places ? value : NaN)));
  return { ...table, rows };
}

function acrossAt({ panels: [{ area }] }: Chart, x: Axis, at: number): number {
  return area.left + along(x, at) * (area.right - area.left);
}

/** From the top of the page. */
function upAt({ height, panels: [{ area }] }: Chart, y: Axis, value: number): number {
  return height - area.bottom - along(y, value) * (area.top - area.bottom);
}

function samplesOf({ tables }: Chart, column: number): number[] {
  const [table] = tables;
  if (table?.kind !== 'samples') throw new Error('no samples');
  return [...table.rows()].flatMap(({ times, columns, starts, ends, bytes }) =>
    Array.from(times, (_, row) => {
      const cell = row * columns + column - 1;
      return Number(Buffer.from(bytes.slice(starts[cell], ends[cell])).toString());
    }),
  );
}

function numbersOf({ tables }: Chart, i: number): readonly (readonly number[])[] {
  const table = tables[i];
  if (table?.kind !== 'numbers') throw new Error('no numbers');
  return table.rows;
}

interface Box {
  readonly left: number;
  readonly right: number;
  /** Of the page: the smaller one is above. */
  readonly top: number;
  readonly bottom: number;
}

function boxOf(chart: Chart, x: Axis, y: Axis, [left, right, low, high]: number[]): Box {
  return {
    left: acrossAt(chart, x, left ?? 0),
    right: acrossAt(chart, x, right ?? 0),
    top: upAt(chart, y, high ?? 0),
    bottom: upAt(chart, y, low ?? 0),
  };
}

/** Around rows of x, low and high. */
function boxAround(chart: Chart, rows: readonly (readonly number[])[], x: Axis, y: Axis): Box {
  const of = (column: number) => rows.map((row) => row[column] ?? 0);
  const [times, lows, highs] = [of(0), of(1), of(2)];
  const ends = [Math.min(...times), Math.max(...times), Math.min(...lows), Math.max(...highs)];
  return boxOf(chart, x, y, ends);
}

/** What surrounds each path that is filled with a colour. */
function filled(svg: string, colour: string): Box[] {
  const paths = [...svg.matchAll(/<path d="([^"]*)"[^>]*style="fill: (#\w+)/g)];
  return paths
    .filter(([, , fill]) => fill === colour)
    .flatMap(([, d = '']) => d.split('z').filter((piece) => piece.includes('L')))
    .map((piece) => {
      const points = [...piece.matchAll(/([-\d.]+) ([-\d.]+)/g)];
      const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))];
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    });
}

function expectBoxes(found: readonly Box[], expected: readonly Box[]): void {
  const rounded = (boxes: readonly Box[]) =>
    boxes.map(({ left, right, top, bottom }) =>
      [left, right, top, bottom].map((side) => Math.round(side * 10) / 10),
    );
  expect(rounded(found)).toEqual(rounded(expected));
}

function expectLine(
  lines: ReturnType<typeof placedLines>,
  colour: string,
  ...ends: (readonly [number, number])[]
): void {
  const goes = ({ points }: (typeof lines)[number]) =>
    ends.every(([x, y]) => points.some(([px, py]) => Math.hypot(px - x, py - y) < 0.1));
  const candidates = lines.filter((one) => one.colour === colour);
  expect(candidates).toSatisfy((all: typeof lines) => all.some(goes));
}

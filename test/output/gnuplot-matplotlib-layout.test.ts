import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import { lineHeight } from '../../src/chart/page/layout.js';
import type { Chart, Panel } from '../../src/chart/model/chart.js';
import { chartInput } from '../chart/inputs.js';
import { draw, gnuplot, matplotlib } from './drawing.js';
import { placedLines, placedTexts, type PlacedLine, type PlacedText } from './drawing-svg.js';

const hour = 3600e3;
const tolerance = 1.5;
const line = lineHeight(8);

/** A figure with all that there is: captions of two lines, dates below times, a legend, markers. */
const full = chartInput(
  [
    {
      stepMs: hour / 2,
      series: Array.from({ length: 10 }, (_, i) => ({
        label: `series ${i}`,
        values: Array.from({ length: 73 }, (_, at) => i + 3 * Math.sin(at / 9 + i)),
      })),
    },
  ],
  {
    startMs: Date.UTC(2024, 2, 30, 11),
    timezone: 'Europe/Berlin',
    title: 'A title that is so long that it has to be written on two lines of the page',
    drawing: {
      x: { label: 'A label of the axis of time that does not fit below the plot on one line' },
      y: { label: 'A label of the axis of values that is too long as well' },
    },
  },
);

describe.each([gnuplot, matplotlib])('a figure of $name', { timeout: 60_000 }, (engine) => {
  it('has every text where the chart says, and no other', async () => {
    const { drawn, texts } = await drawnAs(full);
    const expected = expectedTexts(drawn);
    expect(texts.map(({ text }) => text).sort()).toEqual(expected.map(({ text }) => text).sort());
    const misplaced = expected.filter((one) => !isNear(one, nearest(one, texts)));
    expect(misplaced).toEqual([]);
  });

  it('has its axes and the lines of the grid where the plot is, and nothing else in grey', async () => {
    const { drawn, panel, lines } = await drawnAs(full);
    const { left, right, bottom, top } = panel.area;
    const height = drawn.height;
    expectLine(lines, '#000000', [left, height - bottom], [left, height - top]);
    expectLine(lines, '#000000', [left, height - bottom], [right, height - bottom]);
    for (const { at } of panel.y.ticks) {
      const y = height - upAt(panel, at);
      expectLine(lines, drawn.style.gridColour, [left, y], [right, y]);
    }
    const grey = lines.filter(({ colour }) => colour === drawn.style.gridColour);
    expect(grey).toHaveLength(panel.y.ticks.length);
  });

  it('has the lines of series from edge to edge, and their pieces in the legend', async () => {
    const { drawn, panel, lines } = await drawnAs(full);
    const { left, right } = panel.area;
    for (const [i, { look }] of panel.series.slice(0, 7).entries()) {
      const colour = drawn.looks[look]?.colour.toLowerCase() ?? '';
      const y = drawn.height - upAt(panel, i + 3 * Math.sin(i));
      const end = drawn.height - upAt(panel, i + 3 * Math.sin(8 + i));
      expectLine(lines, colour, [left, y], [right, end]);
      const { x, y: at } = drawn.legend?.entries[i] ?? { x: 0, y: 0 };
      expectLine(lines, colour, [x, drawn.height - at], [x + 17, drawn.height - at]);
    }
  });

  it('has a marker every so many samples, and one in the legend', async () => {
    const { drawn, svg, panel } = await drawnAs(full);
    // The last two of ten series have markers: of 73 samples, the first and every eighth behind it.
    const markers = panel.series.map(({ look }) => drawn.looks[look]?.marker);
    expect(markers.slice(7)).toEqual(['none', 'circle', 'circle']);
    expect(markersOf(svg)).toBe(2 * (10 + 1));
  });

  it('says in the middle of the plot that there is nothing', async () => {
    const { drawn, panel, texts } = await drawnAs(chartInput([{ series: [] }], { title: 'T' }));
    const { left, right, bottom, top } = panel.area;
    const notice = texts.find(({ text }) => text === 'no data');
    expect(Math.abs((notice?.x ?? 0) - (left + right) / 2)).toBeLessThan(tolerance);
    expect(Math.abs((notice?.y ?? 0) - drawn.height + (bottom + top) / 2)).toBeLessThan(3);
  });

  async function drawnAs(input: ChartInput) {
    const drawn = chart(input);
    const [panel] = drawn.panels;
    const { svg } = await draw(engine, input);
    const texts = placedTexts(svg).filter(({ text }) => text !== '');
    return { drawn, panel, svg, texts, lines: placedLines(svg) };
  }
});

function acrossAt({ area, x }: Panel, at: number): number {
  return area.left + ((at - x.min) / (x.max - x.min)) * (area.right - area.left);
}

function upAt({ area, y }: Panel, at: number): number {
  return area.bottom + ((at - y.min) / (y.max - y.min)) * (area.top - area.bottom);
}

function expectedTexts({ height, width, title, legend, panels }: Chart): PlacedText[] {
  const place = (text: string, anchor: string, x: number, y: number, isUpright = false) =>
    ({ text, anchor, x, y: height - y, isUpright }) satisfies PlacedText;
  const onPanel = panels.flatMap((panel) => {
    const { left, right, bottom, top } = panel.area;
    const { label: across, ticks } = panel.x;
    const { label: upwards, ticks: beside } = panel.y;
    const dates = ticks.filter(({ below }) => below !== undefined);
    return [
      ...(across?.lines ?? []).map((text, i) =>
        place(text, 'middle', (left + right) / 2, (across?.at ?? 0) - i * line),
      ),
      ...(upwards?.lines ?? []).map((text, i) =>
        place(text, 'middle', (upwards?.at ?? 0) + i * line, (bottom + top) / 2, true),
      ),
      // A tick is 2.5 long and 2 from its text, whose digits are 0.68 of 7 high.
      ...ticks.map(({ at, text }) => place(text, 'middle', acrossAt(panel, at), bottom - 9.26)),
      ...dates.map(({ at, below = '' }) =>
        place(below, 'middle', acrossAt(panel, at), panel.belowTicks),
      ),
      ...beside.map(({ at, text }) => place(text, 'end', left - 4.5, upAt(panel, at) - 2.38)),
    ];
  });
  const titles = (title?.lines ?? []).map((text, i) =>
    place(text, 'middle', width / 2, (title?.at ?? 0) - i * line),
  );
  const entries = (legend?.entries ?? []).map(({ text, x, y }) =>
    place(text, 'start', x + 20.5, y - 1.68),
  );
  return [...onPanel, ...titles, ...entries];
}

function isNear(expected: PlacedText, found: PlacedText | undefined): boolean {
  if (found === undefined) return false;
  const { anchor, x, y, isUpright } = found;
  const isThere = Math.abs(x - expected.x) < tolerance && Math.abs(y - expected.y) < tolerance;
  return isThere && anchor === expected.anchor && isUpright === expected.isUpright;
}

function nearest(expected: PlacedText, texts: readonly PlacedText[]): PlacedText | undefined {
  const distance = ({ x, y }: PlacedText) => Math.hypot(x - expected.x, y - expected.y);
  const same = texts.filter(({ text }) => text === expected.text);
  return same.sort((a, b) => distance(a) - distance(b))[0];
}

/** That some line of a colour goes through two points, at its ends or corners. */
function expectLine(
  lines: readonly PlacedLine[],
  colour: string,
  ...ends: (readonly [number, number])[]
): void {
  const candidates = lines.filter((one) => one.colour === colour);
  const goes = ({ points }: PlacedLine) =>
    ends.every(([x, y]) => points.some(([px, py]) => Math.hypot(px - x, py - y) < 0.5));
  expect(candidates).toSatisfy((all: readonly PlacedLine[]) => all.some(goes));
}

/** The filled signs that are no ticks: gnuplot and matplotlib both draw them by reference. */
function markersOf(svg: string): number {
  const uses = [...svg.matchAll(/<use[^>]*>/g)].map(([use]) => use);
  return uses.filter((use) => !/id=|#000000/.test(use)).length;
}

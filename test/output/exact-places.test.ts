/** Marks whose places need more than six digits, which gnuplot would round in an array it plots. */
import { describe, expect, it } from 'vitest';
import { along } from '../../src/chart/axes/axis.js';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import type { Panel } from '../../src/chart/model/chart.js';
import { chartInput, type GivenDrawing, type GivenQuery } from '../chart/inputs.js';
import { draw, gnuplot, matplotlib } from './drawing.js';
import { placedLines, type Point } from './drawing-svg.js';

const startMs = Date.UTC(2026, 2, 3, 9, 30);
const events = [11, 13].map((minutes) => ({
  at: { ms: startMs + minutes * 60_000 },
  label: undefined,
}));
const spans = [
  { start: { ms: startMs + 240_000 }, end: { ms: startMs + 300_000 }, label: undefined },
];
const thresholds = [{ value: 1234567.89, axis: 'left', label: undefined }] as const;
const values = Array.from({ length: 21 }, (_, i) => 1234567 + i / 10);

function figure(given: GivenDrawing, queries: readonly Partial<GivenQuery>[] = [{}]): ChartInput {
  const all = queries.map((query) => ({ series: [{ values }], ...query }));
  const drawing = { events, spans, thresholds, y: { min: 1234567, max: 1234569 }, ...given };
  return chartInput(all, { startMs, drawing });
}

/** Where the marks of a panel are to be, from the left and the top of the page. */
function expected({ area, x, y, events, thresholds }: Panel, height: number) {
  const across = (at: number) => area.left + along(x, at) * (area.right - area.left);
  const up = (at: number) => height - area.bottom - along(y, at) * (area.top - area.bottom);
  return { across: events.map(({ at }) => across(at)), up: thresholds.map(({ at }) => up(at)) };
}

const isAcross = ([[x0], [x1]]: readonly [Point, Point]): boolean => Math.abs(x0 - x1) > 5;

describe.each([gnuplot, matplotlib])('$name', { timeout: 60_000 }, (engine) => {
  it.each([
    ['one panel', figure({})],
    ['panels', figure({ facet: { by: 'query' } }, [{}, {}, {}])],
    ['steps', figure({ kind: 'step' })],
    ['areas', figure({ kind: 'area' })],
  ])('puts events and thresholds of %s where they are, within half a point', async (_, input) => {
    const drawn = chart(input);
    const { svg } = await draw(engine, input);
    const marks = placedLines(svg)
      .filter(({ colour }) => colour === '#555555')
      .flatMap(({ points: [first, ...others] }) => {
        const last = others.at(-1);
        return first && last ? [[first, last] as const] : [];
      });
    expect(marks).toHaveLength(drawn.panels.length * 3);
    for (const panel of drawn.panels) {
      const { across, up } = expected(panel, drawn.height);
      const { left, right, bottom, top } = panel.area;
      const isIn = ([[x, y]]: readonly [Point, Point]): boolean =>
        x > left - 1 &&
        x < right + 1 &&
        drawn.height - y > bottom - 1 &&
        drawn.height - y < top + 1;
      const own = marks.filter(isIn);
      const near = (all: readonly number[], places: readonly number[]): void => {
        expect(all).toHaveLength(places.length);
        places.forEach((place, i) => expect(Math.abs((all[i] ?? NaN) - place)).toBeLessThan(0.5));
      };
      near(
        own
          .filter((mark) => !isAcross(mark))
          .map(([[x]]) => x)
          .sort((a, b) => a - b),
        across,
      );
      near(
        own.filter(isAcross).map(([[, y]]) => y),
        up,
      );
    }
  });
});

describe('gnuplot', { timeout: 60_000 }, () => {
  it('shades spans of absolute time where they are', async () => {
    const input = figure({});
    const [{ area, x, spans }] = chart(input).panels;
    const { svg } = await draw(gnuplot, input);
    const shaded = /<polygon fill = 'rgb\(236, 236, 236\)' points = '([^']*)'/.exec(svg)?.[1] ?? '';
    const xs = shaded.split(' ').map((point) => Number(point.split(',')[0]) * 0.75);
    const places = spans.flatMap(({ from, to }) => [from, to]);
    for (const at of places) {
      const place = area.left + along(x, at) * (area.right - area.left);
      expect(xs.some((one) => Math.abs(one - place) < 0.5)).toBe(true);
    }
  });
});

/** What charts made by hand are put together from: places as on a column of a paper. */
import type { Chart, PanelFrame } from '../../src/chart/model/chart.js';
import type {
  Area,
  Axis,
  Caption,
  Legend,
  LegendSymbol,
  Look,
  Tick,
} from '../../src/chart/model/page.js';
import type { NumberTable, SampleTable } from '../../src/chart/model/tables.js';
import type { Style } from '../../src/style/style.js';
import { blocksOf, type GivenSeries } from '../chart/inputs.js';

export const style: Style = {
  width: 3.336 * 72,
  height: undefined,
  aspect: undefined,
  font: undefined,
  fonts: ['STIXGeneral', 'DejaVu Serif'],
  metrics: 'times',
  drawsTitle: true,
  drawsGrid: true,
  labelSize: 8,
  tickSize: 7,
  lineWidth: 1,
  axisWidth: 0.5,
  gridWidth: 0.35,
  gridColour: '#d9d9d9',
  noticeColour: '#777777',
  tickLength: 2.5,
  legend: { handle: 17, handleGap: 3.5, columnGap: 9, rowHeight: 9 },
  runs: { width: 0.55, summaryWidth: 1.5, paler: 0.45 },
  markerSize: 2.5,
  palette: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#000000'],
  dashes: [[], [5, 1.6], [1.3, 1.3], [5, 1.3, 1.3, 1.3], [8, 1.6]],
  markers: ['none', 'circle', 'square', 'triangle', 'diamond'],
  colourMap: ['#440154', '#3b528b', '#21918c', '#5ec962', '#fde725'],
  pngDpi: 300,
};

/** The looks of so many series. */
export function looks(count: number, given: Partial<Look> = {}): Look[] {
  return Array.from({ length: count }, (_, i) => ({
    colour: style.palette[i % style.palette.length] ?? '#000000',
    dash: style.dashes[i % style.dashes.length] ?? [],
    marker: 'none' as const,
    width: 1,
    ...given,
  }));
}

export const plot: Area = { left: 34, right: 232, bottom: 26, top: 144 };

export const startMs = Date.UTC(2026, 1, 5, 18, 15, 52);
const grid = { startMs, endMs: startMs + 900e3, stepMs: 15e3 };

export function chartOf(
  name: string,
  given: Pick<Chart, 'panels' | 'looks' | 'tables'> & Partial<Chart>,
): Chart {
  const expr = 'histogram_quantile(0.99, sum by (le, replicas) (rate(req_bucket[1m])))';
  return {
    name,
    style,
    width: style.width,
    height: given.legend === undefined || given.legend.box !== undefined ? 148 : 160,
    title: undefined,
    queries: [{ id: 'query', expr, endpoint: 'default', of: undefined, grid }],
    notes: [],
    omissions: [],
    legend: undefined,
    ...given,
  };
}

/** Ticks at multiples of a value in the unit that is shown. */
export function axis(min: number, max: number, every: number, given: Partial<Axis> = {}): Axis {
  const count = Math.floor((max - min) / every + 1e-9) + 1;
  const ticks = Array.from({ length: count }, (_, i) =>
    tick(min + i * every, String(Number((min + i * every).toPrecision(6)))),
  );
  return {
    label: undefined,
    scale: 'linear',
    min,
    max,
    ticks,
    minorTicks: [],
    meaning: 'values',
    ...given,
  };
}

export function tick(at: number, text: string): Tick {
  return { at, text, below: undefined };
}

/** A label below the x axis, or beside the y axis. */
export function caption(text: string, at: number, middle: number): Caption {
  return { lines: [text], at, middle };
}

const upright = (plot.bottom + plot.top) / 2;
export const below = (text: string): Caption => caption(text, 6.6, (plot.left + plot.right) / 2);
export const beside = (text: string): Caption => caption(text, 9.44, upright);
export const besideRight = (text: string): Caption => caption(text, 235, upright);

/** Minutes from the start of a range of 15 minutes. */
export const minutes: Axis = axis(0, 900, 120, {
  label: below('Time (min)'),
  ticks: Array.from({ length: 8 }, (_, i) => tick(i * 120, String(2 * i))),
  meaning: 'seconds since the start',
});

/** One to each of some texts: groups of bars, boxes. */
export function categories(texts: readonly string[], label?: string): Axis {
  return axis(-0.5, texts.length - 0.5, 1, {
    label: label === undefined ? undefined : below(label),
    ticks: texts.map((text, i) => tick(i, text)),
    meaning: 'numbers of groups, from 0',
  });
}

export function frame(x: Axis, y: Axis, given: Partial<PanelFrame> = {}): PanelFrame {
  return {
    area: plot,
    heading: undefined,
    x,
    belowTicks: 8,
    y,
    y2: undefined,
    events: [],
    spans: [],
    thresholds: [],
    notice: undefined,
    ...given,
  };
}

export const series = (look: number, table = look) => ({ look, axis: 'left' as const, table });

/** In columns above the plot. */
export function legendAbove(
  texts: readonly string[],
  symbol: LegendSymbol,
  columns = texts.length,
  columnWidth = 66,
): Legend {
  const rows = Math.ceil(texts.length / columns);
  const entries = texts.map((text, look) => ({
    look,
    symbol,
    text,
    x: plot.left + Math.floor(look / rows) * columnWidth,
    y: plot.top + 9.5 - (look % rows) * style.legend.rowHeight + (rows - 1) * 9,
  }));
  return { entries, box: undefined };
}

export function samples(given: readonly GivenSeries[], stepMs = 15e3): SampleTable {
  return {
    kind: 'samples',
    heading: 'Query query',
    columns: ['seconds since 2026-02-05T18:15:52Z', ...given.map(({ label = '' }) => label)],
    grid: { startMs, endMs: startMs + 900e3, stepMs },
    originMs: startMs,
    gaps: 'break',
    rows: () => blocksOf(given, startMs, stepMs),
  };
}

export function numbers(
  columns: readonly string[],
  rows: readonly (readonly number[])[],
  heading = 'Calculated from the samples',
): NumberTable {
  return { kind: 'numbers', heading, columns, rows };
}

/** The same numbers each time, evenly between 0 and 1. */
export function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

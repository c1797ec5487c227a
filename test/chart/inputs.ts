/** Chart inputs from plain lists, for the tests of charts and of scripts. */
import type { ChartColumn, ChartInput, ChartQuery } from '../../src/chart/input.js';
import type { Asked } from '../../src/chart/model/chart.js';
import type { RowBlock } from '../../src/frame/rows.js';
import type { AxisSpec, Drawing, XAxisSpec } from '../../src/manifest/drawing.js';
import { plainStyle } from '../../src/style/plain.js';

export interface GivenSeries extends Pick<ChartColumn, 'run' | 'runs'> {
  labels?: Record<string, string>;
  label?: string;
  /** At each timestamp of the grid: the value, as the server wrote it; none for no sample. */
  values: readonly (string | number | undefined)[];
}

export interface GivenQuery extends Partial<Omit<ChartQuery, 'series' | 'rows' | 'grid'>> {
  stepMs?: number;
  expr?: string;
  endpoint?: string;
  series: readonly GivenSeries[];
}

export interface GivenDrawing extends Partial<Omit<Drawing, 'x' | 'y' | 'y2' | 'legend'>> {
  x?: Partial<XAxisSpec>;
  y?: Partial<AxisSpec>;
  y2?: Partial<AxisSpec>;
  legend?: Partial<Drawing['legend']>;
}

export interface GivenChart extends Partial<Omit<ChartInput, 'queries' | 'drawing'>> {
  drawing?: GivenDrawing;
}

export const noon = Date.UTC(2017, 5, 1, 12);

/** A figure of an hour from noon, or of as many steps as the longest series has values. */
export function chartInput(
  queries: readonly GivenQuery[],
  { drawing = {}, ...given }: GivenChart = {},
): ChartInput {
  const startMs = given.startMs ?? noon;
  const lengths = queries.map((query) => gridLength(query) * (query.stepMs ?? 60_000));
  const endMs = given.endMs ?? startMs + Math.max(0, ...lengths);
  return {
    name: 'figure',
    title: undefined,
    startMs,
    endMs,
    timezone: 'UTC',
    numberOf: numbersInOrder(),
    notes: [],
    asked: queries.map((query, i) => askedOf(query, i, startMs, endMs)),
    ...given,
    drawing: drawingOf(drawing),
    queries: queries.map((query, i) => chartQuery(query, i, startMs, endMs)),
  };
}

/** A drawing in which everything that is not given is as the manifest would have it. */
export function drawingOf({ x, y, y2, legend, ...given }: GivenDrawing = {}): Drawing {
  const axis: AxisSpec = {
    label: undefined,
    unit: undefined,
    show: undefined,
    scale: 'linear',
    min: undefined,
    max: undefined,
    ticks: undefined,
    headroom: undefined,
  };
  return {
    kind: 'line',
    x: {
      ...axis,
      time: 'absolute',
      from: undefined,
      to: undefined,
      query: undefined,
      run: undefined,
      ...x,
    },
    y: { ...axis, ...y },
    y2: { ...axis, ...y2 },
    gaps: 'break',
    reduce: 'mean',
    spread: undefined,
    groupBy: undefined,
    band: { low: 0.25, high: 0.75 },
    bins: 'auto',
    top: undefined,
    facet: undefined,
    legend: { position: 'above', columns: undefined, ...legend },
    events: [],
    spans: [],
    thresholds: [],
    identities: new Map(),
    style: plainStyle,
    isDecimated: true,
    ...given,
  };
}

/** Gives each new key the next number. */
export function numbersInOrder(): ChartInput['numberOf'] {
  const numbers = new Map<string, number>();
  return (key) => {
    const id = JSON.stringify([key.dimension, key.value]);
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
}

function gridLength({ series }: GivenQuery): number {
  return Math.max(0, ...series.map(({ values }) => values.length - 1));
}

const idOf = (i: number): string => (i === 0 ? 'query' : `query${i + 1}`);

function askedOf(given: GivenQuery, i: number, startMs: number, endMs: number): Asked {
  const { id = idOf(i), expr = 'up', endpoint = 'default', stepMs = 60_000 } = given;
  return { id, expr, endpoint, of: undefined, grid: { startMs, endMs, stepMs } };
}

function chartQuery(given: GivenQuery, i: number, startMs: number, endMs: number): ChartQuery {
  const { stepMs = 60_000, series, expr: _, endpoint: __, ...query } = given;
  return {
    id: idOf(i),
    axis: 'left',
    unit: undefined,
    show: undefined,
    threshold: undefined,
    reduce: undefined,
    labelNames: [],
    withIntervals: undefined,
    ...query,
    grid: { startMs, endMs, stepMs },
    series: series.map(({ labels = {}, label, run, runs }) => ({
      run,
      runs,
      labels: Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
      label,
    })),
    rows: () => blocksOf(series, startMs, stepMs),
  };
}

/** Blocks of at most seven rows, so that what lies across two blocks is tested too. */
export function* blocksOf(
  series: readonly GivenSeries[],
  startMs: number,
  stepMs: number,
  rowsInBlock = 7,
): Generator<RowBlock> {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    series.some(({ values }) => values[row] !== undefined),
  );
  for (let first = 0; first < rows.length; first += rowsInBlock) {
    yield block(series, rows.slice(first, first + rowsInBlock), startMs, stepMs);
  }
}

function block(
  series: readonly GivenSeries[],
  rows: readonly number[],
  startMs: number,
  stepMs: number,
): RowBlock {
  const texts = rows.flatMap((row) => series.map(({ values }) => String(values[row] ?? '')));
  const ends: number[] = [];
  let end = 0;
  for (const text of texts) ends.push((end += text.length));
  return {
    times: Float64Array.from(rows, (row) => startMs + row * stepMs),
    columns: series.length,
    starts: Int32Array.from(ends, (at, i) => at - (texts[i]?.length ?? 0)),
    ends: Int32Array.from(ends),
    bytes: Buffer.from(texts.join(''), 'latin1'),
  };
}

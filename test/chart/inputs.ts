/** Chart inputs from plain lists, for the tests of charts and of scripts. */
import type { ChartInput, ChartQuery } from '../../src/chart/input.js';
import type { RowBlock } from '../../src/frame/rows.js';

export interface GivenSeries {
  labels?: Record<string, string>;
  label?: string;
  /** At each timestamp of the grid: the value, as the server wrote it; none for no sample. */
  values: readonly (string | number | undefined)[];
}

export interface GivenQuery extends Partial<Omit<ChartQuery, 'series' | 'rows' | 'grid'>> {
  stepMs?: number;
  series: readonly GivenSeries[];
}

export const noon = Date.UTC(2017, 5, 1, 12);

/** A figure of an hour from noon, or of as many steps as the longest series has values. */
export function chartInput(
  queries: readonly GivenQuery[],
  given: Partial<Omit<ChartInput, 'queries'>> = {},
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
    xTime: 'absolute',
    xLabel: undefined,
    yLabel: undefined,
    gaps: 'break',
    ...given,
    queries: queries.map((query, i) => chartQuery(query, i, startMs, endMs)),
  };
}

function gridLength({ series }: GivenQuery): number {
  return Math.max(0, ...series.map(({ values }) => values.length - 1));
}

function chartQuery(given: GivenQuery, i: number, startMs: number, endMs: number): ChartQuery {
  const { stepMs = 60_000, series } = given;
  return {
    id: given.id ?? (i === 0 ? 'query' : `query${i + 1}`),
    expr: given.expr ?? 'up',
    endpoint: given.endpoint ?? 'default',
    grid: { startMs, endMs, stepMs },
    series: series.map(({ labels = {}, label }) => ({
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

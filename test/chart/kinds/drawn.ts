/** Kinds of charts that are given plain lists, for their tests. */
import { expect } from 'vitest';
import type { Content, Drawn, DrawnSeries, MakeContent, Plot } from '../../../src/chart/content.js';
import type { ChartInput } from '../../../src/chart/input.js';
import type { NumberTable } from '../../../src/chart/model/tables.js';
import { statisticsOf } from '../../../src/chart/samples/statistics.js';
import { chartInput, type GivenChart, type GivenQuery, type GivenSeries } from '../inputs.js';

/** A figure of one query; a series is called by its label, else by its place: `s1`. */
export function figure(values: readonly GivenSeries['values'][], given: GivenChart = {}) {
  return figureOf([{ series: values.map((of) => ({ values: of })) }], given);
}

/** A figure whose series have a look for each name. */
export function figureOf(queries: readonly GivenQuery[], given: GivenChart = {}) {
  const input = chartInput(queries, given);
  return { input, series: seriesOf(input) };
}

function seriesOf({ queries, drawing }: ChartInput): DrawnSeries[] {
  const names: string[] = [];
  return queries.flatMap((query) => {
    const statistics = statisticsOf(query, drawing.gaps);
    return query.series.flatMap(({ labels, label }, column): DrawnSeries[] => {
      const of = statistics[column];
      const name = label ?? `s${names.length + 1}`;
      if (!names.includes(name)) names.push(name);
      if (of === undefined) return [];
      const look = names.indexOf(name);
      return [{ query, column, labels, name, look, axis: query.axis, statistics: of }];
    });
  });
}

/** 200 × 100 points, whose axes hold what a content shows. */
export function plotFor(
  { x, left, right }: Content,
  isLog: Partial<Record<'x' | 'y', true>> = {},
): Plot {
  const limits = (dimension: Content['left'], log: boolean) => {
    const { extent, leastPositive } = dimension.of === 'values' ? dimension : {};
    const { min, max } = extent ?? { min: 0, max: 1 };
    return { min: log ? (leastPositive ?? 1) : min, max, isLog: log };
  };
  return {
    width: 200,
    height: 100,
    x: limits(x, isLog.x === true),
    left: limits(left, isLog.y === true),
    right: right && limits(right, false),
  };
}

/** What a kind draws of a figure, with its tables by their headings. */
export function draw(
  kind: MakeContent,
  { series, input }: ReturnType<typeof figureOf>,
  plot?: Partial<Plot>,
) {
  const content = kind(series, input);
  const drawn = content.draw({ ...plotFor(content), ...timesOf(input, content), ...plot });
  return { content, ...drawn, rows: drawn.tables.map(rowsOf) };
}

/** The limits of a time axis. */
export function timesOf({ startMs, endMs, drawing }: ChartInput, { x }: Content): Partial<Plot> {
  if (x.of !== 'time') return {};
  const originMs = drawing.x.time === 'relative' ? startMs : 0;
  // A range that is a moment is in the middle of its axis.
  const roomMs = startMs === endMs ? 60_000 : 0;
  const secondsOf = (ms: number): number => (ms - originMs) / 1000;
  return { x: { min: secondsOf(startMs - roomMs), max: secondsOf(endMs + roomMs), isLog: false } };
}

export function rowsOf(table: Drawn['tables'][number]): NumberTable['rows'] {
  if (table.kind !== 'numbers') throw new Error('a table of samples');
  return table.rows;
}

/** The same numbers but for what powers and logarithms round. */
export function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((number, i) => expect(number / (expected[i] ?? NaN)).toBeCloseTo(1, 12));
}

/** Times in seconds that the rows of a table have, from a start at noon. */
export const noonSeconds = Date.UTC(2017, 5, 1, 12) / 1000;

/** What the values of numpy in the tests are of: the squares of (7919 i mod 1009) / 100. */
export function spreadOut(count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const root = ((i * 7919) % 1009) / 100;
    return root * root;
  });
}

/** Ten numbers, and another four, that several tests are of. */
export const ten = [0.1, 0.7, 0.2, 1.3, 0.9, 0.4, 2.6, 0.3, 0.5, 1.1];
export const four = [0.5, 3.1, 2.2, 0.05];

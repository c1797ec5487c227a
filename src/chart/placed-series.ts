import { ofSide } from './axes/sides.js';
import type { Style } from '../style/style.js';
import type { DrawnSeries, Plot } from './content.js';
import type { ChartInput, ChartQuery } from './input.js';
import type { MarkerPlace } from './model/series.js';
import type { SampleTable, Table } from './model/tables.js';
import {
  hasAlone,
  type PixelColumns,
  type Rows,
  type Thinner,
  type Thinning,
} from './samples/decimate.js';
import { isDense } from './samples/dense.js';
import { isBeyondAxes } from './samples/drawable.js';
import { isFarBeyond, type Side } from './samples/far.js';
import { readFinite } from './samples/finite-samples.js';
import { aloneIn, reachOf } from './samples/lonely.js';
import { markersIn, markersOf } from './samples/markers.js';
import { drawnOn } from './samples/pixels.js';
import { rowsOfColumns } from './samples/query-columns.js';
import {
  originOf,
  queryHeading,
  sampleTable,
  timeTable,
  withoutUndrawn,
} from './samples/time-tables.js';

/** How a kind draws samples. */
export interface Way {
  readonly thin: (columns: number, thinning: Thinning, view: View) => Thinner;
  /** Rows without what is too far beyond the plot for engines; undefined where that is no matter. */
  readonly near: ((rows: Rows, x: Side, y: Side) => NearRows) | undefined;
}

type NearRows = readonly (readonly number[])[];

/** A plot as one of its y axes has it. */
export interface View extends Pick<Plot, 'width' | 'height' | 'x'> {
  readonly y: Plot['left'];
  readonly style: Style;
}

/** How a series is drawn, and the table that it is drawn from. */
export interface Placed {
  readonly series: DrawnSeries;
  readonly table: Table;
  readonly column: number;
  readonly markers: readonly MarkerPlace[];
  readonly hasAlone: boolean;
  readonly isDense: boolean;
  /** Whether it reaches too far beyond the plot, and has a table without that. */
  readonly isFar: boolean;
}

interface Given {
  readonly input: ChartInput;
  readonly plot: Plot;
}

/** Series of one query: as the server wrote them, but for those that reach too far. */
export function wholeSeries(way: Way, series: readonly DrawnSeries[], given: Given): Placed[] {
  const [first] = series;
  if (first === undefined) return [];
  const { input, plot } = given;
  const { grid } = first.query;
  const times = [grid.startMs, grid.endMs].map((ms) => (ms - originOf(input)) / 1000);
  const isTimeFar = isFarBeyond({ ...plot.x, length: plot.width }, times);
  const isFar = (one: DrawnSeries): boolean =>
    way.near !== undefined && (isTimeFar || isFarBeyond(yOf(one, plot), endsOf(one, plot)));
  const far = series.filter(isFar);
  const near = series.filter((one) => !far.includes(one));
  return [
    ...(near.length > 0 ? nearSeries(near, first.query, given) : []),
    ...far.map((one) => farSeries(way, one, given)),
  ];
}

function yOf({ axis }: DrawnSeries, plot: Plot): Side {
  return { ...ofSide(axis, plot), length: plot.height };
}

/** The least and the largest of its values that an axis has a place for. */
function endsOf(series: DrawnSeries, plot: Plot): number[] {
  const { extent, leastPositive } = series.statistics;
  const ends = [extent?.min ?? NaN, extent?.max ?? NaN, leastPositive ?? NaN];
  return ends.filter(drawnOn(yOf(series, plot)));
}

/** One table, without what the axis has no place for, also as neighbours. */
function nearSeries(
  series: readonly DrawnSeries[],
  query: ChartQuery,
  { input, plot }: Given,
): Placed[] {
  const ordered = [...series].sort((a, b) => a.column - b.column);
  const y = ofSide(query.axis, plot);
  const asWritten = sampleTable(query, ordered, input);
  const isBeyond = ordered.some(({ statistics: { extent } }) => extent && isBeyondAxes(extent));
  const isAll = !y.isLog && !isBeyond;
  const undrawn = y.isLog ? 'a logarithmic axis has no place for' : 'no axis has a place for';
  const table = isAll ? asWritten : withoutUndrawn(asWritten, undrawn, drawnOn(y));
  const alone = isAll ? ordered.map(({ statistics }) => statistics.hasAlone) : aloneIn(table);
  const markers = markersOfTable(table, plot.x, y);
  return ordered.map((one, column) => ({
    series: one,
    table,
    column,
    markers: markers[column] ?? [],
    hasAlone: alone[column] === true,
    isDense: false,
    isFar: false,
  }));
}

function markersOfTable(
  { columns, originMs, rows }: SampleTable,
  x: Plot['x'],
  y: Plot['left'],
): (readonly MarkerPlace[])[] {
  const all = columns.slice(1).map(() => markersIn(x, y));
  let seconds = NaN;
  const found = {
    row(ms: number): void {
      seconds = (ms - originMs) / 1000;
    },
    sample(column: number, _: Uint8Array, __: number, ___: number, value: number): void {
      all[column]?.add(seconds, value);
    },
  };
  for (const block of rows()) readFinite(block, found);
  return all.map((one) => one.end());
}

/** A table of its own. */
function farSeries(way: Way, series: DrawnSeries, { input, plot }: Given): Placed {
  const { query, name } = series;
  const rows = rowsOf(series, input, drawnOn(ofSide(series.axis, plot)));
  const near = nearOf(way, rows, series, plot);
  return {
    series,
    table: timeTable(
      `${queryHeading(query)}, without what is far beyond the plot`,
      [name],
      near,
      input,
    ),
    column: 0,
    markers: markersOf(rows, plot.x, yOf(series, plot)),
    hasAlone: hasAlone(near),
    isDense: false,
    isFar: near !== rows,
  };
}

function nearOf(way: Way, rows: Rows, series: DrawnSeries, plot: Plot): NearRows {
  return way.near?.(rows, { ...plot.x, length: plot.width }, yOf(series, plot)) ?? rows;
}

/** The samples of a series, with a row of NaN where its line breaks. */
function rowsOf(
  { query, column }: DrawnSeries,
  input: ChartInput,
  isDrawn: (value: number) => boolean,
): Rows {
  const rows: [number, number][] = [];
  const reachMs = reachOf(query.grid.stepMs, input.drawing.gaps);
  const originMs = originOf(input);
  let [now, last] = [NaN, NaN];
  const found = {
    row(ms: number): void {
      now = ms;
    },
    sample(_: number, __: Uint8Array, ___: number, ____: number, value: number): void {
      if (!isDrawn(value)) return;
      if (now - last > reachMs) rows.push([(last + reachMs - originMs) / 1000, NaN]);
      rows.push([(now - originMs) / 1000, value]);
      last = now;
    },
  };
  for (const block of rowsOfColumns(query, [column])) readFinite(block, found);
  return rows;
}

/** Reads a query once, for all of its series. */
export function thinnedSeries(
  way: Way & { readonly kind: string },
  series: readonly DrawnSeries[],
  { input, plot, pixels }: Given & { readonly pixels: PixelColumns },
): Placed[] {
  const [first] = series;
  if (first === undefined) return [];
  const { query } = first;
  const y = yOf(first, plot);
  const thinning: Thinning = {
    pixels,
    reachMs: reachOf(query.grid.stepMs, input.drawing.gaps),
    originMs: originOf(input),
    isDrawn: drawnOn(y),
  };
  const { style } = input.drawing;
  const thinner = way.thin(series.length, thinning, { ...plot, y, style });
  const columns = series.map(({ column }) => column);
  for (const block of rowsOfColumns(query, columns)) readFinite(block, thinner);
  const kept = thinner.end();
  return series.map((one, i) => {
    const rows = kept[i] ?? [];
    const near = nearOf(way, rows, one, plot);
    const table = timeTable(`${queryHeading(query)}, thinned`, [one.name], near, input);
    const ground = { ...plot, y, lineWidth: style.lineWidth };
    return {
      series: one,
      table,
      column: 0,
      markers: markersOf(rows, plot.x, y),
      hasAlone: hasAlone(near),
      isDense: way.kind !== 'points' && isDense(rows, ground),
      isFar: near !== rows,
    };
  });
}

import { ofSide } from '../axes/sides.js';
import { along } from '../axes/axis.js';
import { type Cells, cells, type IsFree } from './cells.js';
import type { Drawn } from '../content.js';
import { readFinite } from '../samples/finite-samples.js';
import { reachOf } from '../samples/lonely.js';
import type { Area, Axis } from '../model/page.js';
import type { Size } from './text-boxes.js';
import type { XySeries } from '../model/series.js';
import type { SampleTable, Table } from '../model/tables.js';

export type { IsFree } from './cells.js';

/** The axes of a plot. */
export interface PlotAxes {
  readonly x: Scale;
  readonly y: Scale;
  readonly y2: Scale | undefined;
  /** Where it is on the page. */
  readonly area: Area;
}

type Scale = Pick<Axis, 'scale' | 'min' | 'max'>;

/** Numbers of the data as fractions of the plot, and how large it is in points. */
interface Places extends Size {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Where a plot has room for a legend: finds what its series cover, lines between samples too. */
export function occupancyOf(drawn: Drawn, axes: PlotAxes): IsFree {
  const grid = cells();
  if (drawn.kind === 'heatmap') return () => false;
  for (const [axis, y] of [
    ['left', axes.y],
    ['right', ofSide('right', { left: axes.y, right: axes.y2 })],
  ] as const) {
    const places = { x: placesOn(axes.x), y: placesOn(y), ...sizeOf(axes.area) };
    cover(drawn, axis, grid, places);
  }
  return grid.isFree;
}

function sizeOf({ left, right, bottom, top }: Area): Size {
  return { width: right - left, height: top - bottom };
}

/** On a logarithmic axis, what is not above 0 is below the plot. */
function placesOn(axis: Scale): (value: number) => number {
  return (value) => (axis.scale !== 'linear' && value <= 0 ? -1 : along(axis, value));
}

function cover(drawn: Drawn, axis: 'left' | 'right', grid: Cells, places: Places): void {
  const rowsOf = (table: number): readonly (readonly number[])[] => {
    const found = drawn.tables[table];
    return found?.kind === 'numbers' ? found.rows : [];
  };
  switch (drawn.kind) {
    case 'line':
    case 'step':
    case 'points':
    case 'cdf':
      coverXy(drawn, axis, grid, places);
      return;
    case 'area':
    case 'band':
      for (const series of drawn.series) {
        if (series.axis === axis) coverBetween(rowsOf(series.table), grid, places);
      }
      return;
    case 'bar':
    case 'histogram':
      for (const series of drawn.series) {
        if (series.axis === axis) coverBars(rowsOf(series.table), grid, places, 0);
      }
      return;
    case 'box':
      for (const series of drawn.series) {
        if (series.axis !== axis) continue;
        coverBars(rowsOf(series.table), grid, places, undefined);
        for (const [x = NaN, y = NaN] of rowsOf(series.outliers ?? -1)) {
          grid.line(places.x(x), places.y(y), places.x(x), places.y(y));
        }
      }
  }
}

type Xy = Extract<Drawn, { kind: 'line' | 'step' | 'points' | 'cdf' }>;

function coverXy(drawn: Xy, axis: 'left' | 'right', grid: Cells, places: Places): void {
  drawn.tables.forEach((table, number) => {
    const series = drawn.series.filter((one) => one.table === number && one.axis === axis);
    if (series.length === 0) return;
    const pens = new Map(series.map(({ column }) => [column, pen(drawn.kind, grid, places)]));
    readTable(table, (column, x, y) => pens.get(column)?.(x, y));
    series.forEach((one) => {
      coverTexts(one.texts, grid, places);
      if (table.kind === 'numbers') coverSpread(one, table.rows, grid, places);
    });
  });
}

/** The error bars of points. */
function coverSpread(
  { hasSpread, hasSpreadX }: XySeries,
  rows: readonly (readonly number[])[],
  grid: Cells,
  places: Places,
): void {
  for (const row of rows) {
    const [x = NaN, y = NaN, low = NaN, high = NaN, left = NaN, right = NaN] = row;
    const [across, up] = [places.x(x), places.y(y)];
    if (hasSpread) grid.line(across, places.y(low), across, places.y(high));
    if (hasSpreadX) grid.line(places.x(left), up, places.x(right), up);
  }
}

/** Draws to the next point; one that is NaN breaks the line. */
function pen(kind: Xy['kind'], grid: Cells, places: Places): (x: number, y: number) => void {
  let before: { x: number; y: number } | undefined;
  return (x, y) => {
    if (Number.isNaN(y)) {
      before = undefined;
      return;
    }
    const point = { x: places.x(x), y: places.y(y) };
    const from = before === undefined || kind === 'points' ? point : before;
    if (kind === 'line' || kind === 'points') grid.line(from.x, from.y, point.x, point.y);
    else {
      grid.line(from.x, from.y, point.x, from.y);
      grid.line(point.x, from.y, point.x, point.y);
    }
    before = point;
  };
}

type OnPoint = (column: number, x: number, y: number) => void;

function readTable(table: Table, onPoint: OnPoint): void {
  if (table.kind === 'samples') {
    readSamples(table, onPoint);
    return;
  }
  for (const [x = NaN, ...values] of table.rows) {
    values.forEach((y, column) => onPoint(column, x, y));
  }
}

function readSamples({ rows, grid, originMs, gaps }: SampleTable, onPoint: OnPoint): void {
  const reach = reachOf(grid.stepMs, gaps);
  const last = new Map<number, number>();
  let now = 0;
  const found = {
    row(ms: number): void {
      now = ms;
    },
    sample(column: number, _: Uint8Array, __: number, ___: number, value: number): void {
      const x = (now - originMs) / 1000;
      if (now - (last.get(column) ?? now) > reach) onPoint(column, x, NaN);
      last.set(column, now);
      onPoint(column, x, value);
    },
  };
  for (const block of rows()) readFinite(block, found);
}

/** About as much as a word beside its point, in points. */
const word = { width: 30, height: 8 };

function coverTexts(texts: XySeries['texts'], grid: Cells, places: Places): void {
  for (const { x, y, align, right, up } of texts) {
    const start = { left: 0, center: -word.width / 2, right: -word.width }[align];
    const left = places.x(x) + (right + start) / places.width;
    const bottom = places.y(y) + up / places.height;
    grid.fill({
      ...{ left, right: left + word.width / places.width },
      ...{ bottom, top: bottom + word.height / places.height },
    });
  }
}

/** x, then heights, of which the first and the last are the ends of what is filled. */
function coverBetween(rows: readonly (readonly number[])[], grid: Cells, { x, y }: Places): void {
  let before: readonly number[] | undefined;
  for (const row of rows) {
    const ends = [row[1], row.at(-1)].map((value = NaN) => y(value));
    if (ends.some(Number.isNaN)) {
      before = undefined;
      continue;
    }
    const at = x(row[0] ?? NaN);
    const [from = at, ...others] = before ?? [];
    const all = [...ends, ...others];
    grid.fill({ left: from, right: at, bottom: Math.min(...all), top: Math.max(...all) });
    before = [at, ...ends];
  }
}

/** Left, right, then heights, down to a base if there is one. */
function coverBars(
  rows: readonly (readonly number[])[],
  grid: Cells,
  { x, y }: Places,
  base: number | undefined,
): void {
  for (const [left = NaN, right = NaN, ...heights] of rows) {
    const known = [...heights, ...(base === undefined ? [] : [base])].filter(Number.isFinite);
    if (known.length === 0) continue;
    const ends = known.map(y);
    const [bottom, top] = [Math.min(...ends), Math.max(...ends)];
    grid.fill({ left: x(left), right: x(right), bottom, top });
  }
}

import { ofSide } from '../axes/sides.js';
import { along } from '../axes/axis.js';
import { type Cells, cells, type IsFree } from './cells.js';
import type { Drawn } from '../content.js';
import type { Area, Axis } from '../model/page.js';
import { coverXy, type Places } from './covered-xy.js';
import type { TextStyle } from './point-texts.js';
import type { Size } from './text-boxes.js';

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

/** Where a plot has room for a legend: finds what its series cover, lines between samples too. */
export function occupancyOf(drawn: Drawn, axes: PlotAxes, style: TextStyle): IsFree {
  const grid = cells();
  if (drawn.kind === 'heatmap') return () => false;
  for (const [axis, y] of [
    ['left', axes.y],
    ['right', ofSide('right', { left: axes.y, right: axes.y2 })],
  ] as const) {
    const places = { x: placesOn(axes.x), y: placesOn(y), ...sizeOf(axes.area), style };
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

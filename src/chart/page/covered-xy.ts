import type { Drawn } from '../content.js';
import type { XySeries } from '../model/series.js';
import type { SampleTable, Table } from '../model/tables.js';
import { readFinite } from '../samples/finite-samples.js';
import { reachOf } from '../samples/lonely.js';
import type { Cells } from './cells.js';
import { boxBeside, type TextStyle } from './point-texts.js';
import type { Size } from './text-boxes.js';

/** Numbers of the data as fractions of the plot, and how large it is in points. */
export interface Places extends Size {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** In which names are written. */
  readonly style: TextStyle;
}

type Xy = Extract<Drawn, { kind: 'line' | 'step' | 'points' | 'cdf' }>;

/** What lines, points and steps cover, with error bars and names. */
export function coverXy(drawn: Xy, axis: 'left' | 'right', grid: Cells, places: Places): void {
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
  { hasSpread = false, hasSpreadX = false }: XySeries,
  rows: readonly (readonly number[])[],
  grid: Cells,
  places: Places,
): void {
  if (!hasSpread && !hasSpreadX) return;
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

/** The names beside points. */
function coverTexts(texts: XySeries['texts'], grid: Cells, places: Places): void {
  for (const text of texts) {
    const box = boxBeside(text, places.style);
    const [x, y] = [places.x(text.x), places.y(text.y)];
    grid.fill({
      ...{ left: x + box.left / places.width, right: x + box.right / places.width },
      ...{ bottom: y + box.bottom / places.height, top: y + box.top / places.height },
    });
  }
}

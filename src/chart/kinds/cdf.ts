import { farNote, nearRows } from '../samples/far.js';
import { markersOf } from '../samples/markers.js';
import { countBelow } from '../samples/bins.js';
import { smallest } from '../samples/drawable.js';
import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { XySeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { pixelsAPoint, placeOn } from '../samples/pixels.js';
import { readValues, valuesDimension } from './values.js';

/** The empirical distribution of each series: at each of its values, the part of samples up to it. */
export const cdf: MakeContent = (series, { drawing }) => {
  const { marks, of, omissions } = readValues(series);
  for (const values of of) values.sort();
  const largest = Math.max(1, ...of.map(({ length }) => length));
  const pixels = drawing.isDecimated ? pixelsAPoint(marks.length, drawing.style.pngDpi) : Infinity;
  return {
    x: valuesDimension(of, { what: 'samples', limits: 'free' }),
    left: {
      of: 'values',
      what: 'other',
      extent: { min: 0, max: 1 },
      leastPositive: 1 / largest,
      limits: 'exact',
      label: 'CDF',
    },
    right: undefined,
    colour: undefined,
    draw: (plot) => draw(marks, of, plot, pixels, omissions),
  };
};

function draw(
  series: readonly DrawnSeries[],
  sorted: readonly Float64Array[],
  plot: Plot,
  pixels: number,
  omissions: readonly string[],
): Drawn {
  const tables: NumberTable[] = [];
  const drawn: XySeries[] = [];
  let [isThinned, isFar] = [false, false];
  const x = { ...plot.x, length: plot.width };
  const y = { ...plot.left, length: plot.height };
  for (const [i, { name, look }] of series.entries()) {
    const curve = curveOf(sorted[i] ?? new Float64Array(), plot, pixels);
    if (curve.rows.length === 0) continue;
    const rows = nearRows(curve.rows, x, y);
    isThinned ||= curve.isThinned;
    isFar ||= rows !== curve.rows;
    drawn.push({
      look,
      axis: 'left',
      table: tables.length,
      column: 0,
      markers: markersOf(curve.rows, x, y),
      hasAlone: false,
      texts: [],
    });
    tables.push({ kind: 'numbers', heading: name, columns: ['value', name], rows });
  }
  const notes = [
    ...(isThinned ? ['distributions are thinned to what the page can show'] : []),
    ...(isFar ? [farNote] : []),
  ];
  return { kind: 'cdf', series: drawn, tables, omissions, notes };
}

type Row = [value: number, part: number];

interface Curve {
  readonly rows: readonly Row[];
  readonly isThinned: boolean;
}

/** From the part of samples below the first value that the axis can show: 0 on a linear one. */
function curveOf(sorted: Float64Array, { width, x, left }: Plot, pixelsAPoint: number): Curve {
  const first = x.isLog ? countBelow(sorted, smallest) : 0;
  const start = sorted[first];
  if (start === undefined) return { rows: [], isThinned: false };
  const pixels = Math.ceil(width * pixelsAPoint);
  const isThinned = hasMoreValues(sorted, 2 * pixels);
  const rows = isThinned
    ? thinnedSteps(sorted, first, placeOn(x, pixels))
    : [...steps(sorted, first)];
  const below = first / sorted.length;
  return { rows: below === 0 && left.isLog ? rows : [[start, below], ...rows], isThinned };
}

/** A row a distinct value. */
function* steps(sorted: Float64Array, first: number): Generator<Row> {
  const count = sorted.length;
  for (let i = first; i < count; i++) {
    const value = sorted[i] ?? NaN;
    if (value !== sorted[i + 1]) yield [value, (i + 1) / count];
  }
}

function hasMoreValues(sorted: Float64Array, most: number): boolean {
  if (sorted.length <= most) return false;
  let distinct = 0;
  for (let i = 0; i < sorted.length && distinct <= most; i++) {
    if (sorted[i] !== sorted[i + 1]) distinct++;
  }
  return distinct > most;
}

/** The first and the last step in each column of pixels: those between rise from one to the other. */
function thinnedSteps(
  sorted: Float64Array,
  first: number,
  placeOf: (value: number) => number,
): Row[] {
  const rows: Row[] = [];
  let pixel = NaN;
  let last: Row | undefined;
  for (const row of steps(sorted, first)) {
    const now = Math.floor(placeOf(row[0]));
    if (now === pixel) {
      last = row;
      continue;
    }
    if (last !== undefined) rows.push(last);
    last = undefined;
    rows.push(row);
    pixel = now;
  }
  if (last !== undefined) rows.push(last);
  return rows;
}

import { atPlace } from '../../frame/run-places.js';
import { ofSide } from '../axes/sides.js';
import type { Content, Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { AlongRuns } from '../input.js';
import type { BandSeries, MarkerPlace, XySeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { clippedRows, rowsForFills } from '../samples/clip.js';
import { cutRows, farNote, nearOn } from '../samples/far.js';
import { drawnOn } from '../samples/pixels.js';
import type { Band } from './bands.js';
import { beyondNote, isAnyBeyond } from './cut-ends.js';
import { hasIntervals, readIntervals } from './intervals.js';
import { cutNote, isBelow, onAxis, sidesOf } from './sides.js';
import { valuesDimension } from './values.js';

/** A series, with a point for each run, or for those of one number. */
interface Curve {
  readonly of: DrawnSeries;
  readonly points: readonly Point[];
}

/** The ends are NaN where there is no interval. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** Runs along an axis of a number that each has as a label. */
export function alongRuns(axis: AlongRuns, kind: 'line' | 'points'): MakeContent {
  return (series, input): Content => {
    const { bands, omissions: infinite } = readIntervals(series);
    const curves = bands.map((band) => curveOf(band, axis));
    const isCut = ({ of: { axis }, points }: Curve): boolean =>
      points.some(({ low }) => isBelow(low, axis, input));
    const numbers = curves.flatMap(({ of: { axis }, points }) => [
      { axis, numbers: points.flatMap(({ y, high }) => [y, high]) },
      { axis, numbers: points.flatMap(({ low }) => (isBelow(low, axis, input) ? [] : low)) },
    ]);
    const xs = curves.map(({ points }) => points.map(({ x }) => x));
    const draw = kind === 'points' ? drawPoints : hasIntervals(series) ? drawBands : drawLines;
    const omissions = [...infinite, ...(kind === 'line' ? repeated(curves, axis) : [])];
    return {
      x: valuesDimension(xs, { what: 'other', limits: 'free', label: axis.label }),
      ...sidesOf(numbers, 'free'),
      colour: undefined,
      draw: (plot) =>
        draw(curves, { plot, label: axis.label, omissions, isCut: curves.some(isCut) }),
    };
  };
}

/** A time stands for the place of a run. */
function curveOf({ of, ms, low, middle, high }: Band, { values }: AlongRuns): Curve {
  const points = Array.from(ms, (at, i): Point => ({
    x: atPlace(values, at, of.query.grid),
    y: middle[i] ?? NaN,
    low: low[i] ?? NaN,
    high: high[i] ?? NaN,
  }));
  return { of, points };
}

/** A line that goes up and down at one place says little. */
function repeated(curves: readonly Curve[], { label }: AlongRuns): string[] {
  const isAgain = ({ points }: Curve) => points.some(({ x }, i) => x === points[i - 1]?.x);
  if (!curves.some(isAgain)) return [];
  return [
    `a line goes through several runs of the same ${label}: \`combine: mean\` draws one point of them`,
  ];
}

interface Given {
  readonly plot: Plot;
  readonly label: string;
  readonly omissions: readonly string[];
  /** Whether an interval reaches to where a logarithmic axis has no place. */
  readonly isCut: boolean;
}

/** Lines and the intervals around them. */
function drawBands(curves: readonly Curve[], given: Given): Drawn {
  const { plot, label, omissions } = given;
  const tables: NumberTable[] = [];
  const series: BandSeries[] = [];
  let isFar = false;
  for (const { of, points } of curves) {
    const { look, axis, name } = of;
    const y = ofSide(axis, plot);
    const shown = onAxis(plot, axis);
    const isDrawn = drawnOn(y);
    const rows = points.map((one) => [
      ...[one.x, shown(one.low), isDrawn(one.y) ? one.y : NaN, shown(one.high)],
    ]);
    const near = clippedRows(rows, plot.x, y);
    isFar ||= near !== rows;
    series.push({ look, axis, table: tables.length, markers: markersOf(points, plot, axis) });
    const columns = [label, 'low', 'centre', 'high'];
    tables.push({ ...numbers(name, columns), rows: rowsForFills(near, plot.x, y) });
  }
  const notes = [...(isFar ? [farNote] : []), ...cutNotes('bands', curves, given)];
  return { kind: 'band', series, tables, omissions, notes };
}

function drawLines(curves: readonly Curve[], { plot, label, omissions }: Given): Drawn {
  const tables: NumberTable[] = [];
  const series: XySeries[] = [];
  let isFar = false;
  for (const { of, points } of curves) {
    const { look, axis, name } = of;
    const y = { ...ofSide(axis, plot), length: plot.height };
    const isDrawn = drawnOn(y);
    const rows = points.map((one) => [one.x, isDrawn(one.y) ? one.y : NaN]);
    const near = cutRows(rows, { ...plot.x, length: plot.width }, y);
    isFar ||= near !== rows;
    const markers = markersOf(points, plot, axis);
    series.push({ ...plain, look, axis, table: tables.length, markers, hasAlone: isAlone(rows) });
    tables.push({ ...numbers(name, [label, name]), rows: near });
  }
  return { kind: 'line', series, tables, omissions, notes: isFar ? [farNote] : [] };
}

/** Points, and their intervals as error bars. */
function drawPoints(curves: readonly Curve[], given: Given): Drawn {
  const { plot, label, omissions } = given;
  const tables: NumberTable[] = [];
  const series: XySeries[] = [];
  for (const { of, points } of curves) {
    const { look, axis, name } = of;
    const y = ofSide(axis, plot);
    const [isDrawn, shown] = [drawnOn(y), onAxis(plot, axis)];
    const near = nearOn({ ...y, length: plot.height });
    const hasSpread = points.some(({ low }) => !Number.isNaN(low));
    series.push({ ...plain, look, axis, table: tables.length, hasSpread });
    tables.push({
      ...numbers(name, [label, name, ...(hasSpread ? ['low', 'high'] : [])]),
      rows: points.map((one) => [
        ...[one.x, isDrawn(one.y) ? one.y : NaN],
        ...(hasSpread ? [near(shown(one.low)), near(shown(one.high))] : []),
      ]),
    });
  }
  const notes = cutNotes('error bars', curves, given);
  return { kind: 'points', series, tables, omissions, notes };
}

function cutNotes(
  what: 'bands' | 'error bars',
  curves: readonly Curve[],
  { plot, isCut }: Given,
): string[] {
  const isBeyond = curves.some(({ of, points }) => {
    const ends = points
      .filter(({ x }) => isWithin(plot.x, x))
      .flatMap(({ low, high }) => [low, high]);
    return isAnyBeyond(ends, ofSide(of.axis, plot));
  });
  return [...(isCut ? [cutNote(what)] : []), ...(isBeyond ? [beyondNote(what)] : [])];
}

const plain = { column: 0, markers: [], hasAlone: false, texts: [] } as const;

function numbers(heading: string, columns: readonly string[]): Omit<NumberTable, 'rows'> {
  return { kind: 'numbers', heading, columns };
}

/** Each point is a run or more, and so has a marker. */
function markersOf(points: readonly Point[], plot: Plot, axis: DrawnSeries['axis']): MarkerPlace[] {
  const y = ofSide(axis, plot);
  return points
    .filter((one) => isWithin(plot.x, one.x) && isWithin(y, one.y))
    .map((one) => [one.x, one.y]);
}

function isWithin({ min, max }: Plot['x'], at: number): boolean {
  return at >= min && at <= max;
}

function isAlone(rows: readonly (readonly number[])[]): boolean {
  const has = (at: number): boolean => Number.isFinite(rows[at]?.[1]);
  return rows.some((_, at) => has(at) && !has(at - 1) && !has(at + 1));
}

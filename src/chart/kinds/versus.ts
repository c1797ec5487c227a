import { ofSide } from '../axes/sides.js';
import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { ChartInput, ChartQuery } from '../input.js';
import type { XySeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import type { Extent } from '../../statistics/extent.js';
import { nearOn } from '../samples/far.js';
import { drawnOn, placeOn } from '../samples/pixels.js';
import {
  errorBar,
  type Beside,
  isOnPlot,
  type NamedPoint,
  textsBeside,
} from '../page/point-texts.js';
import { named } from '../../frame/names-listed.js';
import { beyondNote, isAnyBeyond } from './cut-ends.js';
import { hasIntervals, intervalsOf } from './intervals.js';
import { noPartners, partnersIn, type Place } from './partners.js';
import { onAxis, onLimits, sidesOf } from './sides.js';
import { reduceSeries } from './series-numbers.js';
import { valuesDimension } from './values.js';

/** A series as a point. */
interface Point extends Place {
  readonly series: DrawnSeries;
  readonly y: number;
  /** The interval of y, where it stands for several runs. */
  readonly yEnds: Extent | undefined;
}

/**
 * One query against another: a point a series, with its name beside it. Its x is the series of the
 * x query with the same labels, or the only one that the x query has (in the same run or period);
 * both as one number.
 */
export const versus: MakeContent = (series, input) => {
  const xQuery = input.queries.find(({ id }) => id === input.drawing.x.query?.id);
  const own = series.filter(({ query }) => query !== xQuery);
  const { points, omissions } = pointsOf(own, xQuery, input);
  const numbers = points.map(({ series: { axis }, y, yEnds }) => {
    return { axis, numbers: [y, ...endsOf(yEnds)] };
  });
  const xs = points.map(({ x, xEnds }) => [x, ...endsOf(xEnds)]);
  return {
    x: valuesDimension(xs, { what: 'samples', limits: 'free' }),
    ...sidesOf(numbers, 'free'),
    colour: undefined,
    draw: (plot) => draw(points, omissions, plot, input),
  };
};

const endsOf = (interval: Extent | undefined): number[] =>
  interval === undefined ? [] : [interval.min, interval.max];

function pointsOf(
  series: readonly DrawnSeries[],
  xQuery: ChartQuery | undefined,
  input: ChartInput,
): { points: Point[]; omissions: string[] } {
  const partners = xQuery === undefined ? noPartners : partnersIn(xQuery, input);
  const reduced = reduceSeries(series, { reduce: input.drawing.reduce, spread: undefined });
  const intervals = hasIntervals(series) ? intervalsOf(series) : [];
  const points: Point[] = [];
  const alone: string[] = [];
  const empty: string[] = [];
  for (const [i, one] of series.entries()) {
    const place = partners.of(one.labels);
    const y = reduced.of[i]?.value() ?? NaN;
    if (place === undefined) alone.push(one.name);
    else if (Number.isFinite(place.x) && Number.isFinite(y)) {
      points.push({ series: one, ...place, y, yEnds: intervals[i] });
    } else empty.push(one.name);
  }
  const omissions = [
    ...reduced.omissions,
    ...partners.omissions,
    ...notDrawn(alone, series.length, `since no series of ${xQuery?.id ?? 'x'} has their labels`),
    ...notDrawn(empty, series.length, 'without a finite number'),
  ];
  return { points, omissions };
}

function notDrawn(names: readonly string[], of: number, why: string): string[] {
  if (names.length === 0) return [];
  const verb = names.length === 1 ? 'is' : 'are';
  return [`${names.length} of ${of} series ${verb} not drawn, ${why}: ${named(names)}`];
}

function draw(
  points: readonly Point[],
  omissions: readonly string[],
  plot: Plot,
  { drawing }: ChartInput,
): Drawn {
  const { style, x: xSpec } = drawing;
  const seen = points.filter(
    (point) => drawnOn(plot.x)(point.x) && drawnOn(yOf(point, plot))(point.y),
  );
  const places = seen.map((point) => namedPoint(point, plot));
  const beside = textsBeside(places, plot, style);
  const nameless = places.filter((place, i) => beside[i] === undefined && isOnPlot(place, plot));
  const lost = points.filter((point) => !seen.includes(point)).map(({ series }) => series.name);
  return {
    kind: 'points',
    series: seen.map((point, i) => seriesOf(point, i, beside[i])),
    tables: seen.map((point) => tableOf(point, xSpec.query?.id ?? 'x', plot)),
    omissions: [
      ...omissions,
      ...notDrawn(lost, points.length, 'beyond what the axes can show'),
      ...namelessOmissions(nameless.map(({ text }) => text)),
    ],
    notes: places.some((place, i) => isOnPlot(place, plot) && isCut(seen[i], plot))
      ? [beyondNote('error bars')]
      : [],
  };
}

function isCut(point: Point | undefined, plot: Plot): boolean {
  if (point === undefined) return false;
  const { xEnds, yEnds } = point;
  return isAnyBeyond(endsOf(xEnds), plot.x) || isAnyBeyond(endsOf(yEnds), yOf(point, plot));
}

function namelessOmissions(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`points without their names, which have no room: ${named(names)}`];
}

/** A point with its name and its error bars. */
function namedPoint(point: Point, plot: Plot): NamedPoint {
  const across = placeOn(plot.x, plot.width);
  const up = placeOn(yOf(point, plot), plot.height);
  const place = { left: across(point.x), up: up(point.y) };
  const [lowY = NaN, highY = NaN, lowX = NaN, highX = NaN] = shownEnds(point, plot);
  const bars = [
    errorBar('upright', place, [up(lowY), up(highY)]),
    errorBar('level', place, [across(lowX), across(highX)]),
  ];
  return { ...place, text: point.series.name, bars };
}

function yOf({ series }: Point, plot: Plot): Plot['left'] {
  return ofSide(series.axis, plot);
}

function seriesOf(
  { series, x, y, xEnds, yEnds }: Point,
  table: number,
  beside: Beside | undefined,
): XySeries {
  const texts = beside === undefined ? [] : [{ x, y, ...beside }];
  const { look, axis } = series;
  const hasSpreadX = xEnds !== undefined;
  const hasSpread = yEnds !== undefined || hasSpreadX;
  const plain = { column: 0, markers: [], hasAlone: false };
  return { look, axis, table, ...plain, hasSpread, hasSpreadX, texts };
}

function tableOf(point: Point, xId: string, plot: Plot): NumberTable {
  const { series, x, y, xEnds, yEnds } = point;
  const { name } = series;
  const columns = [xId, name];
  const table = { kind: 'numbers', heading: name } as const;
  if (xEnds === undefined && yEnds === undefined) return { ...table, columns, rows: [[x, y]] };
  const names = ['low', 'high', `${xId} low`, `${xId} high`];
  return { ...table, columns: [...columns, ...names], rows: [[x, y, ...shownEnds(point, plot)]] };
}

/** The ends of the error bars as they are drawn: of y, then of x, NaN where there are none. */
function shownEnds({ series: { axis }, xEnds, yEnds }: Point, plot: Plot): number[] {
  const across = nearOn({ ...plot.x, length: plot.width });
  const up = nearOn({ ...ofSide(axis, plot), length: plot.height });
  const shownX = onLimits(plot.x);
  const shownY = onAxis(plot, axis);
  return [
    ...[yEnds?.min, yEnds?.max].map((end = NaN) => up(shownY(end))),
    ...[xEnds?.min, xEnds?.max].map((end = NaN) => across(shownX(end))),
  ];
}

import { ofSide } from '../axes/sides.js';
import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { ChartInput, ChartQuery } from '../input.js';
import type { XySeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import type { Extent } from '../../statistics/extent.js';
import { nearOn } from '../samples/far.js';
import { drawnOn, placeOn } from '../samples/pixels.js';
import { type Beside, textsBeside } from '../page/point-texts.js';
import { named } from '../../frame/names-listed.js';
import { hasIntervals, intervalsOf } from './intervals.js';
import { noPartners, partnersIn, type Place } from './partners.js';
import { onAxis, onLimits, sidesOf } from './sides.js';
import { reduceSeries, valuesDimension } from './values.js';

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
  const beside = textsBeside(
    seen.map((point) => ({
      left: placeOn(plot.x, plot.width)(point.x),
      up: placeOn(yOf(point, plot), plot.height)(point.y),
      text: point.series.name,
    })),
    plot.width,
    style,
  );
  const lost = points.filter((point) => !seen.includes(point)).map(({ series }) => series.name);
  return {
    kind: 'points',
    series: seen.map((point, i) => seriesOf(point, i, beside[i])),
    tables: seen.map((point) => tableOf(point, xSpec.query?.id ?? 'x', plot)),
    omissions: [
      ...omissions,
      ...notDrawn(lost, points.length, 'beyond what the axes can show'),
      ...namelessOmissions(seen.filter((_, i) => beside[i] === undefined)),
    ],
    notes: [],
  };
}

function namelessOmissions(points: readonly Point[]): string[] {
  if (points.length === 0) return [];
  const names = named(points.map(({ series }) => series.name));
  return [`points without their names, which have no room: ${names}`];
}

function yOf({ series }: Point, plot: Plot): Plot['left'] {
  return ofSide(series.axis, plot);
}

function seriesOf(
  { series, x, y, xEnds, yEnds }: Point,
  table: number,
  beside: Beside | undefined,
): XySeries {
  const texts = beside === undefined ? [] : [{ x, y, text: beside.text, side: beside.side }];
  const { look, axis } = series;
  const hasSpreadX = xEnds !== undefined;
  const hasSpread = yEnds !== undefined || hasSpreadX;
  const plain = { column: 0, markers: [], hasAlone: false };
  return { look, axis, table, ...plain, hasSpread, hasSpreadX, texts };
}

function tableOf({ series, x, y, xEnds, yEnds }: Point, xId: string, plot: Plot): NumberTable {
  const { name, axis } = series;
  const columns = [xId, name];
  const table = { kind: 'numbers', heading: name } as const;
  if (xEnds === undefined && yEnds === undefined) return { ...table, columns, rows: [[x, y]] };
  const across = nearOn({ ...plot.x, length: plot.width });
  const up = nearOn({ ...ofSide(axis, plot), length: plot.height });
  const shownX = onLimits(plot.x);
  const shownY = onAxis(plot, axis);
  const ends = [
    ...[yEnds?.min, yEnds?.max].map((end = NaN) => up(shownY(end))),
    ...[xEnds?.min, xEnds?.max].map((end = NaN) => across(shownX(end))),
  ];
  const names = ['low', 'high', `${xId} low`, `${xId} high`];
  return { ...table, columns: [...columns, ...names], rows: [[x, y, ...ends]] };
}

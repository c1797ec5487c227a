import { ofSide } from '../axes/sides.js';
import type { Labels } from '../../frame/labels.js';
import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import { readFinite } from '../samples/finite-samples.js';
import type { ChartInput, ChartQuery } from '../input.js';
import { isDrawable } from '../samples/drawable.js';
import type { XySeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { drawnOn, placeOn } from '../samples/pixels.js';
import { type Beside, textsBeside } from '../page/point-texts.js';
import { named } from '../../frame/names-listed.js';
import { reduction } from '../../statistics/reduce.js';
import { sidesOf } from './sides.js';
import { reduceSeries, valuesDimension } from './values.js';

/** A series as a point. */
interface Point {
  readonly series: DrawnSeries;
  readonly x: number;
  readonly y: number;
}

/**
 * One query against another: a point a series, with its name beside it. Its x is the series of the
 * x query with the same labels, or the only one that the x query has; both as one number.
 */
export const versus: MakeContent = (series, input) => {
  const xQuery = input.queries.find(({ id }) => id === input.drawing.x.query?.id);
  const own = series.filter(({ query }) => query !== xQuery);
  const { points, omissions } = pointsOf(own, xQuery, input);
  const numbers = points.map(({ series: { axis }, y }) => ({ axis, numbers: [y] }));
  return {
    x: valuesDimension([points.map(({ x }) => x)], { what: 'samples', limits: 'free' }),
    ...sidesOf(numbers, 'free'),
    colour: undefined,
    draw: (plot) => draw(points, omissions, plot, input),
  };
};

function pointsOf(
  series: readonly DrawnSeries[],
  xQuery: ChartQuery | undefined,
  input: ChartInput,
): { points: Point[]; omissions: string[] } {
  const xOf = xQuery === undefined ? () => undefined : partners(xQuery, input);
  const { of } = reduceSeries(series, { reduce: input.drawing.reduce, spread: undefined });
  const points: Point[] = [];
  const alone: string[] = [];
  const empty: string[] = [];
  for (const [i, one] of series.entries()) {
    const x = xOf(one.labels);
    const y = of[i]?.value() ?? NaN;
    if (x === undefined) alone.push(one.name);
    else if (Number.isFinite(x) && Number.isFinite(y)) points.push({ series: one, x, y });
    else empty.push(one.name);
  }
  const omissions = [
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

type Partners = (labels: Labels) => number | undefined;

/** The panels of a figure have the same x query, which is read for the first of them. */
const partnersOf = new WeakMap<ChartInput, Partners>();

/** The x of a series by its labels; undefined where it has no partner. */
function partners(query: ChartQuery, input: ChartInput): Partners {
  const known = partnersOf.get(input) ?? readPartners(query, input);
  partnersOf.set(input, known);
  return known;
}

function readPartners(query: ChartQuery, { drawing }: ChartInput): Partners {
  const reductions = query.series.map(() => reduction(drawing.x.query?.reduce ?? 'mean'));
  const found = {
    row: () => undefined,
    sample(column: number, _bytes: Uint8Array, _start: number, _end: number, value: number): void {
      if (isDrawable(value)) reductions[column]?.add(value);
    },
  };
  for (const block of query.rows()) readFinite(block, found);
  const xs = reductions.map((of) => of.value());
  if (xs.length === 1) return () => xs[0];
  const byLabels = new Map(query.series.map(({ labels }, i) => [keyOf(labels), xs[i]]));
  return (labels) => byLabels.get(keyOf(labels));
}

function keyOf(labels: Labels): string {
  return JSON.stringify(labels.filter(([name]) => name !== '__name__'));
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
    tables: seen.map((point) => tableOf(point, xSpec.query?.id ?? 'x')),
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

function seriesOf({ series, x, y }: Point, table: number, beside: Beside | undefined): XySeries {
  const texts = beside === undefined ? [] : [{ x, y, text: beside.text, side: beside.side }];
  const { look, axis } = series;
  return { look, axis, table, column: 0, markers: [], hasAlone: false, texts };
}

function tableOf({ series, x, y }: Point, xId: string): NumberTable {
  const { name } = series;
  return { kind: 'numbers', heading: name, columns: [xId, name], rows: [[x, y]] };
}

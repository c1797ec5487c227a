import { ofSide } from '../axes/sides.js';
import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import { countBelow, countUpTo } from '../samples/bins.js';
import { smallest } from '../samples/drawable.js';
import { nearOn } from '../samples/far.js';
import type { BoxSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { pixelsAPoint, placeOn } from '../samples/pixels.js';
import { quantile } from '../../statistics/quantile.js';
import { categoriesDimension, edgesOf, type Places, placesOf, readable } from './places.js';
import { byLook, onAxis, sidesOf } from './sides.js';
import { readValues, sortedTogether } from './values.js';

interface Box extends Pick<DrawnSeries, 'look' | 'axis' | 'name'> {
  readonly edges: readonly [left: number, right: number];
  /** Low whisker, first quartile, median, third quartile, high whisker. */
  readonly numbers: readonly number[];
  readonly outliers: Float64Array;
  /** The least and the largest value, and the least above 0 if there is one. */
  readonly ends: readonly number[];
}

/** The quartiles of each series, or of each query's series that have a value of a label. */
export const box: MakeContent = (series, { drawing }) => {
  const { marks, of, omissions } = readValues(series);
  const places = placesOf(marks, drawing, ({ name }) => name);
  const boxes = boxesOf(marks, of, places);
  const pixels = drawing.isDecimated ? pixelsAPoint(boxes.length, drawing.style.pngDpi) : Infinity;
  const numbers = boxes.map(({ axis, ends }) => ({ axis, numbers: ends }));
  return {
    x: categoriesDimension(places),
    ...sidesOf(numbers, 'free'),
    colour: undefined,
    draw: (plot) => draw(boxes, plot, pixels, omissions),
  };
};

/** A box a place: series that share one are joined. */
function boxesOf(
  series: readonly DrawnSeries[],
  values: readonly Float64Array[],
  { of, slots }: Places,
): Box[] {
  const members = new Map<string, number[]>();
  of.forEach(({ category, slot }, i) => {
    const key = `${category} ${slot}`;
    members.set(key, [...(members.get(key) ?? []), i]);
  });
  return [...members.values()].flatMap((indexes): Box[] => {
    const [first = 0] = indexes;
    const [one, place] = [series[first], of[first]];
    const sorted = sortedTogether(indexes.map((i) => values[i] ?? new Float64Array()));
    if (one === undefined || place === undefined || sorted.length === 0) return [];
    const { look, axis, name } = one;
    return [{ look, axis, name, edges: edgesOf(place, slots), ...summaryOf(sorted) }];
  });
}

/** How far a whisker reaches at most, in interquartile ranges; Tukey's and both engines' choice. */
const reach = 1.5;

function summaryOf(sorted: Float64Array): Pick<Box, 'numbers' | 'outliers' | 'ends'> {
  const q1 = quantile(sorted, 0.25);
  const q3 = quantile(sorted, 0.75);
  const first = countBelow(sorted, q1 - reach * (q3 - q1));
  const beyond = countUpTo(sorted, q3 + reach * (q3 - q1));
  const outliers = new Float64Array(first + sorted.length - beyond);
  outliers.set(sorted.subarray(0, first));
  outliers.set(sorted.subarray(beyond), first);
  const low = Math.min(q1, sorted[first] ?? q1);
  const high = Math.max(q3, sorted[beyond - 1] ?? q3);
  const ends = [
    sorted[0] ?? NaN,
    sorted[sorted.length - 1] ?? NaN,
    sorted[countBelow(sorted, smallest)] ?? NaN,
  ];
  return { numbers: [low, q1, quantile(sorted, 0.5), q3, high], outliers, ends };
}

function draw(
  boxes: readonly Box[],
  plot: Plot,
  pixels: number,
  omissions: readonly string[],
): Drawn {
  const tables: NumberTable[] = [];
  const series: BoxSeries[] = [];
  let isThinned = false;
  const onAxes = boxes.filter(({ axis, ends }) => hasPlace(ends, ofSide(axis, plot)));
  for (const group of byLook(onAxes)) {
    const [{ look, axis, name }] = group;
    const shown = onAxis(plot, axis);
    const near = nearOn({ ...ofSide(axis, plot), length: plot.height });
    const drawn = (number: number): number => near(shown(number));
    const rows = group.map(({ edges, numbers }) => [...edges, ...numbers.map(drawn)]);
    const all = group.map((one) => outlierRows(one, plot, pixels));
    isThinned ||= all.some((one) => one.isThinned);
    const outliers = all.flatMap((one) => one.rows);
    const table = tables.length;
    series.push({ look, axis, table, outliers: outliers.length > 0 ? table + 1 : undefined });
    tables.push({ kind: 'numbers', heading: name, columns: boxColumns, rows });
    if (outliers.length > 0) tables.push(outlierTable(name, outliers));
  }
  const notes = isThinned ? ['outliers are thinned to what the page can show'] : [];
  return { kind: 'box', series, tables, omissions, notes };
}

/** Of a box without any value above 0 a logarithmic axis has nothing to show. */
function hasPlace([, high = NaN]: Box['ends'], { isLog }: Plot['x']): boolean {
  return !isLog || high >= smallest;
}

const boxColumns = [
  'left',
  'right',
  'low whisker',
  'first quartile',
  'median',
  'third quartile',
  'high whisker',
];

function outlierTable(name: string, rows: NumberTable['rows']): NumberTable {
  return { kind: 'numbers', heading: `${name}: outliers`, columns: ['x', 'outlier'], rows };
}

/** One outlier a pixel where there are more than pixels. */
function outlierRows(
  { edges: [left, right], axis, outliers }: Box,
  plot: Plot,
  pixelsAPoint: number,
): { readonly rows: readonly (readonly number[])[]; readonly isThinned: boolean } {
  const side = ofSide(axis, plot);
  const pixels = Math.ceil(plot.height * pixelsAPoint);
  const isThinned = outliers.length > pixels;
  const placeOf = placeOn(side, pixels);
  let last = NaN;
  const kept = outliers.filter((value) => {
    if (side.isLog && value < smallest) return false;
    const pixel = Math.floor(placeOf(value));
    const isNew = !isThinned || pixel !== last;
    last = pixel;
    return isNew;
  });
  const x = readable((left + right) / 2);
  return { rows: Array.from(kept, (value) => [x, value]), isThinned };
}

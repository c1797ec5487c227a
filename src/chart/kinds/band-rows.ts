import type { Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import { reachOf } from '../samples/lonely.js';
import { placeOn } from '../samples/pixels.js';
import { originOf } from '../samples/time-tables.js';
import type { Band, BandNumbers } from './bands.js';

export type Row = readonly [seconds: number, low: number, middle: number, high: number];

interface BandRows {
  readonly rows: readonly Row[];
  readonly isThinned: boolean;
}

/** Rows that a column of pixels keeps at most: two of time, and two of each of three numbers. */
const rowsOfPixel = 8;

/**
 * The rows of a band on an x axis that is so many pixels long, with a row of NaN where its line
 * breaks. A time without neighbours, which no line shows, reaches half a step to either side.
 */
export function bandRows(band: Band, input: ChartInput, axis: Plot['x'], pixels: number): BandRows {
  const { ms } = band;
  const originMs = originOf(input);
  const secondsOf = (at: number): number => (at - originMs) / 1000;
  const reach = reachOf(band.of.query.grid.stepMs, input.drawing.gaps);
  const isThinned = ms.length > rowsOfPixel * pixels;
  const placeOf = placeOn(axis, pixels);
  const pixelOf = (i: number): number => Math.floor(placeOf(secondsOf(ms[i] ?? NaN)));
  const isJoined = (i: number): boolean =>
    (ms[i] ?? 0) - (ms[i - 1] ?? 0) <= reach || (isThinned && pixelOf(i) === pixelOf(i - 1));
  const rows: Row[] = [];
  for (const [from, to] of runsOf(ms.length, isJoined)) {
    if (from > 0) rows.push([secondsOf((ms[from - 1] ?? NaN) + reach), NaN, NaN, NaN]);
    if (to - from === 1) {
      const ends = aloneFor(ms[from] ?? NaN, band.of.query.grid.stepMs, input);
      rows.push(...ends.map((at) => rowOf(band, from, secondsOf(at))));
    } else {
      const kept = isThinned ? thinned(band, from, to, pixelOf) : counting(from, to);
      for (const i of kept) rows.push(rowOf(band, i, secondsOf(ms[i] ?? NaN)));
    }
  }
  return { rows, isThinned };
}

/** Where runs of joined rows start and end. */
function* runsOf(count: number, isJoined: (i: number) => boolean): Generator<[number, number]> {
  let from = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && isJoined(i)) continue;
    yield [from, i];
    from = i;
  }
}

function* counting(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

function rowOf({ low, middle, high }: BandNumbers, i: number, seconds: number): Row {
  return [seconds, low[i] ?? NaN, middle[i] ?? NaN, high[i] ?? NaN];
}

/** From when to when a time without neighbours is drawn: within the range, unless that is a moment. */
function aloneFor(
  ms: number,
  stepMs: number,
  { startMs, endMs }: Pick<ChartInput, 'startMs' | 'endMs'>,
): readonly [fromMs: number, toMs: number] {
  const [from, to] = [ms - stepMs / 2, ms + stepMs / 2];
  return startMs === endMs ? [from, to] : [Math.max(startMs, from), Math.min(endMs, to)];
}

/** What each column of pixels shows: its first and last row, and the extremes of each number. */
function* thinned(
  { low, middle, high }: BandNumbers,
  from: number,
  to: number,
  pixelOf: (i: number) => number,
): Generator<number> {
  for (let first = from; first < to;) {
    const pixel = pixelOf(first);
    let end = first + 1;
    while (end < to && pixelOf(end) === pixel) end++;
    const kept = new Set([first, end - 1]);
    for (const numbers of [low, middle, high]) {
      for (const i of extremes(numbers, first, end)) kept.add(i);
    }
    yield* [...kept].sort((a, b) => a - b);
    first = end;
  }
}

/** Where the least and the largest of some numbers are. */
function extremes(numbers: Float64Array, from: number, to: number): [number, number] {
  let [least, largest] = [from, from];
  for (let i = from; i < to; i++) {
    const number = numbers[i] ?? NaN;
    if (number < (numbers[least] ?? NaN)) least = i;
    if (number > (numbers[largest] ?? NaN)) largest = i;
  }
  return [least, largest];
}

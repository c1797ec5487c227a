import type { Plot } from '../content.js';

type Row = readonly number[];
type Limits = Plot['left'];

/** How far beyond a plot rows are left as they are, and where they end if any is farther. */
const FREE_X = 1;
const FREE_Y = 0.5;
const END_X = 0.25;
const END_Y = 0.5;
/** Parts of a plot beyond which nothing changes any more; products of them are still numbers. */
const MOST = 1e140;

/**
 * Rows of x and of lines through their values, as they are seen on a plot: where any is far beyond
 * it, all end a little beyond its edges, with rows where they would cross these ends, so that the
 * lines in the plot are the same. (gnuplot cuts areas in whole numbers of 32 bits, and would draw
 * slanted what reaches so far.) A row whose values are all NaN is a break.
 */
export function clippedRows(rows: readonly Row[], x: Limits, y: Limits): readonly Row[] {
  const [across, up] = [scaleOf(x), scaleOf(y)];
  const placed = rows.map(([at = NaN, ...values]) => [across.to(at), ...values.map(up.to)]);
  if (!placed.some(isFar)) return rows;
  const kept: Row[] = [];
  placed.forEach((row, i) => {
    const before = placed[i - 1];
    if (before !== undefined) kept.push(...crossings(before, row).map(back));
    if (isBeside(row[0] ?? NaN)) kept.push(isInside(row) ? (rows[i] ?? []) : back(row));
  });
  return kept;

  function back([at = NaN, ...values]: Row): Row {
    return [across.from(at), ...values.map((value) => up.from(ended(value)))];
  }
}

/** Places on an axis as parts of it, from 0 at its start. */
function scaleOf({ min, max, isLog }: Limits) {
  const bounded = (part: number): number => Math.max(-MOST, Math.min(MOST, part));
  const span = isLog ? Math.log(max / min) : max - min;
  const to = (value: number): number =>
    bounded((isLog ? Math.log(value / min) : value - min) / span);
  const from = (part: number): number =>
    Number((isLog ? min * Math.exp(part * span) : min + part * span).toPrecision(15));
  return { to, from };
}

function isFar([at = NaN, ...values]: Row): boolean {
  return (
    at < -FREE_X || at > 1 + FREE_X || values.some((value) => value < -FREE_Y || value > 1 + FREE_Y)
  );
}

function isBeside(at: number): boolean {
  return at >= -END_X && at <= 1 + END_X;
}

function isInside([, ...values]: Row): boolean {
  return !values.some((value) => value !== ended(value) && !Number.isNaN(value));
}

function ended(value: number): number {
  return Math.max(-END_Y, Math.min(1 + END_Y, value));
}

/** Where a line between two rows crosses an end: as a part of the way, in which column. */
interface Crossing {
  readonly part: number;
  readonly column: number;
  readonly end: number;
}

/**
 * Rows between two, where a line between them crosses one of the ends; two at one place where one so
 * steep crosses both.
 */
function crossings(before: Row, after: Row): Row[] {
  const all = before.flatMap((from, column) => crossingsOf(from, after[column] ?? NaN, column));
  const parts = [...new Set(all.map(({ part }) => part))].sort((a, b) => a - b);
  return parts
    .flatMap((part) => {
      const here = all.filter((one) => one.part === part);
      const between = before.map(
        (from, column) => from * (1 - part) + (after[column] ?? NaN) * part,
      );
      const rowWith = (chosen: readonly Crossing[]): Row =>
        between.map((value, column) => chosen.find((one) => one.column === column)?.end ?? value);
      const isSteep = new Set(here.map(({ column }) => column)).size < here.length;
      return isSteep ? [rowWith(here), rowWith(here.toReversed())] : [rowWith(here)];
    })
    .filter(([at = NaN]) => isBeside(at));
}

/** In the order in which a line crosses them. */
function crossingsOf(from: number, to: number, column: number): Crossing[] {
  const ends = column === 0 ? [-END_X, 1 + END_X] : [-END_Y, 1 + END_Y];
  return (from < to ? ends : ends.toReversed())
    .filter((end) => (from < end && end < to) || (to < end && end < from))
    .map((end) => ({ part: (end - from) / (to - from), column, end }));
}

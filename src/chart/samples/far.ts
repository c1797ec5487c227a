import { type Limits, measureOf } from './part.js';
import { clippedRows } from './clip.js';

/**
 * In points: engines place what they draw in whole numbers of 32 bits, some hundred steps a point,
 * and lose lines whose ends are some ten times as far apart as this.
 */
const farthest = 1e5;

/** An axis, and its length in points. */
export interface Side extends Limits {
  readonly length: number;
}

/** What a script says of it. */
export const farNote = 'what is far beyond the plot ends beside it: the CSV has every sample';

/** The least and the largest value of an axis that is not too far beyond its plot. */
function endsOf({ min, max, isLog, length }: Side): readonly [low: number, high: number] {
  const measured = measureOf({ isLog });
  const [start, end] = [measured(min), measured(max)];
  const room = (farthest / length) * (end - start);
  const of = (measure: number): number =>
    Number((isLog ? Math.exp(measure) : measure).toPrecision(15));
  return [of(start - room), of(end + room)];
}

/** Whether any of some values is so far beyond its axis that an engine would lose it. */
export function isFarBeyond(side: Side, values: Iterable<number>): boolean {
  const [low, high] = endsOf(side);
  for (const value of values) if (value < low || value > high) return true;
  return false;
}

/**
 * What is drawn of a value: one that is too far beyond its axis as less far, which looks the same
 * where all edges are upright or level.
 */
export function nearOn(side: Side): (value: number) => number {
  const [low, high] = endsOf(side);
  return (value) => (value < low ? low : value > high ? high : value);
}

type Row = readonly number[];

/** Rows of x and of steps through their values, each of which is nowhere too far beyond the plot. */
export function nearRows(rows: readonly Row[], x: Side, y: Side): readonly Row[] {
  const [across, up] = [nearOn(x), nearOn(y)];
  if (!isAnyFar(rows, x, y)) return rows;
  return rows.map(([at = NaN, ...values]) => [across(at), ...values.map(up)]);
}

/** Rows of x and of lines through their values, cut where any is too far beyond the plot. */
export function cutRows(rows: readonly Row[], x: Side, y: Side): readonly Row[] {
  return isAnyFar(rows, x, y) ? clippedRows(rows, x, y) : rows;
}

function isAnyFar(rows: readonly Row[], x: Side, y: Side): boolean {
  const across = rows.map(([at = NaN]) => at);
  return isFarBeyond(x, across) || rows.some(([, ...values]) => isFarBeyond(y, values));
}

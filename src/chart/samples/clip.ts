import { type Limits, measureOf } from './part.js';

type Row = readonly number[];

/** How far beyond a plot rows are left as they are, and where they end if any is farther. */
const FREE_X = 1;
const FREE_Y = 0.5;
const END_X = 0.25;
const END_Y = 0.5;

/**
 * Rows of x and of lines through their values, as they are seen on a plot: where any is far beyond
 * it, all end a little beyond its edges, with rows where they would cross these ends, so that the
 * lines in the plot are the same. (gnuplot cuts areas in whole numbers of 32 bits, and would draw
 * slanted what reaches so far.) A row whose values are all NaN is a break.
 */
export function clippedRows(rows: readonly Row[], x: Limits, y: Limits): readonly Row[] {
  const across = reachOn(x, FREE_X, END_X);
  const up = reachOn(y, FREE_Y, END_Y);
  const measured = rows.map(([at = NaN, ...values]) => [
    across.measured(at),
    ...values.map(up.measured),
  ]);
  const isFar = ([at = NaN, ...values]: Row): boolean =>
    across.isFar(at) || values.some((value) => up.isFar(value));
  if (!measured.some(isFar)) return rows;
  const kept: Row[] = [];
  measured.forEach((row, i) => {
    const before = measured[i - 1];
    if (before !== undefined) {
      const between = crossings(before, row, [across, ...row.slice(1).map(() => up)]);
      kept.push(...between.filter(isBeside).map(back));
    }
    if (isBeside(row)) kept.push(row.slice(1).some(up.isBeyond) ? back(row) : (rows[i] ?? []));
  });
  return kept;

  function isBeside([at = NaN]: Row): boolean {
    return !across.isBeyond(at);
  }

  function back([at = NaN, ...values]: Row): Row {
    return [across.from(at), ...values.map((value) => up.from(up.ended(value)))];
  }
}

interface Reach {
  /** In what grows evenly along the axis, as are all that are said of its values. */
  readonly measured: (value: number) => number;
  readonly from: (measure: number) => number;
  readonly ends: readonly [low: number, high: number];
  readonly isFar: (measure: number) => boolean;
  readonly isBeyond: (measure: number) => boolean;
  readonly ended: (measure: number) => number;
}

/** How far an axis goes on beyond a plot, in parts of it. */
function reachOn(limits: Limits, free: number, end: number): Reach {
  const measured = measureOf(limits);
  const [min, max] = [measured(limits.min), measured(limits.max)];
  const span = max - min;
  const [low, high] = [min - end * span, max + end * span];
  const value = (measure: number): number => (limits.isLog ? Math.exp(measure) : measure);
  return {
    measured,
    from: (measure) => Number(value(measure).toPrecision(15)),
    ends: [low, high],
    isFar: (measure) => measure < min - free * span || measure > max + free * span,
    isBeyond: (measure) => measure < low || measure > high,
    ended: (measure) => Math.max(low, Math.min(high, measure)),
  };
}

/** Where a line between two rows has a value: as a part of the way, in which column. */
interface Crossing {
  readonly part: number;
  readonly column: number;
  readonly end: number;
}

/** Rows between two, where a line between them crosses one of the ends. */
function crossings(before: Row, after: Row, reaches: readonly Reach[]): Row[] {
  const all = reaches.flatMap(({ ends }, column) =>
    crossingsOf(before[column] ?? NaN, after[column] ?? NaN, column, ends),
  );
  return rowsAt(before, after, all);
}

/** Rows between two; two at one place where a line is so steep that it has two values there. */
function rowsAt(before: Row, after: Row, all: readonly Crossing[]): Row[] {
  const parts = [...new Set(all.map(({ part }) => part))].sort((a, b) => a - b);
  return parts.flatMap((part) => {
    const here = all.filter((one) => one.part === part);
    const between = before.map((from, column) => from * (1 - part) + (after[column] ?? NaN) * part);
    const rowWith = (chosen: readonly Crossing[]): Row =>
      between.map((value, column) => chosen.find((one) => one.column === column)?.end ?? value);
    const isSteep = here.some((one) => here.some((other) => isOtherEnd(one, other)));
    return isSteep ? [rowWith(here), rowWith(here.toReversed())] : [rowWith(here)];
  });
}

function isOtherEnd(one: Crossing, other: Crossing): boolean {
  return one.column === other.column && one.end !== other.end;
}

/** In the order in which a line crosses them. */
function crossingsOf(
  from: number,
  to: number,
  column: number,
  ends: readonly number[],
): Crossing[] {
  return (from < to ? ends : ends.toReversed())
    .filter((end) => (from < end && end < to) || (to < end && end < from))
    .map((end) => ({ part: (end - from) / (to - from), column, end }));
}

/** How many times larger the next value may be. */
const STEP = Math.log(1e6);

/**
 * Rows of x and of the edges of what is filled, with rows between them on a logarithmic axis: where
 * edges cross each other or the sides of the plot, and where they span many powers. (gnuplot
 * calculates with the values themselves there, between which edges are no straight lines.)
 */
export function rowsForFills(rows: readonly Row[], x: Limits, y: Limits): readonly Row[] {
  if (!y.isLog) return rows;
  const across = reachOn(x, 0, 0);
  const up = reachOn(y, 0, 0);
  const measured = rows.map(([at = NaN, ...values]) => [
    across.measured(at),
    ...values.map(up.measured),
  ]);
  return rows.flatMap((row, i) => {
    const [before, after] = [measured[i - 1], measured[i] ?? []];
    if (before === undefined) return [row];
    const reaches = [across, ...row.slice(1).map(() => up)];
    const all = reaches.flatMap(({ ends }, column) =>
      crossingsOf(before[column] ?? NaN, after[column] ?? NaN, column, ends),
    );
    const between = rowsAt(before, after, [
      ...all,
      ...meetings(before, after),
      ...steps(before, after),
    ]);
    const back = ([at = NaN, ...values]: Row): Row => [across.from(at), ...values.map(up.from)];
    return [...withoutSame(between, reaches).map(back), row];
  });
}

/** Rows that are not the one before, but for what is rounded. */
function withoutSame(rows: readonly Row[], reaches: readonly Reach[]): Row[] {
  return rows.filter((row, i) => {
    const before = rows[i - 1];
    const isSame = reaches.every(({ ends: [low, high] }, column) => {
      const apart = (row[column] ?? NaN) - (before?.[column] ?? NaN);
      return Math.abs(apart) <= 1e-12 * (high - low);
    });
    return before === undefined || !isSame;
  });
}

/** Where neighbouring columns of values cross each other. */
function meetings(before: Row, after: Row): Crossing[] {
  return before.slice(2).flatMap((_, i): Crossing[] => {
    const column = i + 1;
    const apart = (row: Row): number => (row[column + 1] ?? NaN) - (row[column] ?? NaN);
    const [from, to] = [apart(before), apart(after)];
    if (!(from * to < 0)) return [];
    const part = from / (from - to);
    const end = (before[column] ?? NaN) * (1 - part) + (after[column] ?? NaN) * part;
    return [column, column + 1].map((of) => ({ part, column: of, end }));
  });
}

function steps(before: Row, after: Row): Crossing[] {
  return before.slice(1).flatMap((from, i): Crossing[] => {
    const to = after[i + 1] ?? NaN;
    const count = Number.isNaN(to - from) ? 0 : Math.ceil(Math.abs(to - from) / STEP) - 1;
    return Array.from({ length: Math.max(0, count) }, (_, step) => {
      const part = (step + 1) / (count + 1);
      return { part, column: i + 1, end: from * (1 - part) + to * part };
    });
  });
}

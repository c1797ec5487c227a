import { readNumber } from './number.js';
import type { RowBlock } from './rows.js';

/** Samples side by side as numbers, in memory. */
export interface Overview {
  /** Ascending, ms. */
  readonly times: readonly number[];
  /** For each column a value a time; null where there is none that can be drawn. */
  readonly columns: readonly (readonly (number | null)[])[];
  /** How long the stretches are of which only the least and the largest values are left, ms; 0 where all are. */
  readonly stretchMs: number;
}

export interface OverviewOptions {
  readonly columns: number;
  /** Longer than that without any row is a gap, which gets a row without values, ms. */
  readonly reachMs: number;
  /** As in `Overview`. */
  readonly stretchMs: number;
}

/**
 * All rows, or of each stretch of time two, with the least and the largest values that each column has in it,
 * in the order in which they came: what a picture of that width would show.
 */
export function overviewOf(
  rows: Iterable<RowBlock>,
  { columns, reachMs, stretchMs }: OverviewOptions,
): Overview {
  const draft = newDraft(columns, reachMs);
  const stretch = newStretch(columns);
  const end = (): void => {
    if (stretch.count > 0) addStretch(stretch, draft);
  };
  for (const block of rows) {
    for (const [row, ms] of block.times.entries()) {
      if (stretchMs === 0 || ms >= stretch.endMs) {
        end();
        begin(stretch, ms, stretchMs);
      }
      takeRow(stretch, block, row);
    }
  }
  end();
  return { times: draft.times, columns: draft.values, stretchMs };
}

interface Draft {
  readonly times: number[];
  readonly values: (number | null)[][];
  readonly reachMs: number;
}

/** What a stretch has had so far: of each column the extremes, and which of them came first. */
interface Stretch {
  count: number;
  firstMs: number;
  lastMs: number;
  endMs: number;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly isRising: Uint8Array;
}

const listOf = <T>(length: number, one: () => T): T[] => Array.from({ length }, one);

const newDraft = (columns: number, reachMs: number): Draft => ({
  ...{ times: [], reachMs },
  values: listOf(columns, () => []),
});

const newStretch = (columns: number): Stretch => ({
  ...{ count: 0, firstMs: NaN, lastMs: NaN, endMs: -Infinity },
  least: new Float64Array(columns),
  most: new Float64Array(columns),
  isRising: new Uint8Array(columns),
});

function begin(stretch: Stretch, ms: number, lengthMs: number): void {
  stretch.count = 0;
  stretch.firstMs = ms;
  // Stretches hang on time zero, so that those of several tables are the same.
  stretch.endMs = lengthMs === 0 ? ms : (Math.floor(ms / lengthMs) + 1) * lengthMs;
  stretch.least.fill(NaN);
  stretch.most.fill(NaN);
}

function takeRow(stretch: Stretch, block: RowBlock, row: number): void {
  const { least, most, isRising } = stretch;
  stretch.count++;
  stretch.lastMs = block.times[row] ?? NaN;
  for (let column = 0; column < block.columns; column++) {
    const cell = row * block.columns + column;
    const [start, end] = [block.starts[cell] ?? 0, block.ends[cell] ?? 0];
    const value = start === end ? NaN : readNumber(block.bytes, start, end);
    if (!Number.isFinite(value)) continue;
    const [low = NaN, high = NaN] = [least[column], most[column]];
    if (Number.isNaN(low) || value < low) {
      least[column] = value;
      isRising[column] = 0;
    }
    if (Number.isNaN(high) || value > high) {
      most[column] = value;
      isRising[column] = 1;
    }
  }
}

function addStretch(
  { firstMs, lastMs, least, most, isRising }: Stretch,
  { times, values, reachMs }: Draft,
): void {
  const before = times.at(-1);
  if (before !== undefined && firstMs - before > reachMs) {
    times.push((before + firstMs) / 2);
    for (const column of values) column.push(null);
  }
  const drawn = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  times.push(firstMs);
  if (lastMs > firstMs) times.push(lastMs);
  for (const [i, column] of values.entries()) {
    const [low, high] = [drawn(least[i]), drawn(most[i])];
    if (lastMs === firstMs) column.push(low);
    else column.push(...(isRising[i] === 1 ? [low, high] : [high, low]));
  }
}

import type { FiniteSamples } from './finite-samples.js';

/** The columns of pixels that a plot is printed in, by time: from `startMs` to `endMs`. */
export interface PixelColumns {
  readonly startMs: number;
  readonly endMs: number;
  readonly count: number;
}

/** The pixel column of a time; -1 for all that is before the plot, `count` for all behind it. */
export function pixelColumnOf({ startMs, endMs, count }: PixelColumns, ms: number): number {
  const at = Math.floor(((ms - startMs) / (endMs - startMs)) * count);
  return at < 0 ? -1 : Math.min(at, count);
}

/** How samples are thinned. */
export interface Thinning {
  readonly pixels: PixelColumns;
  /** How far apart two samples may be, in ms, for a line to join them. */
  readonly reachMs: number;
  /** Where times are counted from, in ms. */
  readonly originMs: number;
  /** Whether an axis has a place for a value. */
  readonly isDrawn: (value: number) => boolean;
}

/** Is told samples, row by row, and keeps those that are seen. */
export interface Thinner extends FiniteSamples {
  /** The rows that are kept of each column: seconds and value, in the order of time. */
  end(): Rows[];
}

export type Rows = readonly (readonly [seconds: number, value: number])[];

/** More breaks than this in one pixel column are not told from none. */
const MOST_BREAKS = 4;

/** Samples of a column that follow each other without a break, within one pixel column. */
interface Run {
  pixel: number;
  /** How many breaks there were in this pixel column. */
  breaks: number;
  firstMs: number;
  first: number;
  minMs: number;
  /** When the least sample was last seen, while `minMs` is as close to `maxMs` as it can be. */
  minAgainMs: number;
  min: number;
  maxMs: number;
  maxAgainMs: number;
  max: number;
  lastMs: number;
  last: number;
}

/**
 * Keeps the first, the last, the least and the largest sample of each column in each pixel column:
 * a line through these covers the same pixels as one through all of them (M4: Jugel, Jerzak,
 * Hackenbroich, Markl, VLDB 2014). Of equal samples, those where the line goes from the least to the
 * largest or back: a jump stays upright, and dashes lie where they lay. Where a line breaks between
 * two of them, a row of NaN says so.
 * Needs memory for what is kept only.
 */
export function m4(columns: number, thinning: Thinning): Thinner {
  const { pixels, reachMs, originMs, isDrawn } = thinning;
  const runs = Array.from({ length: columns }, emptyRun);
  const kept = runs.map((): [number, number][] => []);
  let now = 0;
  let pixel = 0;
  return {
    row(ms) {
      now = ms;
      pixel = pixelColumnOf(pixels, ms);
    },
    sample(column, _bytes, _start, _end, value) {
      const run = runs[column];
      const rows = kept[column];
      if (run === undefined || rows === undefined || !isDrawn(value)) return;
      const isGap = now - run.lastMs > reachMs;
      if (run.pixel === pixel && !(isGap && run.breaks < MOST_BREAKS)) {
        addTo(run, now, value);
        return;
      }
      keep(run, rows, originMs);
      if (isGap) rows.push([(run.lastMs + reachMs - originMs) / 1000, NaN]);
      run.breaks = run.pixel === pixel ? run.breaks + 1 : 0;
      run.pixel = pixel;
      start(run, now, value);
    },
    end() {
      runs.forEach((run, column) => keep(run, kept[column] ?? [], originMs));
      return kept;
    },
  };
}

function emptyRun(): Run {
  // Not small integers, so that the engine gives the fields room for doubles from the start.
  const [ms, value] = [NaN, NaN];
  return {
    pixel: NaN,
    breaks: 0,
    firstMs: ms,
    first: value,
    minMs: ms,
    minAgainMs: ms,
    min: value,
    maxMs: ms,
    maxAgainMs: ms,
    max: value,
    lastMs: ms,
    last: value,
  };
}

function start(run: Run, ms: number, value: number): void {
  run.firstMs = run.minMs = run.minAgainMs = run.maxMs = run.maxAgainMs = run.lastMs = ms;
  run.first = run.min = run.max = run.last = value;
}

function addTo(run: Run, ms: number, value: number): void {
  if (value <= run.min) {
    if (value < run.min) {
      run.min = value;
      run.minMs = ms;
      run.maxMs = run.maxAgainMs;
    }
    run.minAgainMs = ms;
  }
  if (value >= run.max) {
    if (value > run.max) {
      run.max = value;
      run.maxMs = ms;
      run.minMs = run.minAgainMs;
    }
    run.maxAgainMs = ms;
  }
  run.last = value;
  run.lastMs = ms;
}

function keep(run: Run, rows: [number, number][], originMs: number): void {
  let before = -Infinity;
  const put = (ms: number, value: number): void => {
    if (ms > before) rows.push([(ms - originMs) / 1000, value]);
    before = Math.max(before, ms);
  };
  const isMinFirst = run.minMs < run.maxMs;
  put(run.firstMs, run.first);
  put(isMinFirst ? run.minMs : run.maxMs, isMinFirst ? run.min : run.max);
  put(isMinFirst ? run.maxMs : run.minMs, isMinFirst ? run.max : run.min);
  put(run.lastMs, run.last);
}

/** Whether rows have a sample with a break or nothing on both sides. */
export function hasAlone(rows: readonly (readonly number[])[]): boolean {
  const isThere = (i: number): boolean => !Number.isNaN(rows[i]?.[1] ?? NaN);
  return rows.some((_, i) => isThere(i) && !isThere(i - 1) && !isThere(i + 1));
}

/** The cells of a grid over a plot, to tell samples apart that would be seen apart. */
export interface Cells {
  readonly columns: PixelColumns;
  readonly rows: number;
  /** From 0 to `rows`; less or more than that for a value beyond the plot. */
  readonly rowOf: (value: number) => number;
}

/**
 * Keeps the first sample of each column in each cell. For points: one that is hidden by another is
 * not needed, while all others are.
 */
export function firstInCells(
  columns: number,
  cells: Cells,
  { originMs, isDrawn }: Thinning,
): Thinner {
  const { count } = cells.columns;
  const width = count + 2;
  const isTaken = Array.from(
    { length: columns },
    () => new Uint8Array(Math.ceil((width * (cells.rows + 2)) / 8)),
  );
  const kept = isTaken.map((): [number, number][] => []);
  let now = 0;
  let across = 0;
  return {
    row(ms) {
      now = ms;
      across = pixelColumnOf(cells.columns, ms) + 1;
    },
    sample(column, _bytes, _start, _end, value) {
      const taken = isTaken[column];
      if (taken === undefined || !isDrawn(value)) return;
      const row = Math.max(-1, Math.min(cells.rows, Math.floor(cells.rowOf(value))));
      const cell = (row + 1) * width + across;
      const bit = 1 << (cell & 7);
      if (((taken[cell >> 3] ?? 0) & bit) !== 0) return;
      taken[cell >> 3] = (taken[cell >> 3] ?? 0) | bit;
      kept[column]?.push([(now - originMs) / 1000, value]);
    },
    end: () => kept,
  };
}

import { type PixelColumns, pixelColumnOf } from './decimate.js';

/** The values of all series of a stack at one time; undefined where the stack breaks. */
export interface StackRow {
  readonly ms: number;
  readonly values: Float64Array | undefined;
}

/** Is told the rows of a stack, in the order of time; the values may be used again after that. */
export interface StackRows {
  row(ms: number, values: Float64Array): void;
  end(): StackRow[];
}

/** Keeps all rows. */
export function allRows(reachMs: number): StackRows {
  const kept: StackRow[] = [];
  let lastMs = NaN;
  return {
    row(ms, values) {
      if (ms - lastMs > reachMs) kept.push({ ms: lastMs + reachMs, values: undefined });
      kept.push({ ms, values: values.slice() });
      lastMs = ms;
    },
    end: () => kept,
  };
}

/** A row that is kept if no other has a larger score. */
interface Candidate {
  ms: number;
  score: number;
  readonly values: Float64Array;
}

/** The rows of one pixel column that are kept, as far as it has been read. */
interface Column {
  pixel: number;
  breaks: number;
  readonly first: Candidate;
  readonly last: Candidate;
  /** By the height of the stack, its depth, and how far the series are from the first row. */
  readonly extremes: readonly Candidate[];
}

const SCORES = 5;
/** More breaks than this in one pixel column are not told from none. */
const MOST_BREAKS = 4;

/**
 * Keeps, in each pixel column, the first and the last row of a stack, those where it reaches
 * highest, least high, deepest and least deep, and the one whose series differ most from the first.
 * All series keep the same rows, so that their edges meet.
 */
export function thinnedRows(columns: number, reachMs: number, pixels: PixelColumns): StackRows {
  const kept: StackRow[] = [];
  const state = emptyColumn(columns);
  return {
    row(ms, values) {
      const pixel = pixelColumnOf(pixels, ms);
      const isGap = ms - state.last.ms > reachMs;
      if (state.pixel !== pixel || (isGap && state.breaks < MOST_BREAKS)) {
        flush(state, kept);
        if (isGap) kept.push({ ms: state.last.ms + reachMs, values: undefined });
        state.breaks = state.pixel === pixel ? state.breaks + 1 : 0;
        state.pixel = pixel;
        begin(state, ms, values);
      }
      consider(state, ms, values);
    },
    end() {
      flush(state, kept);
      return kept;
    },
  };
}

function emptyColumn(columns: number): Column {
  const candidate = (): Candidate => ({
    ms: NaN,
    score: -Infinity,
    values: new Float64Array(columns),
  });
  return {
    pixel: NaN,
    breaks: 0,
    first: candidate(),
    last: candidate(),
    extremes: Array.from({ length: SCORES }, candidate),
  };
}

function begin({ first, extremes }: Column, ms: number, values: Float64Array): void {
  put(first, ms, -Infinity, values);
  for (const extreme of extremes) extreme.score = -Infinity;
}

function consider({ first, last, extremes }: Column, ms: number, values: Float64Array): void {
  let [top, bottom, change] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    const before = first.values[i] ?? NaN;
    if (value > 0) top += value;
    if (value < 0) bottom -= value;
    change += Math.abs((value === value ? value : 0) - (before === before ? before : 0));
  }
  offer(extremes[0], ms, top, values);
  offer(extremes[1], ms, -top, values);
  offer(extremes[2], ms, bottom, values);
  offer(extremes[3], ms, -bottom, values);
  offer(extremes[4], ms, change, values);
  put(last, ms, -Infinity, values);
}

function offer(
  candidate: Candidate | undefined,
  ms: number,
  score: number,
  values: Float64Array,
): void {
  if (candidate !== undefined && score > candidate.score) put(candidate, ms, score, values);
}

function put(candidate: Candidate, ms: number, score: number, values: Float64Array): void {
  candidate.ms = ms;
  candidate.score = score;
  candidate.values.set(values);
}

function flush({ first, last, extremes }: Column, kept: StackRow[]): void {
  let before = -Infinity;
  for (const { ms, values } of [first, ...extremes, last].sort((a, b) => a.ms - b.ms)) {
    if (ms > before) kept.push({ ms, values: values.slice() });
    before = Math.max(before, ms);
  }
}

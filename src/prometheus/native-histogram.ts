import { StyxError } from '../errors.js';
import { withoutSecrets } from '../secrets.js';
import type { Grid } from '../time/grid.js';
import type { Unchecked } from './json-fields.js';
import { type JsonInput, peek, type Reading, readList, readValue } from './json-input.js';
import { checkTime } from './sample-run.js';

/** A native histogram, in the texts that the server wrote. */
export interface NativeHistogram {
  readonly count: string;
  readonly sum: string;
  /** Those that counted something. */
  readonly buckets: readonly NativeBucket[];
}

export interface NativeBucket {
  /** Which of its bounds belong to it: the upper, the lower, none, or both. */
  readonly rule: 0 | 1 | 2 | 3;
  readonly lower: string;
  readonly upper: string;
  readonly count: string;
}

export interface TimedHistogram {
  /** Unix time in ms. */
  readonly ms: number;
  readonly histogram: NativeHistogram;
}

/** The histograms of one series; offsets in bytes of the document. */
export interface HistogramRun {
  start: number;
  end: number;
  samples: number;
  /** How many numbers they are made of: each of a count, a sum, and one a bucket. */
  numbers: number;
  previousMs: number;
}

export const noHistograms = (): HistogramRun => ({
  ...{ start: 0, end: 0, samples: 0, numbers: 0 },
  previousMs: -Infinity,
});

/**
 * Reads the histograms of a series, which must be on the grid and ascending. Throws BAD_ANSWER and
 * MOVED_GRID.
 */
export function* readHistograms(input: JsonInput, grid: Grid): Reading<HistogramRun> {
  const run = noHistograms();
  yield* readList(input, () => readNext(input, grid, run));
  return run;
}

/** Reads the only histogram of a series in a vector. Throws as `readHistograms` does. */
export function* readOneHistogram(input: JsonInput, grid: Grid): Reading<HistogramRun> {
  const run = noHistograms();
  yield* readNext(input, grid, run);
  return run;
}

function* readNext(input: JsonInput, grid: Grid, run: HistogramRun): Reading<void> {
  yield* peek(input);
  const start = input.base + input.at;
  const { ms, histogram } = yield* readHistogram(input);
  checkTime(ms, run.previousMs, grid);
  if (run.samples === 0) run.start = start;
  run.end = input.base + input.at;
  run.previousMs = ms;
  run.samples++;
  run.numbers += 2 + histogram.buckets.length;
}

/**
 * Reads `[<unix seconds>,{"count":"3","sum":"1.5","buckets":[[0,"0.5","1","3"]]}]`, where there may be no
 * buckets. Throws BAD_ANSWER for anything else.
 *
 * Format: https://prometheus.io/docs/prometheus/latest/querying/api/#native-histograms
 */
export function* readHistogram(input: JsonInput): Reading<TimedHistogram> {
  const value = yield* readValue(input);
  const [time, fields, ...others] = listOf(value);
  const histogram = others.length === 0 ? histogramOf(fields) : undefined;
  if (typeof time !== 'number' || histogram === undefined) throw noHistogram(value);
  // Digits below a millisecond make a time that is on no grid, and is refused there.
  return { ms: Math.round(time * 1e6) / 1000, histogram };
}

function histogramOf(value: unknown): NativeHistogram | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { count, sum, buckets: listed = [] } = value as Unchecked<NativeHistogram>;
  if (!isNumberText(count) || !isNumberText(sum) || !Array.isArray(listed)) return undefined;
  const buckets = listed.map(bucketOf).filter((bucket) => bucket !== undefined);
  // A bucket that comes twice would have two counts.
  const distinct = new Set(buckets.map(boundsText));
  return distinct.size === listed.length ? { count, sum, buckets } : undefined;
}

function bucketOf(value: unknown): NativeBucket | undefined {
  const [rule, lower, upper, count, ...others] = listOf(value);
  if (!isRule(rule) || !isNumberText(lower) || !isNumberText(upper) || !isNumberText(count))
    return undefined;
  const isRange = boundOf(lower) <= boundOf(upper);
  return isRange && others.length === 0 ? { rule, lower, upper, count } : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isRule = (value: unknown): value is NativeBucket['rule'] =>
  value === 0 || value === 1 || value === 2 || value === 3;

/** Texts go into files and scripts as they are: nothing but a number may pass here. */
function isNumberText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS && NUMBER.test(value);
}

const MOST_CHARACTERS = 512;
const NUMBER = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN|[+-]?Inf)$/i;

/** The number that a bound is. */
export function boundOf(text: string): number {
  return Number(text.replace(/inf$/i, 'Infinity'));
}

/** The values that a bucket counts, as mathematics writes them: `(0.5,1]`. */
export function boundsText({ rule, lower, upper }: NativeBucket): string {
  const hasLower = rule === 1 || rule === 3;
  const hasUpper = rule === 0 || rule === 3;
  return `${hasLower ? '[' : '('}${lower},${upper}${hasUpper ? ']' : ')'}`;
}

function noHistogram(value: unknown): StyxError {
  const shown = withoutSecrets(JSON.stringify(value)).slice(0, 80);
  return new StyxError('BAD_ANSWER', `the answer has a native histogram that is none: ${shown}`);
}

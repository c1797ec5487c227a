import { reducibleValues } from '../derive/reducible.js';
import type { OpenFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import { readSamples } from '../frame/samples.js';
import { reducerText } from '../derive/transform-text.js';
import type { Reducer } from '../manifest/drawing.js';
import type { Counted, Reduction } from '../manifest/values/values.js';
import { reduced } from '../statistics/reduce.js';

/** One number, perhaps infinite, or why there is none. */
export type Told = { readonly value: number } | { readonly none: WhyNone };

export type SeriesNumber = Told & {
  /** How many samples are NaN, and were not counted, and how many are infinite. */
  readonly skipped: number;
  readonly infinite: number;
};

/** Why a series is no number. */
export type WhyNone =
  | { readonly why: 'no sample' }
  /** It has none that is finite, and only these are counted. */
  | { readonly why: 'not finite' }
  /** For `last`: it has numbers, and the last one so long before its end. */
  | { readonly why: 'ended'; readonly beforeMs: number }
  /** It has both infinities, of which no sum, mean or interpolation can be told. */
  | { readonly why: 'opposed' };

/** A series as one number, of those of its samples that are counted. Throws SPOOL. */
export function seriesNumber(
  series: FrameSeries,
  { reduce, counted }: Pick<Reduction, 'reduce' | 'counted'>,
  files: OpenFiles,
): SeriesNumber {
  const values = reducibleValues(series, reduce, files);
  const numbers = values.filter((value) => !Number.isNaN(value));
  const finite = numbers.filter(Number.isFinite);
  const some = counted === 'numbers' ? numbers : finite;
  const left = {
    skipped: values.length - numbers.length,
    infinite: numbers.length - finite.length,
  };
  if (some.length === 0) return { ...left, none: withoutSamples(series, counted, files) };
  const value = reduced(some, reduce);
  return Number.isNaN(value) ? { ...left, none: { why: 'opposed' } } : { ...left, value };
}

function withoutSamples(series: FrameSeries, counted: Counted, files: OpenFiles): WhyNone {
  const { times, values } = readSamples(series, files);
  const counts = counted === 'numbers' ? (value: number) => !Number.isNaN(value) : Number.isFinite;
  const ms = times.findLast((_, i) => counts(values[i] ?? NaN));
  if (ms !== undefined) return { why: 'ended', beforeMs: series.endMs - ms };
  return { why: values.every(Number.isNaN) ? 'no sample' : 'not finite' };
}

/** What there is to say of samples that are both infinities. */
export function opposedText(reduce: Reducer, samples: string): string {
  return `the ${reducerText(reduce)} of ${samples} that are +Inf and -Inf is no number`;
}

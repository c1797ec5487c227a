import { reducibleValues } from '../derive/reducible.js';
import type { OpenFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import { readSamples } from '../frame/samples.js';
import { reducerText } from '../derive/transform-text.js';
import type { Reducer } from '../manifest/drawing.js';
import { reduced } from '../statistics/reduce.js';

/** One number, perhaps infinite, or why there is none. */
export type Told = { readonly value: number } | { readonly none: WhyNone };

export type SeriesNumber = Told & {
  /** How many samples are NaN, and were not counted. */
  readonly skipped: number;
};

/** Why a series is no number. */
export type WhyNone =
  | { readonly why: 'no sample' }
  /** For `last`: it has numbers, and the last one so long before its end. */
  | { readonly why: 'ended'; readonly beforeMs: number }
  /** It has both infinities, of which no sum, mean or interpolation can be told. */
  | { readonly why: 'opposed' };

/** A series as one number: NaN is left out, infinite samples count. Throws SPOOL. */
export function seriesNumber(series: FrameSeries, reduce: Reducer, files: OpenFiles): SeriesNumber {
  const values = reducibleValues(series, reduce, files);
  const some = values.filter((value) => !Number.isNaN(value));
  const skipped = values.length - some.length;
  if (some.length === 0) return { skipped, none: withoutSamples(series, files) };
  const value = reduced(some, reduce);
  return Number.isNaN(value) ? { skipped, none: { why: 'opposed' } } : { skipped, value };
}

function withoutSamples(series: FrameSeries, files: OpenFiles): WhyNone {
  const { times, values } = readSamples(series, files);
  const ms = times.findLast((_, i) => !Number.isNaN(values[i] ?? NaN));
  return ms === undefined ? { why: 'no sample' } : { why: 'ended', beforeMs: series.endMs - ms };
}

/** What there is to say of samples that are both infinities. */
export function opposedText(reduce: Reducer, samples: string): string {
  return `the ${reducerText(reduce)} of ${samples} that are +Inf and -Inf is no number`;
}

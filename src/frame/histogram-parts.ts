import { boundOf, boundsText, type NativeBucket } from '../prometheus/native-histogram.js';
import { type Labels, labelValue, sortedLabels } from './labels.js';

/**
 * The label that tells the parts of a native histogram apart: `count`, `sum`, or the bounds of a bucket,
 * `(0.5,1]`. Names that begin with two underscores are Prometheus' own: no series that was scraped has it.
 */
export const partLabel = '__histogram__';

/** What lies between two bounds. */
export interface Stretch {
  readonly lower: number;
  readonly upper: number;
}

/** A bucket that any of the histograms of a series has. */
export interface Bucket extends Stretch {
  readonly text: string;
}

export function bucketOf(bucket: NativeBucket): Bucket {
  const [lower, upper] = [boundOf(bucket.lower), boundOf(bucket.upper)];
  return { text: boundsText(bucket), lower, upper };
}

/** From the lowest to the highest. */
export function ascending<T extends Stretch>(all: Iterable<T>): T[] {
  return [...all].sort((a, b) => a.lower - b.lower || a.upper - b.upper);
}

export function partLabels(labels: Labels, part: string): Labels {
  return sortedLabels({ ...Object.fromEntries(labels), [partLabel]: part });
}

/** What a part of a native histogram is; undefined of other series. */
export type Part = { readonly of: 'count' | 'sum' } | ({ readonly of: 'bucket' } & Stretch);

const BUCKET = /^[[(]([^,]+),([^,]+)[\])]$/;

export function partOf(labels: Labels): Part | undefined {
  const text = labelValue(labels, partLabel);
  if (text === 'count' || text === 'sum') return { of: text };
  const [, lower = '', upper = ''] = BUCKET.exec(text ?? '') ?? [];
  const stretch = { lower: boundOf(lower), upper: boundOf(upper) };
  const isBucket = lower !== '' && stretch.lower <= stretch.upper;
  return isBucket ? { of: 'bucket', ...stretch } : undefined;
}

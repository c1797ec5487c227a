import { type Labels, labelValue } from '../../frame/labels.js';

/** The buckets of a classic histogram, each between two bounds. */
export interface Buckets {
  /** The upper bounds, ascending; the last may be infinite. */
  readonly bounds: readonly number[];
  /** For each series, the bucket whose upper bound it counts up to. */
  readonly of: readonly number[];
}

/** What series with a label `le` count; undefined where any has none, or no number in it. */
export function bucketsOf(series: readonly { readonly labels: Labels }[]): Buckets | undefined {
  const bounds = series.map(({ labels }) => boundOf(labelValue(labels, 'le') ?? ''));
  if (bounds.length === 0 || bounds.some(Number.isNaN)) return undefined;
  const ascending = [...new Set(bounds)].sort((a, b) => a - b);
  return { bounds: ascending, of: bounds.map((bound) => ascending.indexOf(bound)) };
}

function boundOf(text: string): number {
  if (text === '+Inf' || text === 'Inf') return Infinity;
  return text.trim() === '' ? NaN : Number(text);
}

/** The bounds between rows of buckets from the bottom, as numbers in the unit of the samples. */
export function boundTicks({ bounds }: Buckets): { at: number; text: string }[] {
  const [first = 0] = bounds;
  // Prometheus takes the lowest bucket to start at 0 where its upper bound is positive.
  const start = first > 0 ? [{ at: 0, text: '0' }] : [];
  const upper = bounds.map((bound, i) => ({
    at: i + 1,
    text: bound === Infinity ? '+Inf' : String(bound),
  }));
  return [...start, ...upper];
}

/**
 * Takes apart, at one timestamp, what cumulative buckets count: each without the next lower one,
 * and 0 where rounding makes the difference negative. NaN for a bucket that has no count, or whose
 * lower one has none.
 */
export function perBucket(cumulative: Float64Array, counted: Float64Array): void {
  for (let i = 0; i < cumulative.length; i++) {
    const difference = (cumulative[i] ?? NaN) - (i === 0 ? 0 : (cumulative[i - 1] ?? NaN));
    counted[i] = i === 0 ? difference : Math.max(0, difference);
  }
}

import { messageOf, StyxError } from '../errors.js';
import type { Reducer } from './drawing.js';

/** A step of what is calculated of a query's series; times are in ms. */
export type Transform = SampleTransform | SeriesTransform;

/** Makes samples of a series' own. A sample that is absent stays absent. */
export type SampleTransform =
  | { readonly kind: 'scale'; readonly factor: number }
  | { readonly kind: 'negate' }
  | { readonly kind: 'delta' }
  | { readonly kind: 'cumulative' }
  | { readonly kind: 'rolling'; readonly windowMs: number; readonly of: RollingReducer }
  | {
      readonly kind: 'clip';
      readonly min?: number | undefined;
      readonly max?: number | undefined;
    };

export type RollingReducer = 'mean' | 'median' | 'max';

/** Chooses series, orders them or names them; their samples stay as the server wrote them. */
export type SeriesTransform =
  | { readonly kind: 'drop_series'; readonly minSamples: number }
  | Relabelling
  | { readonly kind: 'sort'; readonly by: SortKey; readonly order: 'ascending' | 'descending' }
  | { readonly kind: 'top'; readonly count: number };

/** A label's value that a regular expression matches as a whole becomes `replace`. */
export interface Relabelling {
  readonly kind: 'relabel';
  readonly label: string;
  readonly match: string;
  /** `$1`, `${1}` and `${name}` are what a group has matched, `$$` is `$`. */
  readonly replace: string;
}

export type SortKey = { readonly label: string } | { readonly reduce: Reducer };

/** Those that make of a series at one time what hangs on its samples at others. */
const overTime: readonly Transform['kind'][] = [
  'delta',
  'cumulative',
  'rolling',
  'drop_series',
  'top',
];

/** The first transform that one moment alone is not enough for. */
export function transformOverTime(transforms: readonly Transform[]): Transform | undefined {
  return transforms.find(({ kind }) => overTime.includes(kind));
}

/**
 * What matches a whole value of a label. Throws MANIFEST_VALUE for what is not a regular
 * expression.
 */
export function labelPattern(match: string): RegExp {
  try {
    return new RegExp(`^(?:${match})$`, 'su');
  } catch (cause) {
    throw new StyxError('MANIFEST_VALUE', `\`${match}\` is not a regular expression`, {
      hint: messageOf(cause),
      cause,
    });
  }
}

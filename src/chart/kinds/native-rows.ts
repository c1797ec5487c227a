import { ascending, type Stretch } from '../../frame/histogram-parts.js';

/** Rows that have all of whatever any bucket counts. */
export interface NativeRows {
  /** Ascending, without gaps. */
  readonly rows: readonly Stretch[];
  /** The row that each bucket is in. */
  readonly of: readonly number[];
  /** Whether they grow alike, from 0 to either side. */
  readonly isLogarithmic: boolean;
}

/**
 * The rows of native histograms whose buckets may become wider with time: as wide as the widest, which
 * hold those that were in their place. Histograms of exponential buckets have a row for each that could
 * be, so that rows of equal height are a logarithmic axis; between others there may be one that is empty.
 */
export function nativeRows(buckets: readonly Stretch[]): NativeRows {
  const grid = exponentialGrid(buckets);
  const all = [...buckets, ...grid];
  const joined: Stretch[] = [];
  const places = new Map<Stretch, number>();
  for (const one of ascending(all)) {
    const last = joined.at(-1);
    if (last !== undefined && isBelow(one.lower, last.upper)) {
      const upper = Math.max(last.upper, one.upper);
      joined[joined.length - 1] = { lower: last.lower, upper };
    } else joined.push(one);
    places.set(one, joined.length - 1);
  }
  const { rows, placeOf } = withoutGaps(joined);
  const of = buckets.map((one) => placeOf[places.get(one) ?? 0] ?? 0);
  return { rows, of, isLogarithmic: grid.length > 0 };
}

/** More than what powers are rounded by, as a part of a bound, and much less than any bucket is wide. */
const SLACK = 1e-9;

/** Whether a bound is less than another, and not the same but for rounding. */
export const isBelow = (one: number, other: number): boolean =>
  one < other - Math.abs(other) * SLACK;

function withoutGaps(joined: readonly Stretch[]) {
  const rows: Stretch[] = [];
  const placeOf: number[] = [];
  for (const one of joined) {
    const last = rows.at(-1);
    if (last === undefined || !isBelow(last.upper, one.lower)) rows.push(one);
    else if (hasZero(last)) {
      // What is nearer to 0 than all that was counted was not counted either.
      rows[rows.length - 1] = { lower: last.lower, upper: one.lower };
      rows.push(one);
    } else if (hasZero(one)) rows.push({ lower: last.upper, upper: one.upper });
    else rows.push({ lower: last.upper, upper: one.lower }, one);
    placeOf.push(rows.length - 1);
  }
  return { rows, placeOf };
}

export const hasZero = ({ lower, upper }: Stretch): boolean => lower <= 0 && upper >= 0;

/** More rows than anybody can see. */
const MOST_ROWS = 10_000;

/**
 * All buckets between those that there are, with the growth of the widest; none where they do not grow by
 * 2^2^-schema each, or would be too many.
 */
function exponentialGrid(buckets: readonly Stretch[]): Stretch[] {
  // A bucket that begins within the zero bucket is cut off there by servers.
  const zeros = buckets.filter(hasZero);
  const isCut = (bound: number): boolean =>
    zeros.some(({ lower, upper }) => bound === lower || bound === upper);
  const positive = buckets.filter(
    ({ lower, upper }) => lower > 0 && upper < Infinity && !isCut(lower),
  );
  const negative = buckets.filter(
    ({ lower, upper }) => upper < 0 && lower > -Infinity && !isCut(upper),
  );
  const mirrored = negative.map(({ lower, upper }) => ({ lower: -upper, upper: -lower }));
  const schema = schemaOf([...positive, ...mirrored]);
  if (schema === undefined) return [];
  const above = powersAround(positive, schema);
  const below = powersAround(mirrored, schema).map(({ lower, upper }) => ({
    ...{ lower: -upper, upper: -lower },
  }));
  return above.length + below.length > MOST_ROWS ? [] : [...below, ...above];
}

/** That of the widest of exponential buckets; undefined where any is none, or there are none. */
function schemaOf(buckets: readonly Stretch[]): number | undefined {
  const schemas = buckets.map(({ lower, upper }) => -Math.log2(Math.log2(upper / lower)));
  const areExponential = buckets.every(({ upper }, i) => {
    const schema = Math.round(schemas[i] ?? NaN);
    return isWhole(schemas[i] ?? NaN) && isWhole(Math.log2(upper) * 2 ** schema);
  });
  if (!areExponential || buckets.length === 0) return undefined;
  return Math.round(min(schemas));
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

function powersAround(buckets: readonly Stretch[], schema: number): Stretch[] {
  if (buckets.length === 0) return [];
  const perOctave = 2 ** schema;
  const first = Math.floor(Math.log2(min(buckets.map((one) => one.lower))) * perOctave + 1e-6);
  const last = Math.ceil(Math.log2(max(buckets.map((one) => one.upper))) * perOctave - 1e-6);
  const power = (exponent: number): number => 2 ** (exponent / perOctave);
  return Array.from({ length: Math.min(last - first, MOST_ROWS + 1) }, (_, i) => ({
    ...{ lower: power(first + i), upper: power(first + i + 1) },
  }));
}

export const min = (all: readonly number[]): number =>
  all.reduce((least, one) => Math.min(least, one), Infinity);
export const max = (all: readonly number[]): number =>
  all.reduce((most, one) => Math.max(most, one), -Infinity);

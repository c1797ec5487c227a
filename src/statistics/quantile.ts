/**
 * The quantile (from 0 to 1) of values in ascending order, without NaN and not empty: interpolated
 * as numpy does by default, Hyndman and Fan's definition 7, and with numpy's arithmetic, so that
 * both have the same result to the last bit. Where numpy has NaN of infinite values, it is the value at
 * its rank, or else the infinity that is beside it, and NaN only between the two of them.
 */
export function quantile(sorted: Float64Array, q: number): number {
  const position = (sorted.length - 1) * q;
  const before = Math.floor(position);
  const low = sorted[before] ?? NaN;
  const high = sorted[before + 1] ?? low;
  const part = position - before;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return part === 0 ? low : low + high;
  const difference = high - low;
  if (difference === Infinity) return low * (1 - part) + high * part;
  return part >= 0.5 ? high - difference * (1 - part) : low + difference * part;
}

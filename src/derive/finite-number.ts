import type { OpenFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import type { Reducer } from '../manifest/drawing.js';
import { reduced } from '../statistics/reduce.js';
import { reducibleValues } from './reducible.js';

/**
 * A series as one number, of its finite samples, NaN where there are none; and how many of those that
 * it would be of are infinite. Throws SPOOL.
 */
export function finiteNumber(
  series: FrameSeries,
  reduce: Reducer,
  files: OpenFiles,
): { readonly value: number; readonly infinite: number } {
  const values = reducibleValues(series, reduce, files);
  return {
    value: reduced(values.filter(Number.isFinite), reduce),
    infinite: values.filter((value) => Math.abs(value) === Infinity).length,
  };
}

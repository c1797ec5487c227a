import type { OpenFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import { readSamples } from '../frame/samples.js';
import type { Reducer } from '../manifest/drawing.js';
import { reduced } from '../statistics/reduce.js';

/**
 * A series as one number, of its finite samples, NaN where there are none; and how many of its
 * samples are infinite. Throws SPOOL.
 */
export function finiteNumber(
  series: FrameSeries,
  reduce: Reducer,
  files: OpenFiles,
): { readonly value: number; readonly infinite: number } {
  const { values } = readSamples(series, files);
  return {
    value: reduced(values.filter(Number.isFinite), reduce),
    infinite: values.filter((value) => Math.abs(value) === Infinity).length,
  };
}

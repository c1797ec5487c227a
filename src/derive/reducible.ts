import type { OpenFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import { readSamples } from '../frame/samples.js';
import type { Reducer } from '../manifest/drawing.js';

/**
 * The values that the number of a series is made of: for `last` the one at its end, which it may not
 * have, else all. Throws SPOOL.
 */
export function reducibleValues(
  series: FrameSeries,
  reduce: Reducer,
  files: OpenFiles,
): Float64Array {
  const { times, values } = readSamples(series, files);
  if (reduce !== 'last') return values;
  return times.at(-1) === series.endMs ? values.subarray(-1) : new Float64Array();
}

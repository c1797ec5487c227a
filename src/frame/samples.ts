import { advance, changed, openCursor, type OpenFiles } from './cursor.js';
import type { FrameSeries } from './frame.js';
import { readNumber } from './number.js';

/** The samples of one series as numbers, in the order of time (ms). */
export interface Samples {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

const MOST_WINDOW_BYTES = 256 * 1024;

/**
 * Reads the samples of one series, and tells of each its time (ms) and where the text of its value
 * is. Throws SPOOL where these are not all that the server sent.
 */
export function eachSample(
  { segments, samples, shiftMs }: FrameSeries,
  files: OpenFiles,
  take: (ms: number, bytes: Uint8Array, start: number, end: number) => void,
): void {
  const longest = segments.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const cursor = openCursor(segments, Math.min(longest, MOST_WINDOW_BYTES));
  const { slot } = cursor;
  let taken = 0;
  for (; advance(cursor, files); taken++)
    take(slot.ms + shiftMs, cursor.window, slot.valueStart, slot.valueEnd);
  if (taken !== samples) throw changed(segments[0]?.path ?? '');
}

/** The time (ms) of the first sample of a series. Throws SPOOL. */
export function firstMs({ segments, shiftMs }: FrameSeries, files: OpenFiles): number {
  const [first] = segments;
  if (first === undefined) return Infinity;
  if (first.timeBytes > 0) return first.grid.startMs + shiftMs;
  const cursor = openCursor([first], Math.min(first.end - first.start, MOST_WINDOW_BYTES));
  return advance(cursor, files) ? cursor.slot.ms + shiftMs : Infinity;
}

/** All samples of one series. Throws SPOOL. */
export function readSamples(series: FrameSeries, files: OpenFiles): Samples {
  const times = new Float64Array(series.samples);
  const values = new Float64Array(series.samples);
  let at = 0;
  eachSample(series, files, (ms, bytes, start, end) => {
    times[at] = ms;
    values[at++] = readNumber(bytes, start, end);
  });
  return { times, values };
}

import type { AnsweredSeries } from './answered.js';
import { advance, changed, openCursor, type OpenFiles } from './cursor.js';
import type { Segment } from './frame.js';
import { eachHistogram } from './histograms.js';

/** A place between two samples of a segment: an offset in its file, and how many samples are before it. */
export interface Cut {
  readonly at: number;
  readonly samples: number;
}

const MOST_WINDOW_BYTES = 256 * 1024;

/** Where the samples of a segment of a series before a time (ms) end. Throws SPOOL. */
export function cutBefore(
  { holds }: Pick<AnsweredSeries, 'holds'>,
  segment: Segment,
  ms: number,
  files: OpenFiles,
): Cut {
  return holds === 'numbers' ? cutNumbers(segment, ms, files) : cutHistograms(segment, ms, files);
}

function cutHistograms(segment: Segment, ms: number, files: OpenFiles): Cut {
  let cut = { at: segment.start, samples: 0 };
  for (const one of eachHistogram(segment, files)) {
    if (one.ms >= ms) break;
    cut = { at: one.end, samples: cut.samples + 1 };
  }
  return cut;
}

function cutNumbers(segment: Segment, ms: number, files: OpenFiles): Cut {
  const length = segment.end - segment.start;
  const cursor = openCursor([segment], Math.min(length, MOST_WINDOW_BYTES));
  let [at, samples] = [segment.start, 0];
  while (advance(cursor, files) && cursor.slot.ms < ms) {
    // The window ends where the file is read next.
    at = cursor.fileAt - cursor.window.length + cursor.at;
    samples++;
  }
  return { at, samples };
}

/** The samples between two places of a file, as they came but for white space and commas around them. Throws SPOOL. */
export function samplesText(
  { path }: Pick<Segment, 'path'>,
  start: number,
  end: number,
  files: OpenFiles,
): string {
  const bytes = Buffer.alloc(end - start);
  for (let at = 0; at < bytes.length;) {
    const read = files.read(path, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw changed(path);
    at += read;
  }
  return bytes.toString('latin1').replace(/\s+/g, '').replace(/^,|,$/g, '');
}

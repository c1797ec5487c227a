import { feed, openInput, peek, type Reading } from '../prometheus/json-input.js';
import { readHistogram, type TimedHistogram } from '../prometheus/native-histogram.js';
import { changed, type OpenFiles } from './cursor.js';
import type { Segment } from './frame.js';

/** A histogram of a segment, and the offset in its file behind it. */
export interface PlacedHistogram extends TimedHistogram {
  readonly end: number;
}

const BLOCK_BYTES = 64 * 1024;
const COMMA = 0x2c;

/** Reads the native histograms of a segment, in the order of time. Throws SPOOL. */
export function* eachHistogram(
  { path, start, end }: Segment,
  files: OpenFiles,
): Generator<PlacedHistogram, void, undefined> {
  const input = openInput();
  const block = new Uint8Array(Math.min(BLOCK_BYTES, end - start));
  let fileAt = start;
  const pulled = <T>(reading: Reading<T>): T => {
    for (;;) {
      const step = reading.next();
      if (step.done === true) return step.value;
      const length = Math.min(block.length, end - fileAt);
      const read = length === 0 ? 0 : files.read(path, block, 0, length, fileAt);
      if (read === 0) throw changed(path);
      fileAt += read;
      feed(input, block.subarray(0, read));
    }
  };
  const at = (): number => start + input.base + input.at;
  while (at() < end) {
    if (pulled(peek(input)) === COMMA) input.at++;
    const { ms, histogram } = pulled(readHistogram(input));
    yield { ms, histogram, end: at() };
  }
}

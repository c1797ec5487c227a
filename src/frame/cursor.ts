import { closeSync, openSync, readSync } from 'node:fs';
import { StyxError } from '../errors.js';
import { emptySlot, readSample, type SampleSlot } from '../prometheus/sample.js';
import type { Segment } from './frame.js';

/** A place in the samples of one series, of which a window is in memory. */
export interface Cursor {
  readonly slot: SampleSlot;
  /** What `slot` points into. */
  window: Uint8Array;
  /** `slot` holds a sample that has not been taken yet. */
  hasSample: boolean;
  readonly memory: Uint8Array;
  readonly segments: readonly Segment[];
  /** The segment being read, and the offset in its file of what is read next. */
  segment: number;
  fileAt: number;
  /** Offset in the window of the next sample. */
  at: number;
}

export function openCursor(segments: readonly Segment[], windowBytes: number): Cursor {
  return {
    slot: emptySlot(),
    window: new Uint8Array(0),
    hasSample: false,
    memory: new Uint8Array(windowBytes),
    segments,
    segment: 0,
    fileAt: segments[0]?.start ?? 0,
    at: 0,
  };
}

/** Puts the next sample into the slot; false at the end of the series. */
export function advance(cursor: Cursor, files: OpenFile): boolean {
  for (;;) {
    const { window } = cursor;
    let at = cursor.at;
    while (at < window.length && window[at] !== OPEN) at++;
    const end = at < window.length ? readSample(window, at, cursor.slot) : -1;
    if (end > 0) {
      cursor.at = end;
      return true;
    }
    cursor.at = at;
    if (!refill(cursor, files)) return false;
  }
}

const OPEN = 0x5b;

/** Moves the rest of the window to its start and reads on; false at the end of the series. */
function refill(cursor: Cursor, files: OpenFile): boolean {
  const segment = cursor.segments[cursor.segment];
  if (segment === undefined) return false;
  const { memory } = cursor;
  const rest = cursor.window.subarray(cursor.at);
  memory.set(rest);
  const length = Math.min(memory.length - rest.length, segment.end - cursor.fileAt);
  if (length <= 0) {
    // The network scanner has read these bytes: whatever is left cannot be a sample.
    if (rest.length > 0) throw changed(segment.path);
    cursor.segment++;
    cursor.fileAt = cursor.segments[cursor.segment]?.start ?? 0;
    cursor.window = memory.subarray(0, 0);
    cursor.at = 0;
    return cursor.segment < cursor.segments.length;
  }
  const read = files.read(segment.path, memory, rest.length, length, cursor.fileAt);
  if (read === 0) throw changed(segment.path);
  cursor.fileAt += read;
  cursor.window = memory.subarray(0, rest.length + read);
  cursor.at = 0;
  return true;
}

function changed(path: string): StyxError {
  return new StyxError('SPOOL', `${path} was changed while it was being read`);
}

/** Keeps the file that was read last open: series of one chunk are read in turn. */
export interface OpenFile {
  read(path: string, into: Uint8Array, offset: number, length: number, position: number): number;
  close(): void;
}

export function openFile(): OpenFile {
  let current: { readonly path: string; readonly descriptor: number } | undefined;
  const close = (): void => {
    if (current !== undefined) closeSync(current.descriptor);
    current = undefined;
  };
  return {
    read(path, into, offset, length, position) {
      if (current?.path !== path) {
        close();
        current = { path, descriptor: openSync(path, 'r') };
      }
      return readSync(current.descriptor, into, offset, length, position);
    },
    close,
  };
}

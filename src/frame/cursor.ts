import { closeSync, openSync, readSync } from 'node:fs';
import { StyxError } from '../errors.js';
import { emptySlot, readSample, type SampleSlot } from '../prometheus/sample.js';
import { WORD_BYTES } from './copy-text.js';
import type { Segment } from './frame.js';

/** A place in the samples of one series, of which a window is in memory. */
export interface Cursor {
  readonly slot: SampleSlot;
  /** What `slot` points into. */
  window: Uint8Array;
  /** `slot` holds a sample that has not been taken yet. */
  hasSample: boolean;
  readonly memory: Uint8Array;
  /** `memory`, to be copied from in words. */
  readonly view: DataView;
  readonly segments: readonly Segment[];
  /** The segment being read, and the offset in its file of what is read next. */
  segment: number;
  fileAt: number;
  /** Offset in the window of the next sample. */
  at: number;
  /** Its time in ms, if no point of the segment's grid is missing. */
  nextMs: number;
  /** How many samples have been taken. */
  taken: number;
}

export function openCursor(segments: readonly Segment[], windowBytes: number): Cursor {
  const memory = new Uint8Array(windowBytes + WORD_BYTES);
  return {
    slot: emptySlot(),
    window: memory.subarray(0, 0),
    hasSample: false,
    memory,
    view: new DataView(memory.buffer),
    segments,
    segment: 0,
    fileAt: segments[0]?.start ?? 0,
    at: 0,
    nextMs: segments[0]?.grid.startMs ?? 0,
    taken: 0,
  };
}

/** Puts the next sample into the slot; false at the end of the series. */
export function advance(cursor: Cursor, files: OpenFiles): boolean {
  for (;;) {
    const segment = cursor.segments[cursor.segment];
    if (segment === undefined) return false;
    const isFound = segment.timeBytes > 0 ? findNext(cursor, segment) : readNext(cursor);
    if (isFound) return true;
    refill(cursor, segment, files);
  }
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const OPEN = 0x5b;

/** Reads the next sample, if the window has the whole of it. */
function readNext(cursor: Cursor): boolean {
  const { window } = cursor;
  let at = cursor.at;
  while (at < window.length && window[at] !== OPEN) at++;
  const end = at < window.length ? readSample(window, at, cursor.slot) : -1;
  cursor.at = end > 0 ? end : at;
  return end > 0;
}

/** The same where the samples are all alike and no point of the grid is missing, but faster. */
function findNext(cursor: Cursor, { grid, timeBytes }: Segment): boolean {
  const { window, slot } = cursor;
  const at = window[cursor.at] === COMMA ? cursor.at + 1 : cursor.at;
  const start = at + timeBytes + 3;
  let end = start;
  while (end < window.length && window[end] !== QUOTE) end++;
  if (end + 2 > window.length) return false;
  slot.ms = cursor.nextMs;
  slot.valueStart = start;
  slot.valueEnd = end;
  cursor.nextMs += grid.stepMs;
  cursor.at = end + 2;
  return true;
}

/** Moves the rest of the window to its start and reads on, or moves on to the next segment. */
function refill(cursor: Cursor, segment: Segment, files: OpenFiles): void {
  const { memory } = cursor;
  const rest = cursor.window.subarray(cursor.at);
  memory.set(rest);
  const room = memory.length - WORD_BYTES - rest.length;
  const length = Math.min(room, segment.end - cursor.fileAt);
  cursor.at = 0;
  if (length > 0) {
    const read = files.read(segment.path, memory, rest.length, length, cursor.fileAt);
    if (read === 0) throw changed(segment.path);
    cursor.fileAt += read;
    cursor.window = memory.subarray(0, rest.length + read);
    return;
  }
  // The network scanner has read these bytes: whatever is left cannot be a sample.
  if (rest.length > 0) throw changed(segment.path);
  const next = cursor.segments[++cursor.segment];
  cursor.fileAt = next?.start ?? 0;
  cursor.nextMs = next?.grid.startMs ?? 0;
  cursor.window = memory.subarray(0, 0);
}

export function changed(path: string): StyxError {
  return new StyxError('SPOOL', `the temporary file ${path} was changed while it was being read`, {
    hint: 'does something clean up the folder for temporary files? Name another one in TMPDIR',
  });
}

/** Files of the spool that are being read. */
export interface OpenFiles {
  read(path: string, into: Uint8Array, offset: number, length: number, position: number): number;
  close(): void;
}

/** Series are read side by side, and are in one of two chunks at a time; queries may be several. */
const MOST_OPEN = 16;

export function openFiles(): OpenFiles {
  const open = new Map<string, number>();
  const descriptorOf = (path: string): number => {
    const known = open.get(path);
    if (known !== undefined) return known;
    const [oldest] = open;
    if (oldest !== undefined && open.size === MOST_OPEN) {
      closeSync(oldest[1]);
      open.delete(oldest[0]);
    }
    const descriptor = openSync(path, 'r');
    open.set(path, descriptor);
    return descriptor;
  };
  return {
    read(path, into, offset, length, position) {
      try {
        return readSync(descriptorOf(path), into, offset, length, position);
      } catch {
        throw changed(path);
      }
    },
    close() {
      for (const descriptor of open.values()) closeSync(descriptor);
    },
  };
}

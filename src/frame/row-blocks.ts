import { MAX_SAMPLE_BYTES } from '../prometheus/sample.js';
import { copyText, copyToQuote, WORD_BYTES } from './copy-text.js';
import { advance, changed, type Cursor, openCursor, type OpenFiles, openFiles } from './cursor.js';
import type { FrameQuery } from './frame.js';
import type { RowBlock } from './rows.js';
import { inFiles, type RowsOfTiming, rowsOfTiming, timeBlocks } from './time-blocks.js';

/** Memory for the windows of all series together, in bytes, and bounds for that of one. */
const WINDOWS_BYTES = 32 * 1024 * 1024;
const LEAST_WINDOW_BYTES = 4 * 1024;
const MOST_WINDOW_BYTES = 256 * 1024;
const CELLS_PER_BLOCK = 64 * 1024;
const MOST_ROWS = 4096;

const COMMA = 0x2c;
/** What stands around the time before a value: `,[` and `,"`. */
const BEFORE_VALUE = 4;

/** A block that is being filled. Offsets point into `bytes`, whose first `used` bytes are text. */
interface Draft {
  readonly columns: number;
  readonly times: Float64Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hasCells: Uint8Array;
  bytes: Uint8Array;
  /** `bytes`, to be copied to in words. */
  view: DataView;
  used: number;
}

/**
 * Reads the samples of some queries as rows: one row a timestamp that any of their series has,
 * ascending; one column a series, query by query. Memory does not grow with the range.
 */
export function* rowBlocks(queries: readonly FrameQuery[]): Generator<RowBlock> {
  const columns = queries.reduce((sum, query) => sum + query.series.length, 0);
  if (columns === 0) return;
  const windowBytes = windowBytesFor(queries, columns);
  const cursors = queries.map((query) =>
    query.series.map((series) => openCursor(series.segments, windowBytes)),
  );
  const rows = clamp(CELLS_PER_BLOCK / columns, 16, MOST_ROWS);
  const draft = newDraft(rows, columns);
  const files = openFiles();
  try {
    for (const times of timeBlocks(queries, rows)) {
      clear(draft, times);
      let column = 0;
      for (const [index, query] of queries.entries()) {
        const rowOf = rowsOfTiming(query, times);
        for (const [i, cursor] of (cursors[index] ?? []).entries())
          fillColumn(draft, column++, cursor, inFiles(rowOf, query.series[i]?.shiftMs ?? 0), files);
      }
      const block = finished(draft, times.length);
      if (block.times.length > 0) yield block;
    }
    for (const [index, query] of queries.entries()) checkWhole(query, cursors[index] ?? []);
  } finally {
    files.close();
  }
}

/** No larger than the longest segment, so that a hundred thousand short series fit as well. */
function windowBytesFor(queries: readonly FrameQuery[], columns: number): number {
  let longest = 0;
  for (const { series } of queries) {
    for (const { segments } of series) {
      for (const { start, end } of segments) longest = Math.max(longest, end - start);
    }
  }
  const share = clamp(WINDOWS_BYTES / columns, LEAST_WINDOW_BYTES, MOST_WINDOW_BYTES);
  return Math.min(share, longest);
}

/** Whatever happens to the spool, a series is never shorter than what the server sent. */
function checkWhole(query: FrameQuery, cursors: readonly Cursor[]): void {
  for (const [index, series] of query.series.entries()) {
    if (cursors[index]?.taken !== series.samples) throw changed(series.segments[0]?.path ?? '');
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.floor(Math.min(Math.max(value, least), most));
}

function newDraft(rows: number, columns: number): Draft {
  const bytes = new Uint8Array(rows * columns * 20 + WORD_BYTES);
  return {
    columns,
    times: new Float64Array(rows),
    starts: new Int32Array(rows * columns),
    ends: new Int32Array(rows * columns),
    hasCells: new Uint8Array(rows),
    bytes,
    view: new DataView(bytes.buffer),
    used: 0,
  };
}

function clear(draft: Draft, times: readonly number[]): void {
  draft.times.set(times);
  draft.starts.fill(0);
  draft.ends.fill(0);
  draft.hasCells.fill(0);
  draft.used = 0;
}

/** Copies the texts of a column's samples that lie within the block. */
function fillColumn(
  draft: Draft,
  column: number,
  cursor: Cursor,
  rowOf: RowsOfTiming,
  files: OpenFiles,
): void {
  const { slot } = cursor;
  while (cursor.hasSample || advance(cursor, files)) {
    cursor.hasSample = slot.ms > rowOf.lastMs;
    if (cursor.hasSample) return;
    const row = rowOf.rowAt
      ? rowOf.rowAt(slot.ms)
      : rowOf.rows[(slot.ms - rowOf.firstMs) / rowOf.stepMs];
    if (row === undefined) throw changed(cursor.segments[cursor.segment]?.path ?? '');
    putCell(draft, row * draft.columns + column, cursor, slot.valueStart, slot.valueEnd);
    draft.hasCells[row] = 1;
    fillRun(draft, column, cursor, rowOf);
  }
}

function putCell(draft: Draft, cell: number, cursor: Cursor, start: number, end: number): void {
  const length = end - start;
  if (draft.used + length + WORD_BYTES > draft.bytes.length) grow(draft);
  copyText(cursor.view, start, length, draft.view, draft.used);
  draft.starts[cell] = draft.used;
  draft.used += length;
  draft.ends[cell] = draft.used;
  cursor.taken++;
}

/**
 * Goes on with the samples behind the last one for as long as they follow without a gap, are all
 * alike, and lie within the window and the block. This is where most samples are read: no calls.
 */
function fillRun(draft: Draft, column: number, cursor: Cursor, rowOf: RowsOfTiming): void {
  const segment = cursor.segments[cursor.segment];
  if (segment === undefined || segment.timeBytes === 0) return;
  const { columns, starts, ends, hasCells, view: to } = draft;
  const { window, view: from } = cursor;
  const { rows } = rowOf;
  const toValue = segment.timeBytes + BEFORE_VALUE;
  const first = (cursor.nextMs - rowOf.firstMs) / rowOf.stepMs;
  let { at } = cursor;
  let { used } = draft;
  let next = first;
  for (; next < rows.length && window[at] === COMMA; next++) {
    const start = at + toValue;
    if (used + MAX_SAMPLE_BYTES > to.byteLength) break;
    const stop = copyToQuote(from, start, window.length, to, used);
    if (stop + 2 > window.length) break;
    const row = rows[next] ?? 0;
    starts[row * columns + column] = used;
    used += stop - start;
    ends[row * columns + column] = used;
    hasCells[row] = 1;
    at = stop + 2;
  }
  draft.used = used;
  cursor.at = at;
  cursor.nextMs += (next - first) * rowOf.stepMs;
  cursor.taken += next - first;
}

function grow(draft: Draft): void {
  const larger = new Uint8Array(draft.bytes.length * 2 + 1024);
  larger.set(draft.bytes);
  draft.bytes = larger;
  draft.view = new DataView(larger.buffer);
}

/** The block without the rows in which no series has a sample. */
function finished(draft: Draft, rows: number): RowBlock {
  const { columns, times, starts, ends, hasCells } = draft;
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    if (hasCells[row] === 0) continue;
    if (kept < row) {
      times[kept] = times[row] ?? 0;
      starts.copyWithin(kept * columns, row * columns, (row + 1) * columns);
      ends.copyWithin(kept * columns, row * columns, (row + 1) * columns);
    }
    kept++;
  }
  return { times: times.subarray(0, kept), columns, starts, ends, bytes: draft.bytes };
}

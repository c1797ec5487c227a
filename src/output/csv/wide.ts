import { copyText, WORD_BYTES } from '../../frame/copy-text.js';
import { rowBlocks } from '../../frame/row-blocks.js';
import type { RowBlock } from '../../frame/rows.js';
import type { CsvOptions } from '../../manifest/manifest.js';
import { columnNames, type CsvQuery, firstName } from './columns.js';
import { csvField, firstField } from './fields.js';

/** Pieces are yielded when they have grown to this size. */
const PIECE_BYTES = 512 * 1024;
const NEWLINE = 0x0a;
const POINT = 0x2e;

/**
 * A table with a row a timestamp and a column a series, in pieces of about half a megabyte; an
 * empty field where a series has no sample.
 */
export function* wideCsv(queries: readonly CsvQuery[], options: CsvOptions): Generator<Uint8Array> {
  if (options.header) yield header(queries, options);
  const fieldOf = firstField(queries, options);
  const delimiter = Buffer.from(options.delimiter);
  let piece = Buffer.allocUnsafe(2 * PIECE_BYTES);
  let other = Buffer.allocUnsafe(2 * PIECE_BYTES);
  let at = 0;
  for (const block of rowBlocks(queries)) {
    for (const [row, ms] of block.times.entries()) {
      const first = fieldOf(ms);
      const most = rowBytes(block, row, first.length, delimiter.length);
      if (at + most > piece.length) {
        yield piece.subarray(0, at);
        [piece, other] = [other, piece];
        if (most > piece.length) piece = Buffer.allocUnsafe(2 * most);
        at = 0;
      }
      at += piece.write(first, at, 'latin1');
      at = writeCells(block, row, delimiter, piece, at, options.decimal === ',');
      piece[at++] = NEWLINE;
    }
  }
  if (at > 0) yield piece.subarray(0, at);
}

function header(queries: readonly CsvQuery[], options: CsvOptions): Uint8Array {
  const names = [firstName(queries), ...columnNames(queries)];
  const fields = names.map((name) => csvField(name, options.delimiter));
  return Buffer.from(`${fields.join(options.delimiter)}\n`);
}

function rowBytes(
  block: RowBlock,
  row: number,
  firstBytes: number,
  delimiterBytes: number,
): number {
  const { columns, starts, ends } = block;
  let bytes = firstBytes + 1 + columns * delimiterBytes + WORD_BYTES;
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
    bytes += (ends[cell] ?? 0) - (starts[cell] ?? 0);
  }
  return bytes;
}

function writeCells(
  block: RowBlock,
  row: number,
  delimiter: Uint8Array,
  piece: Uint8Array,
  start: number,
  decimalComma: boolean,
): number {
  const { columns, starts, ends, bytes } = block;
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const to = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  let at = start;
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
    for (let i = 0; i < delimiter.length; i++) piece[at++] = delimiter[i] ?? 0;
    const first = starts[cell] ?? 0;
    const length = (ends[cell] ?? 0) - first;
    copyText(from, first, length, to, at);
    at += length;
  }
  if (decimalComma) putCommas(piece, start, at);
  return at;
}

/** Values have no other points than the decimal one. */
function putCommas(piece: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i++) if (piece[i] === POINT) piece[i] = 0x2c;
}

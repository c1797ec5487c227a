import { readFinite } from '../chart/samples/finite-samples.js';
import { lonelySamples, reachOf } from '../chart/samples/lonely.js';
import type { SampleTable, Table } from '../chart/model/tables.js';
import { StyxError } from '../errors.js';
import type { RowBlock } from '../frame/rows.js';
import { numberAloneRows, numberRows } from './number-rows.js';
import { pieceWriter, type PieceWriter } from './pieces.js';

const SPACE = 0x20;
const NEWLINE = 0x0a;
const noSample = Buffer.from('NaN');

/** A table as lines of numbers, `NaN` where there is none. */
export function tableRows(table: Table): Iterable<Uint8Array> {
  return table.kind === 'samples' ? sampleRows(table) : numberRows(table.rows);
}

/** The samples that a line does not show, a line each: x, number of column, value. */
export function aloneRows(table: Table): Iterable<Uint8Array> {
  return table.kind === 'samples' ? sampleAloneRows(table) : numberAloneRows(table.rows);
}

/**
 * The time in seconds, then a value or `NaN` for each series. Where the grid has a timestamp that
 * no series has, a row of `NaN` breaks all lines, unless lines connect.
 */
function* sampleRows(table: SampleTable): Generator<Uint8Array> {
  const { grid, originMs, gaps, rows } = table;
  const reachMs = reachOf(grid.stepMs, gaps);
  const writer = pieceWriter();
  let lastMs = Infinity;
  for (const block of rows()) {
    for (const [row, ms] of block.times.entries()) {
      if (ms - lastMs > reachMs) {
        writer.text(secondsText(lastMs + grid.stepMs, originMs));
        for (let column = 0; column < block.columns; column++) writeCell(writer, noSample, 0, 3);
        writer.byte(NEWLINE);
      }
      lastMs = ms;
      writer.text(secondsText(ms, originMs));
      writeCells(writer, block, row);
      writer.byte(NEWLINE);
      if (writer.isFull()) yield writer.take();
    }
  }
  yield writer.take();
}

/** Exact to the millisecond. */
function secondsText(ms: number, originMs: number): string {
  return String((ms - originMs) / 1000);
}

function writeCells(writer: PieceWriter, block: RowBlock, row: number): void {
  const { columns, starts, ends, bytes } = block;
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
    const start = starts[cell] ?? 0;
    const end = ends[cell] ?? 0;
    if (start === end) writeCell(writer, noSample, 0, noSample.length);
    else writeCell(writer, bytes, start, end);
  }
}

function writeCell(writer: PieceWriter, bytes: Uint8Array, start: number, end: number): void {
  writer.byte(SPACE);
  if (!writer.number(bytes, start, end)) {
    const text = Buffer.from(bytes.slice(start, end)).toString('latin1');
    throw new StyxError('BAD_ANSWER', `not a number: ${JSON.stringify(text)}`);
  }
}

function* sampleAloneRows(table: SampleTable): Generator<Uint8Array> {
  const { grid, originMs, gaps, rows } = table;
  const writer = pieceWriter();
  const reachMs = reachOf(grid.stepMs, gaps);
  const lonely = lonelySamples(table.columns.length - 1, reachMs, (column, ms, text) => {
    writer.text(`${secondsText(ms, originMs)} ${column + 2}`);
    writeCell(writer, text, 0, text.length);
    writer.byte(NEWLINE);
  });
  for (const block of rows()) {
    readFinite(block, lonely);
    if (writer.isFull()) yield writer.take();
  }
  lonely.end();
  yield writer.take();
}

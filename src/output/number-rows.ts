import { pieceWriter } from './pieces.js';

type Row = readonly number[];

/** Rows of numbers, a line each: the shortest text of each number that is that number again. */
export function numberRows(rows: Iterable<Row>): Iterable<Uint8Array> {
  return pieces(lines(rows));
}

/** The numbers whose rows above and below have none in their column: x, number of column, value. */
export function numberAloneRows(rows: readonly Row[]): Iterable<Uint8Array> {
  return pieces(lines(aloneNumbers(rows)));
}

/** What is drawn of a row: the edges of an area; the lower end of a band, and its line. */
const drawn = [1, 2];

/** The rows of which a part has a number while those above and below have none, whole. */
export function aloneWholeRows(rows: readonly Row[]): Iterable<Uint8Array> {
  return pieces(lines(rows.filter((_, i) => isDrawnAlone(rows, i))));
}

/**
 * The outline of bins, which are left, right and count: lines of the same columns that begin and
 * end with a count of 0.
 */
export function outlineRows(bins: readonly Row[]): Iterable<Uint8Array> {
  const left = bins[0]?.[0];
  const right = bins.at(-1)?.[1];
  if (left === undefined || right === undefined) return [];
  return pieces(lines([[left, left, 0], ...bins, [right, right, 0]]));
}

/** Whether any row has a number above and below which there is none. */
export function hasAloneRow(rows: readonly Row[]): boolean {
  return rows.some((_, i) => isDrawnAlone(rows, i));
}

function isDrawnAlone(rows: readonly Row[], i: number): boolean {
  return drawn.some((column) => isAlone(rows, i, column));
}

function* aloneNumbers(rows: readonly Row[]): Generator<Row> {
  for (const [i, row] of rows.entries()) {
    for (let column = 1; column < row.length; column++) {
      if (isAlone(rows, i, column)) yield [row[0] ?? NaN, column + 1, row[column] ?? NaN];
    }
  }
}

function isAlone(rows: readonly Row[], i: number, column: number): boolean {
  const has = (at: number) => Number.isFinite(rows[at]?.[column]);
  return has(i) && !has(i - 1) && !has(i + 1);
}

function* lines(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${row.map(numberText).join(' ')}\n`;
}

function numberText(value: number): string {
  if (Number.isFinite(value) || Number.isNaN(value)) return String(value);
  return value > 0 ? 'Inf' : '-Inf';
}

function* pieces(texts: Iterable<string>): Generator<Uint8Array> {
  const writer = pieceWriter();
  for (const text of texts) {
    writer.text(text);
    if (writer.isFull()) yield writer.take();
  }
  yield writer.take();
}

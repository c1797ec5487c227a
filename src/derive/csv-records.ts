import { csvRecords } from '../csv/records.js';
import { type Position, StyxError } from '../errors.js';
import { positionAt, type TextFile } from '../manifest/positions.js';

/** A line of a table; a field within quotes may go over several lines of the file. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Where each field begins in the text. */
  readonly offsets: readonly number[];
}

/** The records of a file whose fields are parted by commas. Throws BAD_CSV with the place. */
export function* recordsOf(csv: TextFile): Generator<CsvRecord, void, undefined> {
  const records = csvRecords(csv.text, ',', ([start, end], message, hint) =>
    badCsv(csv, start, message, { length: end - start, ...(hint !== undefined && { hint }) }),
  );
  for (const fields of records) {
    yield {
      fields: fields.map(({ text }) => text),
      offsets: fields.map(({ span }) => span[0]),
    };
  }
}

export function badCsv(
  csv: TextFile,
  offset: number,
  message: string,
  { hint, length = 1 }: { readonly hint?: string; readonly length?: number } = {},
): StyxError {
  return new StyxError('BAD_CSV', message, { hint, position: positionIn(csv, offset, length) });
}

/** Where an offset is in the file. */
export function positionIn(csv: TextFile, offset: number, length: number): Position {
  return positionAt(csv, [offset, offset + length]);
}

import { type Position, StyxError } from '../errors.js';

/** A CSV file that has been read. */
export interface CsvText {
  readonly file: string;
  readonly text: string;
}

/** A line of a table; a field within quotes may go over several lines of the file. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Where each field begins in the text. */
  readonly offsets: readonly number[];
}

/**
 * The records of a CSV file (RFC 4180; lines may end with LF alone), without empty lines. Throws
 * BAD_CSV with the place of a quote that is wrong.
 */
export function* csvRecords(csv: CsvText): Generator<CsvRecord, void, undefined> {
  const { text } = csv;
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    const offsets: number[] = [];
    for (;;) {
      offsets.push(at);
      const field = text[at] === '"' ? quotedField(csv, at) : plainField(csv, at);
      fields.push(field.value);
      at = field.end + 1;
      if (text[field.end] !== ',') break;
    }
    if (text[at - 1] === '\r') at++;
    if (fields.length > 1 || fields[0] !== '') yield { fields, offsets };
  }
}

interface Field {
  readonly value: string;
  /** Where the comma or the end of the line behind it is. */
  readonly end: number;
}

/** The end of a field: CR counts only before LF, as a part of the end of the line. */
const END = /,|\r?\n|\r?$/g;

function plainField(csv: CsvText, start: number): Field {
  const { text } = csv;
  END.lastIndex = start;
  const end = END.exec(text)?.index ?? text.length;
  const value = text.slice(start, end);
  const quote = value.indexOf('"');
  if (quote < 0) return { value, end };
  throw badCsv(csv, start + quote, 'a quote within a field that does not begin with one', {
    hint: 'put the field in quotes, and write each quote in it twice',
  });
}

function quotedField(csv: CsvText, start: number): Field {
  const { text } = csv;
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw badCsv(csv, start, 'this quote is never closed');
    at = quote + 1;
    if (text[at] !== '"') break;
    at++;
  }
  END.lastIndex = at;
  if (END.exec(text)?.index !== at)
    throw badCsv(csv, at, 'a field goes on behind its closing quote', {
      hint: 'write a quote within a field twice',
    });
  return { value: text.slice(start + 1, at - 1).replaceAll('""', '"'), end: at };
}

export function badCsv(
  csv: CsvText,
  offset: number,
  message: string,
  { hint, length = 1 }: { readonly hint?: string; readonly length?: number } = {},
): StyxError {
  return new StyxError('BAD_CSV', message, { hint, position: positionIn(csv, offset, length) });
}

/** Where an offset is in the file. */
export function positionIn({ file, text }: CsvText, offset: number, length: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(lineStart).split(/\r?\n/, 1);
  return {
    file,
    line: before.split('\n').length,
    column: Array.from(before.slice(lineStart)).length + 1,
    length: Math.max(1, length),
    text: line,
  };
}

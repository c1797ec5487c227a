import { literally } from '../literally.js';

/** A field of a record, and where it is in the text: offsets in UTF-16 units, its quotes included. */
export interface CsvField {
  readonly text: string;
  readonly span: readonly [start: number, end: number];
}

/** Makes the error for a span of the text. */
export type CsvMistake = (span: CsvField['span'], message: string, hint?: string) => unknown;

/**
 * The records of a CSV text (RFC 4180, of any delimiter; lines may end with LF alone), without empty
 * lines. A field within quotes may go over several lines. Throws what `mistake` makes of a quote that
 * is wrong, and of lines that end in CR alone.
 */
export function* csvRecords(
  text: string,
  delimiter: string,
  mistake: CsvMistake,
): Generator<readonly CsvField[], void, undefined> {
  const onlyCr = text.includes('\n') ? -1 : text.slice(0, -1).indexOf('\r');
  if (onlyCr >= 0) {
    const hint = 'save it as CSV UTF-8 anew: lines end in LF or CRLF';
    throw mistake([onlyCr, onlyCr + 1], 'the lines of this file end in CR alone', hint);
  }
  /** The end of a field: CR counts only before LF, as a part of the end of the line. */
  const end = new RegExp(`${literally(delimiter)}|\\r?\\n|\\r?$`, 'g');
  const endFrom = (offset: number): number => {
    end.lastIndex = offset;
    return end.exec(text)?.index ?? text.length;
  };
  let at = 0;
  while (at < text.length) {
    const fields: CsvField[] = [];
    for (;;) {
      const field =
        text[at] === '"'
          ? quotedField(text, at, endFrom, mistake)
          : plainField(text, at, endFrom(at), mistake);
      fields.push(field);
      [, at] = field.span;
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    at += text[at] === '\r' ? 2 : 1;
    if (fields.length > 1 || fields[0]?.text !== '') yield fields;
  }
}

function plainField(text: string, start: number, end: number, mistake: CsvMistake): CsvField {
  const value = text.slice(start, end);
  const quote = value.indexOf('"');
  if (quote < 0) return { text: value, span: [start, end] };
  throw mistake(
    [start + quote, start + quote + 1],
    'a quote within a field that does not begin with one',
    'put the field in quotes, and write each quote in it twice',
  );
}

function quotedField(
  text: string,
  start: number,
  endFrom: (offset: number) => number,
  mistake: CsvMistake,
): CsvField {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw mistake([start, text.length], 'this quote is never closed');
    at = quote + 1;
    if (text[at] !== '"') break;
    at++;
  }
  if (endFrom(at) !== at) {
    throw mistake(
      [at, at + 1],
      'a field goes on behind its closing quote',
      'write a quote within a field twice',
    );
  }
  return { text: text.slice(start + 1, at - 1).replaceAll('""', '"'), span: [start, at] };
}

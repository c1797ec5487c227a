import { type CsvField, csvRecords } from '../../csv/records.js';
import { StyxError } from '../../errors.js';
import { positionAt, type TextFile } from '../positions.js';

/** A field without the white space around it. */
export type Cell = CsvField;

/**
 * The rows of a CSV file, without empty ones. Fields are parted by what the header has: commas,
 * semicolons or tabs. Throws MANIFEST_SYNTAX for quotes that are not in order.
 */
export function csvRows(file: TextFile): Cell[][] {
  const { text } = file;
  const records = csvRecords(text, delimiterOf(text), (span, message, hint) => {
    return new StyxError('MANIFEST_SYNTAX', message, { position: positionAt(file, span), hint });
  });
  return Array.from(records, (fields) => fields.map(trimmed)).filter(
    (row) => row.length > 1 || row[0]?.text !== '',
  );
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return /[,;\t]/.exec(header.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
}

/** What is in quotes has the white space that it is meant to have. */
function trimmed({ text, span: [start, end] }: CsvField): Cell {
  if (end - start > text.length) return { text, span: [start, end] };
  const own = text.trim();
  const first = start + text.length - text.trimStart().length;
  return own === ''
    ? { text: own, span: [start, start] }
    : { text: own, span: [first, first + own.length] };
}

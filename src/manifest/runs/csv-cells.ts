import { StyxError } from '../../errors.js';
import { positionAt, type Span, type TextFile } from '../positions.js';

export interface Cell {
  readonly text: string;
  readonly span: Span;
}

/** From the last field's end: an open quote, a quoted field, or a bare one; then what ends it. */
const fieldPattern = (delimiter: string): RegExp =>
  new RegExp(`("(?:[^"]|"")*(?:"|$)|)([^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\n|\\r|$)`, 'y');

/**
 * The rows of a CSV file (RFC 4180), without empty ones. Fields are parted by what the header
 * has: commas, semicolons or tabs. Throws MANIFEST_SYNTAX for quotes that are not in order.
 */
export function csvRows(file: TextFile): Cell[][] {
  const { text } = file;
  const pattern = fieldPattern(delimiterOf(text));
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at <= text.length;) {
    pattern.lastIndex = at;
    const [whole = '', quoted = '', bare = '', end = ''] = pattern.exec(text) ?? [];
    row.push(cellOf(file, at, quoted, bare));
    at += whole.length;
    if (/[^\r\n]/.test(end)) continue;
    if (row.length > 1 || row[0]?.text !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return /[,;\t]/.exec(header.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
}

function cellOf(file: TextFile, start: number, quoted: string, bare: string): Cell {
  const span: Span = [start, start + quoted.length + bare.trimEnd().length];
  if (quoted === '') {
    const before = bare.length - bare.trimStart().length;
    return { text: bare.trim(), span: [Math.min(start + before, span[1]), span[1]] };
  }
  const isClosed = quoted.length > 1 && quoted.endsWith('"');
  if (isClosed && bare.trim() === '') {
    return { text: quoted.slice(1, -1).replaceAll('""', '"'), span };
  }
  throw new StyxError(
    'MANIFEST_SYNTAX',
    isClosed ? 'the field goes on after its closing quote' : 'the closing " is missing',
    {
      position: positionAt(file, span),
      hint: 'a quote within a quoted field is written twice: ""',
    },
  );
}

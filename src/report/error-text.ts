import type { Position, StyxError } from '../errors.js';
import { withoutSecrets } from '../secrets.js';
import type { Colors } from './terminal.js';
import { shortened, widthOf } from './width.js';

/** How an error is shown. */
export interface ErrorLook {
  readonly severity?: 'error' | 'warning';
  /** Of what it is shown on; undefined where that has no end. */
  readonly columns?: number | undefined;
}

/**
 * An error, or what is a warning only, as a person reads it: where, what, the offending text with a mark
 * under it, and the remedy. Several lines, no newline at the end. What is longer than there are columns is cut
 * around the mark, for that stands under nothing once a line is wrapped.
 */
export function errorText(
  error: StyxError,
  colors: Colors,
  { severity = 'error', columns }: ErrorLook = {},
): string {
  const { position, hint, output, code } = error;
  const where = position === undefined ? '' : `${place(position)}: `;
  const colour = severity === 'error' ? colors.red : colors.yellow;
  const lines = [
    `${where}${colour(severity)}: ${printable(error.message)} ${colors.dim(`[${code}]`)}`,
  ];
  if (position !== undefined) lines.push(...excerpt(position, colors, columns));
  for (const line of output?.split('\n') ?? []) {
    lines.push(`${colors.dim('      |')} ${printable(line)}`);
  }
  if (hint !== undefined) lines.push(`  ${colors.cyan('hint')}: ${printable(hint)}`);
  if (code === 'INTERNAL' && error.cause instanceof Error)
    lines.push(withoutSecrets(error.cause.stack ?? ''));
  return lines.join('\n');
}

/** The same with two blanks in front of each line, below something of a name. */
export function indentedErrorText(error: StyxError, colors: Colors, columns?: number): string {
  const text = errorText(error, colors, { columns: columns && columns - 2 });
  return `  ${text.replaceAll('\n', '\n  ')}`;
}

const place = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

function excerpt(position: Position, colors: Colors, columns: number | undefined): string[] {
  const number = String(position.line).padStart(5);
  const room = Math.max(LEAST_ROOM, (columns ?? Infinity) - `${number} | `.length);
  const { before, rest, marked } = cutAround(position, room);
  const blanks = Array.from(before, (letter) =>
    letter === '\t' ? letter : ' '.repeat(widthOf(letter)),
  );
  return [
    `${colors.dim(`${number} |`)} ${printable(before + rest)}`,
    `${colors.dim('      |')} ${blanks.join('')}${colors.red('^'.repeat(marked))}`,
  ];
}

/** Fewer columns say nothing of a line. */
const LEAST_ROOM = 20;

/** What is shown of a line. */
interface Cut {
  /** What is in front of the mark. */
  readonly before: string;
  /** What begins with it. */
  readonly rest: string;
  /** How wide the mark is, columns. */
  readonly marked: number;
}

/** So many columns in front of a mark say what it is in. */
const LEAST_BEFORE = 8;

/** A line, or as much of it as so many columns have room for, with the marked characters in the middle where they can be. */
function cutAround({ text, column, length }: Position, room: number): Cut {
  const letters = Array.from(text);
  const [head, tail] = [letters.slice(0, column - 1), letters.slice(column - 1)];
  const [before, rest] = [head.join(''), tail.join('')];
  const marked = Math.max(1, widthOf(tail.slice(0, length).join('')));
  if (widthOf(text) <= room) return { before, rest, marked };
  const half = Math.max(LEAST_BEFORE, Math.floor((room - marked) / 2));
  const start = lastOf(head, Math.max(half, room - widthOf(rest)));
  const shown = shortened(rest, room - widthOf(start));
  return { before: start, rest: shown, marked: Math.max(1, Math.min(marked, widthOf(shown))) };
}

/** The end of some letters, as much as fits into so many columns, with a mark where it is cut off. */
function lastOf(letters: readonly string[], columns: number): string {
  let [start, left] = [letters.length, columns];
  for (; start > 0; start--) {
    left -= widthOf(letters[start - 1] ?? '');
    if (left < 0) break;
  }
  if (start === 0) return letters.join('');
  // One for the mark; of a letter two columns wide, both.
  const first = widthOf(letters.slice(start).join('')) < columns ? start : start + 1;
  return `…${letters.slice(first).join('')}`;
}

// Control characters but the tab, and what changes the order of the text around it.
const steering = /(?!\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** Text from servers and files must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(steering, '\uFFFD');
}

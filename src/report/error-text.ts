import type { Position, StyxError } from '../errors.js';
import { withoutSecrets } from '../secrets.js';
import type { Colors } from './terminal.js';

/**
 * An error, or what is a warning only, as a person reads it: where, what, the offending text with a mark
 * under it, and the remedy. Several lines, no newline at the end. What is longer than the terminal is wide is cut
 * around the mark, for that stands under nothing once a line is wrapped.
 */
export function errorText(
  error: StyxError,
  colors: Colors,
  severity: 'error' | 'warning' = 'error',
  columns: number | undefined = process.stderr.columns,
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

const place = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

function excerpt(position: Position, colors: Colors, columns = Infinity): string[] {
  const number = String(position.line).padStart(5);
  const { text, at, length } = cutAround(position, columns - `${number} | `.length);
  const before = text.slice(0, at).replace(/[^\t]/g, ' ');
  return [
    `${colors.dim(`${number} |`)} ${printable(text)}`,
    `${colors.dim('      |')} ${before}${colors.red('^'.repeat(length))}`,
  ];
}

/** A part of a line, and where in it the marked characters are, which are in its middle where they can be. */
interface Cut {
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/** So much in front of a mark says what it is in, characters. */
const LEAST_BEFORE = 8;

function cutAround({ text, column, length }: Position, room: number): Cut {
  const at = column - 1;
  const marked = Math.max(1, Math.min(length, text.length - at));
  if (text.length <= room) return { text, at, length: marked };
  const before = Math.max(LEAST_BEFORE, Math.floor((room - marked) / 2));
  const centred = at - before;
  const start = Math.max(0, Math.min(centred, text.length - room));
  const [head, tail] = [start > 0 ? '…' : '', start + room < text.length ? '…' : ''];
  const shown = head + text.slice(start + head.length, start + room - tail.length) + tail;
  return { text: shown, at: at - start, length: Math.min(marked, room - (at - start)) };
}

// Control characters but the tab, and what changes the order of the text around it.
const steering = /(?!\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** Text from servers and files must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(steering, '\uFFFD');
}

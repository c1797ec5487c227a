import type { Position, StyxError } from '../errors.js';
import { withoutSecrets } from '../secrets.js';
import type { Colors } from './terminal.js';

/**
 * An error, or what is a warning only, as a person reads it: where, what, the offending text with a mark
 * under it, and the remedy. Several lines, no newline at the end.
 */
export function errorText(
  error: StyxError,
  colors: Colors,
  severity: 'error' | 'warning' = 'error',
): string {
  const { position, hint, output, code } = error;
  const where = position === undefined ? '' : `${place(position)}: `;
  const colour = severity === 'error' ? colors.red : colors.yellow;
  const lines = [
    `${where}${colour(severity)}: ${printable(error.message)} ${colors.dim(`[${code}]`)}`,
  ];
  if (position !== undefined) lines.push(...excerpt(position, colors));
  for (const line of output?.split('\n') ?? []) {
    lines.push(`${colors.dim('      |')} ${printable(line)}`);
  }
  if (hint !== undefined) lines.push(`  ${colors.cyan('hint')}: ${printable(hint)}`);
  if (code === 'INTERNAL' && error.cause instanceof Error)
    lines.push(withoutSecrets(error.cause.stack ?? ''));
  return lines.join('\n');
}

const place = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

function excerpt({ line, column, length, text }: Position, colors: Colors): string[] {
  const number = String(line).padStart(5);
  const before = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  const mark = '^'.repeat(Math.max(1, Math.min(length, text.length - column + 1)));
  return [
    `${colors.dim(`${number} |`)} ${printable(text)}`,
    `${colors.dim('      |')} ${before}${colors.red(mark)}`,
  ];
}

// Control characters but the tab, and what changes the order of the text around it.
const steering = /(?!\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** Text from servers and files must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(steering, '\uFFFD');
}

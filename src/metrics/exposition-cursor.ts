import { type Position, StyxError } from '../errors.js';

/** A line of a text format, and how far it has been read. */
export interface Line {
  readonly text: string;
  at: number;
  readonly mistake: (message: string, hint?: string, length?: number) => StyxError;
}

/** A line that nothing has been read of; its mistakes are BAD_EXPOSITION, at where the reading is. */
export function lineOf(text: string, file: string, lineNumber: number): Line {
  const line: Line = {
    ...{ text, at: 0 },
    mistake(message, hint, length = 1) {
      const column = line.at + 1;
      // A line may be as long as the whole text.
      const shown = text.slice(0, line.at + Math.max(length, 100));
      const position: Position = { file, line: lineNumber, column, length, text: shown };
      return new StyxError('BAD_EXPOSITION', message, { position, hint });
    },
  };
  return line;
}

/** What stands in quotes, without them and its escapes. Throws BAD_EXPOSITION. */
export function readQuoted(line: Line): string {
  const start = line.at + 1;
  let end = start;
  while (line.text[end] !== '"') {
    if (end >= line.text.length) throw line.mistake('this quote is never closed');
    end += line.text[end] === '\\' ? 2 : 1;
  }
  line.at = end + 1;
  return unescaped(line.text.slice(start, end), '"');
}

/**
 * A text without its escapes: `\n`, `\\` and, where `quote` is one, `\"`. A backslash before anything else
 * stands for itself.
 */
export function unescaped(text: string, quote: '"' | ''): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (both, escaped: string) => {
    if (escaped === 'n') return '\n';
    return escaped === '\\' || escaped === quote ? escaped : both;
  });
}

/** What a sticky pattern finds at where the reading is; it is read. */
export function matchAt(line: Line, pattern: RegExp): string | undefined {
  pattern.lastIndex = line.at;
  const [text] = pattern.exec(line.text) ?? [];
  line.at += text?.length ?? 0;
  return text;
}

/** Reads one character, if it is there. */
export function take(line: Line, character: string): boolean {
  if (line.text[line.at] !== character) return false;
  line.at++;
  return true;
}

export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t';

export function skipBlanks(line: Line): void {
  while (isBlank(line.text[line.at])) line.at++;
}

export const hasMore = (line: Line): boolean => line.at < line.text.length;

/** The mistake of a line that has something else than what is wanted, or nothing more. */
export function unexpected(line: Line, wanted: string): StyxError {
  const there = line.text[line.at];
  return line.mistake(
    there === undefined ? `the line ends where ${wanted} should be` : `here should be ${wanted}`,
  );
}

import type { Position } from '../errors.js';

/** The text of a manifest, and the name that errors call the file by. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** The offset at which each line begins. */
  readonly lineStarts: readonly number[];
}

export function textFile(name: string, text: string): TextFile {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return { name, text, lineStarts };
}

/** From, and up to but not including: offsets into a text, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** Where a span of a file is; what `secrets` cover is shown as asterisks. */
export function positionAt(file: TextFile, span: Span, secrets: readonly Span[] = []): Position {
  const [start, end] = span;
  const line = lineOf(file, start);
  const lineStart = file.lineStarts[line] ?? 0;
  const lineEnd = endOfLine(file.text, lineStart);
  const stop = Math.max(start, Math.min(end, lineEnd));
  return {
    file: file.name,
    line: line + 1,
    column: characters(file.text.slice(lineStart, start)) + 1,
    length: Math.max(1, characters(file.text.slice(start, stop).trimEnd())),
    text: shownLine(file, [lineStart, lineEnd], secrets),
  };
}

/** The 0-based line of an offset. */
function lineOf({ lineStarts }: TextFile, offset: number): number {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset at which the line of another offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function characters(text: string): number {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '-').length;
}

interface Shown {
  readonly start: number;
  readonly secrets: readonly Span[];
  readonly text: string;
}

/** A manifest that a program wrote may be one line of a megabyte, with all positions in it. */
const shownLast = new WeakMap<TextFile, Shown>();

function shownLine(file: TextFile, line: Span, secrets: readonly Span[]): string {
  const last = shownLast.get(file);
  if (last?.start === line[0] && last.secrets === secrets) return last.text;
  const text = masked(file.text, line, secrets);
  shownLast.set(file, { start: line[0], secrets, text });
  return text;
}

function masked(text: string, [start, end]: Span, secrets: readonly Span[]): string {
  let line = text.slice(start, end);
  for (const [from, to] of secrets) {
    const [left, right] = [Math.max(from - start, 0), Math.min(to, end) - start];
    if (left < right)
      line = line.slice(0, left) + stars(line.slice(left, right)) + line.slice(right);
  }
  // What may be a user and a password before the `@` of a URL, also without its scheme.
  return line.replace(/(^|[\s"'/])([^\s"'/@]+:[^\s"'@]+)@/g, (_, before: string, user: string) => {
    return `${before}${stars(user)}@`;
  });
}

function stars(secret: string): string {
  return '*'.repeat(characters(secret));
}

import type { Scalar } from 'yaml';
import { textOf } from './nodes.js';
import type { Span } from './positions.js';

/**
 * Where a file has a part of a scalar's text (offsets in what `textOf` says); undefined where that cannot
 * be told. Quotes, escapes, folded lines and indentation are not in the text as they are in the file.
 */
export function spanInFile(file: string, scalar: Scalar, [start, end]: Span): Span | undefined {
  const offsets = offsetsOf(file, scalar);
  const [from, last] = [offsets?.[start], offsets?.[end - 1]];
  if (start < end) return from === undefined || last === undefined ? undefined : [from, last + 1];
  if (from !== undefined) return [from, from];
  // Behind the text.
  const before = offsets?.[start - 1];
  return before === undefined ? undefined : [before + 1, before + 1];
}

/** The offset in the file of each character of a scalar's text. */
function offsetsOf(file: string, scalar: Scalar): readonly number[] | undefined {
  const [start, end] = scalar.range ?? [0, 0];
  const text = textOf(scalar);
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const isBlock = scalar.type?.startsWith('BLOCK') === true;
  const begin = isBlock ? file.indexOf('\n', start) + 1 : start + (isQuoted ? 1 : 0);
  const walk = { file, at: begin, end, isFolded: file.slice(begin, end).includes('\n') };
  const offsets: number[] = [];
  for (let i = 0; i < text.length;) {
    const [at, length] = nextCharacter(walk, text, i, scalar.type);
    if (at === undefined) return undefined;
    for (let k = 0; k < length; k++) offsets.push(at);
    i += length;
  }
  return offsets;
}

interface Walk {
  readonly file: string;
  at: number;
  readonly end: number;
  /** Whether white space may stand for another: the ends of lines, and what they are indented by. */
  readonly isFolded: boolean;
}

const isWhite = (character: string | undefined): boolean =>
  character !== undefined && /\s/.test(character);

/** Where the file has the character of the text at an offset, and how many UTF-16 units that stands for. */
function nextCharacter(
  walk: Walk,
  text: string,
  i: number,
  type: Scalar['type'],
): [at: number | undefined, length: number] {
  const { file, isFolded } = walk;
  const wanted = text[i];
  if (isFolded && !isWhite(wanted)) while (isWhite(file[walk.at])) walk.at++;
  if (type === 'QUOTE_DOUBLE' && file[walk.at] === '\\') return escaped(walk);
  const at = walk.at;
  walk.at += type === 'QUOTE_SINGLE' && wanted === "'" ? 2 : 1;
  const isSame = file[at] === wanted || (isFolded && isWhite(wanted) && isWhite(file[at]));
  return isSame && at < walk.end ? [at, 1] : [undefined, 0];
}

/** How long an escape is that is longer than two characters. Source: YAML 1.2.2, section 5.7. */
const longEscapes = new Map([
  ['x', 4],
  ['u', 6],
  ['U', 10],
]);

function escaped(walk: Walk): [at: number | undefined, length: number] {
  const { file, at } = walk;
  const letter = file[at + 1] ?? '';
  // The end of a line that is left out is not walked over.
  if (letter === '\n' || letter === '\r') return [undefined, 0];
  const length = longEscapes.get(letter) ?? 2;
  walk.at += length;
  const isLong = letter === 'U' && Number.parseInt(file.slice(at + 2, at + 10), 16) > 0xffff;
  return [at, isLong ? 2 : 1];
}

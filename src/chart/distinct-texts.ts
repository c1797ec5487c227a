import { shorten } from './fit-text.js';
import { textWidth } from './text.js';

/**
 * Texts that fit a width and differ from each other where what they are made from does: if their
 * middles are what differs, without what is the same in all, at the start and at the end; and
 * numbered, if even that is too long.
 */
export function distinctTexts(texts: readonly string[], width: number, size: number): string[] {
  const short = texts.map((text) => shorten(text, width, size));
  if (areApart(short, texts)) return short;
  const cores = withoutShared(texts).map((text) => shorten(text, width, size));
  return areApart(cores, texts) ? cores : numbered(cores, width, size);
}

function areApart(short: readonly string[], texts: readonly string[]): boolean {
  return new Set(short).size === new Set(texts).size;
}

function withoutShared(texts: readonly string[]): string[] {
  const all = texts.map((text) => Array.from(text));
  const start = sharedStart(all);
  const rests = all.map((characters) => characters.slice(start).toReversed());
  const end = sharedStart(rests);
  return rests.map((characters) => {
    const core = characters.slice(end).toReversed().join('');
    return `${start > 0 ? '…' : ''}${core}${end > 0 ? '…' : ''}`;
  });
}

/** How many characters all begin with, up to the end of a word: 12 and 13 differ in no less. */
function sharedStart([first = [], ...others]: readonly (readonly string[])[]): number {
  const differs = first.findIndex((character, i) => others.some((other) => other[i] !== character));
  const shared = differs === -1 ? first : first.slice(0, differs);
  return shared.findLastIndex((character) => !/[\p{L}\p{N}]/u.test(character)) + 1;
}

/** `start…end (2)` for the second of those that have become the same. */
function numbered(texts: readonly string[], width: number, size: number): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count === 1) return text;
    const number = ` (${count})`;
    return shorten(text, width - textWidth(number, size), size) + number;
  });
}

import type { Metrics } from '../../style/style.js';
import { shorten } from './fit-text.js';
import { textWidth } from './text.js';

/**
 * Texts that fit a width and differ from each other where what they are made from does: if their
 * middles are what differs, without what is the same in all, at the start and at the end; and
 * numbered, if even that is too long.
 */
export function distinctTexts(
  texts: readonly string[],
  width: number,
  size: number,
  metrics?: Metrics,
): string[] {
  const short = texts.map((text) => shorten(text, width, size, metrics));
  return areApart(short, texts) ? short : differences(texts, width, size, metrics);
}

/** What texts differ in, with as much around it as fits; numbered, if even that is too long. */
export function differences(
  texts: readonly string[],
  width: number,
  size: number,
  metrics?: Metrics,
): string[] {
  const fits = (text: string): boolean => textWidth(text, size, metrics) <= width;
  const cores = coresOf(texts, fits).map((text) => shorten(text, width, size, metrics));
  return areApart(cores, texts) ? cores : numbered(cores, width, size, metrics);
}

function areApart(short: readonly string[], texts: readonly string[]): boolean {
  return new Set(short).size === new Set(texts).size;
}

/** More texts than this had better be short, so that they stand in columns. */
const few = 8;

/** What differs, and of a few texts also as much around it as fits. */
function coresOf(texts: readonly string[], fits: (text: string) => boolean): string[] {
  const all = texts.map((text) => Array.from(text));
  const start = sharedStart(all);
  const end = sharedStart(all.map((characters) => characters.slice(start).toReversed()));
  const around = (kept: number): string[] => {
    const from = Math.max(0, start - Math.ceil(kept / 2));
    const to = Math.max(0, end - Math.floor(kept / 2));
    return all.map((characters) => {
      const core = characters.slice(from, characters.length - to).join('');
      return `${from > 0 ? '…' : ''}${core}${to > 0 ? '…' : ''}`;
    });
  };
  let [most, tooMany] = [0, texts.length > few ? 1 : 2 * Math.max(start, end) + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (around(middle).every(fits)) most = middle;
    else tooMany = middle;
  }
  return around(most);
}

/** How many characters all begin with, up to the end of a word: 12 and 13 differ in no less. */
function sharedStart([first = [], ...others]: readonly (readonly string[])[]): number {
  const differs = first.findIndex((character, i) => others.some((other) => other[i] !== character));
  const shared = differs === -1 ? first : first.slice(0, differs);
  return shared.findLastIndex((character) => !/[\p{L}\p{N}]/u.test(character)) + 1;
}

/** `start…end (2)` for the second of those that have become the same. */
function numbered(
  texts: readonly string[],
  width: number,
  size: number,
  metrics?: Metrics,
): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count === 1) return text;
    const number = ` (${count})`;
    return shorten(text, width - textWidth(number, size, metrics), size, metrics) + number;
  });
}

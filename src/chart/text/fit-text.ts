import type { Metrics } from '../../style/style.js';
import { textWidth } from './text.js';

/** Text that fits a width, if need be without its middle: `pod-7f9c…-x2x4`. */
export function shorten(text: string, width: number, size: number, metrics?: Metrics): string {
  return fitted(text, withoutMiddle, (short) => textWidth(short, size, metrics) <= width);
}

/** Text that fits a width, if need be without its end: `Raft (base…`. */
export function cutEnd(text: string, width: number, size: number, metrics?: Metrics): string {
  return fitted(text, withoutEnd, (short) => textWidth(short, size, metrics) <= width);
}

type Without = (characters: readonly string[], kept: number) => string;

function fitted(text: string, without: Without, isFit: (text: string) => boolean): string {
  if (isFit(text)) return text;
  const characters = Array.from(text);
  const fits = (kept: number): boolean => isFit(without(characters, kept));
  // By halves: a label of the network may have half a million characters without any width.
  let [most, tooMany] = [1, characters.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(middle)) most = middle;
    else tooMany = middle;
  }
  return without(characters, most);
}

function withoutEnd(characters: readonly string[], kept: number): string {
  return `${characters
    .slice(0, kept)
    .join('')
    .replace(/[\s([{,;:]+$/, '')}…`;
}

function withoutMiddle(characters: readonly string[], kept: number): string {
  const head = Math.ceil(kept / 2);
  const tail = characters.slice(characters.length - (kept - head));
  return `${characters.slice(0, head).join('')}…${tail.join('')}`;
}

/**
 * Text on at most `maxLines` lines of a width, broken at spaces; what is too long loses its middle, or
 * what `short` leaves out.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  maxLines: number,
  metrics?: Metrics,
  short = shorten,
): string[] {
  const lines: string[] = [];
  const words = text.split(' ').filter((word) => word !== '');
  while (words.length > 0) {
    const isLast = lines.length === maxLines - 1;
    const count = isLast
      ? words.length
      : wordsThatFit(words, (line) => textWidth(line, size, metrics) <= width);
    lines.push(short(words.splice(0, count).join(' '), width, size, metrics));
  }
  return lines;
}

function wordsThatFit(words: readonly string[], fits: (line: string) => boolean): number {
  let count = 1;
  while (count < words.length && fits(words.slice(0, count + 1).join(' '))) count++;
  return count;
}

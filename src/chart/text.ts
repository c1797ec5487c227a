const line = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// What no engine can draw, and no XML may contain.
const undrawable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text as it can be drawn: on one line, without control characters and halves of characters. */
export function printable(text: string): string {
  return text.replace(line, ' ').replace(undrawable, '\uFFFD');
}

/** Advance widths of STIXGeneral from U+0020 to U+007E, in thousandths of the font size. */
const advances = [
  250, 333, 408, 500, 500, 747, 778, 180, 333, 333, 500, 685, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 685, 685, 685, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 373, 722, 611, 889, 722, 722, 557, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 612, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const zeroWidth = /[\p{M}\p{Cf}]/u;
const minus = 685;
const latin = 560;
const wide = 1000;

/** The width of a line of text in points, for a Times-like font of `size` points. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character);
  return (thousandths * size) / 1000;
}

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = advances[code - 0x20];
  if (known !== undefined) return known;
  if (code === 0x2212) return minus;
  if (zeroWidth.test(character)) return 0;
  return code < 0x600 ? latin : wide;
}

/** Text that fits a width, if need be without its middle: `pod-7f9c…-x2x4`. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  let kept = fitting(characters, width, size);
  for (; kept > 1; kept--) {
    const short = withoutMiddle(characters, kept);
    if (textWidth(short, size) <= width) return short;
  }
  return withoutMiddle(characters, kept);
}

/** How many characters from the start fit. */
function fitting(characters: readonly string[], width: number, size: number): number {
  let used = 0;
  const over = characters.findIndex((character) => (used += textWidth(character, size)) > width);
  return over === -1 ? characters.length : over;
}

function withoutMiddle(characters: readonly string[], kept: number): string {
  const head = Math.ceil(kept / 2);
  const tail = characters.slice(characters.length - (kept - head));
  return `${characters.slice(0, head).join('')}…${tail.join('')}`;
}

/** Text on at most `maxLines` lines of a width, broken at spaces; what is too long is shortened. */
export function wrap(text: string, width: number, size: number, maxLines: number): string[] {
  const lines: string[] = [];
  const words = text.split(' ').filter((word) => word !== '');
  while (words.length > 0) {
    const isLast = lines.length === maxLines - 1;
    const count = isLast ? words.length : wordsThatFit(words, width, size);
    lines.push(shorten(words.splice(0, count).join(' '), width, size));
  }
  return lines;
}

function wordsThatFit(words: readonly string[], width: number, size: number): number {
  let count = 1;
  while (count < words.length && textWidth(words.slice(0, count + 1).join(' '), size) <= width) {
    count++;
  }
  return count;
}

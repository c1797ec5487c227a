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

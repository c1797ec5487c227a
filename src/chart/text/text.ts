import type { Metrics } from '../../style/style.js';
import { type Advances, advances } from './advances.js';

const line = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// What no engine can draw, and no XML may contain.
const undrawable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text as it can be drawn: on one line, without control characters and halves of characters. */
export function printable(text: string): string {
  return text.replace(line, ' ').replace(undrawable, '\uFFFD');
}

const zeroWidth = /[\p{M}\p{Cf}]/u;
const latin = 560;
const wide = 1000;

/** The width of a line of text in points, for letters of `size` points. */
export function textWidth(text: string, size: number, metrics: Metrics = 'times'): number {
  const widths = advances[metrics];
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, widths);
  return (thousandths * size) / 1000;
}

function advance(character: string, { ascii, minus }: Advances): number {
  const code = character.codePointAt(0) ?? 0;
  const known = ascii[code - 0x20];
  if (known !== undefined) return known;
  if (code === 0x2212) return minus;
  if (zeroWidth.test(character)) return 0;
  return code < 0x600 ? latin : wide;
}

/** Texts are copied in words: memory that they are copied from or to has so many bytes to spare. */
export const WORD_BYTES = 4;

/**
 * Copies `length` bytes, in words, which is three times as fast as byte by byte for the few bytes
 * of a number. Up to three bytes behind the target are overwritten.
 */
export function copyText(
  from: DataView,
  start: number,
  length: number,
  to: DataView,
  at: number,
): void {
  for (let i = 0; i < length; i += WORD_BYTES) {
    to.setInt32(at + i, from.getInt32(start + i, true), true);
  }
}

const QUOTES = 0x22222222;
const ONES = 0x01010101;
const HIGH_BITS = 0x80808080;

/**
 * Copies up to the next quote, and returns that quote's offset; `end` or more where there is none
 * before it. Looks at four bytes at a time: of `word ^ QUOTES`, the first byte that is zero has its
 * high bit set in `hit` (Mycroft's test for a zero byte).
 */
export function copyToQuote(
  from: DataView,
  start: number,
  end: number,
  to: DataView,
  at: number,
): number {
  for (let i = start; i < end; i += WORD_BYTES) {
    const word = from.getInt32(i, true);
    to.setInt32(at + i - start, word, true);
    const other = word ^ QUOTES;
    const hit = (other - ONES) & ~other & HIGH_BITS;
    if (hit !== 0) return i + ((31 - Math.clz32(hit & -hit)) >> 3);
  }
  return end;
}

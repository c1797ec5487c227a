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

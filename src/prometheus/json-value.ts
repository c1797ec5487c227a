import { isSpace } from './sample.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** How far the end of a JSON value of any kind has been looked for. */
export interface ValueScan {
  depth: number;
  inText: boolean;
  escaped: boolean;
  /** Bytes of the value seen so far. */
  length: number;
}

export const startOfValue = (): ValueScan => ({
  depth: 0,
  inText: false,
  escaped: false,
  length: 0,
});

/** Goes on from `at` to the value's end, and says whether it was reached within the bytes. */
export function advance(scan: ValueScan, bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i];
    if (scan.inText) {
      scan.length++;
      if (scan.escaped) scan.escaped = false;
      else if (byte === BACKSLASH) scan.escaped = true;
      else if (byte === QUOTE) {
        scan.inText = false;
        if (scan.depth === 0) return true;
      }
      continue;
    }
    const closes = byte === CLOSE_LIST || byte === CLOSE_OBJECT;
    const opens = byte === OPEN_LIST || byte === OPEN_OBJECT;
    const ends = closes || byte === COMMA || byte === COLON || isSpace(byte);
    // A word ends where another value begins, `0{}`, which whoever reads on does not expect there.
    const isNext = scan.length > 0 && (opens || byte === QUOTE);
    if (scan.depth === 0 && (ends || isNext)) return true;
    scan.length++;
    if (byte === QUOTE) scan.inText = true;
    else if (opens) scan.depth++;
    else if (closes && --scan.depth === 0) return true;
  }
  return false;
}

import { type Grid, pointsOf } from '../time/grid.js';

/** How the samples of a gapless series begin: `[1700000000,` for each point, in words of 4 bytes. */
export interface ExpectedTimes {
  readonly points: number;
  readonly words: Int32Array;
}

const WORDS_PER_TIME = 3;
/** Digits of Unix seconds from 2001 to 2286. */
export const TIME_DIGITS = 10;
const ZERO = 0x30;
const NINE = 0x39;

/** Undefined where not all times of a grid are whole seconds of ten digits. */
export function expectedTimes(grid: Grid): ExpectedTimes | undefined {
  const { startMs, endMs, stepMs } = grid;
  if (startMs % 1000 !== 0 || stepMs % 1000 !== 0 || startMs < 1e12 || endMs >= 1e13)
    return undefined;
  const points = pointsOf(grid);
  const bytes = Buffer.alloc(points * WORDS_PER_TIME * 4);
  for (let point = 0; point < points; point++) {
    const seconds = (startMs + point * stepMs) / 1000;
    bytes.write(`[${seconds},`, point * WORDS_PER_TIME * 4, 'latin1');
  }
  return { points, words: new Int32Array(bytes.buffer, bytes.byteOffset, points * WORDS_PER_TIME) };
}

/** Where reading has got to: an offset in the bytes, and the point that is expected there. */
export interface ExpectedPlace {
  at: number;
  point: number;
}

/** A sample that may be longer than what is left is read with care. */
const ROOM = 64;
/** The longest value that is read here. */
const MOST_DIGITS = 40;

/**
 * Reads samples for as long as each is that of the next point, with a plain decimal number and a
 * comma behind it: `[1700000000,"12.5"],`. This is the innermost loop of everything, twice as fast
 * as reading the times: it compares words of four bytes, and makes no calls but these.
 */
export function readExpected(
  view: DataView,
  end: number,
  { words, points }: ExpectedTimes,
  place: ExpectedPlace,
): void {
  let { at, point } = place;
  const last = end - ROOM;
  while (at < last && point < points) {
    const word = point * WORDS_PER_TIME;
    if (
      view.getInt32(at, true) !== words[word] ||
      view.getInt32(at + 4, true) !== words[word + 1] ||
      view.getInt32(at + 8, true) !== words[word + 2] ||
      view.getUint8(at + 12) !== QUOTE
    )
      break;
    let i = at + 13;
    if (view.getUint8(i) === MINUS) i++;
    const whole = skipDigits(view, i, at + MOST_DIGITS);
    if (whole === i) break;
    i = whole;
    if (view.getUint8(i) === POINT) {
      i = skipDigits(view, whole + 1, at + MOST_DIGITS);
      if (i === whole + 1) break;
    }
    // `"],` at one look.
    if ((view.getInt32(i, true) & 0xffffff) !== BEHIND_VALUE) break;
    at = i + 3;
    point++;
  }
  place.at = at;
  place.point = point;
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const BEHIND_VALUE = 0x2c5d22;

/** The offset behind the digits that begin at `at`, but `most` at the most; four at a time. */
function skipDigits(view: DataView, at: number, most: number): number {
  let i = at;
  let four = view.getInt32(i, true);
  // High halves 3, and still 3 when 6 is added: 0 to 9 and not `:` to `?`.
  while (
    i < most &&
    (four & 0xf0f0f0f0) === 0x30303030 &&
    ((four + 0x06060606) & 0xf0f0f0f0) === 0x30303030
  ) {
    i += 4;
    four = view.getInt32(i, true);
  }
  let byte = view.getUint8(i);
  while (byte >= ZERO && byte <= NINE && i < most) byte = view.getUint8(++i);
  return i;
}

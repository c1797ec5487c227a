/** Where the parts of one sample are; filled in by `readSample`, used again for the next one. */
export interface SampleSlot {
  /** Unix time in ms. */
  ms: number;
  /** The value's text without its quotes: `bytes[valueStart..valueEnd)`. */
  valueStart: number;
  valueEnd: number;
}

export const emptySlot = (): SampleSlot => ({ ms: 0.5, valueStart: 0, valueEnd: 0 });

/** The bytes end before the sample does. */
export const INCOMPLETE = -1;
/** The bytes are not a sample as Prometheus writes it. */
export const MALFORMED = -2;

/** A longer sample is not a number that any server writes (1e300 in full has 301 digits). */
export const MAX_SAMPLE_BYTES = 1024;

const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const CLOSE = 0x5d;
const EXPONENT = 0x65;
const LOWER_CASE = 0x20;

/** Nearer to the end of the bytes than this, a sample is read with care. */
const ROOM = 64;

/**
 * Reads `[<unix seconds>,"<number>"]` at `at`, which must be its opening bracket, and returns the
 * offset behind it, INCOMPLETE or MALFORMED. White space is allowed wherever JSON allows it.
 *
 * Format: https://prometheus.io/docs/prometheus/latest/querying/api/#range-vectors
 */
export function readSample(bytes: Uint8Array, at: number, slot: SampleSlot): number {
  const end = bytes.length - at > ROOM ? readCompact(bytes, at, slot) : MALFORMED;
  return end === MALFORMED ? readWithCare(bytes, at, slot) : end;
}

/**
 * Reads a sample as servers write most: whole seconds, a plain decimal number, no white space.
 * Anything else is MALFORMED here. This is the innermost loop of everything, three times as fast
 * as reading with care: one function, no calls, nothing allocated.
 */
function readCompact(bytes: Uint8Array, at: number, slot: SampleSlot): number {
  let i = at + 1;
  let byte = bytes[i] ?? 0;
  if (byte === ZERO) return MALFORMED;
  // Nine digits fit a 32-bit integer, which is faster than a floating-point number.
  const nineDigits = i + 9;
  let head = 0;
  while (i < nineDigits && byte >= ZERO && byte <= NINE) {
    head = (head * 10 + (byte - ZERO)) | 0;
    byte = bytes[++i] ?? 0;
  }
  let seconds = head;
  while (byte >= ZERO && byte <= NINE) {
    seconds = seconds * 10 + (byte - ZERO);
    byte = bytes[++i] ?? 0;
  }
  if (byte !== COMMA || i === at + 1) return MALFORMED;
  if (bytes[++i] !== QUOTE) return MALFORMED;
  slot.ms = seconds * 1000;
  slot.valueStart = ++i;
  byte = bytes[i] ?? 0;
  if (byte === MINUS) byte = bytes[++i] ?? 0;
  if (byte < ZERO || byte > NINE) return MALFORMED;
  while (byte >= ZERO && byte <= NINE) byte = bytes[++i] ?? 0;
  if (byte === POINT) {
    byte = bytes[++i] ?? 0;
    if (byte < ZERO || byte > NINE) return MALFORMED;
    while (byte >= ZERO && byte <= NINE) byte = bytes[++i] ?? 0;
  }
  if (byte !== QUOTE) return MALFORMED;
  slot.valueEnd = i;
  return bytes[i + 1] === CLOSE ? i + 2 : MALFORMED;
}

function readWithCare(bytes: Uint8Array, at: number, slot: SampleSlot): number {
  let i = readTime(bytes, skipSpace(bytes, at + 1), slot);
  if (i < 0) return i;
  i = skipSpace(bytes, i);
  if (i >= bytes.length) return INCOMPLETE;
  if (bytes[i] !== COMMA) return MALFORMED;
  i = skipSpace(bytes, i + 1);
  if (i >= bytes.length) return INCOMPLETE;
  if (bytes[i] !== QUOTE) return MALFORMED;
  slot.valueStart = i + 1;
  i = readNumber(bytes, i + 1);
  if (i < 0) return i;
  slot.valueEnd = i;
  i = skipSpace(bytes, i + 1);
  if (i >= bytes.length) return INCOMPLETE;
  return bytes[i] === CLOSE ? i + 1 : MALFORMED;
}

function readTime(bytes: Uint8Array, at: number, slot: SampleSlot): number {
  const negative = byteAt(bytes, at) === MINUS;
  const digits = negative ? at + 1 : at;
  let i = digits;
  let byte = byteAt(bytes, i);
  let seconds = 0;
  for (; isDigit(byte); byte = byteAt(bytes, ++i)) seconds = seconds * 10 + (byte - ZERO);
  if (i >= bytes.length) return INCOMPLETE;
  if (i === digits || (byteAt(bytes, digits) === ZERO && i > digits + 1)) return MALFORMED;
  let ms = seconds * 1000;
  if (byte === POINT) {
    // Digits below a millisecond make a time that is on no grid, and is refused there.
    let unit = 100;
    const fraction = i + 1;
    for (byte = byteAt(bytes, ++i); isDigit(byte); byte = byteAt(bytes, ++i)) {
      ms += (byte - ZERO) * unit;
      unit /= 10;
    }
    if (i >= bytes.length) return INCOMPLETE;
    if (i === fraction) return MALFORMED;
  }
  slot.ms = negative ? -ms : ms;
  return i;
}

/**
 * Reads a number's text up to the closing quote and returns that quote's offset, INCOMPLETE or
 * MALFORMED. Values go into scripts as they are: nothing but a number may pass here.
 */
function readNumber(bytes: Uint8Array, at: number): number {
  let i = at;
  if (isSign(byteAt(bytes, i))) i++;
  if (i < bytes.length && !isDigit(byteAt(bytes, i))) return readSpecial(bytes, at);
  i = skipDigits(bytes, i);
  if (byteAt(bytes, i) === POINT) {
    const digits = i + 1;
    i = skipDigits(bytes, digits);
    if (i === digits && i < bytes.length) return MALFORMED;
  }
  if ((byteAt(bytes, i) | LOWER_CASE) === EXPONENT) {
    i++;
    if (isSign(byteAt(bytes, i))) i++;
    const digits = i;
    i = skipDigits(bytes, digits);
    if (i === digits && i < bytes.length) return MALFORMED;
  }
  if (i >= bytes.length) return INCOMPLETE;
  return bytes[i] === QUOTE ? i : MALFORMED;
}

function skipDigits(bytes: Uint8Array, at: number): number {
  let i = at;
  while (isDigit(byteAt(bytes, i))) i++;
  return i;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;
const isSign = (byte: number): boolean => byte === MINUS || byte === PLUS;

const specials = ['NaN', '+Inf', '-Inf', 'Inf'].map((text) => Buffer.from(`${text}"`));

function readSpecial(bytes: Uint8Array, at: number): number {
  for (const special of specials) {
    const length = Math.min(special.length, bytes.length - at);
    let same = 0;
    while (same < length && bytes[at + same] === special[same]) same++;
    if (same === special.length) return at + same - 1;
    if (same === length) return INCOMPLETE;
  }
  return MALFORMED;
}

/** The byte at an offset, 0 behind the end. */
function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function isSpace(byte: number | undefined): boolean {
  if (byte === undefined || byte > 0x20) return false;
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function skipSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length && isSpace(bytes[i])) i++;
  return i;
}

const decoder = new TextDecoder('latin1');
const exactPowers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

const zero = 0x30;
const nine = 0x39;
const plus = 0x2b;
const dash = 0x2d;
const dot = 0x2e;

/** The number that the ASCII text `bytes[start..end)` is, as Prometheus writes numbers. */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === dash;
  let digits = 0;
  let decimals = -1;
  let mantissa = 0;
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) {
      mantissa = mantissa * 10 + (byte - zero);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === dot && decimals < 0) {
      decimals = 0;
    } else {
      return readOther(bytes, start, end);
    }
  }
  // Both sides of the division are exact up to here, so that it is rounded once.
  if (digits === 0 || digits > 15) return readOther(bytes, start, end);
  const value = mantissa / (exactPowers[Math.max(decimals, 0)] ?? NaN);
  return negative ? -value : value;
}

function readOther(bytes: Uint8Array, start: number, end: number): number {
  const from = bytes[start] === plus ? start + 1 : start;
  const text = decoder.decode(bytes.subarray(from, end));
  if (text === 'Inf') return Infinity;
  if (text === '-Inf') return -Infinity;
  return text === '' ? NaN : Number(text);
}

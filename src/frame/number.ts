const decoder = new TextDecoder('latin1');
const exactPowers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

const zero = 0x30;
const nine = 0x39;
const plus = 0x2b;
const dash = 0x2d;
const dot = 0x2e;

/** How many digits are read into the first number, and then into the second. */
const FIRST = 9;
const MOST = 17;

/** The number that the ASCII text `bytes[start..end)` is, as Prometheus writes numbers. */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === dash;
  const from = negative ? start + 1 : start;
  let digits = 0;
  let decimals = -1;
  let [first, second] = [0, 0];
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) {
      if (digits < FIRST) first = first * 10 + (byte - zero);
      else second = second * 10 + (byte - zero);
      // Zeros at the beginning do not count.
      if (first > 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === dot && decimals < 0) {
      decimals = 0;
    } else {
      return readOther(bytes, start, end);
    }
  }
  const power = exactPowers[Math.max(decimals, 0)];
  if (digits > MOST || power === undefined || end - from - (decimals < 0 ? 0 : 1) === 0)
    return readOther(bytes, start, end);
  // Exact: 9 digits times a power of 5 fit into 53 bits.
  const large = first * (exactPowers[Math.max(digits - FIRST, 0)] ?? NaN);
  const value = quotient(large, second, power);
  if (Number.isNaN(value)) return readOther(bytes, start, end);
  return negative ? -value : value;
}

/**
 * `(large + small) / divisor`, rounded once, where `large` is 0 or not less than `small`; NaN where
 * two results are as near as can be told. The remainder of a division is exact (Dekker 1971), and
 * corrects it.
 */
function quotient(large: number, small: number, divisor: number): number {
  const sum = large + small;
  const rest = small - (sum - large);
  const near = sum / divisor;
  if (rest === 0 && sum <= Number.MAX_SAFE_INTEGER) return near;
  const product = near * divisor;
  const [a, b] = [highHalf(near), highHalf(divisor)];
  const [c, d] = [near - a, divisor - b];
  const beyond = c * d - (product - a * b - c * b - a * d);
  const correction = (sum - product - beyond + rest) / divisor;
  const [least, most] = [near + correction * (1 - SURE), near + correction * (1 + SURE)];
  return least === most ? least : NaN;
}

/** More than what a correction is wrong by, as a part of it. */
const SURE = 2 ** -40;

/** The first 26 bits of a number, so that products of halves are exact. */
function highHalf(value: number): number {
  const moved = value * (2 ** 27 + 1);
  return moved - (moved - value);
}

function readOther(bytes: Uint8Array, start: number, end: number): number {
  const from = bytes[start] === plus ? start + 1 : start;
  const text = decoder.decode(bytes.subarray(from, end));
  if (text === 'Inf') return Infinity;
  if (text === '-Inf') return -Infinity;
  return text === '' ? NaN : Number(text);
}

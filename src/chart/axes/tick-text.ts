const prefixes = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Numbers that are larger than their step by more than this are written each by itself. */
const mostSteps = 1e12;
/** What a number can be written with. */
const mostDecimals = 100;

/** Numbers as they are written along an axis, all in one way: `0.25`, `20k`, `1.5M`, `2.0e−7`. */
export function tickTexts(values: readonly number[], step: number): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  const prefixed = withPrefix(largest, step);
  const plain = plainTexts(values, step);
  if (prefixed === undefined) return plain;
  const short = written(values, prefixed);
  const isShorter = short.every((text, i) => text.length <= (plain[i] ?? '').length);
  return isShorter || !isPlain(largest, step) ? short : plain;
}

/** As `tickTexts`, without prefixes, which do not go with a unit: `0.25`, `20000`, `2.0e−7`. */
export function plainTexts(values: readonly number[], step: number): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest > step * mostSteps) {
    const own = spreadTexts(values, false);
    if (new Set(own).size === values.length) return own;
  }
  const decimals = Math.min(mostDecimals, decimalsOf(step));
  if (!isPlain(largest, step)) return written(values, withExponent(largest, step));
  return written(values, (value) => value.toFixed(decimals));
}

function isPlain(largest: number, step: number): boolean {
  // An exponent of 0 says nothing, however many decimals there are.
  if (Math.floor(Math.log10(largest) + 1e-9) === 0) return true;
  return largest >= 1e-3 && largest < 1e15 && decimalsOf(step) <= 9;
}

function written(values: readonly number[], write: (value: number) => string): string[] {
  return values.map((value) => (value === 0 ? '0' : withMinus(write(value))));
}

/** A plain number, for lengths of time. */
export function numberText(value: number): string {
  return withMinus(String(Number(value.toPrecision(12))));
}

function withPrefix(largest: number, step: number): ((value: number) => string) | undefined {
  const [unit, suffix] = prefixes.find(([size]) => largest >= size) ?? [1, ''];
  const decimals = decimalsOf(step / unit);
  if (largest < 1e4 || largest >= 1e18 || decimals > 3) return undefined;
  return (value) => (value / unit).toFixed(decimals) + suffix;
}

/** The same exponent everywhere, so that ticks are compared by their digits. */
function withExponent(largest: number, step: number): (value: number) => string {
  const exponent = Math.floor(Math.log10(largest) + 1e-9);
  const unit = Number(`1e${exponent}`);
  const decimals = Math.min(mostDecimals, decimalsOf(step / unit));
  return (value) => `${(value / unit).toFixed(decimals)}e${exponent}`;
}

/** How many decimals a multiple of a step has: 2 of 0.05 and of 0.25. */
function decimalsOf(step: number): number {
  const first = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const enough = [0, 1, 2].find((more) => isWhole(step * 10 ** (first + more)));
  return first + (enough ?? 0);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** The largest power of ten of which all these numbers are multiples, to twelve digits. */
export function commonStep(values: readonly number[]): number {
  const exponents = values
    .filter((value) => value !== 0)
    .map((value) => {
      const [digits = '', exponent = ''] = Number(value.toPrecision(12)).toExponential().split('e');
      return Number(exponent) - (digits.split('.')[1]?.length ?? 0);
    });
  return Number(`1e${Math.min(...exponents, 300)}`);
}

/** Numbers of very different size, each with its own digits: `0.1`, `1`, `10k`, `1e−7`. */
export function spreadTexts(values: readonly number[], hasPrefixes: boolean): string[] {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const least = Math.min(1, ...sizes);
  const largest = Math.max(1, ...sizes);
  if (least < 1e-4) return written(values, exponentText);
  if (largest < 1e4 || (!hasPrefixes && largest <= 1e6)) return values.map(numberText);
  return written(values, hasPrefixes && largest < 1e18 ? prefixText : exponentText);
}

function prefixText(value: number): string {
  const [unit, suffix] = prefixes.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  return numberText(value / unit) + suffix;
}

function exponentText(value: number): string {
  return Number(value.toPrecision(12)).toExponential().replace(/e\+0$/, '').replace('+', '');
}

const binaryPrefixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];

/** Powers of two: `0.5`, `4`, `16Ki`, with fractions as `1/64`, or all as `2^40`. */
export function powerOfTwoTexts(exponents: readonly number[], hasPrefixes: boolean): string[] {
  const least = Math.min(...exponents);
  const most = Math.max(...exponents);
  const plain = (exponent: number): string =>
    least < -4 && exponent < 0 ? `1/${2 ** -exponent}` : String(2 ** exponent);
  if (least >= -10 && most <= (hasPrefixes ? 13 : 20)) return exponents.map(plain);
  if (least < -10 || most >= 60 || !hasPrefixes) {
    return exponents.map((exponent) => withMinus(`2^${exponent}`));
  }
  return exponents.map((exponent) => {
    const prefix = Math.max(0, Math.floor(exponent / 10));
    return plain(exponent - 10 * prefix) + (binaryPrefixes[prefix] ?? '');
  });
}

/** With the sign that is as wide as a plus. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '\u2212');
}

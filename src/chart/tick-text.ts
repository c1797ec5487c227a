const prefixes = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Numbers as they are written along an axis, all in one way: `0.25`, `20k`, `1.5M`, `2.0e−7`. */
export function tickTexts(values: readonly number[], step: number): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  const write = (writer: (value: number) => string): string[] =>
    values.map((value) => (value === 0 ? '0' : withMinus(writer(value))));
  const decimals = decimalsOf(step);
  const isPlain = largest >= 1e-3 && largest < 1e15 && decimals <= 9;
  const plain = isPlain ? write((value) => value.toFixed(decimals)) : undefined;
  const prefixed = withPrefix(largest, step);
  if (prefixed !== undefined) {
    const short = write(prefixed);
    if (!plain || short.every((text, i) => text.length <= (plain[i] ?? '').length)) return short;
  }
  return plain ?? write(withExponent(largest, step));
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
  const decimals = decimalsOf(step / unit);
  return (value) => `${(value / unit).toFixed(decimals)}e${exponent}`;
}

/** How many decimals a multiple of a step has. */
function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** With the sign that is as wide as a plus. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '\u2212');
}

const prefixes = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Numbers as they are written along an axis, all in one way: `0.25`, `20k`, `1.5M`, `2e−7`. */
export function tickTexts(values: readonly number[], step: number): string[] {
  const write = writerFor(Math.max(0, ...values.map(Math.abs)), step);
  return values.map((value) => (value === 0 ? '0' : withMinus(write(value))));
}

/** A plain number, for lengths of time. */
export function numberText(value: number): string {
  return withMinus(String(Number(value.toPrecision(12))));
}

function writerFor(largest: number, step: number): (value: number) => string {
  const [unit, suffix] = prefixes.find(([size]) => largest >= size) ?? [1, ''];
  const decimals = decimalsOf(step / unit);
  if (largest >= 1e4 && largest < 1e18 && decimals <= 3) {
    return (value) => (value / unit).toFixed(decimals) + suffix;
  }
  if (largest >= 1e-3 && largest < 1e15 && decimalsOf(step) <= 9) {
    return (value) => value.toFixed(decimalsOf(step));
  }
  return (value) => value.toExponential().replace('e+', 'e');
}

/** How many decimals a multiple of a step has. */
function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** With the sign that is as wide as a plus. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '\u2212');
}

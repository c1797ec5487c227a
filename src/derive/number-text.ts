/** The shortest text that is read back as the same number, with Prometheus' words for what is none. */
export function numberText(value: number): string {
  if (value - value === 0) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}

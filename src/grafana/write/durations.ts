const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/**
 * A duration (ms) as Grafana reads it in a time: one number and one unit, `90m`, in whole seconds, of which it is
 * one at least.
 *
 * Source: `parseDateMath` in https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/datetime/datemath.ts
 */
export function oneUnit(ms: number): string {
  const whole = Math.max(Math.round(ms / 1000), 1) * 1000;
  const [unit, size] = units.find(([, one]) => whole % one === 0) ?? ['s', 1000];
  return `${whole / size}${unit}`;
}

/** The same of a step, which may be of milliseconds. */
export function stepText(ms: number): string {
  return ms % 1000 === 0 ? oneUnit(ms) : `${ms}ms`;
}

/** The limits of an axis. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly isLog: boolean;
}

/** Where a value is along an axis: 0 at its start, 1 at its end. */
export function partOn(limits: Limits): (value: number) => number {
  const measured = measureOf(limits);
  const [min, max] = [measured(limits.min), measured(limits.max)];
  return (value) => (measured(value) - min) / (max - min);
}

/**
 * What grows evenly along an axis. Logarithms are taken of values, not of what is between them: the
 * ends of an axis may be farther apart than numbers reach.
 */
export function measureOf({ isLog }: Pick<Limits, 'isLog'>): (value: number) => number {
  return isLog ? Math.log : (value) => value;
}

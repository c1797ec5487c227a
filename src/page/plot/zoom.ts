/** A stretch of what a plot shows, seconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The least that is worth looking at, in steps. */
const LEAST_STEPS = 2;

/** Nearer to its middle, or, for a factor above 1, further away; within a whole. */
export function zoomed(shown: Stretch, factor: number, whole: Stretch, step: number): Stretch {
  const middle = (shown.start + shown.end) / 2;
  const length = Math.max((shown.end - shown.start) * factor, LEAST_STEPS * step);
  return within({ start: middle - length / 2, end: middle + length / 2 }, whole);
}

/** Later by a share of what is shown, or earlier; within a whole. */
export function moved(shown: Stretch, share: number, whole: Stretch): Stretch {
  const by = (shown.end - shown.start) * share;
  return within({ start: shown.start + by, end: shown.end + by }, whole);
}

function within({ start, end }: Stretch, whole: Stretch): Stretch {
  const length = Math.min(end - start, whole.end - whole.start);
  const first = Math.min(Math.max(start, whole.start), whole.end - length);
  return { start: first, end: first + length };
}

/** Whether it is all that there is. */
export const isWhole = ({ start, end }: Stretch, whole: Stretch): boolean =>
  start <= whole.start && end >= whole.end;

/**
 * The timestamps of a range query: `startMs + k * stepMs` up to and including `endMs`.
 * All are integer milliseconds; `endMs` is the last timestamp, not merely a bound.
 */
export interface Grid {
  readonly startMs: number;
  readonly endMs: number;
  readonly stepMs: number;
}

/**
 * The grid of a request as Prometheus lays it: it hangs on the start, and ends at or before
 * `endMs`.
 */
export function gridOf(startMs: number, endMs: number, stepMs: number): Grid {
  const steps = Math.floor((endMs - startMs) / stepMs);
  return { startMs, endMs: startMs + steps * stepMs, stepMs };
}

/** How many timestamps a grid has. */
export function pointsOf(grid: Grid): number {
  return (grid.endMs - grid.startMs) / grid.stepMs + 1;
}

/** The largest multiple of the step at or before a time, counted from the Unix epoch. */
export function floorTo(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs;
}

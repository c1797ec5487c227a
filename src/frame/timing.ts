import { type Grid, pointsOf } from '../time/grid.js';

/** When samples are. */
export interface Timing {
  /** With `times`, it is their extent, and the longest time from one sample of a series to the next. */
  readonly grid: Grid;
  /** Of samples that are on no grid: all times (ms) that any series has, ascending. */
  readonly times?: Float64Array | undefined;
}

/** The time (ms) from a sample to the next between which nothing is missing: any, on no grid. */
export function stepOf({ grid, times }: Timing): number {
  return times === undefined ? grid.stepMs : Infinity;
}

/** All times of a query, one after the other: Infinity behind the last. */
export interface Clock {
  readonly ms: number;
  tick(): void;
}

export function clockOf({ grid, times }: Timing): Clock {
  const at = (index: number): number => {
    if (times !== undefined) return times[index] ?? Infinity;
    const ms = grid.startMs + index * grid.stepMs;
    return ms > grid.endMs ? Infinity : ms;
  };
  let index = 0;
  const clock = {
    ms: at(0),
    tick() {
      clock.ms = at(++index);
    },
  };
  return clock;
}

/** The timing with another time as zero: what was at `byMs` is at 0. */
export function movedBack({ grid, times }: Timing, byMs: number): Timing {
  const moved = { ...grid, startMs: grid.startMs - byMs, endMs: grid.endMs - byMs };
  return times === undefined
    ? { grid: moved }
    : { grid: moved, times: times.map((ms) => ms - byMs) };
}

/**
 * The timing of samples at such times (ms, ascending, each once), between which `longestMs` pass at
 * most in any series. It is a grid where that has not many more times: then what is missing is a gap.
 */
export function timingAt(times: Float64Array, longestMs: number): Timing {
  const [startMs = 0] = times;
  const endMs = times.at(-1) ?? startMs;
  const stepMs = times.reduce((step, ms) => divisor(step, ms - startMs), 0);
  const grid = { startMs, endMs, stepMs: stepMs === 0 ? 1 : stepMs };
  if (pointsOf(grid) <= Math.max(1, 2 * times.length)) return { grid };
  return { grid: { startMs, endMs, stepMs: Math.max(1, longestMs) }, times };
}

/** Whether samples of both are at the same times, but for those that one lacks. */
export function areTogether(one: Timing, other: Timing): boolean {
  if (one.times === undefined || other.times === undefined) return areOnOneGrid(one, other);
  const { times } = other;
  return one.times.length === times.length && one.times.every((ms, i) => ms === times[i]);
}

function areOnOneGrid(one: Timing, other: Timing): boolean {
  const { stepMs } = other.grid;
  return (
    one.times === undefined &&
    other.times === undefined &&
    one.grid.stepMs === stepMs &&
    (one.grid.startMs - other.grid.startMs) % stepMs === 0
  );
}

/** The timing of queries together: a grid where all are on one, else all their times. */
export function joinedTimings(all: readonly [Timing, ...Timing[]]): Timing {
  const [first] = all;
  const grids = all.map(({ grid }) => grid);
  const grid: Grid = {
    startMs: grids.reduce((least, { startMs }) => Math.min(least, startMs), Infinity),
    endMs: grids.reduce((most, { endMs }) => Math.max(most, endMs), -Infinity),
    stepMs: grids.reduce((most, { stepMs }) => Math.max(most, stepMs), 0),
  };
  if (all.every((one) => areOnOneGrid(one, first))) return { grid };
  const distinct = new Set<number>();
  for (const timing of all) {
    const clock = clockOf(timing);
    while (clock.ms < Infinity) {
      distinct.add(clock.ms);
      clock.tick();
    }
  }
  return { grid, times: Float64Array.from(distinct).sort() };
}

/** The greatest common one, of whole numbers from 0. */
function divisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other > 0) [one, other] = [other, one % other];
  return one;
}

import type { FrameQuery, FrameSeries } from './frame.js';
import { joinedTimings, movedBack, type Timing } from './timing.js';

/**
 * A query's data with a time of its own as zero: what was at `startMs` is at 0 ms. The samples stay
 * where they are, and so does what the server wrote of them.
 */
export function sinceStart(query: FrameQuery, startMs: number): FrameQuery {
  const known = new Map<Timing, Timing>();
  const movedOnce = (timing: Timing): Timing => {
    const moved = known.get(timing) ?? movedBack(timing, startMs);
    known.set(timing, moved);
    return moved;
  };
  const moved = ({ shiftMs, endMs, timing, ...series }: FrameSeries): FrameSeries => ({
    ...series,
    shiftMs: shiftMs - startMs,
    endMs: endMs - startMs,
    ...(timing && { timing: movedOnce(timing) }),
  });
  return {
    ...query,
    ...movedBack(query, startMs),
    series: query.series.map(moved),
  };
}

/**
 * The series of a query's runs together, run by run. Those of runs that are not on one grid have the
 * timings of their runs.
 */
export function joinRuns(runs: readonly [FrameQuery, ...FrameQuery[]]): FrameQuery {
  const [first] = runs;
  const joined = joinedTimings(runs);
  const isOneGrid = joined.times === undefined;
  return {
    id: first.id,
    ...joined,
    series: runs.flatMap((run) => (isOneGrid ? run.series : withTiming(run))),
  };
}

function withTiming({ grid, times, series }: FrameQuery): FrameSeries[] {
  const timing = times === undefined ? { grid } : { grid, times };
  return series.map((one) => ({ timing, ...one }));
}

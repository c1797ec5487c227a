import type { FrameQuery, FrameSeries } from './frame.js';
import { joinedTimings, movedBack } from './timing.js';

/**
 * A query's data with a time of its own as zero: what was at `startMs` is at 0 ms. The samples stay
 * where they are, and so does what the server wrote of them.
 */
export function sinceStart(query: FrameQuery, startMs: number): FrameQuery {
  const moved = ({ shiftMs, endMs, ...series }: FrameSeries): FrameSeries => ({
    ...series,
    shiftMs: shiftMs - startMs,
    endMs: endMs - startMs,
  });
  return {
    ...query,
    ...movedBack(query, startMs),
    series: query.series.map(moved),
  };
}

/** The series of a query's runs together, run by run; their grids have one step. */
export function joinRuns(runs: readonly [FrameQuery, ...FrameQuery[]]): FrameQuery {
  const [first] = runs;
  return {
    id: first.id,
    ...joinedTimings(runs),
    series: runs.flatMap(({ series }) => series),
  };
}

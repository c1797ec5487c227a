import { alignQuery } from '../../derive/align.js';
import type { FrameQuery } from '../../frame/frame.js';
import type { Range } from '../../plan/range.js';
import type { Spool } from '../../spool/spool.js';
import { gridOf } from '../../time/grid.js';

/**
 * Data on multiples of a step (ms) since the start of their stretch of time; as they are where no
 * step is asked for. Throws SPOOL.
 */
export function aligned(
  frame: FrameQuery,
  { startMs, endMs }: Range,
  alignMs: number | undefined,
  spool: Spool,
): FrameQuery {
  return alignMs === undefined ? frame : alignQuery(frame, gridOf(startMs, endMs, alignMs), spool);
}

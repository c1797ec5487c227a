import { alignQuery } from '../derive/align.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Range } from '../plan/range.js';
import type { Spool } from '../spool/spool.js';
import { gridOf } from '../time/grid.js';
import type { WindowData } from './window-data.js';

/**
 * The data of a window on multiples of a step since the start of its run, or of the range where it
 * has none; as it is where no step is asked for. Throws SPOOL.
 */
export function aligned(
  { window: { run }, frame }: Pick<WindowData, 'window' | 'frame'>,
  range: Range,
  alignMs: number | undefined,
  spool: Spool,
): FrameQuery {
  if (alignMs === undefined) return frame;
  const { startMs, endMs } = run ?? range;
  return alignQuery(frame, gridOf(startMs, endMs, alignMs), spool);
}

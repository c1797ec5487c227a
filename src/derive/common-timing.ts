import { areTogether, joinedTimings, type Timing } from '../frame/timing.js';
import { mapped } from '../non-empty.js';
import { between, commonGrid } from './common-grid.js';
import type { Group, RunFrame } from './groups.js';

/**
 * The timing of a series over runs, where it has one of its own in all of them; undefined else. Throws
 * BAD_STEP where it is at other times in one run than in another, though the runs themselves may be on
 * one grid: what is made of them at a time would be of one or the other by turns.
 */
export function commonTiming(
  { labels, members }: Pick<Group, 'labels' | 'members'>,
  frames: ReadonlyMap<RunFrame['run'], Timing>,
): Timing | undefined {
  if (members.every(({ series }) => series.timing === undefined)) return undefined;
  const timed = members.flatMap(({ run, series }) => {
    const frame = series.timing ?? frames.get(run);
    return frame === undefined ? [] : [{ run, frame, isOwn: series.timing !== undefined }];
  });
  const [first, ...others] = timed.filter(({ frame }) => !isFew(frame));
  if (first === undefined) return undefined;
  const steady = [first, ...others] as const;
  const timings = mapped(steady, ({ frame }) => frame);
  const isSame = others.every(({ frame }) => areTogether(frame, first.frame));
  const common = isSame ? joinedTimings(timings) : { grid: commonGrid(steady, labels) };
  const apart = timed.find(({ frame }) => isFew(frame) && !isWithin(frame, common));
  if (apart !== undefined) throw between(first, apart, { series: labels });
  return steady.every(({ isOwn }) => isOwn) ? common : undefined;
}

/** Two samples make no grid: they may be all that is left of that of another run. */
const isFew = ({ times }: Timing): boolean => times !== undefined && times.length <= 2;

/** Whether each sample is at a time of another timing, be it in front of its first or behind its last. */
function isWithin(
  { times = new Float64Array() }: Timing,
  { grid, times: others }: Timing,
): boolean {
  const isThere = (ms: number): boolean =>
    others === undefined ? (ms - grid.startMs) % grid.stepMs === 0 : others.includes(ms);
  return times.every(isThere);
}

import { stepOf, type Timing } from './timing.js';

/** What is missing between samples of a series. */
export interface Gaps {
  readonly count: number;
  /** From the last sample before a gap to the first one behind it, in ms; 0 where there is none. */
  readonly longestMs: number;
}

/** The gaps between samples at some times (ms, ascending): none where samples may lie anywhere. */
export function gapsIn(times: Float64Array, timing: Timing): Gaps {
  const stepMs = stepOf(timing);
  let [count, longestMs] = [0, 0];
  for (let i = 1; i < times.length; i++) {
    const ms = (times[i] ?? NaN) - (times[i - 1] ?? NaN);
    if (ms <= stepMs) continue;
    count++;
    longestMs = Math.max(longestMs, ms);
  }
  return { count, longestMs };
}

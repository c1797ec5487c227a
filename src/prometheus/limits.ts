import pLimit from 'p-limit';
import { pause } from './pause.js';

/** Runs work as soon as fewer than so many others are running. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export function gate(concurrency: number): Gate {
  const limit = pLimit(concurrency);
  return (work) => limit(work);
}

/** Waits until the next request may start. Throws the signal's reason when it is aborted. */
export type Pacer = (signal: AbortSignal) => Promise<void>;

/** Lets at most `perSecond` requests start in a second, evenly spread; all of them, if undefined. */
export function pacer(perSecond: number | undefined): Pacer {
  if (perSecond === undefined) return () => Promise.resolve();
  const intervalMs = 1000 / perSecond;
  let nextStart = 0;
  return async (signal) => {
    const now = performance.now();
    const start = Math.max(now, nextStart);
    nextStart = start + intervalMs;
    if (start > now) await pause(start - now, signal);
  };
}

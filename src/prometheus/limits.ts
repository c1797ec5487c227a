import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

/** Runs work when the limits allow it. Throws the signal's reason when it is aborted before. */
export type Gate = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** At most `concurrency` pieces of work at once, and `perSecond` starts a second, evenly spread. */
export function gate(concurrency: number, perSecond: number | undefined): Gate {
  const limit = pLimit(concurrency);
  const pause = perSecond === undefined ? undefined : pacer(1000 / perSecond);
  return (work, signal) =>
    limit(async () => {
      signal.throwIfAborted();
      await pause?.(signal);
      return work();
    });
}

function pacer(intervalMs: number): (signal: AbortSignal) => Promise<void> {
  let nextStart = 0;
  return async (signal) => {
    const now = performance.now();
    const start = Math.max(now, nextStart);
    nextStart = start + intervalMs;
    if (start > now) await sleep(start - now, undefined, { signal });
  };
}

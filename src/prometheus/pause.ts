import { setTimeout as sleep } from 'node:timers/promises';

/** A server that wants to be left alone for longer, ms, gets its wish: the figure fails. */
export const LONGEST_PAUSE_MS = 60_000;

/** As long as Node's timers can wait, ms. */
export const LONGEST_MS = 2 ** 31 - 1;

/** Waits. Throws the signal's reason, not Node's AbortError, when it is aborted meanwhile. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(ms, LONGEST_MS), undefined, { signal }).catch(() => {
    signal.throwIfAborted();
  });
}

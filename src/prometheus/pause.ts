import { setTimeout as sleep } from 'node:timers/promises';

/** Waits. Throws the signal's reason, not Node's AbortError, when it is aborted meanwhile. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {
    signal.throwIfAborted();
  });
}

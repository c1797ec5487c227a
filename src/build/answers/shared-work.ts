import { unlessAborted } from '../../prometheus/aborting.js';

/**
 * Does work that several wait for, each for as long as its own signal lets it. Throws what the work does,
 * or that signal's reason: who waits no longer takes it from nobody else.
 */
export type SharedWork<T> = (signal: AbortSignal) => Promise<T>;

/** Begins work at once. It is aborted when nobody waits for it any more, who is told as it ends. */
export function sharedWork<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onGivenUp: () => void,
): SharedWork<T> {
  const abort = new AbortController();
  const result = work(abort.signal);
  let waiting = 0;
  return async (signal) => {
    waiting++;
    try {
      return await unlessAborted(result, signal);
    } catch (thrown) {
      if (signal.aborted && waiting === 1) {
        onGivenUp();
        abort.abort(signal.reason);
        await result.catch(() => undefined);
      }
      throw thrown;
    } finally {
      waiting--;
    }
  };
}

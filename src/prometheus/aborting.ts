/**
 * What was asked for by several, for one of them: that one gives up does not end it for the others.
 * Rejects with the signal's reason, too.
 */
export async function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    const done = (): void => signal.removeEventListener('abort', abort);
    asked.then(resolve, reject).then(done, done);
  });
}

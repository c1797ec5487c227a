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

/**
 * A signal that is aborted with another, or with a TimeoutError after so long, ms. The timer holds it: what
 * `AbortSignal.any` makes of an `AbortSignal.timeout` is forgotten when Node.js 20 collects garbage, and the
 * request would have no deadline.
 */
export function withDeadline(signal: AbortSignal, timeoutMs: number): AbortSignal {
  const deadline = new AbortController();
  const over = (): void => deadline.abort(new DOMException('it took too long', 'TimeoutError'));
  setTimeout(over, timeoutMs).unref();
  return AbortSignal.any([signal, deadline.signal]);
}

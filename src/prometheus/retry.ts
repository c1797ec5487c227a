import { StyxError } from '../errors.js';
import type { Failure } from './failure.js';
import { pause } from './pause.js';

const RETRIES = 4;
const FIRST_PAUSE_MS = 250;
/** A server that wants to be left alone for longer gets its wish: the figure fails. */
const LONGEST_PAUSE_MS = 60_000;

/** Told before each pause: the error, and for how long Styx waits before it tries again. */
export type OnRetry = (error: StyxError, pauseMs: number) => void;

export type Attempt<T> = { readonly value: T } | { readonly failure: Failure };

/**
 * Tries up to five times, with pauses that double and are jittered so that requests that failed
 * together do not return together. Throws the last failure's error, or the signal's reason.
 */
export async function withRetries<T>(
  attempt: () => Promise<Attempt<T>>,
  signal: AbortSignal,
  onRetry: OnRetry,
): Promise<T> {
  for (let retry = 0; ; retry++) {
    signal.throwIfAborted();
    const result = await attempt();
    if ('value' in result) return result.value;
    const { failure } = result;
    const pauseMs = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** retry * (0.5 + Math.random());
    if (failure.retry === 'never' || pauseMs > LONGEST_PAUSE_MS) throw failure.error;
    if (retry === RETRIES) throw given(failure.error);
    onRetry(failure.error, pauseMs);
    await pause(pauseMs, signal);
  }
}

function given({ code, message, hint, cause }: StyxError): StyxError {
  return new StyxError(code, `${message} (tried ${RETRIES + 1} times)`, { hint, cause });
}

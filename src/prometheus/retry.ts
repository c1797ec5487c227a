import { StyxError } from '../errors.js';
import type { Failure } from './failure.js';
import type { Gate, Pacer } from './limits.js';
import { type Outage, RESTART_MS } from './outage.js';
import { LONGEST_PAUSE_MS, pause } from './pause.js';

const RETRIES = 4;
const FIRST_PAUSE_MS = 250;
/** A server that is back is not kept waiting for much longer. */
const LONGEST_OWN_PAUSE_MS = 4000;

/** Told before each pause: the error, and for how long Styx waits before it tries again. */
export type OnRetry = (error: StyxError, pauseMs: number) => void;

export type Attempt<T> = { readonly value: T } | { readonly failure: Failure };

export interface Retrying {
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  /** What is known of the endpoint from other requests. */
  readonly outage: Outage;
  readonly gate: Gate;
  readonly pace: Pacer;
  /** An answer that takes longer, ms, is from a server that has too much to do. */
  readonly slowMs: number;
}

/**
 * Tries up to five times, or for as long as the endpoint may be starting anew, with pauses that double and are
 * jittered so that requests that failed together do not return together. Throws the last failure's error, that
 * of another request for which the endpoint was given up, or the signal's reason.
 */
export async function withRetries<T>(
  attempt: () => Promise<Attempt<T>>,
  { onRetry, outage, ...sending }: Retrying,
): Promise<T> {
  const { signal } = sending;
  const begunMs = performance.now();
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    outage.throwIfGivenUp();
    const result = await sent(attempt, sending);
    if ('value' in result) {
      outage.answered();
      return result.value;
    }
    const { failure } = result;
    meet(failure, outage);
    const pauseMs = Math.max(failure.retryAfterMs ?? 0, ownPauseMs(tries));
    const isTriedOut =
      tries > RETRIES && !(outage.mayReturn() && performance.now() - begunMs < RESTART_MS);
    if (failure.retry === 'never' || pauseMs > LONGEST_PAUSE_MS || isTriedOut)
      throw lastError(failure, tries, outage);
    onRetry(failure.error, pauseMs);
    await pause(pauseMs, signal);
  }
}

/** After so many tries, ms. */
const ownPauseMs = (tries: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_OWN_PAUSE_MS) * (0.5 + Math.random());

/** Tells the other requests who was met. */
function meet({ reached }: Failure, outage: Outage): void {
  if (reached === 'server') outage.answered();
  else if (reached === 'doorman') outage.unavailable();
  else outage.missed();
}

/** One try, by as many at once as the server is not too busy for; its time is what the server takes. */
function sent<T>(
  attempt: () => Promise<Attempt<T>>,
  { gate, pace, slowMs, signal }: Pick<Retrying, 'gate' | 'pace' | 'slowMs' | 'signal'>,
): Promise<Attempt<T>> {
  return gate.send<Attempt<T>>(async () => {
    await pace(signal);
    const begun = performance.now();
    const result = await attempt();
    if ('failure' in result)
      return { result, load: result.failure.isBusy === true ? 'heavy' : 'unknown' };
    return { result, load: performance.now() - begun > slowMs ? 'heavy' : 'light' };
  });
}

/** Says how often it was tried where that was as often as can be. */
function lastError({ error, reached }: Failure, tries: number, outage: Outage): StyxError {
  const last = tries > RETRIES ? triedOften(error, tries) : error;
  if (reached !== 'server') outage.exhausted(last);
  return last;
}

function triedOften({ code, message, hint, cause }: StyxError, tries: number): StyxError {
  return new StyxError(code, `${message} (tried ${tries} times)`, { hint, cause });
}

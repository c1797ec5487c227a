import type { StyxError } from '../errors.js';

/** How long an endpoint that has answered before, or says that it starts, may be away, ms. */
export const RESTART_MS = 60_000;

/**
 * What all requests to one endpoint know of it, so that what one has waited for in vain is not
 * waited for again by each of the others. An endpoint is given up as soon as one request has used up
 * its retries and nobody there took a connection: at once where it has never answered, else when it
 * has been away for longer than a restart takes.
 */
export interface Outage {
  /** Throws the error of the request for which the endpoint was given up. */
  throwIfGivenUp(): void;
  /** Someone is there, whatever the answer was. */
  answered(): void;
  /** No connection was made. */
  missed(): void;
  /** Someone is there who says that it does not serve yet, or has nobody behind it. */
  unavailable(): void;
  /** It is away, but not for longer than a restart takes. */
  mayReturn(): boolean;
  /** No connection was made for as long as it was tried: this is the error of the request. */
  exhausted(error: StyxError): void;
}

export function outage(nowMs: () => number = () => performance.now()): Outage {
  const NEVER_THERE = -Infinity;
  let awaySinceMs: number | undefined = NEVER_THERE;
  let givenUp: StyxError | undefined;
  return {
    throwIfGivenUp() {
      if (givenUp !== undefined) throw givenUp;
    },
    answered() {
      awaySinceMs = undefined;
      givenUp = undefined;
    },
    missed() {
      awaySinceMs ??= nowMs();
    },
    unavailable() {
      if (awaySinceMs === undefined || awaySinceMs === NEVER_THERE) awaySinceMs = nowMs();
    },
    mayReturn: () => awaySinceMs !== undefined && nowMs() - awaySinceMs < RESTART_MS,
    exhausted(error) {
      if (awaySinceMs !== undefined && nowMs() - awaySinceMs >= RESTART_MS) givenUp ??= error;
    },
  };
}

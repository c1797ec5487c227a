/** What becomes of the rest of a build when something has failed. */
export type AfterFailure = 'go on' | 'stop';

/** Ends the rest of a build where that is wanted. */
export interface Stopper {
  /** Aborted then, and by what the build itself is aborted by. */
  readonly signal: AbortSignal;
  /** To be told of each failure. */
  readonly failed: () => void;
  readonly hasFailed: () => boolean;
  /** Whether that is why something has not been built. */
  readonly isWhy: (reason: unknown) => boolean;
}

export function stopper(afterFailure: AfterFailure, signal: AbortSignal): Stopper {
  const stop = new AbortController();
  let hasFailed = false;
  return {
    hasFailed: () => hasFailed,
    signal: AbortSignal.any([signal, stop.signal]),
    failed() {
      hasFailed = true;
      if (afterFailure === 'stop') stop.abort();
    },
    isWhy: (reason) => stop.signal.aborted && reason === stop.signal.reason,
  };
}

import type { Spool, SpooledChunk } from '../../spool/spool.js';
import type { AskedWindow } from '../../plan/query.js';
import type { Endpoint } from '../../manifest/manifest.js';
import type { AboutServer } from '../../prometheus/about.js';

/** Where the answers to queries come from. */
export interface Answers {
  /**
   * All of the answer for a window, whose snapshot has its place below the folder for data:
   * `latency/p99`. Throws what asking and reading throw.
   */
  readonly answerTo: (
    place: string,
    window: AskedWindow,
    spool: Spool,
    signal: AbortSignal,
  ) => Promise<readonly SpooledChunk[]>;
}

/** Answers of servers, and what these say of themselves, which they are asked once a build. */
export interface Servers extends Answers {
  /** As `about` of a client. */
  readonly about: (endpoint: Endpoint) => Promise<AboutServer>;
}

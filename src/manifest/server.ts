import type { Access } from './http/access.js';

/** A named server that speaks Prometheus' HTTP API. */
export interface Endpoint {
  readonly name: string;
  /** May carry a path and a query string; both are kept. */
  readonly url: URL;
  /** Requests in flight. */
  readonly maxConcurrency: number;
  readonly requestsPerSecond: number | undefined;
  /** For a whole request, from the first byte sent to the last received. */
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly compression: Compression;
  /** How often the server scrapes; `step: auto` is never finer. */
  readonly scrapeIntervalMs: number;
  readonly access: Access;
}

export type Compression = 'auto' | 'gzip' | 'none';

import type { NonEmpty } from '../non-empty.js';
import type { ServerKind } from '../server-kinds.js';
import type { Access, Secret } from './http/access.js';
import type { Command } from './http/command.js';

/** What the answer to one request may have, at most. */
export interface AnswerLimits {
  /** Bytes, unpacked. */
  readonly bytes: number;
  readonly series: number;
  readonly samples: number;
}

/** A named server that speaks Prometheus' HTTP API. */
export interface Endpoint {
  readonly name: string;
  /** May carry a path and a query string; both are kept. */
  readonly url: URL;
  /** Those that some servers take in the query string. */
  readonly urlKeys: readonly Secret[];
  /** `auto` where only the server knows. */
  readonly kind: ServerKind | 'auto';
  /** Sent with each query, besides what Styx sends. */
  readonly params: Readonly<Record<string, string>>;
  /** The same as the manifest has them, before anything is filled in: a form, sorted; `''` for none. */
  readonly writtenParams: string;
  /** Those headers of `access` that a figure adds, as the manifest has them, without secrets: such a form. */
  readonly writtenHeaders: string;
  /** Requests in flight. */
  readonly maxConcurrency: number;
  readonly requestsPerSecond: number | undefined;
  /** For a whole request, from the first byte sent to the last received. */
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly compression: Compression;
  /** How often the server scrapes; `step: auto` is never finer. */
  readonly scrapeIntervalMs: number;
  /** Whether the manifest says so. */
  readonly isScrapeIntervalSaid: boolean;
  readonly answerLimits: AnswerLimits;
  readonly access: Access;
  /** What leads to the URL; undefined where nothing has to. */
  readonly tunnel: Command | undefined;
}

/** Servers that are asked the same, in the order in which their series come. */
export interface SeveralEndpoints {
  readonly several: NonEmpty<Endpoint>;
}

/** Who is asked a query. */
export type EndpointChoice = Endpoint | SeveralEndpoints;

/** All who are asked. */
export function endpointsOf(choice: EndpointChoice): NonEmpty<Endpoint> {
  return 'several' in choice ? choice.several : [choice];
}

export type Compression = 'auto' | 'gzip' | 'none';

/** The same text for endpoints that are asked as one: with the same parameters and headers. */
export function endpointKey({ name, writtenParams, writtenHeaders }: Endpoint): string {
  return JSON.stringify([name, writtenParams, writtenHeaders]);
}

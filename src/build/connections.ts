import type { Endpoint } from '../manifest/manifest.js';
import type { AskedWindow } from '../plan/query.js';
import { type Client, openClient } from '../prometheus/client.js';
import type { OnWarning } from '../prometheus/access/hiding.js';
import type { OnRequest } from '../prometheus/made-request.js';
import type { OnRetry } from '../prometheus/retry.js';
import { type Spool, type SpooledChunk, spoolQuery } from '../spool/spool.js';
import type { Servers } from './answers.js';

export type { MadeRequest, OnRequest } from '../prometheus/made-request.js';

/** The connections of one run of Styx: one client an endpoint, made when it is first needed. */
export interface Connections {
  clientOf(endpoint: Endpoint): Client;
  close(): Promise<void>;
}

/** Who is told of what happens on the way. */
export interface ConnectionsOptions {
  readonly onRetry: OnRetry;
  readonly onRequest?: OnRequest | undefined;
  /** Told once what there is to say of how servers are reached. */
  readonly onWarning?: OnWarning | undefined;
}

export function openConnections({
  onRetry,
  onRequest,
  onWarning,
}: ConnectionsOptions): Connections {
  const clients = new Map<string, Client>();
  const warned = new Set<string>();
  const warn = (warning: string): void => {
    if (!warned.has(warning)) onWarning?.(warning);
    warned.add(warning);
  };
  return {
    clientOf(endpoint) {
      const client = clients.get(endpoint.name) ?? openClient(endpoint, onRetry, onRequest, warn);
      clients.set(endpoint.name, client);
      return client;
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

/** Fetches the chunks of a window, in the order of time. */
export function fetchChunks(
  window: AskedWindow,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): AsyncGenerator<SpooledChunk, void, undefined> {
  return spoolQuery(connections.clientOf(window.endpoint), window, spool, signal);
}

/** Answers that come from servers, and are gone with their spool. The same is asked once a spool. */
export function serverAnswers(connections: Connections): Servers {
  const known = new WeakMap<Spool, Map<string, Promise<readonly SpooledChunk[]>>>();
  return {
    about: (endpoint) => connections.clientOf(endpoint).about(),
    answerTo(_, window, spool, signal) {
      const { endpoint, asked, grid } = window;
      const key = JSON.stringify([endpoint.name, asked, grid]);
      const all = known.get(spool) ?? new Map<string, Promise<readonly SpooledChunk[]>>();
      known.set(spool, all);
      const answer = all.get(key) ?? allChunks(fetchChunks(window, connections, spool, signal));
      all.set(key, answer);
      return answer;
    },
  };
}

async function allChunks(chunks: AsyncIterable<SpooledChunk>): Promise<readonly SpooledChunk[]> {
  const all: SpooledChunk[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

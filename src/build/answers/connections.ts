import type { Endpoint } from '../../manifest/manifest.js';
import { endpointKey } from '../../manifest/server.js';
import type { AskedWindow } from '../../plan/query.js';
import { type Requests, splitRequests } from '../../plan/requests.js';
import { unlessAborted } from '../../prometheus/aborting.js';
import { type Client, openClient } from '../../prometheus/client.js';
import { type AccessWarning, warningText } from '../../prometheus/access/hiding.js';
import type { OnRequest } from '../../prometheus/made-request.js';
import type { OnRetry } from '../../prometheus/retry.js';
import { openTunnels } from '../../prometheus/tunnel.js';
import { isFoundOut, kindIn } from '../../server-kinds.js';
import { type Spool, type SpooledChunk, spoolQuery } from '../../spool/spool.js';
import type { Servers } from './answers.js';
import { sharedWork, type SharedWork } from './shared-work.js';

export type { MadeRequest, OnRequest } from '../../prometheus/made-request.js';

/** The connections of one run of Styx: those of an endpoint are made when it is first needed. */
export interface Connections {
  clientOf(endpoint: Endpoint): Client;
  /** What there is to say of servers that were busy. */
  readonly busyNotes: () => string[];
  close(): Promise<void>;
}

/** Who is told of what happens on the way. */
export interface ConnectionsOptions {
  readonly onRetry: OnRetry;
  readonly onRequest?: OnRequest | undefined;
  /** Told once what there is to say of how servers are reached. */
  readonly onWarning?: ((warning: string) => void) | undefined;
}

export function openConnections({
  onRetry,
  onRequest,
  onWarning,
}: ConnectionsOptions): Connections {
  const clients = new Map<string, { readonly endpoint: Endpoint; readonly client: Client }>();
  const tunnels = openTunnels();
  const warned = new Set<string>();
  const warn = (access: AccessWarning): void => {
    const warning = warningText(access);
    if (!warned.has(warning)) onWarning?.(warning);
    warned.add(warning);
  };
  return {
    clientOf(endpoint) {
      const known = clients.get(endpoint.name);
      if (known !== undefined) return known.client.askedAs(endpoint);
      const client = openClient(endpoint, onRetry, onRequest, warn, tunnels);
      clients.set(endpoint.name, { endpoint, client });
      return client;
    },
    busyNotes: () => [...clients.values()].flatMap(busyNote),
    async close() {
      await Promise.all([...clients.values()].map(({ client }) => client.close()));
    },
  };
}

function busyNote({
  endpoint: { name, maxConcurrency },
  client,
}: {
  readonly endpoint: Endpoint;
  readonly client: Client;
}): string[] {
  const fewest = client.fewestAtOnce();
  if (fewest === undefined) return [];
  const requests = fewest === 1 ? '1 request' : `${fewest} requests`;
  return [
    `${name} was busy: it was asked with ${requests} at once for a while, where max_concurrency is ${maxConcurrency}`,
  ];
}

/** Fetches the chunks of a window, in the order of time. Throws UNSPLITTABLE as its server's kind has it. */
export async function* fetchChunks(
  window: AskedWindow,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): AsyncGenerator<SpooledChunk, void, undefined> {
  const client = connections.clientOf(window.endpoint);
  yield* spoolQuery(client, await requestsAt(window, client, signal), spool, signal);
}

/** A server that is asked several times may be one that needs less, or that must not be. */
async function requestsAt(
  window: AskedWindow,
  client: Client,
  signal: AbortSignal,
): Promise<Requests> {
  const { asked, chunks, grid, endpoint, position } = window;
  if (chunks.length === 1 || !isFoundOut(endpoint.kind)) return { asked, chunks };
  const { server } = await unlessAborted(client.about(), signal);
  const kind = kindIn(server) ?? 'silent';
  return splitRequests(asked, grid, { kind, params: endpoint.params, position });
}

/** Answers that come from servers, and are gone with their spool. The same is asked once a spool. */
export function serverAnswers(connections: Connections): Servers {
  const known = new WeakMap<Spool, Map<string, SharedWork<readonly SpooledChunk[]>>>();
  return {
    about: (endpoint) => connections.clientOf(endpoint).about(),
    answerTo(_, window, spool, signal) {
      const { endpoint, asked, grid } = window;
      const key = JSON.stringify([endpointKey(endpoint), asked, grid]);
      const all = known.get(spool) ?? new Map<string, SharedWork<readonly SpooledChunk[]>>();
      known.set(spool, all);
      const fetchAll = (whileWanted: AbortSignal) =>
        allChunks(fetchChunks(window, connections, spool, whileWanted));
      const answer = all.get(key) ?? sharedWork(fetchAll, () => all.delete(key));
      all.set(key, answer);
      return answer(signal);
    },
  };
}

async function allChunks(chunks: AsyncIterable<SpooledChunk>): Promise<readonly SpooledChunk[]> {
  const all: SpooledChunk[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

import { located } from '../errors.js';
import { type NonEmpty, mapped } from '../non-empty.js';
import { allOrFirstFailure } from './first-failure.js';
import type { FetchedFigure, FetchedWindows } from './fetched.js';
import { joinFigure } from './join.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { PlannedFigure } from '../plan/plan.js';
import type { AskedWindow, PlannedQuery, QueryWindow } from '../plan/query.js';
import { type Client, openClient } from '../prometheus/client.js';
import type { OnRetry } from '../prometheus/retry.js';
import { type Spool, type SpooledChunk, spoolQuery } from '../spool/spool.js';
import type { FetchedWindow } from './window-data.js';

/** The connections of one run of Styx: one client an endpoint, made when it is first needed. */
export interface Connections {
  clientOf(endpoint: Endpoint): Client;
  close(): Promise<void>;
}

export function openConnections(onRetry: OnRetry): Connections {
  const clients = new Map<string, Client>();
  return {
    clientOf(endpoint) {
      const client = clients.get(endpoint.name) ?? openClient(endpoint, onRetry);
      clients.set(endpoint.name, client);
      return client;
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

/**
 * Fetches all queries of a figure whole. Throws what the client throws, and EMPTY where a query has
 * no series and the figure does not allow that.
 */
export async function fetchFigure(
  plan: PlannedFigure,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): Promise<FetchedFigure> {
  const whole = await allOrFirstFailure(
    plan.queries,
    (query, either) => fetchQuery(query, connections, spool, either),
    signal,
  );
  return joinFigure(plan, whole, spool);
}

/** Fetches all parts of a figure. Throws as `fetchFigure` does, when what was begun has ended. */
export async function fetchParts(
  plans: NonEmpty<PlannedFigure>,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): Promise<NonEmpty<PlannedAndFetched>> {
  return allOrFirstFailure(
    plans,
    async (plan, either): Promise<PlannedAndFetched> => ({
      plan,
      ...(await fetchFigure(plan, connections, spool, either)),
    }),
    signal,
  );
}

/** A part of a figure with its data. */
export interface PlannedAndFetched extends FetchedFigure {
  readonly plan: PlannedFigure;
}

/** Fetches all windows of a query whole. Throws what the client throws. */
export async function fetchQuery(
  query: PlannedQuery,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): Promise<FetchedWindows> {
  const fetched = mapped(query.windows, (window) => fetchWhole(window, connections, spool, signal));
  return { query, windows: await Promise.all(fetched) };
}

/**
 * All chunks of a window; none of one that is read from a file. What is thrown says where the
 * manifest has the query.
 */
async function fetchWhole(
  window: QueryWindow,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): Promise<FetchedWindow> {
  const chunks: SpooledChunk[] = [];
  if (window.file !== undefined) return { window, chunks };
  try {
    for await (const chunk of fetchChunks(window, connections, spool, signal)) chunks.push(chunk);
  } catch (thrown) {
    throw located(thrown, window.position);
  }
  return { window, chunks };
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

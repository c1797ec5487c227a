import { StyxError } from './errors.js';
import { type FrameQuery, joinChunks } from './frame/frame.js';
import type { Endpoint } from './manifest/manifest.js';
import type { PlannedFigure, PlannedQuery } from './plan/plan.js';
import { type Client, openClient } from './prometheus/client.js';
import type { OnRetry } from './prometheus/retry.js';
import { type Spool, type SpooledChunk, spoolQuery } from './spool/spool.js';

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

/** A figure's data, a frame a query, and what the servers had to say about it. */
export interface FetchedFigure {
  readonly frames: readonly FrameQuery[];
  readonly warnings: readonly string[];
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
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  try {
    const started = plan.queries.map((query) => startFetching(query, connections, spool, either));
    const chunks = await Promise.all(started.map((ofQuery) => Promise.all(ofQuery)));
    return joinFigure(plan, chunks);
  } catch (thrown) {
    failed.abort(thrown);
    throw thrown;
  }
}

function joinFigure(
  plan: PlannedFigure,
  chunks: readonly (readonly SpooledChunk[])[],
): FetchedFigure {
  const warnings = new Set(chunks.flat().flatMap((chunk) => chunk.warnings));
  const frames = plan.queries.map((query, index) => {
    const frame = joinChunks(query.id, query.grid, chunks[index] ?? []);
    if (frame.series.length === 0) {
      const error = emptyError(query);
      if (plan.figure.onEmpty === 'error') throw error;
      warnings.add(error.message);
    }
    return frame;
  });
  return { frames, warnings: [...warnings].sort() };
}

/** Begins to fetch all chunks of a query; the promises are in the order of time. */
export function startFetching(
  query: PlannedQuery,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): Promise<SpooledChunk>[] {
  return spoolQuery(connections.clientOf(query.endpoint), query, spool, signal);
}

/** The error for a query without any series. */
export function emptyError(query: PlannedQuery): StyxError {
  const { grid, endpoint, expr } = query;
  const [start, end] = [grid.startMs, grid.endMs].map((ms) => new Date(ms).toISOString());
  return new StyxError('EMPTY', `no data for ${expr} from ${start} to ${end}`, {
    position: query.position,
    hint: `did ${endpoint.name} have this metric, with these labels, at that time?`,
  });
}

import { groupingLabels, showsTemplate } from './chart/label-use.js';
import { located, StyxError } from './errors.js';
import { type FrameQuery, joinChunks } from './frame/frame.js';
import { missingLabels, templateLabels } from './frame/label-template.js';
import { labelValue } from './frame/labels.js';
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

/** A query and its data. */
export interface FetchedQuery {
  readonly query: PlannedQuery;
  readonly frame: FrameQuery;
}

/** A figure's data, and what there is to say about it. */
export interface FetchedFigure {
  readonly queries: readonly FetchedQuery[];
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
  const whole = plan.queries.map((query) => fetchWhole(query, connections, spool, either));
  try {
    return joinFigure(plan, await Promise.all(whole));
  } catch (thrown) {
    failed.abort(thrown);
    await Promise.allSettled(whole);
    throw thrown;
  }
}

/** All chunks of a query. What is thrown says where the manifest has the query. */
async function fetchWhole(
  query: PlannedQuery,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): Promise<SpooledChunk[]> {
  const chunks: SpooledChunk[] = [];
  try {
    for await (const chunk of fetchChunks(query, connections, spool, signal)) chunks.push(chunk);
  } catch (thrown) {
    throw located(thrown, query.position);
  }
  return chunks;
}

function joinFigure(
  plan: PlannedFigure,
  chunks: readonly (readonly SpooledChunk[])[],
): FetchedFigure {
  const warnings = new Set(chunks.flat().flatMap((chunk) => chunk.warnings));
  const queries = plan.queries.map((query, index): FetchedQuery => {
    const frame = joinChunks(query.id, query.grid, chunks[index] ?? []);
    if (frame.series.length === 0) {
      const error = emptyError(query);
      if (plan.figure.onEmpty === 'error') throw error;
      warnings.add(error.message);
    }
    return { query, frame };
  });
  const all = queries.flatMap(({ frame }) => frame.series);
  for (const { query, frame } of queries) {
    const { id, label = '', expr } = query;
    if (!showsTemplate({ id, labelNames: templateLabels(label) }, plan.drawing, all)) continue;
    for (const name of missingLabels(label, frame.series)) {
      warnings.add(`no series of ${expr} has a label ${name}`);
    }
  }
  for (const [key, name] of groupingLabels(plan.drawing)) {
    if (all.length === 0 || all.some(({ labels }) => labelValue(labels, name) !== undefined))
      continue;
    warnings.add(`no series has a label ${name}, which \`${key}\` names`);
  }
  return { queries, warnings: [...warnings].sort() };
}

/** Fetches the chunks of a query, in the order of time. */
export function fetchChunks(
  query: PlannedQuery,
  connections: Connections,
  spool: Spool,
  signal: AbortSignal,
): AsyncGenerator<SpooledChunk, void, undefined> {
  return spoolQuery(connections.clientOf(query.endpoint), query, spool, signal);
}

/** The error for a query without any series. */
export function emptyError(query: PlannedQuery): StyxError {
  const { grid, endpoint, expr } = query;
  const [start, end] = [grid.startMs, grid.endMs].map((ms) =>
    new Date(ms).toISOString().replace('.000Z', 'Z'),
  );
  return new StyxError('EMPTY', `no data for ${expr} from ${start} to ${end}`, {
    position: query.position,
    hint: `did ${endpoint.name} have this metric, with these labels, at that time?`,
  });
}

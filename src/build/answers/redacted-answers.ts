import type { Endpoint } from '../../manifest/manifest.js';
import type { Range } from '../../plan/range.js';
import type { LabelAnswer, LabelRequest } from '../../prometheus/label-values.js';
import { type NamesOf, queryWithNames } from '../../redact/asked.js';
import { redactedChunks, redactedValues } from '../../redact/labels.js';
import type { Redaction } from '../../redact/redaction.js';
import { hiddenError } from '../../redact/texts.js';
import type { Servers } from './answers.js';
import type { Connections } from './connections.js';

/**
 * The answers of servers without what is hidden. Throws what asking throws, without it too,
 * SERIES_CLASH where it is all that tells series apart, REDACT_KEY, and what `queryWithNames` throws.
 */
export function redactedAnswers(
  servers: Servers,
  redaction: Redaction,
  connections: Connections,
): Servers {
  return {
    ...servers,
    async answerTo(place, window, spool, signal) {
      const { expr, endpoint, grid, position } = window;
      redaction.queries.set(expr, position);
      redaction.asked.add(place);
      try {
        const namesOf = namesAt(endpoint, grid, connections, signal);
        const asked = await queryWithNames(window.asked, redaction, namesOf);
        const chunks = await servers.answerTo(place, { ...window, asked }, spool, signal);
        return redactedChunks(chunks, redaction);
      } catch (thrown) {
        throw hiddenError(thrown, redaction);
      }
    },
  };
}

/** What a sample at the start may be of: Prometheus looks back so far. */
const LOOKBACK_MS = 300_000;

/** Asks a server for the values of labels about a stretch of time. */
export function namesAt(
  endpoint: Endpoint,
  { startMs, endMs }: Range,
  connections: Connections,
  signal: AbortSignal,
): NamesOf {
  return async (label) => {
    const name = /^[A-Za-z_]\w*$/.test(label) ? label : JSON.stringify(label);
    const request = { label, match: `{${name}!=""}`, startMs: startMs - LOOKBACK_MS, endMs };
    return (await connections.clientOf(endpoint).labelValues(request, signal)).values;
  };
}

/** Asks an endpoint for the values of a label. */
export type AskValues = (endpoint: Endpoint, request: LabelRequest) => Promise<LabelAnswer>;

/**
 * Asks for values as they are, or without what is hidden. Throws what asking throws, MANIFEST_VALUE for
 * a label that is hidden altogether, and as `redactedAnswers` does.
 */
export function valuesAsker(
  connections: Connections,
  redaction: Redaction | undefined,
  signal: AbortSignal,
): AskValues {
  const ask: AskValues = (endpoint, request) =>
    connections.clientOf(endpoint).labelValues(request, signal);
  if (redaction === undefined) return ask;
  return async (endpoint, request) => {
    try {
      const namesOf = namesAt(endpoint, request, connections, signal);
      const match = await queryWithNames(request.match, redaction, namesOf);
      return redactedValues(await ask(endpoint, { ...request, match }), request.label, redaction);
    } catch (thrown) {
      throw hiddenError(thrown, redaction);
    }
  };
}

import { StyxError } from '../errors.js';
import type { Client } from '../prometheus/client.js';
import type { Span } from '../prometheus/query-forms.js';
import { type Spool, spoolAnswer, type SpooledChunk } from '../spool/spool.js';

/** Most servers answer as much at once, and what they do not is asked for in halves. */
const CHUNK_MS = 600_000;
const SHORTEST_MS = 1000;

/**
 * Asks for the samples, as they were scraped, that a selector means in a span, both ends included, and
 * yields them chunk by chunk, in the order of time. A chunk may begin with a sample that the one before
 * it ends with, and the first one with a sample right before the span. What is too much for the server
 * at once is asked for in shorter chunks. Throws what the client throws, SPOOL, and the signal's reason.
 */
export async function* rawChunks(
  client: Client,
  selector: string,
  { startMs, endMs }: Span,
  spool: Spool,
  signal: AbortSignal,
): AsyncGenerator<SpooledChunk, void, undefined> {
  let longestMs = CHUNK_MS;
  // Behind which samples are asked for: Prometheus 3 leaves out what is right there, 2 does not.
  let behindMs = startMs - 1;
  while (behindMs < endMs) {
    const span = { startMs: behindMs, endMs: Math.min(behindMs + longestMs, endMs) };
    const lengthMs = span.endMs - span.startMs;
    try {
      yield await spoolAnswer(spool, { ...span, stepMs: 1 }, (sink) =>
        client.rawSamples(selector, span, sink, signal),
      );
      behindMs = span.endMs;
    } catch (thrown) {
      if (!isTooMuch(thrown) || lengthMs <= SHORTEST_MS) throw thrown;
      longestMs = Math.max(SHORTEST_MS, Math.floor(lengthMs / 2));
    }
  }
}

/** Whether the server would rather be asked for less. */
function isTooMuch(thrown: unknown): boolean {
  if (!(thrown instanceof StyxError)) return false;
  const { code, message } = thrown;
  return (
    code === 'TIMEOUT' || (code === 'QUERY_REJECTED' && /timed? ?out|too many|exceed/.test(message))
  );
}

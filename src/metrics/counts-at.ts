import { StyxError } from '../errors.js';
import type { Client } from '../prometheus/client.js';
import { smallAnswer } from '../prometheus/small-answer.js';
import type { SeriesCounts } from './grouped.js';

interface Asking {
  readonly signal: AbortSignal;
  readonly onWarning: (warning: string) => void;
}

const LOOKBACK_MS = 300_000;

/** How many series each name has at a moment, ms. Throws what asking throws. */
export async function countsAt(
  client: Client,
  atMs: number,
  { signal, onWarning }: Asking,
): Promise<SeriesCounts> {
  // Of one moment, VictoriaMetrics looks back as far as the step: as Prometheus does, then.
  const grid = { startMs: atMs, endMs: atMs, stepMs: LOOKBACK_MS };
  const query = 'count by (__name__) ({__name__!=""})';
  const { series, warnings } = await smallAnswer((sink) =>
    client.queryRange(query, grid, sink, signal),
  );
  warnings.forEach(onWarning);
  return new Map(
    series.map(({ labels: { __name__: name = '' }, samples }) => [name, countIn(samples)]),
  );
}

/** `[1700000000,"12"]`. */
function countIn(sample: string): number {
  const [, count] = /"(\d+)"/.exec(sample) ?? [];
  if (count === undefined) throw new StyxError('BAD_ANSWER', 'the server counts in fractions');
  return Number(count);
}

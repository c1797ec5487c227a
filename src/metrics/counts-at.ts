import { StyxError } from '../errors.js';
import type { Client } from '../prometheus/client.js';
import type { SeriesCounts } from './grouped.js';

interface Asking {
  readonly signal: AbortSignal;
  readonly onWarning: (warning: string) => void;
}

/** How many series each name has at a moment, ms. Throws what asking throws. */
export async function countsAt(
  client: Client,
  atMs: number,
  { signal, onWarning }: Asking,
): Promise<SeriesCounts> {
  let pieces: Uint8Array[] = [];
  const sink = {
    restart: () => void (pieces = []),
    write: (fragment: Uint8Array) => void pieces.push(Uint8Array.from(fragment)),
  };
  const grid = { startMs: atMs, endMs: atMs, stepMs: 1000 };
  const query = 'count by (__name__) ({__name__!=""})';
  const { series, warnings } = await client.queryRange(query, grid, sink, signal);
  warnings.forEach(onWarning);
  const answer = Buffer.concat(pieces);
  return new Map(
    series.map(({ labels: { __name__: name = '' }, start, end }) => [
      name,
      countIn(answer.subarray(start, end)),
    ]),
  );
}

/** `[1700000000,"12"]`. */
function countIn(sample: Buffer): number {
  const [, count] = /"(\d+)"/.exec(sample.toString('latin1')) ?? [];
  if (count === undefined) throw new StyxError('BAD_ANSWER', 'the server counts in fractions');
  return Number(count);
}

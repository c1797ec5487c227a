import type { StyxError } from '../errors.js';
import type { Grid } from '../time/grid.js';
import type { RangeAnswer } from './client.js';
import type { Attempt } from './retry.js';

/** A request for a range that was made, however it ended; one that is tried again is another. */
export interface MadeRequest {
  /** The endpoint's name. */
  readonly endpoint: string;
  readonly query: string;
  readonly grid: Grid;
  readonly elapsedMs: number;
  readonly outcome: { readonly samples: number } | { readonly error: StyxError };
}

export type OnRequest = (request: MadeRequest) => void;

/** The same way to ask, which tells of each request that it makes. */
export function telling(
  asked: Pick<MadeRequest, 'endpoint' | 'query' | 'grid'>,
  ask: () => Promise<Attempt<RangeAnswer>>,
  onRequest: OnRequest,
): () => Promise<Attempt<RangeAnswer>> {
  return async () => {
    const begun = performance.now();
    const result = await ask();
    const elapsedMs = performance.now() - begun;
    onRequest({ ...asked, elapsedMs, outcome: outcomeOf(result) });
    return result;
  };
}

function outcomeOf(result: Attempt<RangeAnswer>): MadeRequest['outcome'] {
  if ('failure' in result) return { error: result.failure.error };
  return { samples: result.value.series.reduce((sum, { samples }) => sum + samples, 0) };
}

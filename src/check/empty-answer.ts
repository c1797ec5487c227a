import type { Connections } from '../build/answers/connections.js';
import { valuesAsker } from '../build/answers/redacted-answers.js';
import { StyxError } from '../errors.js';
import type { AskedWindow } from '../plan/query.js';
import { parsedQuery } from '../promql/problems/calls.js';
import { metricFindings } from './metrics.js';

/**
 * Why a query has no answer: the server is asked once more, which of its metrics it has, and which may be meant.
 * The error as it was where all are there, and where the server does not tell. Throws the signal's reason.
 */
export async function explainedEmpty(
  error: StyxError,
  { endpoint, expr, grid }: AskedWindow,
  connections: Connections,
  { nowMs, signal }: { readonly nowMs: number; readonly signal: AbortSignal },
): Promise<StyxError> {
  const query = {
    ...{ of: 'query', expr, endpoint, range: grid, isEmptyFine: false },
    ...{ position: undefined, partPosition: () => undefined, parsed: parsedQuery(expr) },
  };
  try {
    const ask = valuesAsker(connections, undefined, signal);
    const [finding] = await metricFindings([query], ask, nowMs);
    if (finding === undefined) return error;
    const { message, hint } = finding.error;
    return new StyxError(error.code, `${error.message}: ${message}`, { hint, cause: error });
  } catch {
    signal.throwIfAborted();
    return error;
  }
}

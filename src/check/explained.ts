import type { Connections } from '../build/answers/connections.js';
import { valuesAsker } from '../build/answers/redacted-answers.js';
import { StyxError } from '../errors.js';
import type { AskedWindow } from '../plan/query.js';
import { parsedQuery } from '../promql/problems/calls.js';
import type { CheckedQuery } from './items.js';
import { dialectOf, languageFindings } from './language.js';
import { metricFindings } from './metrics.js';

/**
 * Why a query has no answer: the server is asked once more, which of its metrics it has, and which may be meant.
 * The error as it was where all are there, and where the server does not tell. Throws the signal's reason.
 */
export async function explainedEmpty(
  error: StyxError,
  window: AskedWindow,
  connections: Connections,
  { nowMs, signal }: { readonly nowMs: number; readonly signal: AbortSignal },
): Promise<StyxError> {
  if (window.grid.startMs > nowMs) {
    const hint =
      'this range is in the future: are the times in UTC, or is the clock of this machine wrong?';
    return new StyxError(error.code, error.message, { hint, cause: error });
  }
  try {
    const ask = valuesAsker(connections, undefined, signal);
    const [finding] = await metricFindings([checkedOf(window)], ask, nowMs);
    if (finding === undefined) return error;
    const {
      message,
      hint = 'is it the server that is meant? None of its metrics has a name like it',
    } = finding.error;
    return new StyxError(error.code, `${error.message}: ${message}`, { hint, cause: error });
  } catch {
    signal.throwIfAborted();
    return error;
  }
}

/** An error of a server that does not understand a query, with what is known to be wrong with it. */
export function explainedRejection(error: StyxError, window: AskedWindow): StyxError {
  const [finding] = languageFindings(checkedOf(window), dialectOf(window.endpoint.kind, undefined));
  if (finding === undefined || error.hint !== undefined) return error;
  const { message, hint } = finding.error;
  const remedy = hint === undefined ? message : `${message}: ${hint}`;
  return new StyxError(error.code, error.message, { hint: remedy, cause: error });
}

/** What the command line asks, as what a manifest has is checked. */
function checkedOf({ endpoint, expr, grid }: AskedWindow): CheckedQuery {
  return {
    ...{ of: 'query', expr, endpoint, range: grid, isEmptyFine: false },
    ...{
      position: undefined,
      partPosition: () => undefined,
      variablesIn: () => [],
      parsed: parsedQuery(expr),
    },
  };
}

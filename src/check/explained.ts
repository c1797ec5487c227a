import type { Connections } from '../build/answers/connections.js';
import { type AskValues, valuesAsker } from '../build/answers/redacted-answers.js';
import { type Position, StyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import { endpointKey } from '../manifest/server.js';
import type { NonEmpty } from '../non-empty.js';
import type { AskedWindow } from '../plan/query.js';
import { parsedQuery } from '../promql/problems/calls.js';
import type { Redaction } from '../redact/redaction.js';
import { conditionFindings } from './conditions.js';
import type { Finding } from './finding.js';
import { type CheckedQuery, checkedItems } from './items.js';
import { dialectOf, languageFindings } from './language.js';
import { metricFindings } from './metrics.js';

/** Who is asked once more, and as of when (ms). */
export interface Explaining {
  readonly connections: Connections;
  readonly redaction: Redaction | undefined;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

interface Asking extends Omit<Explaining, 'connections'> {
  readonly ask: AskValues;
}

/** Many figures may fail of one cause: the same is asked once. */
function openAsking({ connections, redaction, nowMs, signal }: Explaining): Asking {
  const ask = valuesAsker(connections, redaction, signal);
  const known = new Map<string, ReturnType<AskValues>>();
  const askOnce: AskValues = (endpoint, request) => {
    const key = JSON.stringify([endpointKey(endpoint), request]);
    const answer = known.get(key) ?? ask(endpoint, request);
    known.set(key, answer);
    return answer;
  };
  return { ask: askOnce, redaction, nowMs, signal };
}

/** Says more of what was thrown of something of a name, where that is known. Throws the signal's reason. */
export type Explain = (error: StyxError, of: string) => Promise<StyxError>;

/** Explains what a build of a manifest throws by what a check finds in the query that it is about. */
export function explainer(manifest: Manifest, explaining: Explaining): Explain {
  const asking = openAsking(explaining);
  let known: readonly CheckedQuery[] | undefined;
  return async (error, of) => {
    if (error.code !== 'EMPTY' && error.code !== 'QUERY_REJECTED') return error;
    known ??= checkedItems(manifest, asking.nowMs).queries;
    const queries = known.filter(
      (query) => query.of === of && isSamePlace(query.position, error.position),
    );
    const [first, ...others] = queries;
    return first === undefined ? error : explained(error, [first, ...others], asking);
  };
}

const isSamePlace = (a: Position | undefined, b: Position | undefined): boolean =>
  a?.file === b?.file && a?.line === b?.line && a?.column === b?.column;

/** The same of a query that no manifest has. Throws the signal's reason. */
export async function explainedWindow(
  error: StyxError,
  { endpoint, expr, grid }: Pick<AskedWindow, 'endpoint' | 'expr' | 'grid'>,
  explaining: Explaining,
): Promise<StyxError> {
  if (error.code === 'EMPTY' && grid.startMs > explaining.nowMs) {
    const hint =
      'this range is in the future: are the times in UTC, or is the clock of this machine wrong?';
    return new StyxError(error.code, error.message, { hint, cause: error });
  }
  const query: CheckedQuery = {
    ...{ of: 'query', expr, endpoint, range: grid, isEmptyFine: false, parsed: parsedQuery(expr) },
    ...{ position: undefined, partPosition: () => undefined, variablesIn: () => [] },
  };
  return explained(error, [query], openAsking(explaining));
}

/**
 * Why a query has no answer: the server is asked once more, which of its metrics and of their labels it has; or
 * what is wrong with one that is not understood. The error as it was where nothing is found, and where the
 * server does not tell.
 */
async function explained(
  error: StyxError,
  queries: NonEmpty<CheckedQuery>,
  asking: Asking,
): Promise<StyxError> {
  switch (error.code) {
    case 'EMPTY':
      return withReason(error, await lacks(queries, asking));
    case 'QUERY_REJECTED':
      return withRemedy(error, queries);
    default:
      return error;
  }
}

async function lacks(
  queries: NonEmpty<CheckedQuery>,
  { ask, redaction, nowMs, signal }: Asking,
): Promise<Finding[]> {
  try {
    const metrics = await metricFindings(queries, ask, nowMs);
    if (metrics.length > 0 || redaction !== undefined) return metrics;
    return await conditionFindings(queries, ask, nowMs);
  } catch {
    signal.throwIfAborted();
    return [];
  }
}

function withReason(error: StyxError, [finding]: readonly Finding[]): StyxError {
  if (finding === undefined) return error;
  const {
    message,
    position = error.position,
    hint = 'is it the server that is meant? None of its metrics has a name like it',
  } = finding.error;
  const text = `${error.message}: ${message}`;
  return new StyxError(error.code, text, { position, hint, cause: error });
}

function withRemedy(error: StyxError, [query]: NonEmpty<CheckedQuery>): StyxError {
  const [finding] = languageFindings(query, dialectOf(query.endpoint.kind, undefined));
  if (finding === undefined || error.hint !== undefined) return error;
  const { message, hint, position = error.position } = finding.error;
  const remedy = hint === undefined ? message : `${message}: ${hint}`;
  return new StyxError(error.code, error.message, { position, hint: remedy, cause: error });
}

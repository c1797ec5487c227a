import type { Connections } from '../build/answers/connections.js';
import { valuesAsker } from '../build/answers/redacted-answers.js';
import { type ErrorCode, StyxError } from '../errors.js';
import { endpointKey } from '../manifest/server.js';
import type { NonEmpty } from '../non-empty.js';
import { unlessAborted } from '../prometheus/aborting.js';
import type { Redaction } from '../redact/redaction.js';
import { isFoundOut } from '../server-kinds.js';
import { conditionFindings } from './conditions.js';
import { failureOf, type Finding } from './finding.js';
import type { CheckedQuery } from './items.js';
import { type Dialect, dialectOf } from './language.js';
import { metricFindings } from './metrics.js';
import { countedFindings } from './samples.js';
import { askedRates, shortRangeFindings } from './short-ranges.js';
import { judgedFindings, verdictAsker } from './verdicts.js';

/** Who is asked, and as of when (ms). */
export interface AskingServers {
  readonly connections: Connections;
  readonly redaction: Redaction | undefined;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** What is wrong with queries, with what their servers say and have. Throws the signal's reason. */
export async function askedFindings(
  queries: readonly CheckedQuery[],
  asking: AskingServers,
): Promise<Finding[]> {
  const byEndpoint = new Map<string, NonEmpty<CheckedQuery>>();
  for (const query of queries) {
    const key = endpointKey(query.endpoint);
    const others = byEndpoint.get(key);
    byEndpoint.set(key, others === undefined ? [query] : [...others, query]);
  }
  const found = await Promise.all([...byEndpoint.values()].map((all) => ofEndpoint(all, asking)));
  return found.flat();
}

async function ofEndpoint(
  queries: NonEmpty<CheckedQuery>,
  asking: AskingServers,
): Promise<Finding[]> {
  const [{ endpoint }] = queries;
  const client = asking.connections.clientOf(endpoint);
  const about = isFoundOut(endpoint.kind)
    ? await unlessAborted(client.about(), asking.signal)
    : undefined;
  const dialect = dialectOf(endpoint.kind, about?.server);
  const judged = await judgedQueries(queries, dialect, asking);
  const found = judged.flatMap(({ findings }) => findings);
  const rates = queries.flatMap((query) => askedRates(query, dialect));
  // Of one that has not answered, nothing more is asked.
  if (judged.some(({ isAnswered }) => !isAnswered))
    return [...found, ...rates.flatMap(shortRangeFindings)];
  const [first, ...others] = judged.filter(isRight).map(({ query }) => query);
  if (first === undefined) return found;
  return [...found, ...(await dataFindings([first, ...others], dialect, asking))];
}

interface Judged {
  readonly query: CheckedQuery;
  readonly findings: readonly Finding[];
  readonly isAnswered: boolean;
}

const isRight = ({ findings }: Judged): boolean =>
  findings.every(({ severity }) => severity === 'warning');

function judgedQueries(
  queries: readonly CheckedQuery[],
  dialect: Dialect,
  { connections, signal }: AskingServers,
): Promise<Judged[]> {
  const verdictOn = verdictAsker(connections, signal);
  return Promise.all(
    queries.map(async (query): Promise<Judged> => {
      try {
        const findings = judgedFindings(query, dialect, await verdictOn(query, dialect));
        return { query, findings, isAnswered: true };
      } catch (thrown) {
        signal.throwIfAborted();
        const own = judgedFindings(query, dialect, { is: 'unknown' });
        const findings = [...own, failureOf(query.of, thrown)];
        return { query, findings, isAnswered: false };
      }
    }),
  );
}

/** What queries that are right ask for, and their server does not have. */
async function dataFindings(
  queries: NonEmpty<CheckedQuery>,
  dialect: Dialect,
  { connections, redaction, nowMs, signal }: AskingServers,
): Promise<Finding[]> {
  const rates = queries.flatMap((query) => askedRates(query, dialect));
  const names = orFailures(queries, signal, () =>
    metricFindings(queries, valuesAsker(connections, redaction, signal), nowMs),
  );
  // Selectors with pseudonyms mean nothing to a server.
  if (redaction !== undefined) return [...(await names), ...rates.flatMap(shortRangeFindings)];
  const ask = valuesAsker(connections, redaction, signal);
  const conditions = orFailures(queries, signal, () => conditionFindings(queries, ask, nowMs));
  const samples = orFailures(queries, signal, () => countedFindings(rates, connections, signal));
  return (await Promise.all([names, conditions, samples])).flat();
}

/** Codes of a server that could not be asked; others are of what it does not tell everybody. */
const unreached: ReadonlySet<ErrorCode> = new Set([
  ...(['UNREACHABLE', 'TIMEOUT', 'TLS', 'CREDENTIALS', 'TUNNEL'] as const),
]);

async function orFailures(
  queries: readonly CheckedQuery[],
  signal: AbortSignal,
  ask: () => Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    return await ask();
  } catch (thrown) {
    signal.throwIfAborted();
    const isUnreached = thrown instanceof StyxError && unreached.has(thrown.code);
    return queries.map(({ of }) => failureOf(of, thrown, isUnreached ? 'error' : 'warning'));
  }
}

import { StyxError } from '../errors.js';
import type { Connections } from '../build/answers/connections.js';
import { endpointKey } from '../manifest/server.js';
import { shownName } from '../prometheus/failure.js';
import { saidPlace } from '../promql/problems/said-place.js';
import type { Verdict } from '../prometheus/verdict.js';
import { errorIn, type Finding } from './finding.js';
import type { CheckedQuery } from './items.js';
import { type Dialect, languageFindings, seriesFindings } from './language.js';

/** Asks a server what it says of a query, the same once. */
export type AskVerdict = (query: CheckedQuery, dialect: Dialect) => Promise<Verdict>;

export function verdictAsker(connections: Connections, signal: AbortSignal): AskVerdict {
  const known = new Map<string, Promise<Verdict>>();
  return ({ endpoint, expr }, dialect) => {
    const key = JSON.stringify([endpointKey(endpoint), expr]);
    const judge = dialect === 'MetricsQL' ? 'an empty moment' : 'format_query';
    const verdict = known.get(key) ?? connections.clientOf(endpoint).verdictOn(expr, judge, signal);
    known.set(key, verdict);
    return verdict;
  };
}

/** What is wrong with the language of a query: the server knows best, and its words are shown. */
export function judgedFindings(
  query: CheckedQuery,
  dialect: Dialect,
  verdict: Verdict,
): readonly Finding[] {
  const series = seriesFindings(query, dialect);
  if (verdict.is === 'understood') return series;
  const own = [...languageFindings(query, dialect), ...series];
  if (verdict.is === 'unknown') return own;
  const [first, ...others] = own.filter(({ severity }) => severity === 'error');
  return first === undefined
    ? [refusal(query, verdict.words)]
    : [withWords(first, query, verdict.words), ...others];
}

const saysOf = ({ endpoint }: CheckedQuery, words: string): string =>
  `${shownName(endpoint)} says: ${words.replace(/^invalid parameter "?query"?: /, '')}`;

function refusal(query: CheckedQuery, words: string): Finding {
  const start = saidPlace(query.expr, words);
  const error = errorIn(query, {
    code: 'QUERY_REJECTED',
    message: saysOf(query, words),
    ...(start === undefined
      ? { start: 0, end: query.expr.length }
      : { start, end: Math.min(start + 1, query.expr.length) }),
  });
  return { of: [query.of], severity: 'error', error };
}

function withWords(finding: Finding, query: CheckedQuery, words: string): Finding {
  const { code, message, position, hint } = finding.error;
  const output = saysOf(query, words);
  return { ...finding, error: new StyxError(code, message, { position, hint, output }) };
}

import { didYouMean } from '../manifest/nearest.js';
import { metricsqlFunctions } from '../promql/problems/metricsql.js';
import type { QueryProblem } from '../promql/problems/problem.js';
import { notSeries, queryProblems } from '../promql/problems/query-problems.js';
import { isFoundOut, kindIn, type ServerKind } from '../server-kinds.js';
import { errorIn, type Finding } from './finding.js';
import type { CheckedQuery } from './items.js';

/** What a server understands: PromQL, MetricsQL of VictoriaMetrics, or one of them. */
export type Dialect = 'PromQL' | 'MetricsQL' | 'either';

/** The dialect of a kind; `server` is what one says of itself, where it was asked. */
export function dialectOf(kind: ServerKind | 'auto', server: string | undefined): Dialect {
  const known = isFoundOut(kind) ? kindIn(server) : kind;
  if (known === undefined || known === 'grafana') return 'either';
  return known === 'victoriametrics' ? 'MetricsQL' : 'PromQL';
}

/** What is wrong with the language of a query, as far as that is known without asking. */
export function languageFindings(query: CheckedQuery, dialect: Dialect): Finding[] {
  const problems = queryProblems(query.parsed);
  if (dialect === 'MetricsQL' || (dialect === 'either' && looksLikeMetricsql(query))) {
    const strange = problems.filter((problem) => isStrange(problem, query));
    return strange.map((problem) => findingOf(query, doubtful(problem)));
  }
  return problems.map((problem) => findingOf(query, { ...problem, severity: 'error' }));
}

/** Why a figure cannot show what a query comes to, where its server does not make series of all. */
export function seriesFindings(query: CheckedQuery, dialect: Dialect): Finding[] {
  const problem = dialect === 'MetricsQL' ? undefined : notSeries(query.parsed);
  return problem === undefined ? [] : [findingOf(query, { ...problem, severity: 'error' })];
}

type Judged = QueryProblem & Pick<Finding, 'severity'>;

function findingOf(query: CheckedQuery, { severity, known, ...problem }: Judged): Finding {
  const hint = known === undefined ? problem.hint : functionHint(textOf(problem, query), known);
  return { of: [query.of], severity, error: errorIn(query, { ...problem, hint }) };
}

function functionHint(name: string, known: readonly string[]): string | undefined {
  return metricsqlFunctions.has(name)
    ? 'VictoriaMetrics has it: where that is the server, write `kind: victoriametrics`'
    : didYouMean(name, known);
}

const textOf = ({ start, end }: QueryProblem, { expr }: CheckedQuery): string =>
  expr.slice(start, end);

/** Names of recorded metrics have colons. */
const words = /(?<![\w:])(?:keep_metric_names|default|if|ifnot|limit|with)(?![\w:])/i;

/** Strings, comments, and where names of labels stand. */
const withoutSyntax =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|#.*|\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/gi;

function looksLikeMetricsql(query: CheckedQuery): boolean {
  const expr = query.expr.replace(withoutSyntax, '').replace(/\{[^}]*\}/g, '');
  const called = [...expr.matchAll(/([a-z_]\w*)\s*\(/g)].map(([, name = '']) => name);
  return words.test(expr) || called.some((name) => metricsqlFunctions.has(name));
}

/**
 * MetricsQL gives ranges where there are none, takes numbers for series, and has more functions.
 * Source: https://docs.victoriametrics.com/metricsql/
 */
function isStrange(problem: QueryProblem, query: CheckedQuery): boolean {
  if (problem.code === 'QUERY_TYPE') return false;
  return problem.code === 'QUERY_SYNTAX' || !metricsqlFunctions.has(textOf(problem, query));
}

function doubtful(problem: QueryProblem): Judged {
  const message = `${problem.message}; MetricsQL may take it nevertheless`;
  return { ...problem, message, severity: 'warning' };
}

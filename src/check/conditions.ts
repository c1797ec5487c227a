import type { AskValues } from '../build/answers/redacted-answers.js';
import { listOf, nearest } from '../manifest/nearest.js';
import type { NonEmpty } from '../non-empty.js';
import { shownName } from '../prometheus/failure.js';
import type { LabelMatcher } from '../promql/matchers.js';
import { errorIn, type Finding } from './finding.js';
import type { CheckedQuery } from './items.js';
import {
  type AskedMetric,
  askedMetrics,
  NAME,
  onceAQuery,
  whenMissing,
  whenTexts,
} from './metrics.js';

/**
 * Which conditions on labels leave nothing of a metric that a server has: it is asked once about each selector, and
 * more where it has no series of that. Throws what asking throws.
 */
export async function conditionFindings(
  queries: NonEmpty<CheckedQuery>,
  ask: AskValues,
  nowMs: number,
): Promise<Finding[]> {
  const asked = queries
    .flatMap((query) => askedMetrics(query, nowMs))
    .filter(({ metric }) => metric.matchers.length > 0);
  const has = seriesAsker(ask);
  const judged = await Promise.all(
    asked.map(async (one) => ({ one, isEmpty: await isEmptied(one, has) })),
  );
  const emptied = new Set(judged.flatMap(({ one, isEmpty }) => (isEmpty ? [one] : [])));
  const told = onceAQuery(emptied, (one) => selectorOf(one, one.metric.matchers));
  const found = told.map(async (one) => {
    const when = whenMissing(one, asked, emptied);
    const { message, hint, start, end } = await remarkOf(one, has, ask);
    const { query, metric } = one;
    const isFine = metric.isOptional || query.isEmptyFine || when === 'sometimes';
    const text = `${message} ${whenTexts[when]}`;
    const error = errorIn(query, { code: 'UNKNOWN_LABEL', message: text, hint, start, end });
    return { of: [query.of], severity: isFine ? ('warning' as const) : ('error' as const), error };
  });
  return Promise.all(found);
}

/** Whether a server has series of a metric, at its time, that these conditions hold for. */
type Has = (asked: AskedMetric, matchers: readonly LabelMatcher[]) => Promise<boolean>;

function seriesAsker(ask: AskValues): Has {
  const known = new Map<string, Promise<boolean>>();
  return (asked, matchers) => {
    const match = selectorOf(asked, matchers);
    const { startMs, endMs } = asked.span;
    const key = JSON.stringify([match, startMs, endMs]);
    const answer = known.get(key) ?? hasValues(asked, match, ask);
    known.set(key, answer);
    return answer;
  };
}

async function hasValues(
  { query, span }: AskedMetric,
  match: string,
  ask: AskValues,
): Promise<boolean> {
  return (await ask(query.endpoint, { label: NAME, match, ...span })).values.length > 0;
}

function selectorOf({ query, metric }: AskedMetric, matchers: readonly LabelMatcher[]): string {
  const conditions = matchers.map((matcher) => conditionText(matcher, query));
  return `{${[`${NAME}=${JSON.stringify(metric.name)}`, ...conditions].join(',')}}`;
}

function conditionText({ label, operator, start, end }: LabelMatcher, { expr }: CheckedQuery) {
  const name = /^[A-Za-z_]\w*$/.test(label) ? label : JSON.stringify(label);
  return `${name}${operator}${expr.slice(start, end)}`;
}

/** Of a metric that is not there at all, something else is said. */
async function isEmptied(one: AskedMetric, has: Has): Promise<boolean> {
  return !(await has(one, one.metric.matchers)) && (await has(one, []));
}

interface Remark {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly start: number;
  readonly end: number;
}

async function remarkOf(one: AskedMetric, has: Has, ask: AskValues): Promise<Remark> {
  const { query, metric } = one;
  const judged = await Promise.all(
    metric.matchers.map(async (matcher) => ({ matcher, holds: await has(one, [matcher]) })),
  );
  const [wrong] = judged.flatMap(({ matcher, holds }) => (holds ? [] : [matcher]));
  if (wrong !== undefined) return ofCondition(one, wrong, ask);
  const conditions = metric.matchers.map((matcher) => `\`${conditionText(matcher, query)}\``);
  return {
    message: `${shownName(query.endpoint)} has series of \`${metric.name}\` for each of ${conditions.join(', ')}, and none for all of them`,
    hint: 'leave one of them out, to see which labels its series have',
    ...{ start: metric.start, end: metric.end },
  };
}

async function ofCondition(
  { query, metric, span }: AskedMetric,
  matcher: LabelMatcher,
  ask: AskValues,
): Promise<Remark> {
  const { start, end } = matcher;
  const condition = conditionText(matcher, query);
  const message = `${shownName(query.endpoint)} has no series of \`${metric.name}\` with \`${condition}\``;
  const match = `{${NAME}=${JSON.stringify(metric.name)}}`;
  const valuesOf = async (label: string): Promise<readonly string[]> =>
    (await ask(query.endpoint, { label, match, ...span })).values;
  return { message, hint: await hintOf(matcher, query, valuesOf), start, end };
}

/** Why no series has what one condition asks for, as far as the values of its label say so. */
async function hintOf(
  matcher: LabelMatcher,
  query: CheckedQuery,
  valuesOf: (label: string) => Promise<readonly string[]>,
): Promise<string> {
  const { label, operator, start, end } = matcher;
  const value = query.expr.slice(start + 1, end - 1);
  const isWanted = operator === '=' || operator === '=~';
  // What a value that is nothing asks for is no label of that name.
  if (value === '') return isWanted ? emptyHint(query, matcher) : lacks(label);
  const values = await valuesOf(label);
  if (values.length === 0) return lacks(label);
  const near = operator === '=' ? nearest(value, values) : undefined;
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const known = `its \`${label}\` is ${someOf(values)}`;
  if (!isWanted) return `${known}: this leaves all of that out`;
  return operator === '=' ? known : `${known}, and the expression has to match a whole value`;
}

const lacks = (label: string): string => `its series have no label \`${label}\``;

function emptyHint(query: CheckedQuery, { label, start, end }: LabelMatcher): string {
  const [variable] = query.variablesIn(start, end);
  return variable === undefined
    ? `all of them have a label \`${label}\`: write its value, or leave this out`
    : `\`\${${variable}}\` is empty: give it a value in \`vars\`, or leave this out`;
}

/** Of more values than that, the reader is shown the first. */
const MOST_VALUES = 5;

function someOf(values: readonly string[]): string {
  const some = listOf(values.slice(0, MOST_VALUES), 'and');
  const left = values.length - MOST_VALUES;
  return `${some}${left > 0 ? `, and ${left} more` : ''}`;
}

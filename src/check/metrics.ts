import type { AskValues } from '../build/answers/redacted-answers.js';
import { literally } from '../literally.js';
import { nearest } from '../manifest/nearest.js';
import type { NonEmpty } from '../non-empty.js';
import type { Range } from '../plan/range.js';
import { shownName } from '../prometheus/failure.js';
import { type MetricName, metricNames } from '../promql/problems/metric-names.js';
import { reachMs } from '../promql/problems/reach.js';
import { errorIn, type Finding } from './finding.js';
import type { CheckedQuery } from './items.js';

/** A metric that a query names, and when its server may have samples of it. */
export interface AskedMetric {
  readonly query: CheckedQuery;
  readonly metric: MetricName;
  /** Which one of its query it is. */
  readonly place: number;
  readonly span: Range;
}

/**
 * What a server does not have of the metrics that queries ask it for: it is asked once about each stretch
 * of time which of these names it has, and where it lacks one, which names it has at all. Throws what
 * asking throws.
 */
export async function metricFindings(
  queries: NonEmpty<CheckedQuery>,
  ask: AskValues,
  nowMs: number,
): Promise<Finding[]> {
  const asked = queries.flatMap((query) => askedMetrics(query, nowMs));
  const missing = await missingOf(asked, ask);
  if (missing.size === 0) return [];
  const [{ endpoint }] = queries;
  const all = { label: NAME, match: `{${NAME}!=""}`, startMs: 0, endMs: nowMs };
  const { values } = await ask(endpoint, all);
  const told = onceAQuery(missing, ({ metric }) => metric.name);
  return told.map((one) => missingFinding(one, whenMissing(one, asked, missing), values));
}

export const NAME = '__name__';

/** The metrics that a query names, in their order. */
export function askedMetrics(query: CheckedQuery, nowMs: number): AskedMetric[] {
  const reach = reachMs(query.parsed);
  const { startMs, endMs } = query.range;
  const span = { startMs: Math.max(0, startMs - reach), endMs: Math.min(nowMs, endMs + reach) };
  return metricNames(query.parsed).map((metric, place) => ({ query, metric, place, span }));
}

/** Of metrics that stand in a query more than once, the first with each text. */
export function onceAQuery(
  asked: Iterable<AskedMetric>,
  textOf: (one: AskedMetric) => string,
): AskedMetric[] {
  const known = new Map<CheckedQuery, Set<string>>();
  return [...asked].filter((one) => {
    const texts = known.get(one.query) ?? new Set();
    const key = JSON.stringify([textOf(one), one.metric.isOptional]);
    if (texts.has(key)) return false;
    known.set(one.query, texts.add(key));
    return true;
  });
}

/** Names in one request: a URL may not be long. */
const NAMES_AT_ONCE = 40;

async function missingOf(
  asked: readonly AskedMetric[],
  ask: AskValues,
): Promise<ReadonlySet<AskedMetric>> {
  const spans = new Map<string, AskedMetric[]>();
  for (const one of asked) {
    const key = `${one.span.startMs}-${one.span.endMs}`;
    spans.set(key, [...(spans.get(key) ?? []), one]);
  }
  const missing = await Promise.all([...spans.values()].map((ofSpan) => missingIn(ofSpan, ask)));
  return new Set(missing.flat());
}

/** Those of metrics of one stretch of time that their server does not have then. */
async function missingIn(ofSpan: readonly AskedMetric[], ask: AskValues): Promise<AskedMetric[]> {
  const names = [...new Set(ofSpan.map(({ metric }) => metric.name))];
  const parts = Array.from({ length: Math.ceil(names.length / NAMES_AT_ONCE) }, (_, i) =>
    names.slice(i * NAMES_AT_ONCE, (i + 1) * NAMES_AT_ONCE),
  );
  const answers = await Promise.all(
    parts.map(async (part) => {
      const [first] = ofSpan;
      if (first === undefined) return [];
      const match = `{${NAME}=~${JSON.stringify(part.map(literally).join('|'))}}`;
      return (await ask(first.query.endpoint, { label: NAME, match, ...first.span })).values;
    }),
  );
  const known = new Set(answers.flat());
  return ofSpan.filter(({ metric }) => !known.has(metric.name));
}

/** In all windows that the query is asked of, or in some of them. */
type WhenMissing = 'always' | 'sometimes';

/** Of several windows of a query, whether all are among those in which something is missing. */
export function whenMissing(
  { query, place }: AskedMetric,
  asked: readonly AskedMetric[],
  missing: ReadonlySet<AskedMetric>,
): WhenMissing {
  const same = asked.filter(
    (other) =>
      other.query.of === query.of &&
      other.query.position === query.position &&
      other.place === place,
  );
  return same.every((other) => missing.has(other)) ? 'always' : 'sometimes';
}

export const whenTexts = { always: 'in this range', sometimes: 'in some of these ranges' } as const;

function missingFinding(
  { query, metric }: AskedMetric,
  when: WhenMissing,
  known: readonly string[],
): Finding {
  const { name, isOptional, start, end } = metric;
  const isFine = isOptional || query.isEmptyFine || when === 'sometimes';
  const message = `${shownName(query.endpoint)} has no metric \`${name}\` ${whenTexts[when]}`;
  const error = errorIn(query, {
    ...{ code: 'UNKNOWN_METRIC', message, start, end },
    hint: known.includes(name) ? 'it has it at other times: check the range' : meant(name, known),
  });
  return { of: [query.of], severity: isFine ? 'warning' : 'error', error };
}

/** A name that is like it, or the shortest that begins with it: with a unit, or `_total`. */
function meant(name: string, known: readonly string[]): string | undefined {
  const longer = known.filter((other) => other.startsWith(`${name}_`));
  const [shortest] = longer.sort((a, b) => a.length - b.length);
  const near = shortest ?? nearest(name, known);
  return near && `did you mean \`${near}\`?`;
}

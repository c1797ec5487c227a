import type { Endpoint } from '../manifest/manifest.js';
import { refusalFailure, serverError } from './failure.js';
import type { HttpAnswer } from './http.js';
import { fieldsOf } from './json-fields.js';
import { type AskedForm, paramsOf } from './query-forms.js';
import { readRefusal, readText } from './refusal.js';
import type { Attempt } from './retry.js';

/** What a server says of a query that it is not asked to answer. */
export type Verdict =
  | { readonly is: 'understood' }
  /** What it says against it. */
  | { readonly is: 'refused'; readonly words: string }
  /** It has no words for that. */
  | { readonly is: 'unknown' };

/** How a server can be asked what it thinks of a query. */
export type Judge = 'format_query' | 'an empty moment';

/** A second after time zero, of which nobody has samples. */
const EMPTY_MOMENT = '1';

/**
 * Asks for the query in the server's own form; or, of one that forms no queries, for its answer at a
 * moment of which there are no samples.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#formatting-query-expressions
 */
function verdictForm(endpoint: Endpoint, query: string, judge: Judge): AskedForm {
  const params = paramsOf(endpoint);
  return judge === 'format_query'
    ? { path: '/api/v1/format_query', form: { ...params, query } }
    : { path: '/api/v1/query', form: { ...params, query, time: EMPTY_MOMENT } };
}

/** As much of an answer as anyone reads. */
const MOST_BYTES = 1024 * 1024;

/** What the statuses of Prometheus and VictoriaMetrics say of a query, and not of a path or a user. */
const ofQueries = [400, 422];

async function readVerdict(
  endpoint: Endpoint,
  path: string,
  answer: HttpAnswer,
): Promise<Attempt<Verdict>> {
  const { status, shown } = answer;
  const isAbsent = status >= 400 && status < 500 && ![401, 407, 429].includes(status);
  if (!isAbsent && (status < 200 || status > 299))
    return { failure: await readRefusal(endpoint, path, answer) };
  const body = await readText(answer.body, MOST_BYTES);
  const said = serverError(body);
  if (said !== undefined && ofQueries.includes(status))
    return { value: { is: 'refused', words: shown(said.message) } };
  if (isAbsent) return { value: { is: 'unknown' } };
  if (fieldsOf(body).get('status') === 'success') return { value: { is: 'understood' } };
  return { failure: refusalFailure(endpoint, { ...answer, body }) };
}

type Send = (asked: AskedForm, signal: AbortSignal) => Promise<HttpAnswer>;

/** Asks once what a server says of a query. */
export function verdictAsker(endpoint: Endpoint, send: Send) {
  return async (query: string, judge: Judge, signal: AbortSignal): Promise<Attempt<Verdict>> => {
    const asked = verdictForm(endpoint, query, judge);
    return readVerdict(endpoint, asked.path, await send(asked, signal));
  };
}

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

/** Of who is not let in, or has asked too much, whatever it was. */
const ofWhoAsks = [401, 407, 429];

async function readVerdict(
  endpoint: Endpoint,
  path: string,
  answer: HttpAnswer,
): Promise<Attempt<Verdict>> {
  const { status, shown } = answer;
  const isAnswered = status >= 200 && status <= 299;
  const isOfRequest = status >= 400 && status <= 499 && !ofWhoAsks.includes(status);
  if (!isAnswered && !isOfRequest) return { failure: await readRefusal(endpoint, path, answer) };
  const body = await readText(answer.body, MOST_BYTES);
  const words = isOfRequest ? wordsOfVerdict(status, body) : undefined;
  if (words !== undefined) return { value: { is: 'refused', words: shown(words) } };
  // It does not know the path, or does not let everybody ask that.
  if (isOfRequest) return { value: { is: 'unknown' } };
  if (fieldsOf(body).get('status') === 'success') return { value: { is: 'understood' } };
  return { failure: refusalFailure(endpoint, { ...answer, body }) };
}

/**
 * What a server says against a query: Prometheus and its kin with these types of errors, VictoriaMetrics with
 * the status for a type. Others, as a proxy that knows no such path, have errors too.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview
 */
function wordsOfVerdict(status: number, body: string): string | undefined {
  const said = serverError(body);
  if (said === undefined || ![400, 422].includes(status)) return undefined;
  const types = ['bad_data', 'execution', String(status)];
  return types.includes(said.errorType) ? said.message : undefined;
}

type Send = (asked: AskedForm, signal: AbortSignal) => Promise<HttpAnswer>;

/** Asks once what a server says of a query. */
export function verdictAsker(endpoint: Endpoint, send: Send) {
  return async (query: string, judge: Judge, signal: AbortSignal): Promise<Attempt<Verdict>> => {
    const asked = verdictForm(endpoint, query, judge);
    return readVerdict(endpoint, asked.path, await send(asked, signal));
  };
}

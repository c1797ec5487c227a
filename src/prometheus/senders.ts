import type { Endpoint } from '../manifest/manifest.js';
import { withDeadline } from './aborting.js';
import type { HttpAnswer, HttpClient } from './http.js';
import type { Pacer } from './limits.js';
import { LONGEST_MS } from './pause.js';
import type { AskedForm } from './query-forms.js';
import type { Question } from './question.js';
import type { Attempt } from './retry.js';

/**
 * The server is told the timeout too, and gets a moment more to say in its own words that it is
 * over.
 */
const GRACE_MS = 500;

const deadline = ({ timeoutMs }: Endpoint, signal: AbortSignal): AbortSignal =>
  withDeadline(signal, Math.min(timeoutMs + GRACE_MS, LONGEST_MS));

/** One request, or two: some proxies let only GET pass, and they do so for all requests. */
export function querySender(
  http: HttpClient,
  pace: Pacer,
): (endpoint: Endpoint, asked: AskedForm, signal: AbortSignal) => Promise<HttpAnswer> {
  let method: 'GET' | 'POST' = 'POST';

  return async (endpoint, asked, signal) => {
    const { headers } = endpoint.access;
    const sent = { ...asked, method, headers };
    const answer = await http.send(sent, deadline(endpoint, signal));
    if (sent.method === 'GET' || ![403, 405, 501].includes(answer.status)) return answer;
    answer.body.destroy();
    await pace(signal);
    const byGet = await http.send({ ...sent, method: 'GET' }, deadline(endpoint, signal));
    if (byGet.status === 200) method = 'GET';
    return byGet;
  };
}

/** Asks once. */
export function questionAsker(endpoint: Endpoint, http: HttpClient) {
  return async <T>(
    { path, formOf, accept, read }: Question<T>,
    signal: AbortSignal,
  ): Promise<Attempt<T>> => {
    const { headers } = endpoint.access;
    const sent = { method: 'GET', path, form: formOf(endpoint), headers, accept } as const;
    return read(endpoint, await http.send(sent, deadline(endpoint, signal)));
  };
}

import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { OnWarning } from './access/hiding.js';
import { connectionFailure, shownUrl } from './failure.js';
import { type HttpAnswer, httpClient } from './http.js';
import { readText } from './refusal.js';

/** What else is said of a request for a document. */
export interface DocumentRequest {
  /** Below the URL of the endpoint, with its slash. */
  readonly path: string;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
  readonly onWarning: OnWarning;
}

/**
 * Asks a server once for a document that is not of Prometheus' API, over the connections that it is asked about
 * data by. Throws UNREACHABLE, TLS, TIMEOUT and CREDENTIALS, HTTP_STATUS where it has none, and TOO_LARGE.
 */
export async function documentAt(endpoint: Endpoint, request: DocumentRequest): Promise<string> {
  const { path, mostBytes, signal, onWarning } = request;
  const http = httpClient(endpoint, onWarning);
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(endpoint.timeoutMs)]);
  const { headers } = endpoint.access;
  try {
    const answer = await http.send({ method: 'GET', path, form: {}, headers }, deadline);
    const text = await readText(answer.body, mostBytes);
    if (answer.status !== 200) throw refused(endpoint, answer, text);
    if (text.length >= mostBytes) throw tooLarge(endpoint, mostBytes);
    return text;
  } catch (thrown) {
    signal.throwIfAborted();
    throw connectionFailure(endpoint, thrown).error;
  } finally {
    await http.close();
  }
}

function refused(endpoint: Endpoint, { status, shown }: HttpAnswer, text: string): StyxError {
  const said = shown(text).trim().replace(/\s+/g, ' ').slice(0, 120);
  const words = said === '' ? '' : `: ${said}`;
  return new StyxError('HTTP_STATUS', `${shownUrl(endpoint)} answered ${status}${words}`, {
    hint: hintFor(status),
  });
}

function hintFor(status: number): string | undefined {
  if (status === 401 || status === 403) return 'name a token that may read it: --token-file';
  if (status === 404) return 'is there something at this address, for whoever has the token?';
  return undefined;
}

function tooLarge(endpoint: Endpoint, mostBytes: number): StyxError {
  const most = mostBytes / 1024 ** 2;
  return new StyxError(
    'TOO_LARGE',
    `the answer of ${shownUrl(endpoint)} has more than ${most} MiB`,
  );
}

import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { withDeadline } from './aborting.js';
import type { OnWarning } from './access/hiding.js';
import { connectionFailure } from './broken-connection.js';
import { isDenial, shownUrl } from './failure.js';
import { type HttpAnswer, httpClient } from './http.js';
import { readText } from './refusal.js';

/** What else is said of a request for a document. */
export interface DocumentRequest {
  /** Below the URL of the endpoint, with its slash. */
  readonly path: string;
  readonly mostBytes: number;
  /** Where a refusal, its status and its body, says that the document is; undefined where it does not. */
  readonly elsewhere: (status: number, body: string) => string | undefined;
  readonly signal: AbortSignal;
  readonly onWarning: OnWarning;
}

/**
 * Asks a server for a document that is not of Prometheus' API, over the connections that it is asked about
 * data by. Throws UNREACHABLE, TLS, TIMEOUT and CREDENTIALS, DENIED and HTTP_STATUS where it gives none, and TOO_LARGE.
 */
export async function documentAt(endpoint: Endpoint, request: DocumentRequest): Promise<string> {
  const { path, elsewhere, signal, onWarning } = request;
  const http = httpClient(endpoint, onWarning);
  const deadline = withDeadline(signal, endpoint.timeoutMs);
  const ask = async (at: string): Promise<Asked> => {
    const { headers } = endpoint.access;
    const answer = await http.send({ method: 'GET', path: at, form: {}, headers }, deadline);
    return { answer, text: await readText(answer.body, request.mostBytes) };
  };
  try {
    const first = await ask(path);
    const other = isGiven(first) ? undefined : elsewhere(first.answer.status, first.text);
    const last = other === undefined ? first : await ask(other);
    if (!isGiven(last)) throw refused(endpoint, last);
    if (last.text.length >= request.mostBytes) throw tooLarge(endpoint, request.mostBytes);
    return last.text;
  } catch (thrown) {
    signal.throwIfAborted();
    throw connectionFailure(endpoint, thrown).error;
  } finally {
    await http.close();
  }
}

interface Asked {
  readonly answer: HttpAnswer;
  readonly text: string;
}

const isGiven = ({ answer }: Asked): boolean => answer.status === 200;

function refused(endpoint: Endpoint, { answer: { status, shown }, text }: Asked): StyxError {
  const said = shown(text).trim().replace(/\s+/g, ' ').slice(0, 120);
  const words = said === '' ? '' : `: ${said}`;
  const code = isDenial(status) ? 'DENIED' : 'HTTP_STATUS';
  return new StyxError(code, `${shownUrl(endpoint)} answered ${status}${words}`, {
    hint: hintFor(status),
  });
}

function hintFor(status: number): string | undefined {
  if (isDenial(status)) return 'name a token that may read it: --token-file';
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

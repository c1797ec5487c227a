import type { Endpoint } from '../manifest/manifest.js';
import { authenticator, type Proof } from './access/authenticator.js';
import { openDispatcher } from './access/dispatcher.js';
import { headersOf } from './access/headers.js';
import { type Hiding, openHiding, type OnWarning } from './access/hiding.js';
import { unlessAborted } from './aborting.js';
import { acceptedEncoding, decoded } from './compression.js';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  readonly location: string | undefined;
  /** Decompressed, in fragments as they arrive. Must be read to its end or destroyed. */
  readonly body: HttpBody;
  /** A text of the server without the secrets that it was told. */
  readonly shown: (text: string) => string;
}

export interface HttpBody extends AsyncIterable<Uint8Array> {
  destroy(): unknown;
}

/** One pool of connections to one endpoint. */
export interface HttpClient {
  /**
   * Sends a form to a path below the endpoint's URL. Rejects with what the connection failed of, and
   * with MANIFEST_VALUE or UNKNOWN_VARIABLE for a secret that cannot be read.
   */
  send(
    method: 'GET' | 'POST',
    path: string,
    form: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** Secrets are read when the first request is sent. */
export function httpClient(endpoint: Endpoint, onWarning: OnWarning): HttpClient {
  const hiding = openHiding(onWarning);
  const closing = new AbortController();
  const prove = authenticator({ endpoint, hiding, closed: closing.signal });
  let dispatcher: ReturnType<typeof openDispatcher> | undefined;
  let headers: Headers | undefined;

  async function ask(request: Request, { headers: proof }: Proof, signal: AbortSignal) {
    dispatcher ??= openDispatcher(endpoint, hiding, onWarning);
    headers ??= requestHeaders(endpoint, hiding);
    const all = { ...headers, ...request.headers, ...proof };
    return dispatcher.request({ origin: endpoint.url.origin, ...request, headers: all, signal });
  }

  /** A token may have been good until now. */
  async function askLetIn(request: Request, signal: AbortSignal) {
    const proof = await unlessAborted(prove(), signal);
    const answer = await ask(request, proof, signal);
    if (answer.statusCode !== 401 || proof.refuse === undefined) return answer;
    answer.body.on('error', () => undefined).destroy();
    proof.refuse();
    return ask(request, await unlessAborted(prove(), signal), signal);
  }

  return {
    async send(method, path, form, signal) {
      const answer = await askLetIn(requestOf(endpoint.url, method, path, form), signal);
      // Whoever reads the body sees its errors; whoever destroys it unread must not be killed by one.
      answer.body.on('error', () => undefined);
      const header = (name: string): string | undefined => [answer.headers[name]].flat()[0];
      return {
        status: answer.statusCode,
        contentType: header('content-type') ?? '',
        retryAfter: header('retry-after'),
        location: header('location'),
        body: decoded(answer.body, header('content-encoding') ?? ''),
        shown: hiding.shown,
      };
    },
    async close() {
      closing.abort(new Error('the connections are closed'));
      await dispatcher?.destroy();
    },
  };
}

type Headers = Record<string, string | string[]>;

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
  readonly headers: Headers;
}

function requestHeaders(endpoint: Endpoint, hiding: Hiding): Headers {
  return {
    ...headersOf(endpoint.access.headers, hiding),
    accept: 'application/json',
    'accept-encoding': acceptedEncoding(endpoint),
    'user-agent': 'styx-figures',
  };
}

function requestOf(
  url: URL,
  method: Request['method'],
  path: string,
  form: Readonly<Record<string, string>>,
): Request {
  const encoded = new URLSearchParams(form).toString();
  if (method === 'GET')
    return { method, path: pathOf(url, path, encoded), body: null, headers: {} };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method, path: pathOf(url, path, ''), body: encoded, headers };
}

/** The endpoint's own path and query string are kept; the path below it goes between them. */
function pathOf(base: URL, path: string, query: string): string {
  const search = [base.search.replace(/^\?/, ''), query].filter((part) => part !== '').join('&');
  return base.pathname.replace(/\/$/, '') + path + (search === '' ? '' : `?${search}`);
}

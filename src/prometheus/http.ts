import type { Endpoint } from '../manifest/manifest.js';
import { authorizationHeader } from './access/authenticator.js';
import { openDispatcher } from './access/dispatcher.js';
import { headersOf } from './access/headers.js';
import { type Hiding, openHiding, type OnWarning } from './access/hiding.js';
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
  const headers = once(() => requestHeaders(endpoint, hiding));
  let dispatcher: ReturnType<typeof openDispatcher> | undefined;
  return {
    async send(method, path, form, signal) {
      const encoded = new URLSearchParams(form).toString();
      dispatcher ??= openDispatcher(endpoint, hiding, onWarning);
      const answer = await dispatcher.request({
        origin: endpoint.url.origin,
        method,
        path: pathOf(endpoint.url, path, method === 'GET' ? encoded : ''),
        ...(method === 'POST' && { body: encoded }),
        headers:
          method === 'POST'
            ? { ...headers(), 'content-type': 'application/x-www-form-urlencoded' }
            : headers(),
        signal,
      });
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
      await dispatcher?.destroy();
    },
  };
}

function requestHeaders(endpoint: Endpoint, hiding: Hiding): Record<string, string | string[]> {
  const { authentication, headers } = endpoint.access;
  const authorization = authorizationHeader(authentication, hiding);
  return {
    ...headersOf(headers, hiding),
    accept: 'application/json',
    'accept-encoding': acceptedEncoding(endpoint),
    'user-agent': 'styx-figures',
    ...(authorization !== undefined && { authorization }),
  };
}

/** What was read once is not read again; what could not be read may be there the next time. */
function once<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= work());
}

/** The endpoint's own path and query string are kept; the path below it goes between them. */
function pathOf(base: URL, path: string, query: string): string {
  const search = [base.search.replace(/^\?/, ''), query].filter((part) => part !== '').join('&');
  return base.pathname.replace(/\/$/, '') + path + (search === '' ? '' : `?${search}`);
}

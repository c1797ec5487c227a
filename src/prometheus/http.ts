import { Pool } from 'undici';
import type { Endpoint } from '../manifest/manifest.js';
import { acceptedEncoding, decoded } from './compression.js';
import { LONGEST_MS } from './pause.js';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  readonly location: string | undefined;
  /** Decompressed, in fragments as they arrive. Must be read to its end or destroyed. */
  readonly body: HttpBody;
}

export interface HttpBody extends AsyncIterable<Uint8Array> {
  destroy(): unknown;
}

/** One pool of connections to one endpoint. */
export interface HttpClient {
  /** Sends a form to a path below the endpoint's URL. Rejects with what the connection failed of. */
  send(
    method: 'GET' | 'POST',
    path: string,
    form: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export function httpClient(endpoint: Endpoint): HttpClient {
  const pool = new Pool(endpoint.url.origin, {
    connections: endpoint.maxConcurrency,
    connect: { timeout: Math.min(endpoint.connectTimeoutMs, LONGEST_MS) },
    // The whole request has a deadline of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const headers = {
    accept: 'application/json',
    'accept-encoding': acceptedEncoding(endpoint),
    'user-agent': 'styx-figures',
    ...(endpoint.authorization !== undefined && { authorization: endpoint.authorization }),
  };
  return {
    async send(method, path, form, signal) {
      const encoded = new URLSearchParams(form).toString();
      const answer = await pool.request({
        method,
        path: pathOf(endpoint.url, path, method === 'GET' ? encoded : ''),
        ...(method === 'POST' && { body: encoded }),
        headers:
          method === 'POST'
            ? { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
            : headers,
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
      };
    },
    close: () => pool.destroy(),
  };
}

/** The endpoint's own path and query string are kept; the path below it goes between them. */
function pathOf(base: URL, path: string, query: string): string {
  const search = [base.search.replace(/^\?/, ''), query].filter((part) => part !== '').join('&');
  return base.pathname.replace(/\/$/, '') + path + (search === '' ? '' : `?${search}`);
}

import type { Header } from '../manifest/http/access.js';
import type { Endpoint } from '../manifest/manifest.js';
import { openHiding, type OnWarning } from './access/hiding.js';
import { type Asker, letInAsker, type Request } from './access/let-in.js';
import { unmarked } from './byte-order-mark.js';
import { clockWatch } from './clock-skew.js';
import { acceptedEncoding, decoded } from './compression.js';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  readonly location: string | undefined;
  /** Decompressed, without a byte order mark, in fragments as they arrive. Must be read to its end or destroyed. */
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
   * Sends a form. Rejects with what the connection failed of, and
   * with MANIFEST_VALUE or UNKNOWN_VARIABLE for a secret that cannot be read.
   */
  send(form: SentForm, signal: AbortSignal): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** A form, and where it is sent below the URL of an endpoint, with the headers that the manifest wants. */
export interface SentForm {
  readonly method: Request['method'];
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly headers: readonly Header[];
  /** Media types that are wanted; JSON where it says none. */
  readonly accept?: string | undefined;
}

/** Secrets are read when the first request is sent. */
export function httpClient(endpoint: Endpoint, onWarning: OnWarning): HttpClient {
  const hiding = openHiding(onWarning);
  endpoint.urlKeys.forEach(hiding.reveal);
  const asker = letInAsker(endpoint, hiding, onWarning);
  const watchClock = clockWatch(endpoint, onWarning);
  const usual = {
    accept: 'application/json',
    'accept-encoding': acceptedEncoding(endpoint),
    'user-agent': 'styx-figures',
  };
  return {
    async send(sent, signal) {
      const request = requestOf(endpoint.url, sent);
      const headers = { ...usual, ...request.headers };
      const sentMs = Date.now();
      const answer = await askThere(asker, endpoint.url, { ...request, headers }, signal);
      // Whoever reads the body sees its errors; whoever destroys it unread must not be killed by one.
      answer.body.on('error', () => undefined);
      const header = (name: string): string | undefined => [answer.headers[name]].flat()[0];
      // What a cache has kept for a while says when it was kept.
      if (header('age') === undefined) watchClock(header('date'), sentMs, Date.now());
      return {
        status: answer.statusCode,
        contentType: header('content-type') ?? '',
        retryAfter: header('retry-after'),
        location: header('location'),
        body: unmarked(decoded(answer.body, header('content-encoding') ?? '')),
        shown: hiding.shown,
      };
    },
    close: () => asker.close(),
  };
}

/** A longer way is a circle. */
const MOST_REDIRECTS = 5;

/**
 * Asks where the server says that a path of its own has moved to, with the same form: whoever makes
 * a GET of a POST loses the query on the way. Other servers are not asked: the request may carry a secret.
 */
async function askThere(
  asker: Asker,
  { origin }: URL,
  request: Request,
  signal: AbortSignal,
): ReturnType<Asker['ask']> {
  let asked = request;
  for (let left = MOST_REDIRECTS; ; left--) {
    const answer = await asker.ask(asked, signal);
    const path = movedTo(answer.statusCode, answer.headers['location'], origin + asked.path);
    if (path === undefined || left === 0) return answer;
    answer.body.on('error', () => undefined).destroy();
    asked = { ...asked, path };
  }
}

/** The new path, with the query string, where it is one of the same server. */
function movedTo(status: number, location: unknown, from: string): string | undefined {
  const isMoved = [301, 302, 307, 308].includes(status);
  if (!isMoved || typeof location !== 'string' || !URL.canParse(location, from)) return undefined;
  const { origin, pathname, search } = new URL(location, from);
  const asked = new URL(from);
  // Some write the path alone; of a GET, the question is in the rest.
  return origin === asked.origin ? pathname + (search === '' ? asked.search : search) : undefined;
}

function requestOf(url: URL, { method, path, form, headers: wanted, accept }: SentForm): Request {
  const encoded = new URLSearchParams(form).toString();
  if (method === 'GET') {
    // A plus is a space to Prometheus, and a plus to who checks signatures.
    const query = encoded.replaceAll('+', '%20');
    const headers = accept === undefined ? {} : { accept };
    return { method, path: pathOf(url, path, query), body: null, headers, wanted };
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method, path: pathOf(url, path, ''), body: encoded, headers, wanted };
}

/** The endpoint's own path and query string are kept; the path below it goes between them. */
function pathOf(base: URL, path: string, query: string): string {
  const search = [base.search.replace(/^\?/, ''), query].filter((part) => part !== '').join('&');
  const whole = path === '' ? base.pathname : base.pathname.replace(/\/$/, '') + path;
  return whole + (search === '' ? '' : `?${search}`);
}

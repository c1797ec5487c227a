import { type ErrorCode, messageOf, StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { proxyOf } from './access/proxy.js';
import { fieldsIn, fieldsOf } from './json-fields.js';
import { LONGEST_PAUSE_MS } from './pause.js';
import { tlsRemedy, tlsText } from './tls-remedy.js';

/** Why a request failed, and whether the same request may succeed later. */
export interface Failure {
  readonly error: StyxError;
  readonly retry: 'never' | 'later';
  /**
   * Who was there: nobody where no connection was made, and a doorman where the server does not serve yet; so
   * that every request fails of the same.
   */
  readonly reached: 'server' | 'doorman' | 'nobody';
  /** The server has too much to do. */
  readonly isBusy?: boolean;
  /** What the server asked for in Retry-After, in ms. */
  readonly retryAfterMs?: number | undefined;
}

/** An answer that is not a 2xx, or one whose body says `status: error`. */
export interface Refusal {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  /** The first bytes of the body. */
  readonly body: string;
  /** Some servers answer with the request's headers. */
  readonly shown: Shown;
}

/** A text without the secrets that were sent. */
type Shown = (text: string) => string;

/** Reads a refusal: the server's own words where it has some, else the first bytes of the body. */
export function refusalFailure(endpoint: Endpoint, refusal: Refusal): Failure {
  const said = serverError(refusal.body);
  const isOfQuery = ofQueries(refusal.status) && said !== undefined;
  const isQueryTimeout = said?.errorType === 'timeout';
  const retry = isTransient(refusal.status) && !isQueryTimeout ? 'later' : 'never';
  return {
    error:
      isOfQuery || isQueryTimeout
        ? rejected(endpoint, said, refusal.shown)
        : strangeAnswer(endpoint, refusal, said),
    retry,
    reached: refusal.status === 503 && retry === 'later' ? 'doorman' : 'server',
    isBusy: [429, 503].includes(refusal.status),
    retryAfterMs: retryAfterMs(refusal.retryAfter, Date.now()),
  };
}

/** Prometheus and its kin refuse queries with these, and others of them whatever they are asked. */
const ofQueries = (status: number): boolean => status < 300 || status === 400 || status === 422;

const isTransient = (status: number): boolean => [429, 502, 503, 504].includes(status);

export interface ServerError {
  readonly errorType: string;
  readonly message: string;
}

/**
 * `{status, errorType, error}` of Prometheus and its kin, `{message}` of Grafana's proxy and Amazon,
 * `{error: {message}}` of Google and Azure.
 */
export function serverError(body: string): ServerError | undefined {
  const fields = fieldsOf(body);
  const said = fields.get('error') ?? fields.get('message');
  const message = typeof said === 'object' ? fieldsIn(said).get('message') : said;
  if (typeof message !== 'string') return undefined;
  const errorType = fields.get('errorType');
  return { errorType: typeof errorType === 'string' ? errorType : '', message };
}

export function rejected(endpoint: Endpoint, said: ServerError, shown: Shown): StyxError {
  const kind = said.errorType === '' || /^\d+$/.test(said.errorType) ? '' : `${said.errorType}: `;
  const words = shown(`${kind}${said.message}`);
  return new StyxError('QUERY_REJECTED', `${endpoint.name} says: ${words}`, {
    hint: remedy(said),
  });
}

function remedy(said: ServerError): string | undefined {
  if (said.errorType === 'timeout') return 'ask for a shorter range or a coarser step';
  if (said.message.includes('too many samples'))
    return 'ask for a coarser step or fewer series, or raise --query.max-samples on the server';
  return undefined;
}

function strangeAnswer(
  endpoint: Endpoint,
  refusal: Refusal,
  said: ServerError | undefined,
): StyxError {
  const { status, contentType, shown } = refusal;
  const body = said?.message ?? refusal.body;
  const start = shown(body)
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, said === undefined ? 120 : 500);
  const words = start === '' ? 'with an empty body' : `with ${JSON.stringify(start)}`;
  const kind = contentType === '' ? '' : ` (${contentType.split(';')[0] ?? ''})`;
  return new StyxError(
    status === 200 ? 'NOT_PROMETHEUS' : 'HTTP_STATUS',
    `${endpoint.name} answered ${status} ${words}${kind}`,
    { hint: waitRemedy(refusal) ?? statusRemedy(endpoint, status) },
  );
}

/** Where a server wants to be left alone for longer than anyone waits. */
function waitRemedy({ status, retryAfter }: Refusal): string | undefined {
  const ms = retryAfterMs(retryAfter, Date.now());
  if (![429, 503].includes(status) || ms === undefined || ms <= LONGEST_PAUSE_MS) return undefined;
  const more = status === 429 ? ', or lower max_concurrency or requests_per_second' : '';
  return `the server wants to be asked again in ${Math.ceil(ms / 1000)} s: try then${more}`;
}

function statusRemedy(endpoint: Endpoint, status: number): string | undefined {
  const refused = refusedRemedy(endpoint, status);
  if (refused !== undefined) return refused;
  if (status === 404 || status === 200 || status === 405)
    return `is ${shownUrl(endpoint)} the address of a Prometheus? A path before /api/v1 belongs to the url`;
  if (status >= 300 && status < 400)
    return 'put the address that it redirects to into the manifest';
  if (status === 407) return checkProxy;
  if (status === 429) return 'lower max_concurrency or requests_per_second of the endpoint';
  if (status === 413)
    return 'the query is longer than a proxy lets pass: raise its limit, or ask it itself';
  if (status >= 500)
    return 'is the server up, and the proxy before it well? Try again later, or ask for a shorter range';
  return 'ask who runs the server, or the proxy before it';
}

/** Who has said nothing of themselves may not know where to. */
function refusedRemedy(
  { access: { authentication, headers } }: Endpoint,
  status: number,
): string | undefined {
  if (status !== 401 && status !== 403) return undefined;
  return authentication.way === 'none' && headers.length === 0
    ? 'it wants to know who asks: write basic_auth or authorization of the endpoint (docs/endpoints.md)'
    : 'check basic_auth, authorization or http_headers of the endpoint';
}

/** Errors of the connection, before or in the middle of an answer. */
export function connectionFailure(endpoint: Endpoint, thrown: unknown): Failure {
  if (thrown instanceof StyxError) {
    const retry = thrown.code === 'TRUNCATED' ? 'later' : 'never';
    return { error: thrown, retry, reached: 'server' };
  }
  const cause = codeOf(thrown);
  const { code, message, hint, retry } = brokenBy(cause, endpoint, messageOf(thrown));
  const reached = unconnected.has(cause) ? 'nobody' : 'server';
  return { error: new StyxError(code, message, { hint, cause: thrown }), retry, reached };
}

/** The codes of connections that were never made. */
const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

interface Break extends Pick<Failure, 'retry'> {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** What an error code of Node or undici means to whoever reads it. */
function brokenBy(code: string, endpoint: Endpoint, message: string): Break {
  const where = shownUrl(endpoint);
  const proxy = proxyOf(endpoint);
  const broken = (
    kind: ErrorCode,
    text: string,
    hint: string,
    retry: Failure['retry'] = 'later',
  ): Break => ({ code: kind, message: text, hint, retry });

  if (code === 'ECONNREFUSED')
    return proxy === undefined
      ? broken('UNREACHABLE', `nothing listens at ${where}`, startIt(endpoint))
      : broken('UNREACHABLE', `nothing listens at the proxy ${shownUrl(proxy)}`, checkProxy);
  if (code === 'ENOTFOUND') {
    const hint = proxy === undefined ? checkHost(endpoint) : checkProxy;
    return broken('UNREACHABLE', `no host ${(proxy ?? endpoint).url.hostname}`, hint, 'never');
  }
  const [, refused] = /^Proxy (?:response|Authentication Required) \((\d+)\)/.exec(message) ?? [];
  if (proxy !== undefined && refused !== undefined) {
    const text = `the proxy ${shownUrl(proxy)} answers ${refused} for ${where}`;
    return broken(
      'UNREACHABLE',
      text,
      checkProxy,
      isTransient(Number(refused)) ? 'later' : 'never',
    );
  }
  if (isTls(code)) return broken('TLS', tlsText(where, message), tlsRemedy(code), 'never');
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return broken('TIMEOUT', `${where} takes no connection`, checkUrl(endpoint));
  if (isTimeout(code))
    return broken('TIMEOUT', `${where} did not answer in time`, moreTime(endpoint), 'never');
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED')
    return broken('UNREACHABLE', `the connection to ${where} was closed`, 'try again', 'never');
  if (code.startsWith('Z_'))
    return broken('BAD_ANSWER', `the compressed answer of ${where} is damaged`, 'try again');
  return broken('UNREACHABLE', `the connection to ${where} broke: ${message}`, 'try again');
}

function codeOf(thrown: unknown): string {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if (error instanceof AggregateError) return codeOf(error.errors[0]);
    if (error.name === 'TimeoutError') return 'TimeoutError';
  }
  return '';
}

const isTimeout = (code: string): boolean =>
  code === 'TimeoutError' || /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code);

const isTls = (code: string): boolean =>
  /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO$)/.test(code);

const startIt = (endpoint: Endpoint): string =>
  ['localhost', '127.0.0.1', '[::1]'].includes(endpoint.url.hostname)
    ? `start Prometheus there, or name the server that is meant: ${namedBy}`
    : `${checkUrl(endpoint)}: ${namedBy}`;

const checkProxy =
  'check proxy_url, its user and password, or what the environment says of proxies';

const namedBy =
  '`prometheus` of the manifest, or, for one query, --prometheus or STYX_PROMETHEUS says which';

const moreTime = (endpoint: Endpoint): string =>
  `it had ${endpoint.timeoutMs / 1000} s: raise timeout of the endpoint, or ask for less`;

const checkUrl = (endpoint: Endpoint): string => `check the url of ${shownName(endpoint)}`;

const checkHost = (endpoint: Endpoint): string =>
  `${checkUrl(endpoint)}; some names are known within a network or VPN only`;

/** What a server is called; its host where the manifest gives it no name. */
export function shownName({ name, url }: Pick<Endpoint, 'name' | 'url'>): string {
  return name === 'prometheus' ? url.host : name;
}

/** The address without user, password and query string, which may hold secrets. */
export function shownUrl(endpoint: Pick<Endpoint, 'url'>): string {
  const { origin, pathname } = endpoint.url;
  return pathname === '/' ? origin : origin + pathname;
}

/** Retry-After in ms: seconds, or a date. Source: RFC 9110, section 10.2.3. */
function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

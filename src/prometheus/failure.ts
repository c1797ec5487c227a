import { type ErrorCode, StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { fieldsIn, fieldsOf } from './json-fields.js';
import { LONGEST_PAUSE_MS } from './pause.js';

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

/** Whether the same request may be answered later. */
export const isTransient = (status: number): boolean => [429, 502, 503, 504].includes(status);

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
  return new StyxError(statusCode(status), `${endpoint.name} answered ${status} ${words}${kind}`, {
    hint: waitRemedy(refusal) ?? statusRemedy(endpoint, status),
  });
}

function statusCode(status: number): ErrorCode {
  if (status === 200) return 'NOT_PROMETHEUS';
  return isDenial(status) ? 'DENIED' : 'HTTP_STATUS';
}

/** Whether a server wants to know who asks, or knows, and does not let them in. */
export const isDenial = (status: number): boolean => status === 401 || status === 403;

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
    return isNamed(endpoint)
      ? 'put the address that it redirects to into the manifest'
      : 'give the address that it redirects to';
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
  if (!isDenial(status)) return undefined;
  return authentication.way === 'none' && headers.length === 0
    ? 'it wants to know who asks: write basic_auth or authorization of the endpoint (docs/endpoints.md)'
    : 'check basic_auth, authorization or http_headers of the endpoint';
}

/** What to look at where a proxy is in the way. */
export const checkProxy =
  'check proxy_url, its user and password, or what the environment says of proxies';

/** What a server is called; its host where the manifest gives it no name. */
export function shownName({ name, url }: Pick<Endpoint, 'name' | 'url'>): string {
  return name === 'prometheus' ? url.host : name;
}

/** Whether it has a name to be found by, as those of a manifest have. */
export const isNamed = ({ name, url }: Pick<Endpoint, 'name' | 'url'>): boolean =>
  name !== url.host;

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

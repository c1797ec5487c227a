import { type ErrorCode, messageOf, StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { proxyFaults, proxyOf } from './access/proxy.js';
import { checkProxy, type Failure, isNamed, isTransient, shownName, shownUrl } from './failure.js';
import { tlsRemedy, tlsText } from './tls-remedy.js';

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

/** Why nobody was asked, in words that a host follows. */
const noWays = new Map([
  ['EAI_AGAIN', 'nobody can say now where to find the host'],
  ['EHOSTUNREACH', 'no way leads to the host'],
  ['ENETUNREACH', 'this machine has no network that leads to the host'],
]);

const askPlainly = 'try again, or write `compression: none` for the endpoint';

const checkNetwork = 'is this machine, and the VPN that it may need, on the network?';

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
  const tunnel = proxy && brokenTunnel(code, message, `the proxy ${shownUrl(proxy)}`, where);
  if (tunnel !== undefined) return tunnel;
  if (isTls(code)) {
    // Only one of them speaks TLS where the server does not.
    const place = endpoint.url.protocol === 'https:' ? endpoint : (proxy ?? endpoint);
    return broken('TLS', tlsText(shownUrl(place), message), tlsRemedy(code), 'never');
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return broken('TIMEOUT', `${where} takes no connection`, checkUrl(endpoint));
  const noWay = noWays.get(code);
  if (noWay !== undefined)
    return broken('UNREACHABLE', `${noWay} ${(proxy ?? endpoint).url.hostname}`, checkNetwork);
  if (isTimeout(code))
    return broken('TIMEOUT', `${where} did not answer in time`, moreTime(endpoint), 'never');
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED')
    return broken('UNREACHABLE', `the connection to ${where} was closed`, 'try again', 'never');
  if (code.startsWith('Z_'))
    return broken('BAD_ANSWER', `the compressed answer of ${where} is damaged`, askPlainly);
  return broken('UNREACHABLE', `the connection to ${where} broke: ${message}`, 'try again');
}

/** What is wrong where a proxy makes no tunnel; undefined where it is not to blame. */
function brokenTunnel(
  code: string,
  message: string,
  proxy: string,
  where: string,
): Break | undefined {
  const blamed = (kind: ErrorCode, text: string, retry: Failure['retry'] = 'later'): Break => ({
    code: kind,
    message: `${proxy} ${text}`,
    hint: checkProxy,
    retry,
  });
  if (code === proxyFaults.ends)
    return blamed('UNREACHABLE', `ends the connection that should lead to ${where}`);
  if (code === proxyFaults.isSilent) return blamed('TIMEOUT', `makes no connection to ${where}`);
  const [, refused] = /^Proxy (?:response|Authentication Required) \((\d+)\)/.exec(message) ?? [];
  if (refused === undefined) return undefined;
  const retry = isTransient(Number(refused)) ? 'later' : 'never';
  return blamed('UNREACHABLE', `answers ${refused} for ${where}`, retry);
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
    ? `start Prometheus there, or name the server that is meant: ${namedBy(endpoint)}`
    : `${checkUrl(endpoint)}: ${namedBy(endpoint)}`;

const namedBy = (endpoint: Endpoint): string =>
  isNamed(endpoint)
    ? '`prometheus` of the manifest says which'
    : '--prometheus or STYX_PROMETHEUS says which, or `prometheus` of a manifest';

const moreTime = (endpoint: Endpoint): string =>
  isNamed(endpoint)
    ? `it had ${endpoint.timeoutMs / 1000} s: raise timeout of the endpoint, or ask for less`
    : `it had ${endpoint.timeoutMs / 1000} s: ask for less, or name it in a manifest, with a longer timeout`;

const checkUrl = (endpoint: Endpoint): string => `check the url of ${shownName(endpoint)}`;

const checkHost = (endpoint: Endpoint): string =>
  `${checkUrl(endpoint)}; some names are known within a network or VPN only`;

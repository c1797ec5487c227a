import { type Dispatcher, errors, Pool, ProxyAgent } from 'undici';
import type { ProxyUrl } from '../../manifest/http/access.js';
import type { Endpoint } from '../../manifest/manifest.js';
import { LONGEST_MS } from '../pause.js';
import type { AccessWarning, Hiding, OnWarning } from './hiding.js';
import { proxyFaults, proxyOf } from './proxy.js';
import { type TlsOptions, tlsOptions } from './tls.js';

/** Makes connections to one endpoint. Throws TLS, and as secrets do. */
export function openDispatcher(
  endpoint: Endpoint,
  hiding: Hiding,
  onWarning: OnWarning,
): Dispatcher {
  const { url, access, maxConcurrency, connectTimeoutMs } = endpoint;
  const proxy = proxyOf(endpoint);
  const isSafe = url.protocol === 'https:';
  const hasTls = isSafe || proxy?.url.protocol === 'https:';
  if (hasTls && !access.tls.isVerified) onWarning(unverified(endpoint));
  const tls = hasTls ? tlsOptions(access.tls, hiding) : {};
  const timeout = Math.min(connectTimeoutMs, LONGEST_MS);
  const limits = {
    connections: maxConcurrency,
    // The whole request has a deadline of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  if (proxy === undefined) return new Pool(url.origin, { ...limits, connect: { timeout, ...tls } });
  return new ProxyAgent({
    uri: proxy.url.href,
    ...tokenOf(proxy, hiding),
    // Proxies tunnel to safe ports only, and hand on what is not safe.
    proxyTunnel: isSafe,
    requestTls: { timeout, ...tls },
    proxyTls: { timeout, ...withoutName(tls) },
    // A tunnel is a part of the connection.
    clientFactory: (origin, options) =>
      new Pool(origin, { ...options, headersTimeout: timeout }).compose(namingFaults),
    factory: (origin, options) => new Pool(origin, Object.assign({}, options, limits)),
  });
}

/**
 * Gives faults of a proxy errors of their own. What undici calls a SocketError it takes for the end of a
 * connection that was kept for long, and asks anew at once, without end.
 */
const namingFaults: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch(options, {
    onRequestStart: (...given) => handler.onRequestStart?.(...given),
    onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
    onResponseStart: (...given) => handler.onResponseStart?.(...given),
    onResponseData: (...given) => handler.onResponseData?.(...given),
    onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
    onResponseError: (controller, error) => handler.onResponseError?.(controller, named(error)),
  });

function named(error: Error): Error {
  const coded = (code: string): Error =>
    Object.assign(new Error(error.message, { cause: error }), { code });
  if (error instanceof errors.SocketError) return coded(proxyFaults.ends);
  return error instanceof errors.HeadersTimeoutError ? coded(proxyFaults.isSilent) : error;
}

function tokenOf({ user }: ProxyUrl, hiding: Hiding): { readonly token?: string } {
  if (user === undefined) return {};
  const text = `${user.username().text}:${hiding.reveal(user.password)}`;
  const encoded = Buffer.from(text).toString('base64');
  hiding.hide(encoded);
  return { token: `Basic ${encoded}` };
}

/** The proxy has another name. */
function withoutName({ servername: _, ...tls }: TlsOptions): TlsOptions {
  return tls;
}

const unverified = ({ name, url }: Endpoint): AccessWarning => ({
  about: 'certificate',
  says:
    `NOBODY KNOWS WHO ANSWERS for ${name}: insecure_skip_verify takes any certificate for that of ` +
    `${url.host}, so that its password can be read and its numbers can be changed on the way`,
  remedy: 'name its authority with ca_file of tls_config',
});

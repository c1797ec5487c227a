import { StyxError } from '../errors.js';
import { parseDuration } from '../time/duration.js';
import { at, together } from './findings.js';
import { type Access, freeAccess, knownUser } from './http/access.js';
import { accessOf } from './http/access-of.js';
import type { AccessPlace } from './http/place.js';
import { serverUrlOf } from './http/server-url.js';
import { urlKeysOf } from './http/url-keys.js';
import { commandAt } from './http/command.js';
import type { Endpoint } from './manifest.js';
import { kindAt } from '../server-kinds.js';
import type { Endpoint as WrittenEndpoint } from './schema.generated.js';
import { nothingSent, paramsOf } from './params.js';
import { parseServerUrl } from './url.js';

/** An endpoint of the manifest as it is written, and where. */
export interface EndpointPlace extends AccessPlace {
  readonly written: WrittenEndpoint;
}

const defaults = {
  maxConcurrency: 4,
  requestsPerSecond: undefined,
  timeoutMs: 120_000,
  connectTimeoutMs: 10_000,
  compression: 'auto',
  scrapeIntervalMs: 15_000,
  ...nothingSent,
  tunnel: undefined,
  isScrapeIntervalSaid: false,
  // Prometheus gives no more samples by itself; as many take about 1.6 GB.
  answerLimits: { bytes: 4 * 1024 ** 3, series: 200_000, samples: 50_000_000 },
} as const satisfies Partial<Endpoint>;

/**
 * An endpoint as it is written, in full; one without a name is called prometheus,
 * so that scripts say the same whatever its address.
 * Throws MANIFEST_VALUE, UNKNOWN_VARIABLE and BAD_DURATION.
 */
export function resolveEndpoint(name: string | undefined, place: EndpointPlace): Endpoint {
  const { written } = place;
  const { server, added, ...settings } = together({
    added: () => paramsOf(place),
    server: () => serverOf(place),
    timeoutMs: () => durationOf(place, 'timeout') ?? defaults.timeoutMs,
    connectTimeoutMs: () => durationOf(place, 'connect_timeout') ?? defaults.connectTimeoutMs,
    scrapeIntervalMs: () => durationOf(place, 'scrape_interval') ?? defaults.scrapeIntervalMs,
  });
  return {
    name: name ?? 'prometheus',
    url: server.url,
    urlKeys: server.urlKeys,
    kind: kindOf(written.kind, server.url),
    isScrapeIntervalSaid: written.scrape_interval !== undefined,
    maxConcurrency: written.max_concurrency ?? defaults.maxConcurrency,
    requestsPerSecond: written.requests_per_second,
    compression: written.compression ?? defaults.compression,
    answerLimits: {
      bytes: written.max_response_bytes ?? defaults.answerLimits.bytes,
      series: written.max_series ?? defaults.answerLimits.series,
      samples: written.max_samples ?? defaults.answerLimits.samples,
    },
    access: server.access,
    tunnel: written.tunnel && commandAt(place, ['tunnel'], written.tunnel),
    writtenHeaders: '',
    ...added,
    ...settings,
  };
}

/** The endpoint of a bare URL, its settings all by default. Throws USAGE. */
export function plainEndpoint(text: string): Endpoint {
  try {
    const { url, user } = parseServerUrl(text);
    const kind = kindAt(url) ?? 'auto';
    const access: Access =
      user === undefined
        ? freeAccess
        : { ...freeAccess, authentication: { way: 'basic', ...knownUser(user) } };
    return { ...defaults, name: url.host, url, urlKeys: urlKeysOf(url), kind, access };
  } catch (error) {
    if (!(error instanceof StyxError)) throw error;
    throw new StyxError('USAGE', error.message, { hint: error.hint });
  }
}

/** What is written counts more than what an address tells. */
function kindOf(written: Endpoint['kind'] | undefined, url: URL): Endpoint['kind'] {
  return written === undefined || written === 'auto' ? (kindAt(url) ?? 'auto') : written;
}

function serverOf(place: EndpointPlace): Pick<Endpoint, 'url' | 'urlKeys' | 'access'> {
  const { user, ...address } = serverUrlOf(place, place.written.url);
  return { ...address, access: accessOf(place, user) };
}

function durationOf(
  { source, path, written }: EndpointPlace,
  key: 'timeout' | 'connect_timeout' | 'scrape_interval',
): number | undefined {
  const text = written[key];
  if (text === undefined) return undefined;
  const position = source.positionOf([...path, key]);
  const ms = at(
    () => position,
    () => parseDuration(text),
  );
  if (ms > 0) return ms;
  throw new StyxError('BAD_DURATION', `\`${key}\` is zero`, {
    position,
    hint: 'write 1ms or more',
  });
}

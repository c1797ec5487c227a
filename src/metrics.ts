import { messageOf, StyxError } from './errors.js';
import type { Endpoint } from './manifest/manifest.js';
import { type Exposition, expositionReader, sentLimits } from './metrics/exposition.js';
import { labelsOf, listMetrics, type ListOptions, type When } from './metrics/listing.js';
import type { LabelSummary, Metric } from './metrics/metric.js';
import { formatOf, readText } from './metrics/read-text.js';
import type { MetricSource } from './metrics/source.js';
import type { NonEmpty } from './non-empty.js';
import { warningText } from './prometheus/access/hiding.js';
import { type Client, openClient } from './prometheus/client.js';
import { shownName, shownUrl } from './prometheus/failure.js';
import type { OnRetry } from './prometheus/retry.js';
import { textQuestion } from './prometheus/text.js';
import { isFoundOut } from './server-kinds.js';

export type { Metric, LabelSummary };

export interface MetricsOptions {
  /** Of a server: at a moment, or in a stretch of time. A text has one time only, its own. */
  readonly when: When;
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  readonly onWarning: (warning: string) => void;
}

/** The metrics of a source. */
export interface Listing {
  /** What the source is called. */
  readonly of: string;
  /** Undefined of a text, which has one time only. */
  readonly when: When | undefined;
  /** Sorted by name. */
  readonly metrics: readonly Metric[];
  readonly labelsOf: (names: NonEmpty<string>) => Promise<readonly LabelSummary[]>;
}

/**
 * The metrics of a server, an exporter or a text, for some work with them, during which it may be asked for
 * labels. Throws USAGE where a text is asked for a stretch of time, NOT_PROMETHEUS for a URL where there is
 * neither a server nor metrics, what asking and reading throw, and what the work does.
 */
export async function withListing<T>(
  source: MetricSource,
  options: MetricsOptions,
  work: (listing: Listing) => Promise<T>,
): Promise<T> {
  const isText = source.is === 'file' || source.is === 'stdin';
  if (isText && !('atMs' in options.when)) throw noPast(source.is);
  const { signal } = options;
  if (source.is === 'stdin')
    return work(textListing('stdin', await readText(process.stdin, 'stdin', signal)));
  if (source.is === 'file') {
    const { path, name } = source;
    return work(textListing(name, await readText(path, name, signal)));
  }
  const { endpoint } = source;
  const client = openClient(endpoint, options.onRetry, undefined, (warning) =>
    options.onWarning(warningText(warning)),
  );
  try {
    const asking = { client, endpoint, options };
    const ways = source.is === 'server' ? (['api'] as const) : waysOf(endpoint, options.when);
    return await work(await firstOf(ways, asking));
  } finally {
    await client.close();
  }
}

const textListing = (of: string, { metrics, labelsOf: labels }: Exposition): Listing => ({
  ...{ of, when: undefined },
  metrics,
  labelsOf: (names) => Promise.resolve(labels(names)),
});

/** How metrics are asked for: as a server's API has them, or as a text, at the URL itself or below it. */
type Way = 'api' | '' | '/metrics';

/** What is tried at a URL, in turn. */
function waysOf({ url, kind }: Endpoint, when: When): NonEmpty<Way> {
  const isText = /\/(?:metrics|federate|probe)\/?$/.test(url.pathname);
  if (isText) return [''];
  if (!('atMs' in when) || !isFoundOut(kind)) return ['api'];
  return ['api', url.pathname === '/' ? '/metrics' : ''];
}

interface Asking {
  readonly client: Client;
  readonly endpoint: Endpoint;
  readonly options: MetricsOptions;
}

async function firstOf([way, next]: NonEmpty<Way>, asking: Asking): Promise<Listing> {
  try {
    return await listedBy(way, asking);
  } catch (thrown) {
    if (next === undefined || !isOther(thrown)) throw thrown;
    return listedBy(next, asking).catch((other: unknown) => {
      throw isOther(other) ? neither(asking.endpoint, thrown) : other;
    });
  }
}

async function listedBy(way: Way, { client, endpoint, options }: Asking): Promise<Listing> {
  const { when, signal, onWarning } = options;
  if (way !== 'api') {
    if (!('atMs' in when)) throw noPast('exporter');
    const url = shownUrl(endpoint) + way;
    const question = textQuestion(way, (contentType) =>
      expositionReader(url, formatOf(contentType), sentLimits),
    );
    return textListing(url, await client.ask(question, signal));
  }
  // What there is to say of a server that is none after all is nothing.
  const warnings: string[] = [];
  const asked: ListOptions = { when, signal, onWarning: (warning) => warnings.push(warning) };
  const metrics = await listMetrics(client, asked);
  warnings.forEach(onWarning);
  return {
    ...{ of: shownName(endpoint), when },
    metrics,
    labelsOf: (names) => labelsOf(client, names, { when, signal }),
  };
}

/** Whether an answer is of somebody who is not what was thought. */
function isOther(thrown: unknown): boolean {
  const codes = ['DENIED', 'HTTP_STATUS', 'NOT_PROMETHEUS', 'QUERY_REJECTED', 'BAD_ANSWER'];
  return thrown instanceof StyxError && codes.includes(thrown.code);
}

function neither(endpoint: Endpoint, cause: unknown): StyxError {
  const url = shownUrl(endpoint);
  const message = `${url} is neither a Prometheus nor an exporter: ${messageOf(cause)}`;
  return new StyxError('NOT_PROMETHEUS', message, {
    hint: 'an exporter has its metrics at /metrics most of the time',
    cause,
  });
}

function noPast(is: 'file' | 'stdin' | 'exporter'): StyxError {
  const what = { file: 'a file', stdin: 'a text', exporter: 'an exporter' } as const;
  return new StyxError('USAGE', `${what[is]} has no past that --since could ask for`, {
    hint: 'ask the Prometheus that scrapes it',
  });
}

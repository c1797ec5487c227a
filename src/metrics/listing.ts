import { StyxError } from '../errors.js';
import { literally } from '../literally.js';
import type { NonEmpty } from '../non-empty.js';
import type { Client } from '../prometheus/client.js';
import { metadataQuestion } from '../prometheus/metadata.js';
import type { Span } from '../prometheus/query-forms.js';
import { type Gathering, seriesQuestion } from '../prometheus/series.js';
import { countsAt } from './counts-at.js';
import { groupedMetrics, type SeriesCounts } from './grouped.js';
import { labelGathering, labelSummaries } from './labels.js';
import { type LabelSummary, type Metric, metricType, type Told } from './metric.js';

/** At one moment, or in a stretch of time; ms. */
export type When = { readonly atMs: number } | Span;

export interface ListOptions {
  readonly when: When;
  readonly signal: AbortSignal;
  /** Told what there is to say of the answers, and what could not be asked. */
  readonly onWarning: (warning: string) => void;
}

/**
 * The metrics that a server has, sorted by name: those with a sample at a moment (or shortly before it, as
 * queries have it), or those with series in a stretch of time. Types, helps and units are those that the
 * server knows today. Where it counts no series for anybody, the names come without cardinality, and with a
 * warning. Throws what asking throws.
 */
export async function listMetrics(client: Client, options: ListOptions): Promise<Metric[]> {
  const [counts, told] = await Promise.all([
    seriesCounts(client, options),
    toldBy(client, options),
  ]);
  return groupedMetrics(counts, told);
}

/**
 * What the labels of a metric take, sorted by name, in all series that have any of its `names`. Throws what
 * asking throws.
 */
export async function labelsOf(
  client: Client,
  names: NonEmpty<string>,
  { when, signal }: Omit<ListOptions, 'onWarning'>,
): Promise<readonly LabelSummary[]> {
  const match = `{__name__=~${JSON.stringify(names.map(literally).join('|'))}}`;
  return labelSummaries(
    await client.ask(seriesQuestion(match, spanOf(when), labelGathering), signal),
  );
}

/** Every series: a selector must match something. */
const EVERYTHING = '{__name__!=""}';

/** What a sample at a moment may be of: Prometheus looks back so far. */
const LOOKBACK_MS = 300_000;

const spanOf = (when: When): Span =>
  'atMs' in when ? { startMs: when.atMs - LOOKBACK_MS, endMs: when.atMs } : when;

async function seriesCounts(
  client: Client,
  { when, signal, onWarning }: ListOptions,
): Promise<SeriesCounts> {
  try {
    if ('atMs' in when) return await countsAt(client, when.atMs, { signal, onWarning });
    return await client.ask(seriesQuestion(EVERYTHING, when, countGathering), signal);
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isRefusal(thrown)) throw thrown;
    const request = { label: '__name__', match: EVERYTHING, ...spanOf(when) };
    const { values } = await client.labelValues(request, signal);
    onWarning(`how many series there are is not known: ${thrown.message}`);
    return new Map(values.map((name) => [name, undefined]));
  }
}

function countGathering(): Gathering<SeriesCounts> {
  const gathered = new Map<string, number>();
  return {
    gathered,
    add({ __name__: name = '' }) {
      gathered.set(name, (gathered.get(name) ?? 0) + 1);
    },
  };
}

/** What a server knows of its families: nothing, of one that does not keep that. */
async function toldBy(
  client: Client,
  { signal, onWarning }: ListOptions,
): Promise<ReadonlyMap<string, Told>> {
  try {
    const families = await client.ask(metadataQuestion, signal);
    return new Map(
      [...families].map(([name, { type, help, unit }]) => [
        name,
        { type: metricType(type), help, unit },
      ]),
    );
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isRefusal(thrown)) throw thrown;
    onWarning(`types and helps are not known: ${thrown.message}`);
    return new Map();
  }
}

/** The server was there, and would not or could not answer this. */
function isRefusal(thrown: unknown): thrown is StyxError {
  const codes = [
    'QUERY_REJECTED',
    'DENIED',
    'HTTP_STATUS',
    'NOT_PROMETHEUS',
    'BAD_ANSWER',
    'TOO_LARGE',
    'TIMEOUT',
  ];
  return thrown instanceof StyxError && codes.includes(thrown.code);
}

import { candidatesAmong, type Candidate } from './candidates.js';
import type { Proposal } from './proposal.js';
import { scrapeIntervalMs } from './scrape-interval.js';
import { tellingLabel } from './telling-label.js';
import { labelsOf, listMetrics } from '../metrics/listing.js';
import type { Metric } from '../metrics/metric.js';
import type { Client } from '../prometheus/client.js';
import { formatDuration } from '../time/duration.js';
import { floorTo } from '../time/grid.js';

/** What a server has that a first manifest can show. */
export interface Offer {
  /** How often it scrapes, ms; undefined where its samples do not tell. */
  readonly scrapeMs: number | undefined;
  /** One a topic at most, the best first; none where it has no metrics now. */
  readonly proposals: readonly Proposal[];
}

interface Asking {
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** How many figures are looked for. */
const MOST = 6;
/** What is taken of a server that does not tell, ms. */
const USUAL_SCRAPE_MS = 15_000;

/** Asks a server for what it has, and tries each query before it is proposed. Throws what asking throws. */
export async function propose(client: Client, asking: Asking): Promise<Offer> {
  const candidates = candidatesAmong(await metricsNow(client, asking));
  const scrapeMs = await scrapeMsOf(client, candidates, asking);
  const window = formatDuration(Math.max(60_000, 4 * (scrapeMs ?? USUAL_SCRAPE_MS)));
  const proposals = new Map<string, Proposal>();
  for (const candidate of candidates) {
    const { name } = candidate.topic;
    if (proposals.has(name) || proposals.size === MOST) continue;
    const proposal = await proposalOf(client, candidate, window, asking);
    if (await hasData(client, proposal, asking)) proposals.set(name, proposal);
  }
  return { scrapeMs, proposals: [...proposals.values()] };
}

/** Those of this moment; of a server that has none, those of the hour that a first figure is of. */
async function metricsNow(client: Client, { nowMs, signal }: Asking): Promise<Metric[]> {
  const options = { signal, onWarning: () => undefined };
  const found = await listMetrics(client, { ...options, when: { atMs: nowMs } });
  if (found.length > 0) return found;
  return listMetrics(client, { ...options, when: { startMs: nowMs - 3_600_000, endMs: nowMs } });
}

/** By one series, which is the cheapest way to know. */
async function scrapeMsOf(
  client: Client,
  candidates: readonly Candidate[],
  { nowMs, signal }: Asking,
): Promise<number | undefined> {
  const known = candidates.find(({ topic }) => topic.name === 'up') ?? candidates[0];
  if (known === undefined) return undefined;
  const { seriesName } = known;
  const labels = await labelsOf(client, [seriesName], { when: { atMs: nowMs }, signal });
  const pairs = labels
    .filter(({ name }) => ['job', 'instance'].includes(name))
    .map(({ name, examples: [value = ''] }) => `${name}=${JSON.stringify(value)}`);
  return scrapeIntervalMs(client, `${seriesName}{${pairs.join(',')}}`, nowMs, signal);
}

async function proposalOf(
  client: Client,
  { topic, metric, seriesName }: Candidate,
  window: string,
  { nowMs, signal }: Asking,
): Promise<Proposal> {
  const labels = await labelsOf(client, [seriesName], { when: { atMs: nowMs }, signal });
  const by = tellingLabel(labels, topic.labels);
  const names = new Set(labels.map(({ name }) => name));
  const shape = { metric, seriesName, by, window, labels: names };
  return { name: topic.name, help: metric.help, ...topic.proposal(shape) };
}

/** Points of the last ten minutes. */
const TRIED_MS = 10 * 60_000;
const TRIED_STEP_MS = 30_000;
/** More lines than that are no figure. */
const MOST_SERIES = 16;

/** Whether each query has a number, and no more series than can be drawn. */
async function hasData(
  client: Client,
  { queries }: Proposal,
  { nowMs, signal }: Asking,
): Promise<boolean> {
  // A server may have been started a moment ago.
  const endMs = floorTo(nowMs, 1000);
  const grid = { startMs: endMs - TRIED_MS, endMs, stepMs: TRIED_STEP_MS };
  for (const [, expr] of queries) {
    let text = '';
    const sink = {
      restart: () => void (text = ''),
      write: (fragment: Uint8Array) => void (text += Buffer.from(fragment).toString('latin1')),
    };
    const { series } = await client.queryRange(expr, grid, sink, signal);
    const hasNumber = series.some(({ start, end }) => /,\s*"-?[0-9]/.test(text.slice(start, end)));
    if (!hasNumber || series.length > MOST_SERIES) return false;
  }
  return true;
}

import { candidatesAmong, type Candidate } from './candidates.js';
import type { Proposal } from './proposal.js';
import { scrapeIntervalMs } from './scrape-interval.js';
import { tellingLabel } from './telling-label.js';
import { labelsOf, listMetrics } from '../metrics/listing.js';
import type { Metric } from '../metrics/metric.js';
import type { Client } from '../prometheus/client.js';
import { smallAnswer } from '../prometheus/small-answer.js';
import { formatDuration } from '../time/duration.js';
import { floorTo } from '../time/grid.js';

/** What a server has that a first manifest can show. */
export interface Offer {
  /** How often it scrapes what is proposed, ms, the slowest of it; undefined where its samples do not tell. */
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
  const found = new Map<string, Found>();
  for (const candidate of candidatesAmong(await metricsNow(client, asking))) {
    const { name } = candidate.topic;
    if (found.has(name) || found.size === MOST) continue;
    const one = await foundOf(client, candidate, asking);
    if (await hasData(client, one.proposal, asking)) found.set(name, one);
  }
  const all = [...found.values()];
  const intervals = all.map((one) => one.scrapeMs).filter((one) => one !== undefined);
  const scrapeMs = intervals.length === 0 ? undefined : Math.max(...intervals);
  return { scrapeMs, proposals: all.map(({ proposal }) => proposal) };
}

/** Those of this moment; of a server that has none, or holds the last seconds back, those of the last minutes. */
async function metricsNow(client: Client, { nowMs, signal }: Asking): Promise<Metric[]> {
  const options = { signal, onWarning: () => undefined };
  const found = await listMetrics(client, { ...options, when: { atMs: nowMs } });
  if (found.length > 0) return found;
  return listMetrics(client, { ...options, when: { startMs: nowMs - TRIED_MS, endMs: nowMs } });
}

/** A proposal, and how often its metric is scraped, ms; undefined where its samples do not tell. */
interface Found {
  readonly proposal: Proposal;
  readonly scrapeMs: number | undefined;
}

async function foundOf(
  client: Client,
  { topic, metric, seriesName }: Candidate,
  { nowMs, signal }: Asking,
): Promise<Found> {
  const scrapeMs = await scrapeIntervalMs(client, seriesName, nowMs, signal);
  const window = formatDuration(Math.max(60_000, 4 * (scrapeMs ?? USUAL_SCRAPE_MS)));
  const labels = await labelsOf(client, [seriesName], { when: { atMs: nowMs }, signal });
  const by = tellingLabel(labels, topic.labels);
  const names = new Set(labels.map(({ name }) => name));
  const shape = { metric, seriesName, by, window, labels: names };
  const proposal = { name: topic.name, help: metric.help, ...topic.proposal(shape) };
  return { proposal, scrapeMs };
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
    const { series } = await smallAnswer((sink) => client.queryRange(expr, grid, sink, signal));
    const hasNumber = series.some(({ samples }) => /,\s*"-?[0-9]/.test(samples));
    if (!hasNumber || series.length > MOST_SERIES) return false;
  }
  return true;
}

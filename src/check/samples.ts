import type { Connections } from '../build/answers/connections.js';
import { endpointKey } from '../manifest/server.js';
import type { Range } from '../plan/range.js';
import type { Client } from '../prometheus/client.js';
import { formatDuration } from '../time/duration.js';
import { gridOf } from '../time/grid.js';
import type { Finding } from './finding.js';
import { type AskedRate, shortRangeFindings, sparseFinding } from './short-ranges.js';

/** Nobody scrapes less often than every minute, by default: ranges from here on are not asked about, ms. */
const LONG_MS = 120_000;

/** A window in which samples are counted, in ranges; and how many it has at least where a range has two. */
const WINDOW_RANGES = 10;
const FEWEST = 2 * WINDOW_RANGES - 1;

/** At how many moments of a range samples are counted. */
const MOMENTS = 20;

/**
 * Which ranges are too short for two samples, as far as servers have samples to tell by: where the manifest
 * says how often they scrape, unless these have enough nevertheless; elsewhere where no series has enough
 * at any time. Throws what asking throws.
 */
export async function countedFindings(
  rates: readonly AskedRate[],
  connections: Connections,
  signal: AbortSignal,
): Promise<Finding[]> {
  const known = new Map<string, Promise<boolean>>();
  const found = await Promise.all(
    rates.map(async (rate) => {
      const has = (least: number): Promise<boolean> => {
        const { endpoint, range } = rate.query;
        const query = countQuery(rate, least);
        const key = JSON.stringify([endpointKey(endpoint), query, range.startMs, range.endMs]);
        const client = connections.clientOf(endpoint);
        const answer = known.get(key) ?? hasSeries(query, range, client, signal);
        known.set(key, answer);
        return answer;
      };
      return findingsOf(rate, has);
    }),
  );
  return found.flat();
}

/** Findings of a rate; `has` asks whether a window of any series has so many samples at any time. */
async function findingsOf(
  rate: AskedRate,
  has: (least: number) => Promise<boolean>,
): Promise<Finding[]> {
  if (rate.query.endpoint.isScrapeIntervalSaid) {
    const short = shortRangeFindings(rate);
    return short.length > 0 && !(await has(FEWEST)) ? short : [];
  }
  // Of what has no samples at all, nothing is said.
  const isSparse = rate.rangeMs < LONG_MS && !(await has(FEWEST)) && (await has(2));
  return isSparse ? [sparseFinding(rate)] : [];
}

function countQuery({ selector, rangeMs }: AskedRate, least: number): string {
  const window = formatDuration(WINDOW_RANGES * rangeMs);
  return `count(count_over_time(${selector}[${window}]) >= ${least})`;
}

async function hasSeries(
  query: string,
  range: Range,
  client: Client,
  signal: AbortSignal,
): Promise<boolean> {
  const { series } = await client.queryRange(query, momentsOf(range), nowhere, signal);
  return series.length > 0;
}

function momentsOf({ startMs, endMs }: Range): ReturnType<typeof gridOf> {
  const stepMs = Math.max(1000, Math.ceil((endMs - startMs) / MOMENTS / 1000) * 1000);
  return gridOf(startMs, endMs, stepMs);
}

/** Only whether there are series is asked. */
const nowhere = { restart: () => undefined, write: () => undefined };

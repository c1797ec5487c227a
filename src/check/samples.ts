import type { Connections } from '../build/connections.js';
import type { Range } from '../plan/range.js';
import type { Client } from '../prometheus/client.js';
import { formatDuration } from '../time/duration.js';
import { gridOf } from '../time/grid.js';
import { type Finding } from './finding.js';
import { type AskedRate, sparseFinding } from './short-ranges.js';

/** Nobody scrapes less often than every minute, by default: ranges from here on are not asked about, ms. */
const LONG_MS = 120_000;

/** A window in which samples are counted, in ranges; and how many it has at least where a range has two. */
const WINDOW_RANGES = 10;
const FEWEST = 2 * WINDOW_RANGES - 1;

/** At how many moments of a range samples are counted. */
const MOMENTS = 20;

/**
 * What servers do not have enough samples for, of ranges for which the manifest does not say how often
 * these come. Only what all series lack, at all times, is said. Throws what asking throws.
 */
export async function sparseFindings(
  rates: readonly AskedRate[],
  connections: Connections,
  signal: AbortSignal,
): Promise<Finding[]> {
  const known = new Map<string, Promise<boolean>>();
  const doubtful = rates.filter(
    ({ query, rangeMs }) => rangeMs < LONG_MS && !query.endpoint.isScrapeIntervalSaid,
  );
  const found = await Promise.all(
    doubtful.map(async (rate) => {
      const { query, selector, rangeMs } = rate;
      const { startMs, endMs } = query.range;
      const key = JSON.stringify([query.endpoint.name, selector, rangeMs, startMs, endMs]);
      const sparse =
        known.get(key) ?? isSparse(rate, query.range, connections.clientOf(query.endpoint), signal);
      known.set(key, sparse);
      return (await sparse) ? [sparseFinding(rate)] : [];
    }),
  );
  return found.flat();
}

async function isSparse(
  { selector, rangeMs }: AskedRate,
  range: Range,
  client: Client,
  signal: AbortSignal,
): Promise<boolean> {
  const window = formatDuration(WINDOW_RANGES * rangeMs);
  const has = async (least: number): Promise<boolean> => {
    const count = `count_over_time(${selector}[${window}]) >= ${least}`;
    const { series } = await client.queryRange(
      `count(${count})`,
      momentsOf(range),
      nowhere,
      signal,
    );
    return series.length > 0;
  };
  // Two tell that there is something at all: of nothing, nothing is said.
  return !(await has(FEWEST)) && (await has(2));
}

function momentsOf({ startMs, endMs }: Range): ReturnType<typeof gridOf> {
  const stepMs = Math.max(1000, Math.ceil((endMs - startMs) / MOMENTS / 1000) * 1000);
  return gridOf(startMs, endMs, stepMs);
}

/** Only whether there are series is asked. */
const nowhere = { restart: () => undefined, write: () => undefined };

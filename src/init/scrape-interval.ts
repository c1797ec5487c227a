import type { Client } from '../prometheus/client.js';
import { type Gathering, type SeriesLabels, seriesQuestion } from '../prometheus/series.js';
import { smallAnswer } from '../prometheus/small-answer.js';

/** Samples of so long a time tell how often a server scrapes, ms. */
const LOOKED_AT_MS = 10 * 60_000;

/** Series that have had samples for so long are there, ms. */
const SEEN_MS = 300_000;

/** Intervals that people write, in seconds. */
const usual = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300];

/**
 * How often a server has taken samples of a metric lately, in ms, from the timestamps of one of its series up to
 * a time, ms; undefined where it has too few. Throws what asking throws.
 */
export async function scrapeIntervalMs(
  client: Client,
  metric: string,
  nowMs: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const lately = { startMs: nowMs - SEEN_MS, endMs: nowMs };
  const some = await client.ask(seriesQuestion(metric, lately, firstGathering), signal);
  const span = { startMs: nowMs - LOOKED_AT_MS, endMs: nowMs };
  for (const labels of some) {
    const selector = selectorOf(metric, labels);
    const { series } = await smallAnswer((sink) => client.rawSamples(selector, span, sink, signal));
    const interval = usualInterval(series.map(({ samples }) => timesIn(samples)));
    if (interval !== undefined) return interval;
  }
  return undefined;
}

/** Some may have ended. */
const TRIED = 3;

function firstGathering(): Gathering<readonly SeriesLabels[]> {
  const gathered: SeriesLabels[] = [];
  return {
    gathered,
    add(labels) {
      if (gathered.length < TRIED) gathered.push(labels);
    },
  };
}

/** Means one series, by all its labels: jobs are scraped each in its own time. */
function selectorOf(metric: string, labels: SeriesLabels): string {
  const matchers = Object.entries(labels)
    .filter(([name]) => /^[a-zA-Z_]\w*$/.test(name) && name !== '__name__')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `${metric}{${matchers.join(',')}}`;
}

/** `[1700000000.123,"1"],[…`. */
const timesIn = (samples: string): number[] =>
  [...samples.matchAll(/\[([\d.]+),/g)].map(([, seconds]) => Number(seconds));

/** The interval, in ms, that samples at these times, s, come nearest to: servers are some ms late. */
export function usualInterval(times: readonly (readonly number[])[]): number | undefined {
  const gaps = times.flatMap((own) => own.slice(1).map((time, i) => time - (own[i] ?? time)));
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  if (median === undefined) return undefined;
  const near = usual.find((one) => Math.abs(one - median) <= one / 10);
  return 1000 * (near ?? Math.max(1, Math.round(median)));
}

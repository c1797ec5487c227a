import type { Client } from '../prometheus/client.js';

/** Samples of so long a time tell how often a server scrapes, ms. */
const LOOKED_AT_MS = 10 * 60_000;

/** Intervals that people write, in seconds. */
const usual = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300];

/**
 * How often a server has taken samples of a series lately, in ms, from their timestamps up to a time, ms;
 * undefined where it has too few. Throws what asking throws.
 */
export async function scrapeIntervalMs(
  client: Client,
  selector: string,
  nowMs: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  let pieces: Uint8Array[] = [];
  const sink = {
    restart: () => void (pieces = []),
    write: (fragment: Uint8Array) => void pieces.push(Uint8Array.from(fragment)),
  };
  const span = { startMs: nowMs - LOOKED_AT_MS, endMs: nowMs };
  const { series } = await client.rawSamples(selector, span, sink, signal);
  const answer = Buffer.concat(pieces);
  return usualInterval(
    series.map(({ start, end }) => timesIn(answer.toString('latin1', start, end))),
  );
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

import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project } from './styx.js';

const startMs = 1_700_000_000_000;
const scrapeMs = 15_000;
const scrapes = Array.from({ length: 21 }, (_, i) => i);

/** The load grows by 1 with each scrape, and latency is too high from the twelfth scrape on. */
const offered = (scrape: number): number => scrape + 0.5;
const latency = (scrape: number): number => (scrape <= 11 ? 0.004 : 0.006);

/** A run begins with its first scrape; in the second one, the load generator tells its load late. */
const runs = [
  { name: 'prompt', ms: startMs, firstOffered: 0 },
  { name: 'late', ms: startMs + 3_600_000, firstOffered: 1 },
];

let server: RunningPrometheus;
beforeAll(async () => {
  const samples = (first: number, ms: number, value: (scrape: number) => number) =>
    scrapes.slice(first).map((i) => ({ ms: ms + i * scrapeMs, value: value(i) }));
  server = await startPrometheus({
    openMetrics: openMetrics([
      {
        ...{ name: 'offered', type: 'gauge' },
        samples: runs.flatMap(({ ms, firstOffered }) => samples(firstOffered, ms, offered)),
      },
      {
        ...{ name: 'latency', type: 'gauge' },
        samples: runs.flatMap(({ ms }) => samples(0, ms, latency)),
      },
    ]),
    flags: ['--query.lookback-delta=14s'],
  });
});
afterAll(() => server.stop());

/** The columns of a CSV file by their names; a gap is undefined. */
function columns(csv: string): Map<string, (number | undefined)[]> {
  const [header = [], ...rows] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const cell = (text = ''): number | undefined => (text === '' ? undefined : Number(text));
  return new Map(header.map((name, i) => [name, rows.map((row) => cell(row[i]))]));
}

/** The largest load at which latency was kept, sample beside sample. */
function capacity(loads: readonly (number | undefined)[], latencies: typeof loads): number {
  const kept = loads.filter((_, i) => (latencies[i] ?? Infinity) <= 0.005);
  return Math.max(...kept.flatMap((load) => load ?? []));
}

it('a capacity is read at the time of its latency, where a thesis that zeroed each series at its own first sample was 8.7 % too high', async () => {
  const paper = project();
  const window = (ms: number): string => `{start: ${ms / 1000}, duration: 5m}`;
  paper.write(
    'styx.config.yaml',
    `prometheus: ${server.url}
runs: {${runs.map(({ name, ms }) => `${name}: ${window(ms)}`).join(', ')}}
defaults: {runs: all, step: 15s, formats: [csv]}
queries: {offered: offered, latency: latency}
figures:
  each: {queries: [offered, latency]}
  capacity: {queries: [offered, latency], kind: bar, reduce: max, where: {latency: {max: 0.005}}}
values:
  late: {query: offered and on () (latency <= 0.005), runs: [late], reduce: max}
`,
  );
  expect(await paper.styx('build')).toMatchObject({ status: 0 });

  const each = columns(paper.read('figures/each.csv'));
  const series = (metric: string, run: string): (number | undefined)[] =>
    [...each].find(([name]) => name.includes(metric) && name.includes(run))?.[1] ?? [];
  expect(each.get('time')).toEqual(scrapes.map((i) => i * 15));
  expect(series('offered', 'late')).toEqual([undefined, ...series('offered', 'prompt').slice(1)]);
  for (const { name } of runs) {
    expect(capacity(series('offered', name), series('latency', name))).toBe(11.5);
  }
  const fromFirstSample = series('offered', 'late').filter((load) => load !== undefined);
  expect(capacity(fromFirstSample, series('latency', 'late')) / 11.5).toBeCloseTo(1.087, 3);

  const [, ...kept] = [...columns(paper.read('figures/capacity.csv'))];
  expect(kept.map(([, loads]) => Math.max(...loads.flatMap((load) => load ?? [])))).toEqual([
    11.5, 11.5,
  ]);
  expect(paper.read('figures/values.json')).toContain('"value": 11.5');
});

it('each run is asked of its own server, in as many requests as its points need', async () => {
  const other = await startPrometheus({
    openMetrics: openMetrics([
      { name: 'latency', type: 'gauge', samples: [{ ms: startMs + 5000, value: 7 }] },
    ]),
  });
  onTestFinished(() => other.stop());
  const paper = project();
  paper.write(
    'styx.config.yaml',
    `prometheus: {here: ${server.url}, there: ${other.url}}
runs:
  prompt: {start: ${startMs / 1000}, duration: 1m, prometheus: here}
  elsewhere: {start: ${startMs / 1000 + 5}, duration: 1m, prometheus: there}
figures: {latency: {query: latency + 0 * time(), runs: all, step: 4ms, label: '{{run}}', formats: [csv]}}
defaults: {prometheus: here}
`,
  );
  const { stderr } = await paper.styx('build', '--dry-run');
  expect(stderr).toContain('2 requests to here and 2 requests to there');
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  const found = columns(paper.read('figures/latency.csv'));
  expect(found.get('time')).toHaveLength(15_001);
  expect(found.get('elsewhere')).toEqual(Array.from({ length: 15_001 }, () => 7));
  // The look-back is a second shorter than the time between scrapes.
  expect(new Set(found.get('prompt'))).toEqual(new Set([0.004, undefined]));
});

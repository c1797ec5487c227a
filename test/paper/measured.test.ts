import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadManifest } from '../../src/manifest/load.js';
import { run, styxProgram } from '../cli/styx.js';
import { numpy } from '../numpy.js';
import { rate } from '../rate.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';

/** The paper of the examples, built once from its recorded data, and judged from its raw samples. */
const example = fileURLToPath(new URL('../../examples/paper', import.meta.url));
const paper = mkdtempSync(join(tmpdir(), 'styx-paper-'));
const read = (name: string): string => readFileSync(join(paper, name), 'utf8');

const recorded = gunzipSync(readFileSync(join(example, 'data.om.gz'))).toString();

interface RunEntry {
  readonly start: string;
  readonly end: string;
  readonly compression: string;
}
const runs = Object.values(
  parse(readFileSync(join(example, 'runs.yaml'), 'utf8')) as Record<string, RunEntry>,
).map(({ start, end, compression }) => ({
  compression,
  // Without the warmup of 10 s and the cooldown of 5 s.
  startMs: Date.parse(start) + 10_000,
  endMs: Date.parse(end) - 5_000,
}));

const groups = ['none', 'gzip-1', 'gzip-9'];

/** Of each group, something of each of its runs. */
const repetitions = (of: (run: (typeof runs)[number]) => number): number[][] =>
  groups.map((group) => runs.filter(({ compression }) => compression === group).map(of));

interface Built {
  readonly status: number;
  readonly stderr: string;
}
let server: RunningPrometheus;
let built: Built;
beforeAll(async () => {
  writeFileSync(join(paper, 'data.om'), recorded);
  server = await startPrometheus({
    openMetrics: { file: join(paper, 'data.om') },
    flags: ['--query.lookback-delta=5s'],
  });
  for (const name of ['styx.config.yaml', 'runs.yaml']) {
    cpSync(join(example, name), join(paper, name));
  }
  const env = { STYX_DEMO_PROMETHEUS: server.url };
  built = await run(process.execPath, [styxProgram, 'build'], paper, env);
});
afterAll(async () => {
  await server.stop();
  rmSync(paper, { recursive: true, force: true });
});

/** The raw samples of a series, which is named as in the data; times are in ms, to be exact. */
function samplesOf(series: string): [timeMs: number, value: number][] {
  const lines = recorded.split('\n').filter((line) => line.startsWith(`${series} `));
  return lines.map((line) => {
    const [value = '', time = ''] = line.slice(series.length + 1).split(' ');
    return [Math.round(Number(time) * 1000), Number(value)];
  });
}

const bucket = 'client_request_duration_seconds_bucket';
const bounds = [...new Set([...recorded.matchAll(/_bucket\{.*le="([^"]+)"/g)].map(([, le]) => le))]
  .map((le) => ({ le, bound: le === '+Inf' ? Infinity : Number(le) }))
  .sort((a, b) => a.bound - b.bound);

/** The numbers of a CSV file, by the titles of its columns. */
function columnsOf(name: string): Map<string, number[]> {
  const [header = '', ...rows] = read(name).trim().split('\n');
  const titles = (header.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).map((title) =>
    title.replace(/^"|"$/g, '').replace(/""/g, '"'),
  );
  const fields = rows.map((row) => row.split(',').map(Number));
  return new Map(titles.map((title, i) => [title, fields.map((row) => row[i] ?? NaN)]));
}

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => {
    const wanted = expected[i] ?? NaN;
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
  });
}

/** A mean and the ends of its band, from the titles of their columns. */
const bandOf = (columns: Map<string, number[]>, titles: readonly string[]): number[] =>
  titles.flatMap((title) => columns.get(title) ?? []);

const ofGroup = (group: string): string[] => [group, `${group} low`, `${group} high`];

/** Of rows that have the mean and the ends of its band, all means, then all ends. */
const byColumn = (rows: readonly number[][]): number[] =>
  [0, 1, 2].flatMap((column) => rows.map((row) => row[column] ?? NaN));

it('is built whole, and without a warning', () => {
  expect(built.stderr).not.toMatch(/warning:|error:/);
  expect(built.status).toBe(0);
});

/** The answers that a folder keeps, by their names. */
/** All that is kept, but for the version of the server, which need not be the same. */
function snapshotsOf(folder: string): Record<string, string> {
  const place = join(folder, 'styx-data');
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const kept = (name: string): string =>
    readFileSync(join(place, name), 'utf8').replace(/,"server":"prometheus [^"]*"/, '');
  return Object.fromEntries(files.map((name) => [name, kept(name)]));
}

it('gets the answers that are kept beside the paper', () => {
  expect(snapshotsOf(paper)).toEqual(snapshotsOf(example));
});

it('has three repetitions of each configuration', () => {
  expect(runs.map(({ compression }) => compression)).toEqual([...groups, ...groups, ...groups]);
  const columns = columnsOf('figures/latency-0.99.csv');
  for (const group of groups) expect(new Set(columns.get(`${group} runs`))).toEqual(new Set([3]));
});

it('has the throughput that scipy calculates from the raw samples', () => {
  const ok = samplesOf('client_requests_total{instance="client",job="client",outcome="ok"}');
  // The last time of each grid, which begins at the start and has a step of 20 s.
  const ends = repetitions(({ startMs, endMs }) => endMs - ((endMs - startMs) % 20_000));
  const expected = numpy(
    `${rate}
result = [interval([rate(given['ok'], end, 20000) for end in ends]) for ends in given['ends']]`,
    { ok, ends },
  ) as number[][];
  const columns = columnsOf('figures/cost-a.csv');
  groups.forEach((group, i) => {
    expectNear(bandOf(columns, ofGroup(group)), expected[i] ?? []);
  });
  const { values } = JSON.parse(read('figures/values.json')) as {
    values: Record<string, { value: number; interval: { low: number; high: number } }>;
  };
  const { value = NaN, interval } = values['throughput-9'] ?? {};
  expectNear([value, interval?.low ?? NaN, interval?.high ?? NaN], expected[2] ?? []);
});

it('has the 99th percentile that scipy calculates from the raw buckets', () => {
  const columns = columnsOf('figures/latency-0.99.csv');
  const buckets = bounds.map(({ le }) =>
    samplesOf(`${bucket}{instance="client",job="client",le="${le}"}`),
  );
  const expected = numpy(
    `${rate}
bounds = given['bounds'] + [math.inf]
def p99(end):
    counts = [rate(bucket, end, 10000) for bucket in given['buckets']]
    rank = 0.99 * counts[-1]
    i = next(i for i, count in enumerate(counts) if count >= rank)
    low, below = (bounds[i - 1], counts[i - 1]) if i else (0, 0)
    return low + (bounds[i] - low) * (rank - below) / (counts[i] - below)
result = [[extent([p99(start + 1000 * t) for start in starts]) for t in given['times']]
          for starts in given['starts']]`,
    {
      buckets,
      bounds: bounds.map(({ bound }) => bound).filter(Number.isFinite),
      starts: repetitions(({ startMs }) => startMs),
      times: columns.get('time'),
    },
  ) as number[][][];
  groups.forEach((group, i) => {
    expectNear(bandOf(columns, ofGroup(group)), byColumn(expected[i] ?? []));
  });
});

it('has the processor time that scipy calculates from the raw counters', () => {
  const columns = columnsOf('figures/cpu.csv');
  const modes = ['user', 'system'].map((mode) =>
    samplesOf(`server_cpu_seconds_total{instance="client",job="client",mode="${mode}"}`),
  );
  const expected = numpy(
    `${rate}
def cores(end):
    return sum(rate(mode, end, 10000) for mode in given['modes'])
result = [[interval([cores(start + 1000 * t) for start in starts]) for t in given['times']]
          for starts in given['starts']]`,
    { modes, starts: repetitions(({ startMs }) => startMs), times: columns.get('time') },
  ) as number[][][];
  groups.forEach((group, i) => {
    const labels = `{compression="${group}"}`;
    const titles = ['server', 'server_low', 'server_high'].map((name) => `${name}:${labels}`);
    expectNear(bandOf(columns, titles), byColumn(expected[i] ?? []));
  });
});

it('has its way told by a manifest without mistakes', async () => {
  const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, yaml = ''] = /^## From runs to a paper\n[^]*?```yaml\n([^]*?)```/m.exec(page) ?? [];
  writeFileSync(join(paper, 'told.yaml'), yaml);
  const given = { cwd: paper, configPath: join(paper, 'told.yaml'), env: {} };
  const { figures } = await loadManifest(given);
  expect(figures.map(({ name }) => name)).toEqual(['latency-0.5', 'latency-0.99', 'throughput']);
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { serve } from './paper.js';
import { type Project, project, type Run } from './styx.js';

const startMs = 1_700_000_000_000;
/** Longer than one chunk, and with a sample at the end of each. */
const lengthMs = 25 * 60_000;
const endMs = startMs + lengthMs;
const wholeChunk = 600_000;

const special = ['NaN', '+Inf', '-Inf', '-0', '1e+300', '5e-324', '0.1', '12345678901234567890'];

const data = openMetrics([
  {
    name: 'load',
    type: 'gauge',
    samples: ['a', 'b'].flatMap((instance) =>
      Array.from({ length: 1600 }, (_, k) => ({
        labels: { instance, namespace: 'exp' },
        ...{ value: k / 7, ms: startMs - 60_000 + k * 997 },
      })),
    ),
  },
  {
    name: 'special',
    type: 'gauge',
    samples: special.map((value, k) => ({
      labels: { namespace: 'exp', text: 'a,b; "quoted" \\ back\\slash\nnew line 😀' },
      ...{ value, ms: startMs + k * 60_000 + k },
    })),
  },
  {
    name: 'edges',
    type: 'gauge',
    samples: [-1, 0, wholeChunk - 1, wholeChunk, 2 * wholeChunk - 1, lengthMs, lengthMs + 1].map(
      (ms, k) => ({ labels: { namespace: 'exp' }, value: k, ms: startMs + ms }),
    ),
  },
  {
    name: 'ends:early_total',
    type: 'unknown',
    samples: [0, 15, 30].map((s, k) => ({
      labels: { Zone: 'x', namespace: 'exp' },
      ...{ value: k, ms: startMs + s * 1000 },
    })),
  },
  { name: 'other', type: 'gauge', samples: [{ labels: {}, value: 1, ms: startMs }] },
]);

let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: data });
});
afterAll(() => server.stop());

type Samples = Record<string, readonly (readonly [number, string])[]>;

/** All samples of a server, as they were scraped, from one moment to another. */
async function samplesOf(
  url: string,
  fromMs: number,
  toMs: number,
  selector: string,
): Promise<Samples> {
  const query = `${selector}[${toMs - fromMs + 1}ms]`;
  const body = new URLSearchParams({ query, time: String(toMs / 1000) });
  const answer = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const { data: found } = (await answer.json()) as {
    data: { result: { metric: Record<string, string>; values: [number, string][] }[] };
  };
  return Object.fromEntries(
    found.result.map(({ metric, values }) => [
      JSON.stringify(Object.entries(metric).sort()),
      values.filter(([seconds]) => Math.round(seconds * 1000) >= fromMs),
    ]),
  );
}

/** What a query is at a moment. */
async function valuesAt(url: string, query: string, ms: number): Promise<string[]> {
  const body = new URLSearchParams({ query, time: String(ms / 1000) });
  const answer = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const { data: found } = (await answer.json()) as {
    data: { result: { value: [number, string] }[] };
  };
  return found.result.map(({ value: [, value] }) => value);
}

/** A Prometheus that has nothing but an archive. */
async function restored({ folder }: Project, archive: string, flags: string[] = []) {
  const packed = join(folder, archive);
  execFileSync('gunzip', ['--keep', '--force', packed]);
  const again = await startPrometheus({
    openMetrics: { file: packed.replace(/\.gz$/, '') },
    flags,
  });
  onTestFinished(() => again.stop());
  return again;
}

function given(more = ''): Project {
  const paper = project();
  paper.write(
    'styx.config.yaml',
    `prometheus: ${server.url}
${more}
runs:
  hpa-1: {start: ${startMs / 1000}, duration: 25m, scaler: hpa}
  open: {start: 1700000000}
figures: {f: {query: up, runs: [hpa-1]}}
`,
  );
  return paper;
}

const text = ({ folder }: Project, path: string): string =>
  gunzipSync(readFileSync(join(folder, path))).toString();

const ended = ({ status, stderr }: Run) => ({ status, stderr });

const inWindow = ['-s', String(startMs / 1000), '--end', String(endMs / 1000), '--before', '0s'];

describe('an archive', () => {
  it('of a run is what the server had, sample for sample, in another Prometheus', async () => {
    const paper = given();
    const archived = await paper.styx(
      'archive',
      '--run',
      'hpa-1',
      '--before',
      '30s',
      '{namespace="exp"}',
    );
    expect(ended(archived)).toEqual({
      status: 0,
      stderr: expect.stringMatching(
        /^styx-data\/_archive\/hpa-1\.om\.gz: 5 series, [\d,]+ samples\n$/,
      ),
    });
    const again = await restored(paper, 'styx-data/_archive/hpa-1.om.gz');
    const all = [startMs - 3600_000, endMs + 3600_000] as const;
    const before = await samplesOf(server.url, startMs - 30_000, endMs, '{namespace="exp"}');
    expect(await samplesOf(again.url, ...all, '{namespace="exp"}')).toEqual(before);
    expect(Object.keys(before)).toHaveLength(5);
    expect(await samplesOf(again.url, ...all, 'other')).toEqual({});
  });

  it('is asked for in as small parts as the server can answer', async () => {
    const small = await startPrometheus({ openMetrics: data, flags: ['--query.max-samples=300'] });
    onTestFinished(() => small.stop());
    const paper = given();
    const to = ['--prometheus', small.url, '-o', 'small.om.gz'];
    expect(ended(await paper.styx('archive', ...inWindow, ...to, 'load'))).toMatchObject({
      status: 0,
    });
    const of = ['--prometheus', server.url, '-o', 'large.om.gz'];
    expect(await paper.styx('archive', ...inWindow, ...of, 'load')).toMatchObject({ status: 0 });
    expect(text(paper, 'small.om.gz')).toBe(text(paper, 'large.om.gz'));
  });

  it('has no sample twice, and both ends, from a server that leaves out what is at the start', async () => {
    const times = [
      -1,
      0,
      1,
      wholeChunk - 1,
      wholeChunk,
      2 * wholeChunk - 1,
      lengthMs,
      lengthMs + 1,
    ];
    const asProm3 = await serve((_, params, response) => {
      const end = Number(params.get('time')) * 1000;
      const length = Number(/\[(\d+)ms\]/.exec(params.get('query') ?? '')?.[1]);
      const values = times
        .map((ms) => startMs + ms)
        .filter((ms) => ms > end - length && ms <= end)
        .map((ms) => [ms / 1000, '1']);
      const result = values.length === 0 ? [] : [{ metric: { __name__: 'x' }, values }];
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
    });
    const paper = project();
    const to = ['--prometheus', asProm3.url, '-o', 'x.om'];
    expect(ended(await paper.styx('archive', ...inWindow, ...to, 'x'))).toMatchObject({
      status: 0,
    });
    const lines = paper.read('x.om').split('\n');
    expect(lines.map((line) => Math.round(Number(line.split(' ')[2]) * 1000) - startMs)).toEqual([
      ...times.slice(1, -1),
      ...[NaN, NaN],
    ]);
    expect(lines.slice(-2)).toEqual(['# EOF', '']);
  });

  it('of several selectors has what several of them mean once, the samples of a metric together', async () => {
    const paper = given();
    const selectors = [
      '{Zone="x"}',
      '{namespace="exp", __name__!="load"}',
      'load{instance="b"}',
      'load',
    ];
    await paper.styx('archive', ...inWindow, '-o', 'x.om.gz', ...selectors);
    const names = text(paper, 'x.om.gz')
      .split('\n')
      .map((line) => line.replace(/[{ ].*/, ''));
    const runs = names.filter((name, i) => name !== names[i - 1]);
    expect(runs).toEqual(['edges', 'ends:early_total', 'load', 'special', '#', '']);
  });

  it('has the pseudonyms of the figures, where names are hidden', async () => {
    const paper = given('redact: {drop: [namespace], pseudonymise: [instance]}');
    expect(await paper.styx('archive', '--run', 'hpa-1', 'load')).toMatchObject({ status: 0 });
    const archive = text(paper, 'styx-data/_archive/hpa-1.om.gz');
    const names = [...new Set(archive.match(/instance-\w+/g))];
    expect(names).toHaveLength(2);
    expect(archive).not.toMatch(/instance="[ab]"|exp/);
    const [name = ''] = names;
    await paper.styx('archive', ...inWindow, '-o', 'one.om.gz', `load{instance="${name}"}`);
    expect([...new Set(text(paper, 'one.om.gz').match(/instance-\w+/g))]).toEqual([name]);
  });
});

describe('styx archive', () => {
  it('replaces no archive, unless it is asked to', async () => {
    const paper = given();
    const args = ['archive', ...inWindow, '-o', 'x.om.gz', 'load'];
    await paper.styx(...args);
    expect(ended(await paper.styx(...args))).toEqual({
      status: 2,
      stderr: expect.stringContaining('there is an archive x.om.gz already'),
    });
    expect(await paper.styx(...args, '--force')).toMatchObject({ status: 0 });
  });

  it.each([
    [['--run', 'hpa-1', 'rate(load[1m])'], 2, 'is not a selector of series'],
    [['--run', 'hpa-2', 'load'], 2, 'there is no run `hpa-2`'],
    [['--run', 'open', 'load'], 2, 'run `open` is still open'],
    [['load'], 2, 'nothing says which time is to be archived'],
    [['-d', '5m', 'load'], 2, 'nothing says where the archive is to be'],
    [['--run', 'hpa-1', 'lod'], 1, 'no samples of lod from 2023-11-14T22:08:20.000Z'],
    [['--run', 'hpa-1', '{}'], 1, 'must contain at least one non-empty matcher'],
  ])('%j ends with %d: %s', async (args, status, message) => {
    const paper = given();
    expect(ended(await paper.styx('archive', ...args))).toEqual({
      status,
      stderr: expect.stringContaining(message),
    });
    expect(existsSync(join(paper.folder, 'styx-data'))).toBe(false);
  });
});

describe('a series that has ended while it was scraped', () => {
  it('keeps its samples, and lasts as long as a Prometheus with the archive looks back', async () => {
    let isThere = true;
    const target = await serve((_request, _params, response) => {
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      response.end(`stays 1\n${isThere ? 'ends 2\n' : ''}`);
    });
    const paper = project();
    paper.write(
      'prometheus.yaml',
      `global: {scrape_interval: 1s, scrape_timeout: 1s}
scrape_configs: [{job_name: x, static_configs: [{targets: ['${new URL(target.url).host}'], labels: {instance: x}}]}]
`,
    );
    const config = `--config.file=${join(paper.folder, 'prometheus.yaml')}`;
    const source = await startPrometheus({ openMetrics: data, flags: [config] });
    onTestFinished(() => source.stop());
    const from = Date.now();
    const until = async (query: string, value: string | undefined): Promise<void> => {
      while ((await valuesAt(source.url, query, Date.now()))[0] !== value) await sleep(200);
    };
    await until('count_over_time(ends[1m])', '3');
    isThere = false;
    await until('ends', undefined);
    // So long that it is as if the series were still there where nothing says that it has ended.
    await sleep(1600);
    const to = Date.now();
    const window = ['-s', String(from / 1000), '--end', String(to / 1000)];
    const of = ['--prometheus', source.url, '-o', 'x.om.gz'];
    expect(ended(await paper.styx('archive', ...window, ...of, '{job="x"}'))).toMatchObject({
      status: 0,
    });
    const samples = await samplesOf(source.url, from - 300_000, to, '{job="x"}');
    expect(Object.keys(samples).join()).toContain('ends');
    const usual = await restored(paper, 'x.om.gz');
    expect(await samplesOf(usual.url, from - 300_000, to, '{job="x"}')).toEqual(samples);
    const short = await restored(paper, 'x.om.gz', ['--query.lookback-delta=1500ms']);
    const atTheEnd = ({ url }: RunningPrometheus): Promise<string[]> => valuesAt(url, 'ends', to);
    expect(await atTheEnd(source)).toEqual([]);
    expect(await atTheEnd(usual)).toEqual(['2']);
    expect(await atTheEnd(short)).toEqual([]);
  });
});

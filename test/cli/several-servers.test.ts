/** Several servers are asked the same, and none of them is left out. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultyServer } from '../servers/faulty.js';
import { openMetrics } from '../servers/open-metrics.js';
import type { RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { recordingProxy } from '../servers/recording.js';
import { type Project, project } from './styx.js';

const startMs = 1_700_000_000_000;
const start = '2023-11-14T22:13:20Z';

/** A server whose `load` of two hosts is `scale` times the minutes since the start. */
function serverOf(scale: number, more: Readonly<Record<string, string>> = {}) {
  const hosts = ['a', 'b'].flatMap((host, h) =>
    Array.from({ length: 40 }, (_, k) => ({
      ...{ labels: { host, ...more }, value: scale * (k / 4 + h * 100) },
      ms: startMs + k * 15_000,
    })),
  );
  const lonely = Array.from({ length: 40 }, (_, k) => ({ value: k, ms: startMs + k * 15_000 }));
  return startPrometheus({
    openMetrics: openMetrics([
      { name: 'load', type: 'gauge', samples: hosts },
      { name: `only_${scale}`, type: 'gauge', samples: lonely },
    ]),
  });
}

let servers: RunningServer[];
let proxies: FaultyServer[];
beforeAll(async () => {
  servers = await Promise.all([serverOf(1), serverOf(10, { prometheus: 'monitoring/k8s' })]);
  proxies = await Promise.all(servers.map(({ url }) => recordingProxy(url)));
});
afterAll(async () => {
  for (const one of [...proxies, ...servers]) await one.stop();
});

interface Given {
  readonly figures: string;
  readonly more?: string;
  /** In place of the second server. */
  readonly us?: string;
}

function paperOf(given: Given): Project & { change: (changed: Partial<Given>) => void } {
  const paper = project();
  const write = ({ figures, more = '', us = `{url: ${proxies[1]?.url}}` }: Given): void => {
    paper.write(
      'styx.config.yaml',
      `prometheus: {eu: {url: ${proxies[0]?.url}, scrape_interval: 5s}, us: ${us}}
defaults: {formats: [csv], range: {start: ${start}, duration: 2m}}
${more}
figures:
${figures}
`,
    );
  };
  write(given);
  return { ...paper, change: (changed) => write({ ...given, ...changed }) };
}

const asked = (i: number, from = 0) =>
  (proxies[i]?.requests ?? []).slice(from).filter(({ path }) => path.endsWith('/query_range'));

const files = (paper: Project): string[] =>
  readdirSync(join(paper.folder, 'styx-data'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(paper.folder.length + 1))
    .sort();

const both = '  a: {query: load, prometheus: [us, eu], step: 1m}';

describe('a figure of several servers', () => {
  it('has the series of each with its name as a label, in the order in which they are written', async () => {
    const paper = paperOf({ figures: `${both.slice(0, -1)}, csv: {layout: long}}` });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(files(paper)).toEqual(['styx-data/a/eu/query.json', 'styx-data/a/us/query.json']);
    const [head, ...rows] = paper.read('figures/a.csv').trimEnd().split('\n');
    expect(head).toContain('exported_prometheus');
    expect(head).toContain('prometheus');
    expect(rows.filter((row) => row.includes('us')).map((row) => row.split(',').at(-1))).toEqual([
      ...['0', '1000', '10', '1010', '20', '1020'],
    ]);
    expect(rows.filter((row) => row.includes('eu'))).toHaveLength(6);
    expect(rows[0]).toContain('us');
  });

  it('is current until something of it changes, and each server is asked for what is its own', async () => {
    const paper = paperOf({ figures: both });
    await paper.styx('build');
    expect((await paper.styx('status')).stdout).toMatch(/^✓ a /);
    expect((await paper.styx('verify')).status).toBe(0);
    const [eu, us] = proxies.map(({ requests }) => requests.length);
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
    paper.change({ us: `{url: ${proxies[1]?.url}, params: {x: 1}}` });
    expect((await paper.styx('status')).stdout).toContain(
      'the request of a/us/query changed: params',
    );
    expect((await paper.styx('build', '--dry-run')).stdout).toContain('asks us: load (1 request)');
    await paper.styx('build');
    expect(asked(0, eu)).toHaveLength(0);
    expect(asked(1, us)).toHaveLength(1);
    paper.change({ figures: both.replace('[us, eu]', '[eu, us]') });
    expect((await paper.styx('status')).stdout).toContain('✗ a');
    expect((await paper.styx('build', '--offline')).status).toBe(0);
    expect((await paper.styx('lock')).status).toBe(0);
    expect((await paper.styx('build', '--frozen')).status).toBe(0);
  });

  it('has an orphan where one of them is not asked any more', async () => {
    const paper = paperOf({ figures: both });
    await paper.styx('build');
    paper.change({ figures: both.replace('[us, eu]', '[us]') });
    const { stdout } = await paper.styx('status');
    expect(stdout).toContain('a/eu/query is not asked any more');
    await paper.styx('build', '--offline');
    expect((await paper.styx('status')).stderr).toContain('styx-data/a/eu/query.json');
  });

  it('has one automatic step, which none scrapes slower than', async () => {
    const from = proxies.map(({ requests }) => requests.length);
    const paper = paperOf({ figures: '  a: {query: load, prometheus: [eu, us]}' });
    expect((await paper.styx('build')).status).toBe(0);
    const steps = [0, 1].flatMap((i) => asked(i, from[i]).map(({ params }) => params.get('step')));
    expect(steps).toEqual(['15', '15']);
  });

  it('names its series by their servers, in facets and in a legend', async () => {
    const paper = paperOf({
      figures: `  a: {query: sum(load), prometheus: [eu, us], formats: [csv, gnuplot], facet: prometheus}
  b: {query: sum(load), prometheus: [eu, us], label: "from {{prometheus}}"}`,
      more: 'labels: {prometheus: {eu: {text: Europe}}}',
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read('figures/a.gnuplot')).toContain('Europe');
    expect(paper.read('figures/a.gnuplot')).toContain('of the endpoint us');
    expect(paper.read('figures/b.csv').split('\n')[0]).toContain('from us');
  });
});

describe('one of several servers', () => {
  it('that cannot be reached fails the figure, and is named', async () => {
    const paper = paperOf({ figures: both, us: 'http://127.0.0.1:9' });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('us: nothing listens at http://127.0.0.1:9');
    expect(files(paper)).toEqual(['styx-data/a/eu/query.json']);
    expect(readdirSync(paper.folder)).not.toContain('figures');
    paper.change({ us: proxies[1]?.url ?? '' });
    const from = proxies[0]?.requests.length;
    expect((await paper.styx('build')).status).toBe(0);
    expect(asked(0, from)).toEqual([]);
  });

  it('that has no such series fails the figure, unless it may be empty', async () => {
    const figures = '  a: {query: only_1, prometheus: [eu, us], step: 1m}';
    const paper = paperOf({ figures });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('us: no data for only_1');
    paper.change({ figures: figures.replace('}', ', on_empty: warn}') });
    const warned = await paper.styx('build');
    expect(warned).toMatchObject({ status: 0 });
    expect(warned.stderr).toContain('us: no data for only_1');
  });
});

describe('several servers', () => {
  it('are asked about each run, and about each of two periods', async () => {
    const paper = paperOf({
      figures: `  a: {query: sum(load), prometheus: [eu, us], step: 1m, runs: all, combine: mean}
  b: {query: sum(load), prometheus: [eu, us], step: 1m, compare: previous, on_empty: warn}`,
      more: `runs:
  r-1: {start: ${start}, duration: 2m}
  r-2: {start: 2023-11-14T22:16:20Z, duration: 2m}`,
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(files(paper)).toEqual([
      ...['a/r-1/eu', 'a/r-1/us', 'a/r-2/eu', 'a/r-2/us'].map((at) => `styx-data/${at}/query.json`),
      ...['b/current/eu', 'b/current/us', 'b/previous/eu', 'b/previous/us'].map(
        (at) => `styx-data/${at}/query.json`,
      ),
    ]);
    const [head = '', first = ''] = paper.read('figures/a.csv').split('\n');
    expect(head).toMatch(/eu.*us/);
    // (0 + 100) of the first run and (3 + 103) of the second.
    expect(first).toMatch(/^0,103,.*1030/);
  });

  it('are asked for values, of which one is chosen by its label, for checks and for tables', async () => {
    const asks = `prometheus: [eu, us], range: {start: ${start}, duration: 2m}, step: 1m`;
    const paper = paperOf({
      figures: '  f: {query: sum(load), prometheus: [eu, us], step: 1m}',
      more: `values:
  own: {query: sum(load), ${asks}, series: {prometheus: us}, at: end}
  of: {figure: f, series: {prometheus: eu}, at: end}
checks:
  low: {query: sum(load), ${asks}, max: 500}
tables:
  t: {rows: prometheus, query: sum(load), ${asks}, columns: [{reduce: max}]}`,
    });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(/low[^]*prometheus="us"/);
    expect(JSON.parse(paper.read('figures/values.json'))).toMatchObject({
      values: { own: { value: 1040 }, of: { value: 104 } },
    });
    expect(paper.read('figures/t.csv')).toMatch(/eu,104[^]*us,1040/);
    expect(files(paper)).toContain('styx-data/_values/own/us/query.json');
  });

  it.each([
    [
      '  a: {query: load, prometheus: [eu, us], matrix: {host: {label_values: host, of: load}}}',
      'the values of a matrix are those of one server',
    ],
    ['  a: {query: load, prometheus: [eu, eu]}', 'the endpoint `eu` is listed twice'],
    ['  a: {query: load, prometheus: [eu, ue]}', 'there is no endpoint `ue`'],
    ['  a: {query: load, prometheus: []}', 'is empty'],
    [
      '  a: {query: load, prometheus: [eu, us]}\n  a/eu: {query: load, prometheus: eu}',
      'would be kept in the same file: a/eu/query',
    ],
  ])('are not asked as in %s', async (figures, message) => {
    const { status, stderr } = await paperOf({ figures }).styx('build');
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('are not asked about a run that another one has watched', async () => {
    const more = `runs: {r: {start: ${start}, duration: 1m, prometheus: us}}`;
    const figures = '  a: {query: load, prometheus: [eu, us], runs: all}';
    const { status, stderr } = await paperOf({ figures, more }).styx('build');
    expect(status).toBe(2);
    expect(stderr).toContain('the run `r` was watched by us, and `query` asks several servers');
  });
});

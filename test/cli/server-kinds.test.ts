import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import type { RunningServer } from '../servers/process.js';
import { recordingProxy } from '../servers/recording.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';
import { project } from './styx.js';

const startMs = 1_700_000_000_000;
const start = '2023-11-14T22:13:20Z';

let server: RunningServer;
let proxy: FaultyServer;
/** A data source proxy in front of it. */
let grafana: FaultyServer;
beforeAll(async () => {
  const samples = Array.from({ length: 2000 }, (_, k) => ({
    labels: { host: 'a' },
    value: k,
    ms: startMs + k * 15_000,
  }));
  server = await startVictoriaMetrics([{ name: 'load_total', type: 'counter', samples }]);
  proxy = await recordingProxy(server.url);
  const handOn: Handler = async ({ method, path }, params, response) => {
    const url = new URL(path.replace(/^.*\/uid\/abc/, ''), proxy.url);
    const answer = await fetch(url, method === 'GET' ? {} : { method, body: params });
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  };
  grafana = await startServer(handOn, { status: handOn });
});
afterAll(async () => {
  await grafana.stop();
  await proxy.stop();
  await server.stop();
});

/** The queries of a test, as they were asked. */
const asked = (from: number) =>
  proxy.requests.slice(from).filter(({ path }) => path.endsWith('/query_range'));

describe('VictoriaMetrics', () => {
  it('is asked at once for as many points as it gives, without its being named', async () => {
    const before = proxy.requests.length;
    const { status, stdout } = await project({ STYX_PROMETHEUS: proxy.url }).styx(
      ...['rate(load_total[1m])', '-s', start, '-d', '29000s', '--step', '1s'],
    );
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(28_000);
    const [request, ...others] = asked(before);
    expect(others).toEqual([]);
    expect(Object.fromEntries(request?.params ?? [])).toMatchObject({
      nocache: '1',
      deny_partial_response: '1',
    });
  });

  it('is asked at once for what looks at all of a request, too', async () => {
    const { status } = await project({ STYX_PROMETHEUS: proxy.url }).styx(
      ...['range_avg(load_total)', '-s', start, '-d', '20000s', '--step', '1s'],
    );
    expect(status).toBe(0);
  });

  it('is found behind a proxy of Grafana', async () => {
    const before = proxy.requests.length;
    const { status } = await project({
      STYX_PROMETHEUS: `${grafana.url}/api/datasources/proxy/uid/abc`,
    }).styx(...['rate(load_total[1m])', '-s', start, '-d', '20000s', '--step', '1s']);
    expect(status).toBe(0);
    expect(asked(before)).toHaveLength(1);
    expect(asked(before)[0]?.params.get('nocache')).toBe('1');
  });

  it('is not asked in parts for what these would not add up to', async () => {
    const { status, stderr } = await project({ STYX_PROMETHEUS: proxy.url }).styx(
      ...['rate(load_total[1m])', '-s', start, '-d', '30001s', '--step', '1s'],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('[UNSPLITTABLE]');
    expect(stderr).toContain('one request holds 30,000 points');
  });

  it.each(['range_avg(load_total)', 'load_total'])(
    'may be named, and is asked once for %s of 15,000 points',
    async (query) => {
      const paper = project();
      paper.write(
        'styx.config.yaml',
        `prometheus: {url: ${proxy.url}, kind: victoriametrics}
figures:
  a: {query: ${query}, formats: [csv], step: 2s, range: {start: ${start}, duration: 29998s}}
`,
      );
      expect((await paper.styx('build', '--dry-run')).stdout).toContain('(1 request)');
      const before = proxy.requests.length;
      expect((await paper.styx('build')).status).toBe(0);
      expect(asked(before)).toHaveLength(1);
      expect(paper.read('styx-data/a/query.json')).toContain('"server":"victoriametrics"');
    },
  );
});

describe('a server that does not say what it is', () => {
  it('is not asked in parts for what one of them would answer otherwise in these', async () => {
    const silent = await startServer((_request, _params, response) => void response.end('{}'));
    const { status, stderr } = await project({ STYX_PROMETHEUS: silent.url }).styx(
      ...['rate(load_total[1m])', '-s', start, '-d', '20000s', '--step', '1s'],
    );
    await silent.stop();
    expect(status).toBe(1);
    expect(stderr).toContain('[UNSPLITTABLE]');
    expect(stderr).toContain('name the `kind` of the server');
    expect(silent.requests).toEqual([]);
  });
});

/** A project of some figures, and what writes its manifest with parameters of the endpoint. */
function withParams(figures: string) {
  const paper = project();
  const write = (params: string): void => {
    const endpoint = `prometheus: {url: ${proxy.url}, params: ${params}}`;
    paper.write('styx.config.yaml', `${endpoint}\nfigures:\n${figures}\n`);
  };
  return { paper, write };
}

describe('parameters of an endpoint', () => {
  it('that come from the environment are not in what is kept', async () => {
    const paper = project({ TOKEN: 's3cr3t' });
    paper.write(
      'styx.config.yaml',
      `prometheus: {url: ${proxy.url}, params: {token: "\${TOKEN}"}}
figures:
  a: {query: load_total, formats: [csv], step: 60s, range: {start: ${start}, duration: 1h}}
`,
    );
    const before = proxy.requests.length;
    expect((await paper.styx('build')).status).toBe(0);
    expect(asked(before)[0]?.params.get('token')).toBe('s3cr3t');
    expect(paper.read('styx-data/a/query.json')).not.toContain('s3cr3t');
  });

  it('bring data back where they are as before, and values of a matrix, too', async () => {
    const { paper, write } = withParams(`  a:
    matrix: {host: {label_values: host, of: load_total}}
    query: load_total{host="\${host}"}
    formats: [csv]
    step: 60s
    range: {start: ${start}, duration: 1h}`);
    const labels = () => proxy.requests.filter(({ path }) => path.endsWith('/values')).length;
    write('{extra: a}');
    await paper.styx('build');
    const before = labels();
    write('{extra: b}');
    await paper.styx('build');
    expect(labels()).toBeGreaterThan(before);
    write('{extra: a}');
    const last = asked(0).length;
    expect((await paper.styx('build')).status).toBe(0);
    expect(asked(0)).toHaveLength(last);
  });

  it('are a part of the request: data are fetched anew where they change', async () => {
    const { paper, write } = withParams(
      `  a: {query: load_total, formats: [csv], step: 60s, range: {start: ${start}, duration: 1h}}`,
    );
    write('{max_lookback: 1m, extra: "a b"}');
    await paper.styx('build');
    expect(paper.read('styx-data/a/query.json')).toContain('"params":"extra=a+b&max_lookback=1m"');
    write('{extra: "a b", max_lookback: 1m}');
    expect((await paper.styx('status')).stdout).toContain('current');
    write('{max_lookback: 2m}');
    expect((await paper.styx('status')).stdout).toContain('params');
    const before = proxy.requests.length;
    await paper.styx('build');
    expect(asked(before)[0]?.params.get('max_lookback')).toBe('2m');
  });
});

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { meetServer } from '../../src/prometheus/meet.js';
import { type Handler, refusedPort, startServer } from '../servers/faulty.js';
import { guardedUrl } from '../servers/guarded.js';
import type { RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';

const signal = new AbortController().signal;

async function meet(url: string) {
  const warnings: string[] = [];
  const onWarning = ({ about }: { about: string }) => void warnings.push(about);
  return { ...(await meetServer(plainEndpoint(url), { onWarning, signal })), warnings };
}

async function errorAt(url: string): Promise<{ code: string; said: string }> {
  try {
    await meet(url);
  } catch (thrown) {
    if (!(thrown instanceof StyxError)) throw thrown;
    return { code: thrown.code, said: `${thrown.message} | ${thrown.hint ?? ''}` };
  }
  throw new Error(`${url} was met`);
}

async function serve(handler: Handler): Promise<string> {
  const server = await startServer(handler);
  onTestFinished(() => server.stop());
  return server.url;
}

/** Answers with texts at paths, and elsewhere as `others` says. */
const texts =
  (known: Readonly<Record<string, string>>, others = 404, otherText = 'not found'): Handler =>
  ({ path }, _params, response) => {
    const text = Object.hasOwn(known, path) ? known[path] : undefined;
    response.writeHead(text === undefined ? others : 200, { 'content-type': 'text/html' });
    response.end(text ?? otherText);
  };

describe('a server that Styx can ask', () => {
  const servers: RunningServer[] = [];
  let prometheus = '';
  let victoria = '';
  beforeAll(async () => {
    const flags = ['--storage.tsdb.retention.time=30d'];
    servers.push(await startPrometheus({ openMetrics: '# EOF\n', flags }));
    servers.push(await startVictoriaMetrics([]));
    [prometheus, victoria] = servers.map(({ url }) => url) as [string, string];
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  it('says what it is, and how long it keeps data', async () => {
    const { server, keptMs, warnings } = await meet(prometheus);
    expect(server).toMatch(/^prometheus \d/);
    expect(keptMs).toBe(30 * 86_400_000);
    expect(warnings).toEqual([]);
  });

  it('may be a VictoriaMetrics', async () => {
    expect(await meet(victoria)).toMatchObject({ server: 'victoriametrics' });
  });

  it.each(['/graph', '/metrics', '/query?g0.expr=up', '/api/v1/query'])(
    'is not at its page %s, and where it is is said',
    async (page) => {
      const { code, said } = await errorAt(prometheus + page);
      expect(code).toBe('NOT_PROMETHEUS');
      expect(said).toContain(`is it ${prometheus}/?`);
    },
  );

  it('behind a password wants to know who asks', async () => {
    const guarded = await guardedUrl(prometheus);
    const { code, said } = await errorAt(guarded);
    expect(code).toBe('DENIED');
    expect(said).toMatch(/answered 401 .*\| it wants to know who asks: write basic_auth/);
    const wrong = await errorAt(guarded.replace('//', '//reader:wrong@'));
    expect(wrong.said).toMatch(/answered 401 .*\| check basic_auth/);
    expect(await meet(guarded.replace('//', '//reader:hunter2@'))).toMatchObject({
      server: expect.stringContaining('prometheus'),
    });
  });
});

describe('who is not there', () => {
  it('is asked once', async () => {
    const before = performance.now();
    const { code, said } = await errorAt(`http://127.0.0.1:${await refusedPort()}`);
    expect(performance.now() - before).toBeLessThan(3000);
    expect(code).toBe('UNREACHABLE');
    expect(said).toMatch(/^nothing listens at .*\| start Prometheus there/);
  });

  it('has no name', async () => {
    const { code, said } = await errorAt('http://nobody.invalid:9090');
    expect(code).toBe('UNREACHABLE');
    expect(said).toContain('no host nobody.invalid');
  });
});

describe('who is there in the place of a Prometheus is told: it', () => {
  const metrics = '# HELP up What it is.\n# TYPE up gauge\nup 1\n';
  it.each<[string, Handler, string]>([
    [
      'is a Grafana',
      texts({ '/api/health': '{"database": "ok", "version": "11.2.0"}' }, 401, '{"message":"no"}'),
      'is a Grafana',
    ],
    [
      'is a Grafana that has a page for all',
      texts({}, 200, '<!doctype html><title>Grafana</title>'),
      'is a Grafana',
    ],
    ['is an exporter', texts({ '/': '<a href="/metrics">', '/metrics': metrics }), 'one program'],
    ['is an Alertmanager', texts({ '/api/v2/status': '{"versionInfo": {}}' }), 'an Alertmanager'],
    ['wants a login', texts({}, 200, '<form><input type="password"></form>'), 'a page to log in'],
  ])('%s', async (_, handler, expected) => {
    const url = await serve(handler);
    const { code, said } = await errorAt(url);
    expect(code).toBe('NOT_PROMETHEUS');
    expect(said).toContain(url);
    expect(said).toContain(expected);
    expect(said.split(' | ')[1]).toMatch(/\w+ \w+/);
  });

  it('is an exporter whose metrics are named', async () => {
    const url = await serve(texts({ '/node': metrics }));
    expect((await errorAt(`${url}/node`)).said).toContain('the metrics of one program');
  });

  it('is somebody unknown, with their own words', async () => {
    const url = await serve(texts({}, 200, 'hello'));
    const { code, said } = await errorAt(url);
    expect(code).toBe('NOT_PROMETHEUS');
    expect(said).toContain('"hello"');
  });

  it('leads to where people log in', async () => {
    const url = await serve((_request, _params, response) => {
      response.writeHead(302, { location: 'https://id.example.org/oauth2/start' }).end();
    });
    expect((await errorAt(url)).said).toContain('programs cannot log in there');
  });
});

describe('what there is to say of how a server is reached', () => {
  it('is told: its clock is another', async () => {
    const url = await serve((_request, params, response) => {
      response.setHeader('date', new Date(Date.now() - 600_000).toUTCString());
      const values = [[Number(params.get('start')), '1']];
      const data = { resultType: 'matrix', result: [{ metric: {}, values }] };
      response.end(JSON.stringify({ status: 'success', data }));
    });
    expect(await meet(url)).toMatchObject({ warnings: ['clock'], server: undefined });
  });
});

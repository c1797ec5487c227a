import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './faulty.js';
import { openMetrics } from './open-metrics.js';
import { startPrometheus, type RunningPrometheus } from './prometheus.js';

interface Answer {
  status: string;
  data: { resultType: string; result: Series[] };
}

interface Series {
  metric: Record<string, string>;
  values: [number, string][];
}

const startMs = Date.UTC(2017, 5, 1, 12);
const hostile = 'a"b\\c\nd,é🦉`$(x)%{{y}}';

const data = openMetrics([
  {
    name: 'requests_total',
    type: 'counter',
    // Not in the order of time: the builder sorts.
    samples: [2, 0, 1].map((i) => ({
      labels: { path: hostile, code: '200' },
      value: i * 10,
      ms: startMs + i * 15_000,
    })),
  },
  {
    name: 'special',
    type: 'gauge',
    samples: [NaN, Infinity, -Infinity, -0, '5e-324', '1e+300'].map((value, i) => ({
      value,
      ms: startMs + 500 + i * 15_000,
    })),
  },
]);

describe('startPrometheus', () => {
  let prometheus: RunningPrometheus;

  beforeAll(async () => {
    const flags = ['--query.lookback-delta=10s', '--log.level=error'];
    prometheus = await startPrometheus({ openMetrics: data, flags });
  }, 60_000);

  afterAll(() => prometheus.stop());

  async function queryRange(query: string, offsetMs = 0): Promise<Series[]> {
    const [start, end] = [startMs + offsetMs, startMs + offsetMs + 75_000];
    const params = { query, start: String(start / 1000), end: String(end / 1000), step: '15' };
    const body = new URLSearchParams(params);
    const response = await fetch(`${prometheus.url}/api/v1/query_range`, { method: 'POST', body });
    const answer = (await response.json()) as Answer;
    return answer.data.result;
  }

  it('answers the samples it was given, hostile labels included', async () => {
    expect(await queryRange('requests_total')).toEqual([
      {
        metric: { __name__: 'requests_total', code: '200', path: hostile },
        values: [0, 1, 2].map((i) => [startMs / 1000 + i * 15, String(i * 10)]),
      },
    ]);
  });

  it('keeps milliseconds and special values', async () => {
    const [series] = await queryRange('special', 500);
    expect(series?.values[0]?.[0]).toBe(startMs / 1000 + 0.5);
    const texts = series?.values.map(([, text]) => text);
    expect(texts).toEqual(['NaN', '+Inf', '-Inf', '-0', '5e-324', '1e+300']);
  });

  it('takes a flag in place of its default', async () => {
    const response = await fetch(`${prometheus.url}/api/v1/status/flags`);
    const flags = (await response.json()) as { data: Record<string, string> };
    expect(flags.data).toMatchObject({ 'log.level': 'error', 'query.lookback-delta': '10s' });
  });

  it('says what promtool did not like', async () => {
    const starting = startPrometheus({ openMetrics: 'no OpenMetrics\n# EOF\n' });
    await expect(starting).rejects.toThrow(/promtool/);
  });

  it('says what prometheus did not like', async () => {
    const starting = startPrometheus({ openMetrics: data, flags: ['--no-such-flag'] });
    await expect(starting).rejects.toThrow(/did not become ready:[^]*no-such-flag/);
  });

  it('says what to install where there is no Prometheus', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nonexistent';
    try {
      const starting = startPrometheus({ openMetrics: data });
      await expect(starting).rejects.toThrow(
        'prometheus is not installed: apt-get install prometheus (see packages.txt)',
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('startServer', () => {
  it('hands parameters to the handler and remembers the requests', async () => {
    const server = await startServer((request, params, response) => {
      response.end(`${request.method} ${params.get('query')} ${params.get('step')}`);
    });
    const body = new URLSearchParams({ query: 'up{a="b"}' });
    const answer = await fetch(`${server.url}/api?step=15`, { method: 'POST', body });
    expect(await answer.text()).toBe('POST up{a="b"} 15');
    expect(server.requests).toMatchObject([{ method: 'POST', path: '/api' }]);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('stops also while a body that never ends is being read', async () => {
    const server = await startServer((_request, _params, response) => {
      response.write('never');
    });
    const response = await fetch(server.url);
    const reading = response.text();
    await Promise.all([server.stop(), expect(reading).rejects.toThrow()]);
  });

  it('answers 500 with the message when the handler fails', async () => {
    const server = await startServer(() => Promise.reject(new Error('oh')));
    const response = await fetch(server.url);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('oh');
    await server.stop();
  });
});

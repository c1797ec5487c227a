import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { labelsOf, listMetrics, type ListOptions } from '../../src/metrics/listing.js';
import { type Client, openClient } from '../../src/prometheus/client.js';
import { startServer } from '../servers/faulty.js';
import { type Family, openMetrics } from '../servers/open-metrics.js';
import type { RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';

const startMs = 1_700_000_000_000;
const HOUR_MS = 3_600_000;

/** Samples of these labels, every 15 s for a minute. */
const family = (
  name: string,
  series: readonly Record<string, string>[],
  fromMs = startMs,
): Family => ({
  name,
  type: 'unknown',
  samples: series.flatMap((labels) =>
    [0, 1, 2, 3].map((i) => ({ labels, value: i, ms: fromMs + i * 15_000 })),
  ),
});

/** A gauge, a histogram, a counter, and what there was an hour later only. */
const families: Family[] = [
  family('temperature', [
    { room: 'a', floor: '2' },
    { room: 'b', floor: '10' },
    { room: 'c', floor: '10' },
  ]),
  family('wait_seconds_bucket', [{ le: '0.1' }, { le: '1.0' }, { le: '+Inf' }]),
  family('wait_seconds_sum', [{}]),
  family('wait_seconds_count', [{}]),
  family('jobs_total', [{ job: 'x' }]),
  family('later', [{ who: 'l' }], startMs + HOUR_MS),
];

function clientOf(url: string): Client {
  const client = openClient(plainEndpoint(url), () => undefined);
  onTestFinished(() => client.close());
  return client;
}

const options = (when: ListOptions['when'], warnings: string[] = []): ListOptions => ({
  ...{ when, signal: AbortSignal.timeout(20_000) },
  onWarning: (warning) => warnings.push(warning),
});

const then = { atMs: startMs + 60_000 };

const listed = async (client: Client, when: ListOptions['when'], warnings: string[] = []) =>
  (await listMetrics(client, options(when, warnings))).map(
    ({ name, type, cardinality }) => `${name} ${type} ${cardinality ?? '?'}`,
  );

describe.each([
  ['Prometheus', () => startPrometheus({ openMetrics: openMetrics(families) })],
  ['VictoriaMetrics', () => startVictoriaMetrics(families)],
])('the metrics of a %s that says nothing of them', (_server, start) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it('are those that had a sample at a moment', async () => {
    expect(await listed(clientOf(server.url), then)).toEqual([
      'jobs_total counter 1',
      'temperature unknown 3',
      'wait_seconds histogram 5',
    ]);
    expect(await listed(clientOf(server.url), { atMs: startMs - HOUR_MS })).toEqual([]);
  });

  it('are those that a stretch of time had', async () => {
    const all = { startMs, endMs: startMs + 2 * HOUR_MS };
    expect(await listed(clientOf(server.url), all)).toEqual([
      'jobs_total counter 1',
      'later unknown 1',
      'temperature unknown 3',
      'wait_seconds histogram 5',
    ]);
  });

  it('have labels, with how many values each takes, and which', async () => {
    expect(await labelsOf(clientOf(server.url), ['temperature'], options(then))).toEqual([
      { name: 'floor', values: 2, examples: ['2', '10'] },
      { name: 'room', values: 3, examples: ['a', 'b', 'c'] },
    ]);
    const names = ['wait_seconds_bucket', 'wait_seconds_sum'] as const;
    expect(await labelsOf(clientOf(server.url), names, options(then))).toEqual([
      { name: 'le', values: 3, examples: ['0.1', '1.0', '+Inf'] },
    ]);
  });
});

describe('the metrics of a server', () => {
  it('come without cardinality where it counts for nobody, and with a warning', async () => {
    const server = await startServer(({ path }, _params, response) => {
      const isValues = path.startsWith('/api/v1/label/__name__/values');
      if (isValues) return void response.end('{"status":"success","data":["b","a"]}');
      const isMetadata = path.startsWith('/api/v1/metadata');
      if (isMetadata) return void response.writeHead(404).end('no such page');
      const body = { status: 'error', errorType: 'execution', error: 'too many series' };
      response.writeHead(422).end(JSON.stringify(body));
    });
    onTestFinished(() => server.stop());
    for (const when of [then, { startMs, endMs: startMs + 1 }]) {
      const warnings: string[] = [];
      expect(await listed(clientOf(server.url), when, warnings)).toEqual([
        'a unknown ?',
        'b unknown ?',
      ]);
      expect(warnings).toEqual([
        expect.stringMatching(/^types and helps are not known: .* 404 /),
        expect.stringMatching(/^how many series there are is not known: .*too many series$/),
      ]);
    }
  });
});

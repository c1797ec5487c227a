import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { freeAccess, known } from '../../src/manifest/http/access.js';
import type { Endpoint } from '../../src/manifest/manifest.js';
import {
  nothingSaid,
  prometheusRetention,
  serverOf,
  victoriaRetention,
} from '../../src/prometheus/about.js';
import { type Client, openClient } from '../../src/prometheus/client.js';
import { type Handler, refusedPort, startServer } from '../servers/faulty.js';

const success = (data: unknown): string => JSON.stringify({ status: 'success', data });

describe('what a server says of its build', () => {
  // As these servers really say it.
  it.each([
    [
      { version: '2.42.0+ds', revision: 'x', branch: 'y', goVersion: 'go1' },
      'prometheus 2.42.0+ds',
    ],
    [{ version: '0.36.1', revision: 'x', goVersion: 'go1.22' }, 'thanos 0.36.1'],
    [{ application: 'Grafana Mimir', version: '2.15.0', revision: 'x' }, 'grafana mimir 2.15.0'],
    [{ application: 'VictoriaMetrics Cluster', version: 'v1.2' }, 'victoriametrics cluster 1.2'],
    [{ version: '2.24.0' }, 'victoriametrics'],
    [{}, 'victoriametrics'],
  ])('%j is of %s', (data, server) => {
    expect(serverOf(success(data))).toBe(server);
  });

  it.each([
    ['<html>', 'a page'],
    ['null', 'nothing'],
    ['{"status":"error","error":"no"}', 'an error'],
    [success({ version: 'x"\n', revision: 'y' }), 'no version'],
    [success({ version: 7, revision: 'y' }), 'no text'],
  ])('is not known of %j, which is %s', (text) => {
    expect(serverOf(text)).toBeUndefined();
  });
});

const hour = 3600e3;

describe('how long a server keeps data', () => {
  it.each([
    ['15d', 360 * hour],
    ['15d or 2GiB', 360 * hour],
    ['100y', 876_000 * hour],
    ['2GiB', undefined],
    ['', undefined],
    [7, undefined],
  ])('Prometheus says as %j', (storageRetention, ms) => {
    expect(prometheusRetention(success({ storageRetention }))).toBe(ms);
  });

  it.each([
    ['-httpListenAddr=":1"\n-retentionPeriod="2"\n', 2 * 31 * 24 * hour],
    ['-retentionPeriod="1.5d"', 36 * hour],
    ['-retentionPeriod="100y"', 876_000 * hour],
    ['-storageDataPath="x"', undefined],
    ['<html>', undefined],
  ])('VictoriaMetrics says as %j', (flags, ms) => {
    expect(victoriaRetention(flags)).toBe(ms);
  });
});

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()));
});

async function clientOf(status: Handler, settings: Partial<Endpoint> = {}) {
  const server = await startServer((_request, _params, response) => void response.end(), {
    status,
  });
  const client = connect(`${server.url}/prom`, settings);
  running.push(() => server.stop());
  return { client, server };
}

function connect(url: string, settings: Partial<Endpoint> = {}): Client {
  const client = openClient({ ...plainEndpoint(url), ...settings }, () => undefined);
  running.unshift(() => client.close());
  return client;
}

describe('asking a server for it', () => {
  it('is done once, below the path of the URL, with its credentials', async () => {
    const { client, server } = await clientOf(
      (_request, _params, response) => {
        response.end(success({ version: '3.5.0', revision: 'x' }));
      },
      {
        access: {
          ...freeAccess,
          authentication: { way: 'token', type: known('Bearer'), credentials: known('abc') },
        },
      },
    );
    const all = await Promise.all([client.about(), client.about()]);
    expect(all.map((one) => one.server)).toEqual(['prometheus 3.5.0', 'prometheus 3.5.0']);
    expect(
      server.statusRequests.map(({ method, path, headers }) => [
        method,
        path,
        headers.authorization,
      ]),
    ).toEqual([
      ['GET', '/prom/api/v1/status/buildinfo', 'Bearer abc'],
      ['GET', '/prom/api/v1/status/runtimeinfo', 'Bearer abc'],
    ]);
  });

  it.each<[string, Handler]>([
    ['refuses', (_request, _params, response) => void response.writeHead(403).end()],
    ['breaks off', (_request, _params, response) => void response.destroy()],
    ['never answers', () => undefined],
  ])('gives nothing, soon, where it %s', async (_, status) => {
    const { client } = await clientOf(status);
    const begun = performance.now();
    expect(await client.about()).toEqual(nothingSaid);
    expect(performance.now() - begun).toBeLessThan(4000);
  });

  it('is done again where it does not serve yet, or has too much to do', async () => {
    const refusals = [503, 429];
    const { client } = await clientOf((_request, _params, response) => {
      const refusal = refusals.shift();
      if (refusal !== undefined) return void response.writeHead(refusal).end('not now');
      response.end(success({ version: '3.5.0', revision: 'x' }));
    });
    expect((await client.about()).server).toBe('prometheus 3.5.0');
  });

  it('takes as long as its pace wants, for that is not the time of the server', async () => {
    const { client } = await clientOf(
      ({ path }, _params, response) => {
        const build = { version: '3.5.0', revision: 'x' };
        response.end(success(path.endsWith('/buildinfo') ? build : { storageRetention: '15d' }));
      },
      { requestsPerSecond: 0.4 },
    );
    expect(await client.about()).toEqual({ server: 'prometheus 3.5.0', keptMs: 15 * 24 * hour });
  });

  it('is given up when the connections are closed', async () => {
    const build = success({ version: '3.5.0', revision: 'x' });
    const { client, server } = await clientOf(
      (_request, _params, response) => void response.end(build),
      {
        requestsPerSecond: 0.001,
      },
    );
    const about = client.about();
    await vi.waitUntil(() => server.statusRequests.length === 1, { timeout: 30_000 });
    await client.close();
    // Whether its first answer has come by then is a matter of luck.
    expect((await about).keptMs).toBeUndefined();
  });

  it('gives nothing where nobody is there', async () => {
    const client = connect(`http://127.0.0.1:${await refusedPort()}`);
    expect(await client.about()).toEqual(nothingSaid);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { type Client, openClient } from '../../src/prometheus/client.js';
import { outage } from '../../src/prometheus/outage.js';
import { gridOf } from '../../src/time/grid.js';
import { type Handler, refusedPort, startServer } from '../servers/faulty.js';

const grid = gridOf(1_700_000_000_000, 1_700_000_030_000, 15_000);
const good: Handler = (_request, _params, response) => {
  response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
};

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function serve(handler: Handler, port?: number): Promise<string> {
  const server = await startServer(handler, port === undefined ? {} : { port });
  running.push(server);
  return server.url;
}

/** A client that sends one request after another. */
function clientOf(url: string, onRetry: () => void = () => undefined): Client {
  const client = openClient({ ...plainEndpoint(url), maxConcurrency: 1 }, onRetry);
  running.push({ stop: () => client.close() });
  return client;
}

/** What becomes of queries that are asked at once: `answered`, or the message of the error. */
function outcomes(client: Client, queries: readonly string[]): Promise<string[]> {
  const sink = { restart: () => undefined, write: () => undefined };
  const { signal } = new AbortController();
  return Promise.all(
    queries.map((query) =>
      client.queryRange(query, grid, sink, signal).then(
        () => 'answered',
        (thrown: unknown) => (thrown instanceof StyxError ? thrown.message : 'no StyxError'),
      ),
    ),
  );
}

const many = Array.from({ length: 20 }, (_, i) => `query_${i}`);

describe('where nobody takes a connection', () => {
  it('one request is tried again, and those behind it fail of the same at once', async () => {
    const port = await refusedPort();
    let retries = 0;
    const all = await outcomes(
      clientOf(`http://127.0.0.1:${port}`, () => retries++),
      many,
    );
    expect(new Set(all)).toEqual(
      new Set([`nothing listens at http://127.0.0.1:${port} (tried 5 times)`]),
    );
    expect(retries).toBe(4);
  });

  it('a host that does not exist is looked for once', async () => {
    const all = await outcomes(clientOf('http://no-such-host.invalid'), many);
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toContain('no-such-host.invalid');
  });

  it('all are answered by a server that comes back while the first waits', async () => {
    const port = await refusedPort();
    let started: Promise<string> | undefined;
    const client = clientOf(`http://127.0.0.1:${port}`, () => {
      started ??= serve(good, port);
    });
    expect(new Set(await outcomes(client, many))).toEqual(new Set(['answered']));
    expect(started).toBeDefined();
  });

  it('and one that breaks off at one query is asked the others', async () => {
    const url = await serve((request, params, response) => {
      if (params.get('query') !== 'deadly') return good(request, params, response);
      response.destroy();
    });
    const [deadly, ...others] = await outcomes(clientOf(url), ['deadly', 'up', 'up']);
    expect(deadly).toContain('broke');
    expect(others).toEqual(['answered', 'answered']);
  });
});

describe('an endpoint', () => {
  const error = new StyxError('UNREACHABLE', 'nothing listens');
  function given() {
    let nowMs = 0;
    const known = outage(() => nowMs);
    const gaveUp = (atMs: number): boolean => {
      nowMs = atMs;
      known.missed();
      known.exhausted(error);
      try {
        known.throwIfGivenUp();
        return false;
      } catch {
        return true;
      }
    };
    return { known, gaveUp };
  }

  it('that has never answered is given up with its first request', () => {
    expect(given().gaveUp(4000)).toBe(true);
  });

  it('that has answered gets a minute to start anew', () => {
    const { known, gaveUp } = given();
    known.answered();
    expect([10_000, 40_000, 69_000, 70_000].map(gaveUp)).toEqual([false, false, false, true]);
  });

  it('that has answered, or says that it is unavailable, is waited for for a minute', () => {
    let nowMs = 0;
    const known = outage(() => nowMs);
    const mayReturnAt = (atMs: number): boolean => {
      nowMs = atMs;
      return known.mayReturn();
    };
    known.missed();
    expect(mayReturnAt(0)).toBe(false);
    known.unavailable();
    expect([0, 59_000, 60_000].map(mayReturnAt)).toEqual([true, true, false]);
    known.answered();
    expect(mayReturnAt(61_000)).toBe(false);
    known.missed();
    expect([61_000, 120_000, 121_000].map(mayReturnAt)).toEqual([true, true, false]);
  });

  it('that answers after all is asked again', () => {
    const { known, gaveUp } = given();
    expect(gaveUp(4000)).toBe(true);
    known.answered();
    expect(gaveUp(5000)).toBe(false);
  });
});

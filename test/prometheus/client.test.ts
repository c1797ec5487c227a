import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { freeAccess, known } from '../../src/manifest/http/access.js';
import type { Endpoint } from '../../src/manifest/manifest.js';
import { openClient } from '../../src/prometheus/client.js';
import { gridOf } from '../../src/time/grid.js';
import { type FaultyServer, type Handler, refusedPort, startServer } from '../servers/faulty.js';

const grid = gridOf(1_700_000_000_000, 1_700_000_030_000, 15_000);
const good = JSON.stringify({
  status: 'success',
  data: { resultType: 'matrix', result: [{ metric: { a: 'b' }, values: [[1_700_000_000, '1']] }] },
});

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function serve(handler: Handler): Promise<FaultyServer> {
  const server = await startServer(handler);
  running.push(server);
  return server;
}

/** Answers the first requests with the given handlers, one after another, then as it should. */
const first =
  (...handlers: Handler[]): Handler =>
  (request, params, response) => {
    const handler = handlers.shift();
    if (handler !== undefined) return handler(request, params, response);
    response.end(good);
  };

const status =
  (code: number, body = '', headers: Record<string, string> = {}): Handler =>
  (_request, _params, response) => {
    response.writeHead(code, headers).end(body);
  };

interface Outcome {
  readonly series: number;
  readonly body: string;
  readonly warnings: readonly string[];
  readonly retries: string[];
}

async function ask(url: string, settings: Partial<Endpoint> = {}): Promise<Outcome> {
  const retries: string[] = [];
  const client = openClient({ ...plainEndpoint(url), ...settings }, (error) => {
    retries.push(error.code);
  });
  running.push({ stop: () => client.close() });
  let body = '';
  const sink = {
    restart: () => (body = ''),
    write: (fragment: Uint8Array) => (body += Buffer.from(fragment).toString()),
  };
  const answer = await client.queryRange('up', grid, sink, AbortSignal.timeout(20_000));
  return { series: answer.series.length, warnings: answer.warnings, body, retries };
}

async function errorOf(asked: Promise<unknown>): Promise<StyxError> {
  const outcome: unknown = await asked.catch((thrown: unknown) => thrown);
  if (outcome instanceof StyxError) return outcome;
  throw new Error(`no StyxError, but ${String(outcome)}`);
}

const refusal = (errorType: string, error: string): string =>
  JSON.stringify({ status: 'error', errorType, error });

describe('what a server says of a query', () => {
  it.each([
    [400, refusal('bad_data', 'a mistake'), { is: 'refused', words: 'a mistake' }],
    [422, refusal('422', 'a mistake'), { is: 'refused', words: 'a mistake' }],
    [400, '{"error":"a proxy that knows no such path"}', { is: 'unknown' }],
    [404, refusal('not_found', 'no such path'), { is: 'unknown' }],
    [200, '{"status":"success","data":"up"}', { is: 'understood' }],
  ])('with %i and %s', async (status, body, verdict) => {
    const server = await serve((_request, _params, response) => {
      response.writeHead(status).end(body);
    });
    const client = openClient(plainEndpoint(server.url), () => undefined);
    running.push({ stop: () => client.close() });
    const { signal } = new AbortController();
    expect(await client.verdictOn('up', 'format_query', signal)).toEqual(verdict);
  });
});

describe('a request', () => {
  it('is a form by POST, with times in exact seconds, below the path of the URL', async () => {
    const server = await serve(first());
    await ask(`${server.url}/prom/?tenant=a`, { kind: 'prometheus' });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/prom/api/v1/query_range' });
    expect(Object.fromEntries(request?.params ?? [])).toEqual({
      tenant: 'a',
      query: 'up',
      start: '1700000000',
      end: '1700000030',
      step: '15',
      timeout: '120s',
    });
  });

  it.each([
    ['thanos', { partial_response: 'false', max_source_resolution: '0s', dedup: 'true' }],
    ['victoriametrics', { nocache: '1', deny_partial_response: '1' }],
    [
      'auto',
      {
        ...{ partial_response: 'false', max_source_resolution: '0s' },
        ...{ nocache: '1', deny_partial_response: '1' },
      },
    ],
  ] as const)('asks %s for all of the data as they are', async (kind, params) => {
    const server = await serve(first());
    await ask(server.url, { kind });
    const { query, start, end, step, timeout, ...others } = Object.fromEntries(
      server.requests[0]?.params ?? [],
    );
    expect({ query, start, end, step, timeout }).not.toContain(undefined);
    expect(others).toEqual(params);
  });

  it('has the parameters of the endpoint, which count more than those of its kind', async () => {
    const server = await serve(first());
    await ask(server.url, { kind: 'thanos', params: { dedup: 'false', lookback_delta: '1m' } });
    expect(Object.fromEntries(server.requests[0]?.params ?? [])).toMatchObject({
      dedup: 'false',
      partial_response: 'false',
      lookback_delta: '1m',
    });
  });

  it.each([403, 405, 501])('falls back to GET where POST is answered by %i', async (code) => {
    const server = await serve((request, params, response) =>
      request.method === 'POST' ? status(code)(request, params, response) : void response.end(good),
    );
    expect(await ask(server.url)).toMatchObject({ series: 1 });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it.each([301, 302, 307, 308])(
    'follows %i to another path of the server, as it is',
    async (code) => {
      const server = await serve((request, params, response) =>
        request.path.startsWith('/prometheus/')
          ? void response.end(good)
          : status(code, '', { location: `/prometheus${request.path}?tenant=a` })(
              ...([request, params, response] as const),
            ),
      );
      expect(await ask(server.url)).toMatchObject({ series: 1 });
      const [, second] = server.requests;
      expect(second).toMatchObject({ method: 'POST', path: '/prometheus/api/v1/query_range' });
      expect(second?.params.get('tenant')).toBe('a');
      expect(second?.params.get('query')).toBe('up');
    },
  );

  it('does not go round in circles', async () => {
    const server = await serve(status(308, '', { location: '/api/v1/query_range' }));
    const error = await errorOf(ask(server.url));
    expect(error.message).toContain('redirects to');
    expect(server.requests).toHaveLength(6);
  });

  it('asks for no compression nearby, and for gzip when told to', async () => {
    const server = await serve(first());
    await ask(server.url);
    await ask(server.url, { compression: 'gzip' });
    expect(server.requests.map(({ headers }) => headers['accept-encoding'])).toEqual([
      'identity',
      'gzip',
    ]);
  });

  it('carries the authorization of the endpoint', async () => {
    const server = await serve(first());
    await ask(server.url.replace('//', '//reader:s%40crt@'));
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('reader:s@crt').toString('base64')}`,
    );
  });

  it('carries the headers of the endpoint, each of their values', async () => {
    const server = await serve(first());
    const headers = [
      { name: 'X-Scope-OrgID', values: [known('paper')], secrets: [] },
      { name: 'X-Key', values: [known('a')], secrets: [known('b')] },
    ];
    await ask(server.url, { access: { ...freeAccess, headers } });
    expect(server.requests[0]?.headers).toMatchObject({
      'x-scope-orgid': 'paper',
      'x-key': 'a, b',
    });
  });

  it('keeps to the limits of the endpoint', async () => {
    let inFlight = 0;
    let most = 0;
    const server = await serve(async (_request, _params, response) => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inFlight--;
      response.end(good);
    });
    const client = openClient(
      { ...plainEndpoint(server.url), maxConcurrency: 2, requestsPerSecond: 20 },
      () => undefined,
    );
    running.push({ stop: () => client.close() });
    const begun = performance.now();
    const sink = { restart: () => undefined, write: () => undefined };
    const signal = new AbortController().signal;
    await Promise.all(Array.from({ length: 7 }, () => client.queryRange('up', grid, sink, signal)));
    expect(most).toBeLessThanOrEqual(2);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(6 * 50 - 5);
  });

  it('are fewer at once for a server that is busy, and all of them are answered', async () => {
    let inFlight = 0;
    const server = await serve(async (request, params, response) => {
      inFlight++;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (inFlight-- > 2) return status(429)(request, params, response);
      response.end(good);
    });
    const client = openClient({ ...plainEndpoint(server.url), maxConcurrency: 8 }, () => undefined);
    running.push({ stop: () => client.close() });
    const sink = { restart: () => undefined, write: () => undefined };
    const signal = new AbortController().signal;
    const asked = Array.from({ length: 30 }, () => client.queryRange('up', grid, sink, signal));
    expect((await Promise.all(asked)).map(({ series }) => series.length)).toEqual(
      Array(30).fill(1),
    );
    expect(client.fewestAtOnce()).toBeLessThanOrEqual(4);
    // Eight at once would have refused nearly all of them, several times over.
    expect(server.requests.length).toBeLessThan(75);
  });
});

describe('an answer', () => {
  it('goes to the sink to the byte, also when it was compressed', async () => {
    // Zeros behind it are padding; anything else is damage, as it is to curl.
    for (const padding of [0, 20]) {
      const zipped = await serve((_request, _params, response) => {
        const body = Buffer.concat([gzipSync(good), Buffer.alloc(padding)]);
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
      });
      expect(await ask(zipped.url)).toMatchObject({ body: good, series: 1, retries: [] });
    }
  });

  it.each([0, 1, 2, 3, 4])(
    'may begin with a byte order mark, of which the first %i bytes come alone',
    async (count) => {
      const server = await serve((_request, _params, response) => {
        const bytes = Buffer.from(`\ufeff${good}`);
        response.write(bytes.subarray(0, count));
        setTimeout(() => response.end(bytes.subarray(count)), 20);
      });
      expect(await ask(server.url)).toMatchObject({ body: good, series: 1, retries: [] });
    },
  );

  it('brings its warnings and infos', async () => {
    const more = { warnings: ['w'], infos: ['i'] };
    const server = await serve(status(200, JSON.stringify({ ...JSON.parse(good), ...more })));
    expect((await ask(server.url)).warnings).toEqual(['w', 'i']);
  });
});

describe('what may pass is tried again, and nothing of the first try is left', () => {
  it.each<[string, Handler]>([
    ['429 with Retry-After', status(429, 'slow down', { 'retry-after': '0' })],
    ['502 with HTML', status(502, '<html>', { 'retry-after': '0' })],
    ['503 while starting', status(503, 'Service Unavailable', { 'retry-after': '0' })],
    ['504', status(504, '', { 'retry-after': '0' })],
    [
      'a reset in the middle',
      (_request, _params, response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write(good.slice(0, 50), () => response.destroy());
      },
    ],
    [
      'a short body',
      (_request, _params, response) => {
        response.writeHead(200, { connection: 'close' }).end(good.slice(0, 90));
      },
    ],
    [
      'damaged gzip',
      (_request, _params, response) => {
        const bytes = gzipSync(good);
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(bytes.subarray(0, bytes.length - 12));
      },
    ],
    [
      'gzip with something behind it',
      (_request, _params, response) => {
        const body = Buffer.concat([gzipSync(good), Buffer.from('garbage!')]);
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
      },
    ],
  ])('%s', async (_, fault) => {
    const server = await serve(first(fault));
    const outcome = await ask(server.url);
    expect(outcome).toMatchObject({ series: 1, body: good });
    expect(outcome.retries).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  it('but five times at most', async () => {
    const server = await serve(status(502, 'no', { 'retry-after': '0' }));
    const error = await errorOf(ask(server.url));
    expect(error.code).toBe('HTTP_STATUS');
    expect(error.message).toMatch(/\(tried 5 times\)$/);
    expect(server.requests).toHaveLength(5);
  });

  it('but for longer where the server says that it does not serve yet', async () => {
    const startsMs = performance.now() + 9000;
    const server = await serve((request, params, response) => {
      const isThere = performance.now() > startsMs;
      return (isThere ? status(200, good) : status(503, 'starting'))(request, params, response);
    });
    const outcome = await ask(server.url);
    expect(outcome).toMatchObject({ series: 1, body: good });
    expect(outcome.retries.length).toBeGreaterThan(4);
  });

  it('after a pause, also where the server wants none', async () => {
    const begunMs = performance.now();
    const server = await serve(status(429, 'no', { 'retry-after': '0' }));
    expect((await errorOf(ask(server.url))).message).toMatch(/\(tried 5 times\)$/);
    // Of pauses that double from a quarter of a second, and are halved at most.
    expect(performance.now() - begunMs).toBeGreaterThan((250 + 500 + 1000 + 2000) / 2);
  });
});

describe('what will not pass fails at once, in the words of the server', () => {
  it.each<[string, Handler, string, string]>([
    ['400', status(400, refusal('bad_data', 'parse error')), 'QUERY_REJECTED', 'parse error'],
    ['422', status(422, refusal('execution', 'many-to-many')), 'QUERY_REJECTED', 'many-to-many'],
    ['a query timeout', status(503, refusal('timeout', 'too slow')), 'QUERY_REJECTED', 'too slow'],
    ['an error with 200', status(200, refusal('internal', 'oops')), 'QUERY_REJECTED', 'oops'],
    // As Google's and Azure's APIs have errors: https://cloud.google.com/apis/design/errors
    [
      'Google',
      status(400, '{"error":{"code":400,"message":"bad filter","status":"INVALID_ARGUMENT"}}'),
      'QUERY_REJECTED',
      'bad filter',
    ],
    // https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-APIReference-ErrorHandling.html
    ['Amazon', status(400, '{"message":"Bad workspace"}'), 'QUERY_REJECTED', 'Bad workspace'],
    ['Grafana', status(404, '{"message":"no data source"}'), 'HTTP_STATUS', 'no data source'],
    ['404', status(404, '404 page not found'), 'HTTP_STATUS', '404 page not found'],
    ['a login page', status(200, '<html>Login</html>'), 'NOT_PROMETHEUS', 'Login'],
    ['a login page with a mark', status(200, '\ufeff<p>Login'), 'NOT_PROMETHEUS', '"<p>Login"'],
    ['a mark and no more', status(200, '\ufeff'), 'TRUNCATED', 'after 0 bytes'],
    ['an empty body', status(200), 'TRUNCATED', 'after 0 bytes'],
    ['JSON of others', status(200, '{"hello":1}'), 'NOT_PROMETHEUS', ''],
    [
      'a redirect',
      status(301, '', { location: 'https://x.org/y' }),
      'HTTP_STATUS',
      'https://x.org/y',
    ],
    ['no address', status(301, '', { location: 'javascript:1' }), 'HTTP_STATUS', '"javascript:1"'],
    ['a long wait', status(429, '', { 'retry-after': '3600' }), 'HTTP_STATUS', '429'],
    [
      'a string',
      status(200, '{"status":"success","data":{"resultType":"string","result":[1,"x"]}}'),
      'BAD_ANSWER',
      'string',
    ],
  ])('%s', async (_, fault, code, words) => {
    const server = await serve(fault);
    const error = await errorOf(ask(server.url));
    expect({ code: error.code, message: error.message }).toEqual({
      code,
      message: expect.stringContaining(words) as string,
    });
    if (code !== 'TRUNCATED') expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['bytes', { bytes: good.length - 1 }, 'max_response_bytes'],
    ['series', { series: 0 }, 'max_series'],
    ['samples', { samples: 0 }, 'max_samples'],
  ])('an answer of too many %s', async (what, limit, key) => {
    const server = await serve(first());
    const { answerLimits } = plainEndpoint(server.url);
    const asked = ask(server.url, { answerLimits: { ...answerLimits, ...limit } });
    const error = await errorOf(asked);
    expect(error.code).toBe('TOO_LARGE');
    expect(error.message).toContain(`more than ${Object.values(limit)[0]} ${what}`);
    expect(error.hint).toContain(key);
    expect(server.requests).toHaveLength(1);
  });

  it('native histograms of too many buckets', async () => {
    const histogram = `{"count":"3","sum":"1","buckets":[[0,"0.5","1","1"],[0,"1","2","2"]]}`;
    const series = `{"metric":{},"histograms":[[${grid.startMs / 1000},${histogram}]]}`;
    const server = await serve((_request, _params, response) => {
      response.end(`{"status":"success","data":{"resultType":"matrix","result":[${series}]}}`);
    });
    const { answerLimits } = plainEndpoint(server.url);
    const limited = (samples: number) =>
      ask(server.url, { answerLimits: { ...answerLimits, samples } });
    expect(await limited(4)).toMatchObject({ series: 1 });
    const error = await errorOf(limited(3));
    expect(error).toMatchObject({ code: 'TOO_LARGE' });
    expect(error.hint).toContain('max_samples');
  });

  it('gzip that unpacks to more than an answer may have', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const server = await serve((_request, _params, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const { answerLimits } = plainEndpoint(server.url);
    const asked = ask(server.url, { answerLimits: { ...answerLimits, bytes: 1_000_000 } });
    expect((await errorOf(asked)).code).toBe('TOO_LARGE');
  });

  it('a server that is silent', async () => {
    const server = await serve(() => undefined);
    const error = await errorOf(ask(server.url, { timeoutMs: 100 }));
    expect(error.code).toBe('TIMEOUT');
  });

  it('a body that never ends', async () => {
    const server = await serve((_request, _params, response) => {
      response.write(good.slice(0, 20));
    });
    const error = await errorOf(ask(server.url, { timeoutMs: 100 }));
    expect(error.code).toBe('TIMEOUT');
  });

  it('a server that does not speak TLS', async () => {
    const server = await serve(first());
    const error = await errorOf(ask(server.url.replace('http:', 'https:')));
    expect(error.code).toBe('TLS');
  });

  it('a host that does not exist', async () => {
    const error = await errorOf(ask('http://no-such-host.invalid'));
    expect(error.code).toBe('UNREACHABLE');
  });
});

describe('a secret that the server answers with', () => {
  const access = {
    ...freeAccess,
    headers: [{ name: 'X-Key', values: [known('paper')], secrets: [known('hunter2')] }],
  };
  const words = 'paper may not have hunter2';

  it.each<[string, Handler]>([
    ['as an error of its own', status(400, refusal('bad_data', words))],
    ['as an error with 200', status(200, refusal('hunter2', words))],
    ['as a page', status(403, `<html>${words}</html>`)],
    ['as a page with 200', status(200, `<html>${words}</html>`)],
    ['in a redirect', status(302, '', { location: 'https://paper.org/hunter2' })],
  ])('%s is not shown', async (_, fault) => {
    const server = await serve(fault);
    const { message, hint = '' } = await errorOf(ask(server.url, { access }));
    expect(message).toContain('paper');
    expect(message + hint).not.toContain('hunter2');
  });

  it('in the query string of the URL is not shown', async () => {
    const server = await serve(status(400, refusal('bad_data', 'hunter2 of paper')));
    const error = await errorOf(ask(`${server.url}/?tenant=paper&api_key=hunter2`));
    expect(error.message).toContain('*** of paper');
  });

  it('in a warning is not shown', async () => {
    const server = await serve(
      status(200, JSON.stringify({ ...JSON.parse(good), warnings: [words] })),
    );
    expect((await ask(server.url, { access })).warnings).toEqual(['paper may not have ***']);
  });
});

describe('a connection', () => {
  it('that nobody takes is tried again, and named', async () => {
    const port = await refusedPort();
    const error = await errorOf(ask(`http://127.0.0.1:${port}`));
    expect(error).toMatchObject({ code: 'UNREACHABLE' });
    expect(error.message).toContain(`127.0.0.1:${port}`);
  });

  it('shows no password in what it says', async () => {
    const sockets: Socket[] = [];
    const rude = createServer((socket) => sockets.push(socket.destroy())).listen(0, '127.0.0.1');
    await once(rude, 'listening');
    running.push({ stop: () => Promise.resolve(rude.close()).then(() => undefined) });
    const { port } = rude.address() as AddressInfo;
    const error = await errorOf(ask(`http://reader:hunter2@127.0.0.1:${port}/?token=hunter2`));
    expect(error.code).toBe('UNREACHABLE');
    expect(`${error.message} ${error.hint ?? ''}`).not.toContain('hunter2');
  });

  it('is dropped at once when the run is interrupted', async () => {
    const server = await serve(() => undefined);
    const client = openClient(plainEndpoint(server.url), () => undefined);
    running.push({ stop: () => client.close() });
    const interrupted = new AbortController();
    const sink = { restart: () => undefined, write: () => undefined };
    const asked = client.queryRange('up', grid, sink, interrupted.signal);
    interrupted.abort(new StyxError('INTERRUPTED', 'interrupted'));
    expect((await errorOf(asked)).code).toBe('INTERRUPTED');
  });
});

it('says that redirects go round in a circle', async () => {
  const server = await serve(status(301, '', { location: '/around' }));
  const { code, message } = await errorOf(ask(server.url));
  expect([code, message]).toEqual(['HTTP_STATUS', expect.stringContaining('in a circle')]);
});

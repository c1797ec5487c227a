import { afterEach, describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { openClient } from '../../src/prometheus/client.js';
import type { LabelAnswer } from '../../src/prometheus/label-values.js';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function serve(handler: Handler): Promise<FaultyServer> {
  const server = await startServer(handler);
  running.push(server);
  return server;
}

/** Answers with each of these in turn, status and body. */
const answers =
  (...given: readonly (readonly [number, string])[]): Handler =>
  (_request, _params, response) => {
    const [status, body] = given[next++ % given.length] ?? [500, ''];
    response.writeHead(status).end(body);
  };
let next = 0;
afterEach(() => (next = 0));

async function ask(
  url: string,
  label = 'instance',
  retries: string[] = [],
  startMs = 1_700_000_000_500,
): Promise<LabelAnswer> {
  const client = openClient(plainEndpoint(url), ({ code }) => retries.push(code));
  running.push({ stop: () => client.close() });
  const request = {
    label,
    match: 'up{job="x"}',
    startMs,
    endMs: 1_700_000_060_000,
  };
  return client.labelValues(request, AbortSignal.timeout(20_000));
}

async function errorOf(asked: Promise<unknown>): Promise<StyxError> {
  const outcome: unknown = await asked.catch((thrown: unknown) => thrown);
  if (outcome instanceof StyxError) return outcome;
  throw new Error(`no StyxError, but ${String(outcome)}`);
}

const good = JSON.stringify({
  status: 'success',
  data: ['a', 'b"\n'],
  warnings: ['w'],
  infos: ['i'],
});

describe('the values of a label', () => {
  it('are asked for with the whole question where the server has moved to another path', async () => {
    const server = await serve(({ path }, _params, response) => {
      if (path.startsWith('/prom/')) return void response.end(good);
      response.writeHead(307, { location: `/prom${path}` }).end();
    });
    expect(await ask(`${server.url}/?tenant=a`)).toMatchObject({ values: ['a', 'b"\n'] });
    const { params } = server.requests[1] ?? {};
    expect([params?.get('match[]'), params?.get('tenant')]).toEqual(['up{job="x"}', 'a']);
  });

  it('are asked for by GET, below the path of the URL, with its user and its query', async () => {
    const server = await serve(answers([200, good]));
    const url = `${server.url.replace('//', '//reader:secret@')}/prom/?tenant=a`;
    expect(await ask(url)).toEqual({ values: ['a', 'b"\n'], warnings: ['w', 'i'] });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'GET', path: '/prom/api/v1/label/instance/values' });
    expect(Object.fromEntries(request?.params ?? [])).toEqual({
      tenant: 'a',
      'match[]': 'up{job="x"}',
      start: '1700000000.5',
      end: '1700000060',
      // It may be any server, and none may leave something out.
      partial_response: 'false',
      max_source_resolution: '0s',
      nocache: '1',
      deny_partial_response: '1',
    });
    expect(request?.headers.authorization).toMatch(/^Basic /);
  });

  it('may come after a byte order mark', async () => {
    const server = await serve(answers([200, `\ufeff${good}`]));
    expect(await ask(server.url)).toMatchObject({ values: ['a', 'b"\n'] });
  });

  it.each([
    ['http.status', '/api/v1/label/U__http_2e_status/values'],
    ['a/../b_c', '/api/v1/label/U__a_2f__2e__2e__2f_b__c/values'],
  ])('are those of any name, and that is no path: %s', async (label, path) => {
    const server = await serve(answers([200, good]));
    await ask(server.url, label);
    expect(server.requests[0]?.path).toBe(path);
  });

  it('are not asked for from time zero, which VictoriaMetrics takes for no time at all', async () => {
    const server = await serve(answers([200, good]));
    await ask(server.url, 'instance', [], 0);
    expect(server.requests[0]?.params.get('start')).toBe('0.001');
  });

  it('are asked for again where the server is overloaded', async () => {
    const server = await serve(answers([503, ''], [200, good]));
    const retries: string[] = [];
    await ask(server.url, 'instance', retries);
    expect(retries).toEqual(['HTTP_STATUS']);
  });

  it.each([
    ['within a list', good.slice(0, 32)],
    ['within a text', good.slice(0, 30)],
  ])('are asked for again where an answer without a length stops %s', async (_, part) => {
    const server = await serve(answers([200, part], [200, good]));
    const retries: string[] = [];
    expect(await ask(server.url, 'instance', retries)).toMatchObject({ values: ['a', 'b"\n'] });
    expect(retries).toEqual(['TRUNCATED']);
  });

  it('are not asked for again where there is nothing in an answer, which is none of a Prometheus', async () => {
    const server = await serve(answers([200, '']));
    const retries: string[] = [];
    await expect(ask(server.url, 'instance', retries)).rejects.toMatchObject({
      code: 'NOT_PROMETHEUS',
    });
    expect(retries).toEqual([]);
  });

  it.each([
    [
      400,
      '{"status":"error","errorType":"bad_data","error":"no"}',
      'QUERY_REJECTED',
      'bad_data: no',
    ],
    [
      200,
      '{"status":"error","errorType":"bad_data","error":"no"}',
      'QUERY_REJECTED',
      'bad_data: no',
    ],
    [200, '<html>', 'NOT_PROMETHEUS', '<html>'],
    [200, '{"status":"success","data":[1]}', 'NOT_PROMETHEUS', 'success'],
    [200, '{"status":"success","data":["a",]}', 'BAD_ANSWER', 'at byte 32'],
    [200, 'null', 'NOT_PROMETHEUS', 'null'],
    [200, '{"status":"success","isPartial":true,"data":["a"]}', 'BAD_ANSWER', 'a part of the data'],
    [401, '', 'DENIED', '401'],
  ])('are not in an answer %i %s', async (status, body, code, words) => {
    const server = await serve(answers([status, body]));
    const error = await errorOf(ask(server.url));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it('are not in an answer that is larger than one may be', async () => {
    const server = await serve(answers([200, good]));
    const plain = plainEndpoint(server.url);
    const limited = { ...plain, answerLimits: { ...plain.answerLimits, bytes: 10 } };
    const client = openClient(limited, () => undefined);
    running.push({ stop: () => client.close() });
    const request = { label: 'a', match: 'up', startMs: 1, endMs: 2 };
    const asked = client.labelValues(request, AbortSignal.timeout(20_000));
    expect(await errorOf(asked)).toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('more than 10 bytes'),
      hint: expect.stringMatching(/fewer series.*max_response_bytes/),
    });
  });

  it('are not asked for where a redirect leads', async () => {
    const server = await serve((_request, _params, response) => {
      response.writeHead(302, { location: 'https://else.example.org/api/v1/label' }).end();
    });
    const { code, hint } = await errorOf(ask(server.url));
    expect(code).toBe('HTTP_STATUS');
    expect(hint).toContain('without /api/v1/label/instance/values');
  });
});

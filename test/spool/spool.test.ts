import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { longCsv } from '../../src/output/csv/long.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { openClient } from '../../src/prometheus/client.js';
import { type SpooledChunk, spoolQuery, withSpool } from '../../src/spool/spool.js';
import { gridOf } from '../../src/time/grid.js';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import { joinedFrame } from '../spooled.js';

/** Ten points in five chunks. */
const grid = gridOf(1_700_000_000_000, 1_700_000_135_000, 15_000);
const query = { asked: 'up', chunks: chunksOf(grid, 2) };

const good: Handler = (_request, params, response) => {
  response.end(answerFor(Number(params.get('start'))));
};
const answerFor = (start: number): string => {
  const values = [0, 15].map((offset) => [start + offset, String(start + offset)]);
  const data = { resultType: 'matrix', result: [{ metric: { a: 'b' }, values }] };
  return JSON.stringify({ status: 'success', data });
};

const running: FaultyServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function serve(handler: Handler): Promise<FaultyServer> {
  const server = await startServer(handler);
  running.push(server);
  return server;
}

/** Runs work on the chunks that a server gives, within a client and a spool that end with it. */
async function withChunks<T>(
  url: string,
  work: (chunks: AsyncGenerator<SpooledChunk>) => Promise<T>,
): Promise<T> {
  const client = openClient({ ...plainEndpoint(url), maxConcurrency: 2 }, () => undefined);
  try {
    return await withSpool((spool) =>
      work(spoolQuery(client, query, spool, new AbortController().signal)),
    );
  } finally {
    await client.close();
  }
}

const rowsFrom = (url: string): Promise<string> =>
  withChunks(url, async (chunks) => {
    const all: SpooledChunk[] = [];
    for await (const chunk of chunks) all.push(chunk);
    const frame = { ...joinedFrame('query', grid, all), label: undefined };
    const csv = { layout: 'long', header: false, delimiter: ',', decimal: '.' } as const;
    const pieces = longCsv([frame], { ...csv, time: 'unix', timezone: 'UTC' });
    return Buffer.concat([...pieces]).toString();
  });

const wholeRows = Array.from({ length: 10 }, (_, k) => {
  const time = 1_700_000_000 + 15 * k;
  return `${time},b,${time}\n`;
}).join('');

describe('what arrived before a fault leaves no trace', () => {
  const whole = (start: number): Buffer => Buffer.from(answerFor(start));
  it.each<[string, Handler]>([
    [
      'a reset in the middle',
      (_request, params, response) => {
        const body = whole(Number(params.get('start')));
        response.writeHead(200, { 'content-length': body.length });
        response.write(body.subarray(0, 110), () => response.destroy());
      },
    ],
    [
      'a body that stops',
      (_request, params, response) => {
        response.writeHead(200, { connection: 'close' });
        response.end(whole(Number(params.get('start'))).subarray(0, 110));
      },
    ],
    [
      'damaged gzip',
      (_request, params, response) => {
        const zipped = gzipSync(whole(Number(params.get('start'))));
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(zipped.subarray(0, zipped.length - 12));
      },
    ],
  ])('%s', async (_, fault) => {
    const seen = new Set<string>();
    const server = await serve((request, params, response) => {
      const start = params.get('start') ?? '';
      if (seen.has(start)) return good(request, params, response);
      seen.add(start);
      return fault(request, params, response);
    });
    expect(await rowsFrom(server.url)).toBe(wholeRows);
    expect(server.requests).toHaveLength(10);
  });
});

describe('when one chunk fails', () => {
  it('so do all, with its error, also while another waits to be tried again', async () => {
    const server = await serve((_request, params, response) => {
      const isFirst = params.get('start') === '1700000000';
      response.writeHead(isFirst ? 503 : 400, isFirst ? { 'retry-after': '5' } : {});
      response.end(isFirst ? '' : '{"status":"error","errorType":"bad_data","error":"my words"}');
    });
    const begun = performance.now();
    const thrown: unknown = await rowsFrom(server.url).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(StyxError);
    expect(thrown).toMatchObject({ code: 'QUERY_REJECTED' });
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('when the caller has seen enough', () => {
  it('the other chunks are dropped, and the folder is gone', async () => {
    const server = await serve((request, params, response) => {
      if (params.get('start') === '1700000000') return good(request, params, response);
      return undefined; // Never answered.
    });
    const begun = performance.now();
    const path = await withChunks(server.url, async (chunks) => {
      for await (const chunk of chunks) return chunk.path;
      return '';
    });
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(existsSync(dirname(path))).toBe(false);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });
});

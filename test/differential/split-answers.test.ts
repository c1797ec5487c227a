import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { requestsOf } from '../../src/plan/requests.js';
import { type Client, openClient } from '../../src/prometheus/client.js';
import { joinChunks } from '../../src/frame/frame.js';
import {
  type ChunkedQuery,
  type SpooledChunk,
  spoolQuery,
  withSpool,
} from '../../src/spool/spool.js';
import { gridOf } from '../../src/time/grid.js';
import { contentOf } from '../derive/frames.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { variedFamilies } from '../servers/varied.js';
import { splitQueries } from './queries.js';

const startMs = 1_700_000_000_000;
/** It ends between two points of its grid. */
const range = { startMs: startMs + 7_000, endMs: startMs + 7_200_000 - 1_234 };
const grid = gridOf(range.startMs, range.endMs, 33_000);

let server: RunningPrometheus;
let client: Client;

beforeAll(async () => {
  server = await startPrometheus({ openMetrics: openMetrics(variedFamilies(startMs)) });
  client = openClient(plainEndpoint(server.url), () => undefined);
});

afterAll(async () => {
  await client.close();
  await server.stop();
});

/** The samples of each series, as the server has written them. */
function answerTo(query: ChunkedQuery) {
  return withSpool(async (spool) => {
    const all: SpooledChunk[] = [];
    const signal = new AbortController().signal;
    for await (const one of spoolQuery(client, query, spool, signal)) all.push(one);
    return contentOf(joinChunks('query', grid, all));
  });
}

describe('the answer in parts is the answer in one, sample for sample:', () => {
  it('of more than a hundred queries', () => {
    expect(new Set(splitQueries).size).toBeGreaterThan(100);
  });

  it.each(splitQueries)('%s', async (expr) => {
    // The end of the whole request is the one that is meant, be it on the grid or not.
    const whole = await answerTo({ asked: expr, chunks: [{ ...grid, endMs: range.endMs }] });
    const { asked, chunks } = await requestsOf(expr, range, grid, undefined);
    expect(await answerTo({ asked, chunks })).toEqual(whole);
    for (const mostPoints of [2, 7, 50]) {
      const parts = { asked, chunks: chunksOf(grid, mostPoints) };
      expect(await answerTo(parts)).toEqual(whole);
    }
    // Nothing would be the same as nothing.
    expect(Object.keys(whole).length > 0).toBe(expr !== 'nothing_at_all');
  });
});

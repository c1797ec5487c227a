import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { openClient } from '../../src/prometheus/client.js';
import {
  type ChunkedQuery,
  type SpooledChunk,
  spoolQuery,
  withSpool,
} from '../../src/spool/spool.js';
import type { Grid } from '../../src/time/grid.js';
import { contentOf } from '../derive/frames.js';
import type { RunningServer } from '../servers/process.js';
import { joinedFrame } from '../spooled.js';

/** A real server, as Styx asks it. */
export function askedServer(server: RunningServer, grid: Grid) {
  const client = openClient(plainEndpoint(server.url), () => undefined);

  /** The samples of each series, as the server has written them. */
  const answerTo = (query: ChunkedQuery) =>
    withSpool(async (spool) => {
      const all: SpooledChunk[] = [];
      const signal = new AbortController().signal;
      for await (const one of spoolQuery(client, query, spool, signal)) all.push(one);
      return contentOf(joinedFrame('query', grid, all));
    });

  return {
    answerTo,
    /** The same as numbers of twelve digits, which is as many as VictoriaMetrics keeps. */
    async numbersOf(query: ChunkedQuery) {
      const answer = await answerTo(query);
      const rounded = (text: string): number => Number(Number(text).toPrecision(12));
      return Object.fromEntries(
        Object.entries(answer).map(([series, samples]) => [
          series,
          Object.fromEntries(Object.entries(samples).map(([ms, text]) => [ms, rounded(text)])),
        ]),
      );
    },
    async stop() {
      await client.close();
      await server.stop();
    },
  };
}

export type AskedServer = ReturnType<typeof askedServer>;

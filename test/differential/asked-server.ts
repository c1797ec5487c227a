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

/** The samples of each series by their times, in ms. */
type Numbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** VictoriaMetrics keeps twelve digits, of which the last may be rounded otherwise. */
const oneOf = (value: number, other = NaN): number =>
  Math.abs(value - other) <= 1e-11 * Math.abs(other) ? other : value;

/** A real server, as Styx asks it. */
export function askedServer(
  server: RunningServer,
  grid: Grid,
  params: Readonly<Record<string, string>> = {},
) {
  const client = openClient({ ...plainEndpoint(server.url), params }, () => undefined);

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
    /** The same as numbers, and as another answer has them where eleven digits are the same. */
    async numbersOf(query: ChunkedQuery, like: Numbers = {}): Promise<Numbers> {
      const answer = await answerTo(query);
      return Object.fromEntries(
        Object.entries(answer).map(([series, samples]) => [
          series,
          Object.fromEntries(
            Object.entries(samples).map(([ms, text]) => [
              ms,
              oneOf(Number(text), like[series]?.[ms]),
            ]),
          ),
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

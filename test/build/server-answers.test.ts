/** What several figures and numbers ask, a server is asked once. */
import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openConnections, serverAnswers } from '../../src/build/answers/connections.js';
import { manifestOf } from '../../src/manifest/load.js';
import { partsOf } from '../../src/manifest/manifest.js';
import { planFigure } from '../../src/plan/plan.js';
import { type SpooledChunk, withSpool } from '../../src/spool/spool.js';
import { sourceOf } from '../manifest/given.js';
import { startServer } from '../servers/faulty.js';

type Ask = (signal: AbortSignal) => Promise<readonly SpooledChunk[]>;

interface Asking {
  readonly ask: Ask;
  /** Requests of which none is answered yet. */
  readonly open: readonly ServerResponse[];
  /** How many of them were given up. */
  readonly givenUp: () => number;
  readonly answer: () => void;
}

/** One query, asked of a server that answers when it is told to. */
async function asking(work: (asking: Asking) => Promise<void>): Promise<void> {
  const open: ServerResponse[] = [];
  let givenUp = 0;
  const server = await startServer((_request, _params, response) => {
    open.push(response);
    response.on('close', () => (givenUp += response.writableFinished ? 0 : 1));
  });
  onTestFinished(() => server.stop());
  const text = `prometheus: ${server.url}
figures: {a: {query: load, range: {start: 1700000000, duration: 1m}}}`;
  const manifest = manifestOf(sourceOf(text), { env: {} });
  const [figure] = manifest.figures.flatMap(partsOf);
  const plan = figure && (await planFigure(figure, manifest, 0));
  const window = plan?.queries[0].windows[0];
  if (window === undefined || window.file !== undefined || window.servers !== undefined)
    throw new Error('no window that is asked');
  const connections = openConnections({ onRetry: () => undefined });
  const { answerTo } = serverAnswers(connections);
  try {
    await withSpool((spool) =>
      work({
        ask: (signal) => answerTo('a', window, spool, signal),
        ...{ open, givenUp: () => givenUp },
        answer: () => {
          for (const response of open)
            response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
        },
      }),
    );
  } finally {
    await connections.close();
  }
}

const until = (isTrue: () => boolean) => vi.waitUntil(isTrue, { timeout: 30_000 });
const noLonger = new Error('another one has failed');

describe('an answer that several wait for', () => {
  it('is asked for once', () =>
    asking(async ({ ask, open, answer }) => {
      const { signal } = new AbortController();
      const both = Promise.all([ask(signal), ask(signal)]);
      await until(() => open.length > 0);
      answer();
      const [one, other] = await both;
      expect(one).toBe(other);
      expect(open).toHaveLength(1);
    }));

  it.each(['first', 'second'])('comes to the others, where the %s gives up', (who) =>
    asking(async ({ ask, open, givenUp, answer }) => {
      const leaving = new AbortController();
      const staying = new AbortController();
      const signals = [leaving.signal, staying.signal];
      const asked = (who === 'first' ? signals : signals.toReversed()).map((one) => ask(one));
      await until(() => open.length > 0);
      leaving.abort(noLonger);
      const [left, stayed] = who === 'first' ? asked : asked.toReversed();
      await expect(left).rejects.toBe(noLonger);
      expect(givenUp()).toBe(0);
      answer();
      await expect(stayed).resolves.toHaveLength(1);
    }),
  );

  it('is not waited for when nobody wants it, and is asked for again', () =>
    asking(async ({ ask, open, givenUp, answer }) => {
      const leaving = new AbortController();
      const both = Promise.allSettled([ask(leaving.signal), ask(leaving.signal)]);
      await until(() => open.length > 0);
      leaving.abort(noLonger);
      expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      await until(() => givenUp() === 1);
      const again = ask(new AbortController().signal);
      await until(() => open.length === 2);
      answer();
      await expect(again).resolves.toHaveLength(1);
    }));
});

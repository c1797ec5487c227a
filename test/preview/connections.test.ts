import { once } from 'node:events';
import { createServer, get, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPreview } from '../../src/preview/preview.js';
import { events } from '../../src/preview/routes/events.js';
import { type PreviewServer, servePreview } from '../../src/preview/server.js';
import { openSession } from '../../src/preview/session.js';
import { manifest } from '../manifest/given.js';

/** Less than a connection that nobody closes stays, ms. */
const SOON = 3000;

const session = () => openSession({ svgOf: () => undefined }, false);

async function serving(): Promise<PreviewServer> {
  const server = await servePreview(session(), 0);
  onTestFinished(server.close);
  return server;
}

/** What is answered to a query of so many bytes, or to the first of them. */
async function posted(url: string, bytes: number, sent = bytes): Promise<string> {
  const { origin } = new URL(url);
  const headers = { origin, 'content-type': 'application/json', 'content-length': bytes };
  const asked = request(`${url}api/query`, { method: 'POST', headers }).on(
    'error',
    () => undefined,
  );
  asked.write(JSON.stringify('x'.repeat(sent - 2)));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const said = await text(answer);
  asked.destroy();
  return `${answer.statusCode ?? 0} ${said}`;
}

/** A server that has one metric, and how many connections to it are open. */
async function prometheus() {
  const server = createServer((asked, response) => {
    asked.resume();
    response.end('{"status":"success","data":[]}');
  });
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  return { url: `http://127.0.0.1:${port ?? 0}`, connections };
}

const asking = (url: string) =>
  manifest(`
prometheus: ${url}
figures: {a: {query: up, range: {last: 1h}}}
`);

afterEach(() => {
  vi.useRealTimers();
});

describe('what is sent to a preview', () => {
  it('is read up to 100,000 bytes', async () => {
    const { url } = await serving();
    expect(await posted(url, 100_000)).toMatch(/^422 .*no query was asked/);
    // Answered at once, and not when all has come.
    expect(await posted(url, 100_001, 10)).toMatch(/^422 .*more was sent than is read/);
  });
});

describe('who follows a preview', () => {
  it('hears from it every 15 s, so that both know that the other is there', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const heard: string[] = [];
    const answer = events.answer(
      {
        rest: '',
        query: new URLSearchParams(),
        json: () => Promise.resolve(),
        signal: new AbortController().signal,
      },
      session(),
    );
    if (!('events' in answer)) throw new Error('these are no events');
    const end = answer.events((event) => void heard.push(event));
    expect(heard).toEqual(['view']);
    vi.advanceTimersByTime(30_000);
    expect(heard).toEqual(['view', 'beat', 'beat']);
    end();
    vi.advanceTimersByTime(30_000);
    expect(heard).toHaveLength(3);
  });

  it('is told that it has ended', async () => {
    const { url, close } = await serving();
    const asked = get(`${url}api/events`);
    const [stream] = (await once(asked, 'response')) as [IncomingMessage];
    asked.on('error', () => undefined);
    stream.resume().on('error', () => undefined);
    const ended = new Promise((resolve) => stream.on('close', resolve));
    await Promise.all([close(), ended]);
  }, 10_000);
});

describe('the connections of a preview to servers', () => {
  it('are closed with it, and with the manifest that named them', async () => {
    const [first, second] = [await prometheus(), await prometheus()];
    const preview = await openPreview('/project', { port: 0, isOffline: false });
    const ask = async (url: string) => {
      const used = asking(url);
      preview.listener.onBegin(used);
      const name = used.endpoints[0]?.name ?? '';
      await (await fetch(`${preview.url}api/metrics?endpoint=${name}`)).text();
    };
    await ask(first.url);
    expect(await first.connections()).toBeGreaterThan(0);
    await ask(second.url);
    expect(await second.connections()).toBeGreaterThan(0);
    await vi.waitUntil(async () => (await first.connections()) === 0, SOON);
    await preview.close();
    await vi.waitUntil(async () => (await second.connections()) === 0, SOON);
  });
});

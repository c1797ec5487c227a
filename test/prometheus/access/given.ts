import { afterEach } from 'vitest';
import { StyxError } from '../../../src/errors.js';
import { openClient } from '../../../src/prometheus/client.js';
import { gridOf } from '../../../src/time/grid.js';
import { query } from '../../manifest/given.js';
import { type FaultyServer, type Handler, startServer } from '../../servers/faulty.js';

const grid = gridOf(1_700_000_000_000, 1_700_000_030_000, 15_000);

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

/** A server that is stopped after the test. */
export function stopped<T extends { stop(): Promise<void> }>(server: T): T {
  running.push(server);
  return server;
}

export const good: Handler = (request, _params, response) => {
  const data = request.path.endsWith('/values') ? [] : { resultType: 'matrix', result: [] };
  response.end(JSON.stringify({ status: 'success', data }));
};

export async function serve(handler: Handler = good): Promise<FaultyServer> {
  return stopped(await startServer(handler));
}

/** A server that lets those in whose Authorization is as it says when it is asked. */
export function guarded(
  isGood: (authorization: string | undefined) => boolean,
): Promise<FaultyServer> {
  return serve((request, params, response) => {
    const { authorization } = request.headers;
    if (isGood(authorization)) return good(request, params, response);
    response.writeHead(401).end(`you are not ${authorization ?? 'anybody'}`);
  });
}

export interface Settings {
  env?: Readonly<Record<string, string>>;
  /** Where the manifest is. */
  folder?: string;
  /** How many requests are made at once. */
  times?: number;
}

/** Asks an endpoint as it is written in a manifest. */
export async function ask(
  endpoint: string,
  { env = {}, folder = '/project', times = 1 }: Settings = {},
): Promise<void> {
  const client = openedClient(endpoint, { env, folder });
  await client.ask(times);
}

/** The same for requests one after the other, which are made with one client. */
export function openedClient(endpoint: string, { env = {}, folder = '/project' }: Settings = {}) {
  const text = `prometheus: {${endpoint}}\nfigures: {f: {query: m, range: {last: 1h}}}`;
  const file = `${folder}/styx.config.yaml`;
  const client = openClient(query(text, { file, env }).endpoint, () => undefined);
  stopped({ stop: () => client.close() });
  const sink = { restart: () => undefined, write: () => undefined };
  return {
    async ask(times = 1): Promise<void> {
      const signal = AbortSignal.timeout(20_000);
      const all = Array.from({ length: times }, () => client.queryRange('m', grid, sink, signal));
      await Promise.all(all);
    },
    async labelValues(label: string, match: string): Promise<void> {
      const { startMs, endMs } = grid;
      await client.labelValues({ label, match, startMs, endMs }, AbortSignal.timeout(20_000));
    },
  };
}

export async function errorOf(asked: Promise<unknown>): Promise<StyxError> {
  const outcome: unknown = await asked.catch((thrown: unknown) => thrown);
  if (outcome instanceof StyxError) return outcome;
  throw new Error(`no StyxError, but ${String(outcome)}`);
}

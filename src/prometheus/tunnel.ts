import { connect } from 'node:net';
import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { pause } from './pause.js';
import type { TunnelProcess } from './tunnel-process.js';

/** What leads to a server. */
export interface OpenedTunnel {
  /**
   * Starts it when it is asked for first, and waits until it takes connections. Throws TUNNEL, also when
   * it has ended since, and as secrets do.
   */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The tunnel of an endpoint; of one that has none, nothing. Nothing is started yet. */
export function tunnelTo(endpoint: Endpoint): OpenedTunnel {
  const { tunnel } = endpoint;
  if (tunnel === undefined)
    return { open: () => Promise.resolve(), close: () => Promise.resolve() };
  const closing = new AbortController();
  let running: TunnelProcess | undefined;
  let opening: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    if (await takesConnections(endpoint)) throw taken(endpoint);
    // Few endpoints have one.
    const { startTunnel } = await import('./tunnel-process.js');
    closing.signal.throwIfAborted();
    running = startTunnel(tunnel);
    await untilOpen(running, endpoint, closing.signal);
  };
  return {
    open: async () => {
      await (opening ??= start());
      if (running?.ending() !== undefined) throw await ended(running, endpoint);
    },
    close: async () => {
      closing.abort(new Error('the connections are closed'));
      await opening?.catch(() => undefined);
      await running?.stop();
    },
  };
}

const PAUSE_MS = 50;

async function untilOpen(
  running: TunnelProcess,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<void> {
  const until = performance.now() + endpoint.connectTimeoutMs;
  while (!(await takesConnections(endpoint))) {
    if (running.ending() !== undefined) throw await ended(running, endpoint);
    if (performance.now() > until) throw await late(running, endpoint);
    await pause(PAUSE_MS, signal);
  }
}

/** A tunnel is on this machine: who takes no connection at once takes none. */
const LONGEST_CONNECT_MS = 1000;

/** Whether somebody listens where an endpoint's URL leads to. */
function takesConnections({ url }: Pick<Endpoint, 'url'>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(placeOf(url));
    const done = (isTaken: boolean): void => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.setTimeout(LONGEST_CONNECT_MS, () => done(false));
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}

function placeOf({ protocol, hostname, port }: URL): { host: string; port: number } {
  const usual = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port) };
}

const shownPlace = ({ url }: Pick<Endpoint, 'url'>): string =>
  `${url.hostname}:${placeOf(url).port}`;

function taken(endpoint: Endpoint): StyxError {
  const message = `something listens at ${shownPlace(endpoint)} before the tunnel of ${endpoint.name} is started`;
  return new StyxError('TUNNEL', message, {
    hint: 'stop it, or write another port into `url` and `tunnel`; or leave out `tunnel` where it is one already',
  });
}

async function ended(running: TunnelProcess, { name }: Endpoint): Promise<StyxError> {
  const message = `the tunnel of ${name} has ended: ${running.program}: ${running.ending() ?? ''}`;
  return withWords(running, message, staysHint);
}

async function late(running: TunnelProcess, endpoint: Endpoint): Promise<StyxError> {
  const { name, connectTimeoutMs } = endpoint;
  const message = `the tunnel of ${name} takes no connections at ${shownPlace(endpoint)} within ${connectTimeoutMs / 1000} s: ${running.program}`;
  const hint =
    'does it listen where `url` says? More `connect_timeout` of the endpoint gives it more time';
  return withWords(running, message, hint);
}

const staysHint =
  'run it in a terminal: it has to stay there until it is stopped, as `ssh -N` does without -f';

async function withWords(
  running: TunnelProcess,
  message: string,
  hint: string,
): Promise<StyxError> {
  const output = await running.said();
  return new StyxError('TUNNEL', message, { hint, ...(output !== '' && { output }) });
}

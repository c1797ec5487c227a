import { connect } from 'node:net';
import { StyxError } from '../errors.js';
import { type Command, programOf } from '../manifest/http/command.js';
import { hostsAt, listeningAt, portOf } from '../manifest/http/tunnel.js';
import type { Endpoint } from '../manifest/manifest.js';
import { hideSecrets } from './access/endpoint-secrets.js';
import { openHiding } from './access/hiding.js';
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

/** The tunnel of an endpoint. Nothing is started yet. */
export type Tunnels = (endpoint: Endpoint) => OpenedTunnel;

const nothing: OpenedTunnel = { open: () => Promise.resolve(), close: () => Promise.resolve() };

/** The tunnels of one run: all endpoints to which one command leads, at one place, share one. */
export function openTunnels(): Tunnels {
  const known = new Map<string, { readonly users: Endpoint[]; readonly shared: SharedTunnel }>();
  return (endpoint) => {
    const { url, tunnel } = endpoint;
    if (tunnel === undefined) return nothing;
    const key = JSON.stringify([listeningAt(url), tunnel.folder, tunnel.written]);
    const before = known.get(key);
    before?.users.push(endpoint);
    const users = before?.users ?? [endpoint];
    const shared = before?.shared ?? sharedTunnel(tunnel, (text) => withoutSecrets(text, users));
    known.set(key, { users, shared });
    return { open: () => shared.openFor(endpoint), close: shared.close };
  };
}

/** What the program of a tunnel says may be of any endpoint that is asked through it. */
function withoutSecrets(text: string, users: readonly Endpoint[]): string {
  const hiding = openHiding(() => undefined);
  for (const endpoint of users) hideSecrets(endpoint, hiding);
  return hiding.shown(text);
}

interface Led {
  /** That asks. */
  readonly endpoint: Endpoint;
  readonly tunnel: Command;
  /** A text without secrets. */
  readonly shown: (text: string) => string;
}

interface SharedTunnel extends Pick<OpenedTunnel, 'close'> {
  /** The same for each of its endpoints: they may have several names for one place. */
  readonly openFor: (endpoint: Endpoint) => Promise<void>;
}

/** A tunnel that runs, and the hosts at which somebody else was before. */
interface Started {
  readonly running: TunnelProcess;
  readonly takenHosts: readonly string[];
}

function sharedTunnel(tunnel: Command, shown: Led['shown']): SharedTunnel {
  const closing = new AbortController();
  let starting: Promise<Started> | undefined;
  let closed: Promise<void> | undefined;
  const waits = new Map<string, Promise<void>>();
  const end = async (): Promise<void> => {
    closing.abort(new Error('the connections are closed'));
    await (await starting?.catch(() => undefined))?.running.stop();
  };
  return {
    openFor: async (endpoint) => {
      const led = { endpoint, tunnel, shown };
      const { running, takenHosts } = await (starting ??= start(led, closing.signal));
      const { hostname } = endpoint.url;
      if (takenHosts.includes(hostname)) throw taken(endpoint);
      const wait = waits.get(hostname) ?? untilOpen(running, led, closing.signal);
      waits.set(hostname, wait);
      await wait;
      if (running.ending() !== undefined) throw await ended(running, led);
    },
    close: () => (closed ??= end()),
  };
}

async function start(led: Led, signal: AbortSignal): Promise<Started> {
  const { url } = led.endpoint;
  const hosts = await Promise.all(
    hostsAt(url).map(async (host) => ((await takesConnections(host, portOf(url))) ? [host] : [])),
  );
  const takenHosts = hosts.flat();
  if (takenHosts.includes(url.hostname)) throw taken(led.endpoint);
  const command = led.tunnel.words.map((word) => word().text);
  // Few endpoints have one.
  const { startTunnel } = await import('./tunnel-process.js');
  const { whyNotStarted } = await import('./process-group.js');
  signal.throwIfAborted();
  try {
    return { running: startTunnel(command, led.tunnel.folder), takenHosts };
  } catch (thrown) {
    throw unstarted(led, whyNotStarted(thrown));
  }
}

const PAUSE_MS = 50;

async function untilOpen(running: TunnelProcess, led: Led, signal: AbortSignal): Promise<void> {
  const { url, connectTimeoutMs } = led.endpoint;
  const until = performance.now() + connectTimeoutMs;
  while (!(await takesConnections(url.hostname, portOf(url)))) {
    if (running.ending() !== undefined) throw await ended(running, led);
    if (performance.now() > until) throw await late(running, led);
    await pause(PAUSE_MS, signal);
  }
}

/** A tunnel is on this machine: who takes no connection at once takes none. */
const LONGEST_CONNECT_MS = 1000;

/** Whether somebody listens where the host of a URL and a port lead to. */
function takesConnections(hostname: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port });
    const done = (isTaken: boolean): void => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.setTimeout(LONGEST_CONNECT_MS, () => done(false));
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}

const shownPlace = ({ url }: Pick<Endpoint, 'url'>): string => `${url.hostname}:${portOf(url)}`;

function taken(endpoint: Endpoint): StyxError {
  const message = `something listens at ${shownPlace(endpoint)} before the tunnel of ${endpoint.name} is started`;
  return new StyxError('TUNNEL', message, {
    hint: 'stop it, or write another port into `url` and `tunnel`; or leave out `tunnel` where it is one already',
  });
}

function unstarted({ endpoint, tunnel, shown }: Led, why: string): StyxError {
  const message = `the tunnel of ${endpoint.name} cannot be started: ${programOf(tunnel)}: ${shown(why)}`;
  return new StyxError('TUNNEL', message, {
    hint: 'the first word of `tunnel` is the program, each other one an argument',
  });
}

async function ended(running: TunnelProcess, led: Led): Promise<StyxError> {
  const how = led.shown(running.ending() ?? '');
  const message = `the tunnel of ${led.endpoint.name} has ended: ${programOf(led.tunnel)}: ${how}`;
  return withWords(running, led, message, staysHint);
}

async function late(running: TunnelProcess, led: Led): Promise<StyxError> {
  const { name, connectTimeoutMs } = led.endpoint;
  const message = `the tunnel of ${name} takes no connections at ${shownPlace(led.endpoint)} within ${connectTimeoutMs / 1000} s: ${programOf(led.tunnel)}`;
  const hint =
    'does it listen where `url` says? More `connect_timeout` of the endpoint gives it more time';
  return withWords(running, led, message, hint);
}

const staysHint =
  'run it in a terminal: it has to stay there until it is stopped, as `ssh -N` does without -f';

async function withWords(
  running: TunnelProcess,
  { shown }: Led,
  message: string,
  hint: string,
): Promise<StyxError> {
  const output = await running.said(shown);
  return new StyxError('TUNNEL', message, { hint, ...(output !== '' && { output }) });
}

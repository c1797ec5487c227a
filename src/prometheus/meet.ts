import { type ErrorCode, StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { AboutServer } from './about.js';
import { unlessAborted } from './aborting.js';
import type { OnWarning } from './access/hiding.js';
import { openClient } from './client.js';
import { pageless } from './pages.js';
import { floorTo, type Grid } from '../time/grid.js';
import { strangerAt } from './stranger.js';
import { openTunnels, type Tunnels } from './tunnel.js';

export interface MeetOptions {
  /** Told of how the server is reached, also where it then cannot be asked. */
  readonly onWarning: OnWarning;
  readonly signal: AbortSignal;
  readonly tunnels?: Tunnels;
}

/** How long anybody waits for a stranger to take a connection, and to answer, ms. */
const SOON_MS = 5000;

/**
 * Asks a server a first question, once and not again, to know whether it can be asked others: what it says
 * of itself. Throws what a query would throw, and NOT_PROMETHEUS, with what is there in its place, where
 * that can be told.
 */
export async function meetServer(
  written: Endpoint,
  { onWarning, signal, tunnels = openTunnels() }: MeetOptions,
): Promise<AboutServer> {
  const endpoint = impatient(written);
  const giveUp = new AbortController();
  const either = AbortSignal.any([signal, giveUp.signal]);
  // Whoever waits for an answer wants to know at once what is wrong.
  const client = openClient(
    endpoint,
    (error) => giveUp.abort(error),
    () => undefined,
    onWarning,
    tunnels,
  );
  try {
    await client.queryRange('1', someMoment(), nowhere, either);
    return await unlessAborted(client.about(), signal);
  } catch (thrown) {
    throw await explained(thrown, endpoint, signal);
  } finally {
    await client.close();
  }
}

/** Any will do: the answer is the number of the question. */
function someMoment(): Grid {
  const nowMs = floorTo(Date.now(), 1000);
  return { startMs: nowMs, endMs: nowMs, stepMs: 1000 };
}

/** Only whether there is an answer is asked. */
const nowhere = { restart: () => undefined, write: () => undefined };

function impatient(endpoint: Endpoint): Endpoint {
  const { timeoutMs, connectTimeoutMs } = endpoint;
  return {
    ...endpoint,
    timeoutMs: Math.min(timeoutMs, 2 * SOON_MS),
    connectTimeoutMs: Math.min(connectTimeoutMs, SOON_MS),
  };
}

/** What somebody says who is there, and may be somebody else. */
const saidByAnyone: readonly ErrorCode[] = [
  'NOT_PROMETHEUS',
  'DENIED',
  'HTTP_STATUS',
  'QUERY_REJECTED',
];

async function explained(
  thrown: unknown,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(thrown instanceof StyxError) || !saidByAnyone.includes(thrown.code)) return thrown;
  const { code, message } = thrown;
  const url = pageless(endpoint.url);
  if (url !== undefined && code !== 'QUERY_REJECTED') {
    const hint = `a page of a Prometheus is no part of its address: is it ${url.href}?`;
    return new StyxError('NOT_PROMETHEUS', message, { hint, cause: thrown });
  }
  const stranger = await strangerAt(endpoint, signal);
  if (stranger === undefined) return thrown;
  const { says, remedy } = stranger;
  return new StyxError('NOT_PROMETHEUS', says, { hint: remedy, cause: thrown });
}

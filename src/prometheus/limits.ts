import pLimit from 'p-limit';
import { pause } from './pause.js';

/** Runs work as soon as fewer than so many others are running. */
export function turnsOf(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const limit = pLimit(most);
  return (work) => limit(work);
}

/** Lets a server be asked by so many at once, and by fewer while it is busy. */
export interface Gate {
  /** Runs work as soon as fewer than so many others are running: what asks, waits, and asks again. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Sends a request within a turn, as soon as the server is not too busy; says how it has taken it. */
  send<T>(request: () => Promise<Taken<T>>): Promise<T>;
  /** The fewest that it has let be sent at once, since the server was too busy for more; if it ever was. */
  readonly narrowest: () => number | undefined;
}

export interface Taken<T> {
  readonly result: T;
  readonly load: 'light' | 'heavy' | 'unknown';
}

/**
 * Half as many at once for those that the server was too busy for, one more once as many as may were
 * answered well: additive increase, multiplicative decrease (Chiu and Jain 1989). Those that were sent
 * before it was halved do not halve it again.
 */
export function gate(most: number): Gate {
  const turns = pLimit(most);
  const sending = pLimit(most);
  let width = most;
  let narrowest = most;
  let halvings = 0;
  const adapt = (load: Taken<unknown>['load'], halvingsBefore: number): void => {
    if (load === 'light') width = Math.min(most, width + 1 / width);
    else if (load === 'heavy' && halvingsBefore === halvings) {
      halvings++;
      width = Math.max(1, Math.floor(width / 2));
      narrowest = Math.min(narrowest, width);
    }
    sending.concurrency = Math.floor(width);
  };
  return {
    pass: (work) => turns(work),
    send: (request) =>
      sending(async () => {
        const before = halvings;
        const { result, load } = await request();
        adapt(load, before);
        return result;
      }),
    narrowest: () => (halvings === 0 ? undefined : narrowest),
  };
}

/** Waits until the next request may start. Throws the signal's reason when it is aborted. */
export type Pacer = (signal: AbortSignal) => Promise<void>;

/** Lets at most `perSecond` requests start in a second, evenly spread; all of them, if undefined. */
export function pacer(perSecond: number | undefined): Pacer {
  if (perSecond === undefined) return () => Promise.resolve();
  const intervalMs = 1000 / perSecond;
  let nextStart = 0;
  return async (signal) => {
    const now = performance.now();
    const start = Math.max(now, nextStart);
    nextStart = start + intervalMs;
    if (start > now) await pause(start - now, signal);
  };
}

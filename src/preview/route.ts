import type { Session } from './session.js';

/**
 * What the page asks for. A route is a file in `routes/` and a line in `routes.ts`; the server has
 * checked by then that its own page asks (`guard.ts`).
 */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** A path, or the beginning of paths where it ends with a slash. */
  readonly path: `/${string}`;
  /** A StyxError that it throws is answered as JSON, with status 422. */
  readonly answer: (asked: AskedRoute, session: Session) => Answer | Promise<Answer>;
}

export interface AskedRoute {
  /** What follows the route's path, decoded: `latency.svg`. */
  readonly rest: string;
  readonly query: URLSearchParams;
  /** The body, which is JSON. Throws USAGE where it is none, or too long. */
  readonly json: () => Promise<unknown>;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export type Answer = WholeAnswer | EventStream;

export interface WholeAnswer {
  readonly status: 200 | 403 | 404 | 422;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Server-sent events until one of both sides ends it. */
export interface EventStream {
  /** Told how to send; returns what ends it. */
  readonly events: (send: (event: string, data: unknown) => void) => () => void;
}

export const jsonAnswer = (value: unknown): WholeAnswer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

export const notFound: WholeAnswer = {
  status: 404,
  type: 'text/plain; charset=utf-8',
  body: 'There is nothing here.\n',
};

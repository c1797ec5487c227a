import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { asStyxError, codeOf, StyxError } from '../errors.js';
import { inertPolicy, refusalOf, safeHeaders } from './guard.js';
import {
  type Answer,
  type AskedRoute,
  jsonAnswer,
  notFound,
  type Route,
  type WholeAnswer,
} from './route.js';
import { readJson } from './read-json.js';
import { routes } from './routes.js';
import type { Session } from './session.js';
import { problemView } from './problem-view.js';

export interface PreviewServer {
  /** `http://127.0.0.1:4000/`. */
  readonly url: string;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/** Serves a session on this machine only, at a port, or at a free one for 0. Throws USAGE. */
export async function servePreview(session: Session, port: number): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    // Nothing that somebody asks ends the preview.
    response.on('error', () => undefined);
    respond(request, response, session).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (thrown) => reject(cannotListen(thrown, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(thrown: Error, port: number): StyxError {
  const isTaken = codeOf(thrown) === 'EADDRINUSE';
  const why = isTaken ? 'another program is at it' : thrown.message;
  const hint = 'without `--port`, a free one is taken';
  return new StyxError('USAGE', `cannot listen at port ${port}: ${why}`, { hint, cause: thrown });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
): Promise<void> {
  const refused = refusalOf(request);
  if (refused !== undefined) {
    const body = `Not answered: ${refused}.\n`;
    end(response, { status: 403, type: 'text/plain; charset=utf-8', body });
    return;
  }
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const answer = await answerTo(request, session, gone.signal);
  if (response.destroyed) return;
  if ('events' in answer) stream(response, answer);
  else end(response, answer);
}

async function answerTo(
  request: IncomingMessage,
  session: Session,
  signal: AbortSignal,
): Promise<Answer> {
  const target = targetOf(request);
  const route = routes.find((one) => one.method === request.method && isAt(one, target?.path));
  if (target === undefined || route === undefined) return notFound;
  const { path, query } = target;
  const rest = path.slice(route.path.length);
  const asked: AskedRoute = { rest, query, json: () => readJson(request), signal };
  try {
    return await route.answer(asked, session);
  } catch (thrown) {
    const problem = problemView(asStyxError(thrown));
    return { ...jsonAnswer({ problem }), status: 422 };
  }
}

interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
}

function isAt({ path }: Route, asked: string | undefined): boolean {
  return asked === path || (path !== '/' && path.endsWith('/') && asked?.startsWith(path) === true);
}

/** What is asked for, decoded; undefined where it is not what a path may be. */
function targetOf({ url = '' }: IncomingMessage): Target | undefined {
  if (!url.startsWith('/')) return undefined;
  try {
    const { pathname, searchParams: query } = new URL(`http://localhost${url}`);
    return { path: decodeURIComponent(pathname), query };
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, { status, type, body }: WholeAnswer): void {
  const isOurs = /^(text\/(html|css|javascript)|application\/json)/.test(type);
  response.writeHead(status, {
    ...safeHeaders,
    ...(!isOurs && { 'content-security-policy': inertPolicy }),
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}

function stream(response: ServerResponse, { events }: Extract<Answer, { events: unknown }>): void {
  response.writeHead(200, {
    ...safeHeaders,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  // Of what a slow reader has not taken yet, the last is enough.
  const waiting = new Map<string, unknown>();
  const send = (event: string, data: unknown): void => {
    if (response.writableNeedDrain) waiting.set(event, data);
    else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  response.on('drain', () => {
    const events = [...waiting];
    waiting.clear();
    for (const [event, data] of events) send(event, data);
  });
  response.on('close', events(send));
}

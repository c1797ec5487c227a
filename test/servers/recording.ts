import { type FaultyServer, type Handler, startServer } from './faulty.js';

/** A server that hands on all that it is asked to another one, and records it. */
export function recordingProxy(url: string): Promise<FaultyServer> {
  const handOn = handingOn(url);
  return startServer(handOn, { status: handOn });
}

/** Answers as another server does. Rejects where that gives no whole answer. */
export function handingOn(url: string): Handler {
  return async ({ method, path }, params, response) => {
    const search = method === 'GET' && params.size > 0 ? `?${params.toString()}` : '';
    const body = method === 'GET' ? {} : { body: params };
    const answer = await fetch(`${url}${path}${search}`, { method, ...body });
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? '',
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
}

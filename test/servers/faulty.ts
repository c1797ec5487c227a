/** A server for everything that a real Prometheus cannot be made to do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

interface RecordedRequest {
  method: string;
  path: string;
  /** Of the query string and of the form body. */
  params: URLSearchParams;
  headers: IncomingHttpHeaders;
}

export interface FaultyServer {
  url: string;
  /** What was asked, in the order in which the requests were complete. */
  requests: RecordedRequest[];
  stop(): Promise<void>;
}

export type Handler = (
  request: RecordedRequest,
  params: URLSearchParams,
  response: ServerResponse,
) => void | Promise<void>;

/** Starts it on a free port, or on that which is given. */
export async function startServer(handler: Handler, atPort = 0): Promise<FaultyServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    answer(incoming, response, handler, requests).catch((error: unknown) => {
      // A wrong handler is a wrong test: say so where the test sees it.
      if (!response.headersSent) response.writeHead(500);
      response.end(`test/servers/faulty.ts: the handler failed: ${String(error)}`);
    });
  });
  server.listen(atPort, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    // Also the connections of bodies that never end.
    server.closeAllConnections();
    await closed;
  }

  return { url: `http://127.0.0.1:${port}`, requests, stop };
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  handler: Handler,
  requests: RecordedRequest[],
): Promise<void> {
  let body: string;
  try {
    body = await readBody(incoming);
  } catch {
    return; // The client went away, as it does when it is interrupted.
  }
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const params = new URLSearchParams([...searchParams, ...new URLSearchParams(body)]);
  const { method = 'GET', headers } = incoming;
  const request = { method, path: pathname, params, headers };
  requests.push(request);
  await handler(request, params, response);
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A port at which nothing listens. */
export async function refusedPort(): Promise<number> {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  return port;
}

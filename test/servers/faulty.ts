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
  /** The same of what it says of itself, which is not among these. */
  statusRequests: RecordedRequest[];
  stop(): Promise<void>;
}

export type Handler = (
  request: RecordedRequest,
  params: URLSearchParams,
  response: ServerResponse,
) => void | Promise<void>;

interface Settings {
  /** A free one, where none is given. */
  port?: number;
  /** Where it listens: 127.0.0.1, where none is given. */
  host?: string;
  /** What it says of itself: nothing, where none is given. */
  status?: Handler;
}

const silent: Handler = (_request, _params, response) => {
  response.writeHead(404).end();
};

/** Starts it. */
export async function startServer(
  handler: Handler,
  { port: wantedPort = 0, host = '127.0.0.1', status = silent }: Settings = {},
): Promise<FaultyServer> {
  const requests: RecordedRequest[] = [];
  const statusRequests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    answer(incoming, response, (request, ...others) => {
      const isStatus = /\/api\/v1\/status\/|\/flags$/.test(request.path);
      (isStatus ? statusRequests : requests).push(request);
      return (isStatus ? status : handler)(request, ...others);
    }).catch((error: unknown) => {
      // A wrong handler is a wrong test: say so where the test sees it.
      if (!response.headersSent) response.writeHead(500);
      response.end(`test/servers/faulty.ts: the handler failed: ${String(error)}`);
    });
  });
  server.listen(wantedPort, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    // Also the connections of bodies that never end.
    server.closeAllConnections();
    await closed;
  }

  const named = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${named}:${port}`, requests, statusRequests, stop };
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  handler: Handler,
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

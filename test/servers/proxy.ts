/** A proxy that hands all on to one place, whoever is meant, and records what it was asked. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

interface Proxied {
  method: string;
  /** `host:port` of a tunnel, else the whole address. */
  target: string;
  headers: IncomingHttpHeaders;
}

export interface RunningProxy {
  url: string;
  asked: Proxied[];
  stop(): Promise<void>;
}

/** `password` is that of the user `proxy`; without one, it lets everybody pass. */
export async function startProxy(upstream: URL, password?: string): Promise<RunningProxy> {
  const asked: Proxied[] = [];
  const expected = password && `Basic ${Buffer.from(`proxy:${password}`).toString('base64')}`;
  const isLetIn = (headers: IncomingHttpHeaders): boolean =>
    expected === undefined || headers['proxy-authorization'] === expected;
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    asked.push({ method, target: url, headers });
    if (!isLetIn(headers)) return void response.writeHead(407).end('who are you?');
    const { pathname, search } = new URL(url);
    const { hostname, port } = upstream;
    const onward = request(
      { hostname, port, method, path: pathname + search, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(onward);
  });
  const tunnels: Socket[] = [];
  server.on('connect', ({ method = '', url = '', headers }, client: Socket) => {
    asked.push({ method, target: url, headers });
    if (!isLetIn(headers)) return void client.end('HTTP/1.1 407 Who are you\r\n\r\n');
    const onward = connect(Number(upstream.port), upstream.hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(client).pipe(onward);
    });
    tunnels.push(client, onward);
    for (const end of [client, onward]) end.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    for (const end of tunnels) end.destroy();
    await closed;
  }
  return { url: `http://127.0.0.1:${port}`, asked, stop };
}

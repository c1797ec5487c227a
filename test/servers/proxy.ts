/** A proxy that hands all on to one place, whoever is meant, and records what it was asked. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type RequestListener } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Certificate } from './certificates.js';

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

/**
 * `password` is that of the user `proxy`; without one, it lets everybody pass. With a certificate, it speaks TLS.
 * Of tunnels it may make none: it then ends the connection, or says nothing.
 */
export async function startProxy(
  upstream: URL,
  {
    password,
    certificate,
    connects = 'on',
  }: {
    password?: string | undefined;
    certificate?: Certificate;
    connects?: 'on' | 'ended' | 'never';
  } = {},
): Promise<RunningProxy> {
  const asked: Proxied[] = [];
  const expected = password && `Basic ${Buffer.from(`proxy:${password}`).toString('base64')}`;
  const isLetIn = (headers: IncomingHttpHeaders): boolean =>
    expected === undefined || headers['proxy-authorization'] === expected;
  const handOn: RequestListener = (incoming, response) => {
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
  };
  const server =
    certificate === undefined
      ? createServer(handOn)
      : createSafeServer(
          { cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) },
          handOn,
        );
  const tunnels: Socket[] = [];
  server.on('connect', ({ method = '', url = '', headers }, client: Socket) => {
    asked.push({ method, target: url, headers });
    if (connects === 'ended') return void client.destroy();
    if (connects === 'never') return void tunnels.push(client);
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
  const scheme = certificate === undefined ? 'http' : 'https';
  return { url: `${scheme}://127.0.0.1:${port}`, asked, stop };
}

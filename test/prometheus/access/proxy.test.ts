import { describe, expect, it } from 'vitest';
import { meetServer } from '../../../src/prometheus/meet.js';
import { query } from '../../manifest/given.js';
import { openAuthority } from '../../servers/certificates.js';
import { refusedPort } from '../../servers/faulty.js';
import { startNginx } from '../../servers/nginx.js';
import { type RunningProxy, startProxy } from '../../servers/proxy.js';
import { ask, errorOf, serve, stopped } from './given.js';

const proxyTo = async (url: string, password?: string): Promise<RunningProxy> =>
  stopped(await startProxy(new URL(url), { password }));

describe('a server behind a proxy', () => {
  it('is asked through it by its whole address', async () => {
    const server = await serve();
    const proxy = await proxyTo(server.url);
    await ask(`url: "http://prom.test/eu", proxy_url: "${proxy.url}"`);
    expect(proxy.asked.map(({ method, target }) => [method, target])).toEqual([
      ['POST', 'http://prom.test/eu/api/v1/query_range'],
    ]);
    expect(server.requests[0]).toMatchObject({
      path: '/eu/api/v1/query_range',
      headers: { host: 'prom.test' },
    });
    expect(server.requests[0]?.params.get('query')).toBe('m');
  });

  it('is asked through a tunnel where it speaks TLS, and is seen at its end', async () => {
    const authority = await openAuthority();
    const { cert, key } = await authority.sign('server', ['DNS:prom.test']);
    const server = await serve();
    const tls = `ssl_certificate ${cert}; ssl_certificate_key ${key};`;
    const upstream = `location / { proxy_pass ${server.url}; }`;
    const nginx = stopped(
      await startNginx({ it: { scheme: 'https', directives: [tls, upstream] } }),
    );
    const proxy = await proxyTo(nginx.urls.it);
    const through = `url: "https://prom.test", proxy_url: "${proxy.url}"`;
    await ask(`${through}, tls_config: {ca_file: authority.pem}`, { folder: authority.folder });
    expect(proxy.asked.map(({ method, target }) => [method, target])).toEqual([
      ['CONNECT', 'prom.test:443'],
    ]);
    expect(server.requests).toHaveLength(1);
    expect((await errorOf(ask(through))).code).toBe('TLS');
  });

  it('is asked through one that speaks TLS, of an authority of its own', async () => {
    const authority = await openAuthority();
    const certificate = await authority.sign('proxy', ['IP:127.0.0.1']);
    const server = await serve();
    const proxy = stopped(await startProxy(new URL(server.url), { certificate }));
    const through = `url: "http://prom.test", proxy_url: "${proxy.url}"`;
    await ask(`${through}, tls_config: {ca_file: authority.pem}`, { folder: authority.folder });
    expect(server.requests).toHaveLength(1);
    const error = await errorOf(ask(through));
    expect([error.code, error.message]).toEqual([
      'TLS',
      expect.stringContaining(`no safe connection to ${proxy.url}`),
    ]);
  });

  it.each(['http', 'https'])('gives it the password of the proxy, of %s', async (scheme) => {
    const server = await serve();
    const proxy = await proxyTo(server.url, 'hunter2');
    const through = (user: string): string =>
      `url: "${scheme}://prom.test", proxy_url: "${proxy.url.replace('//', `//${user}@`)}"`;
    const asked = ask(through('proxy:${PW}'), { env: { PW: 'hunter2' } });
    // The tunnel leads to a server that speaks no TLS.
    if (scheme === 'http') await asked;
    else expect((await errorOf(asked)).code).toBe('TLS');
    const refused = await errorOf(ask(through('proxy:hunter3')));
    expect(refused.message).toContain('407');
    expect(`${refused.message} ${refused.hint ?? ''}`).not.toContain('hunter3');
  });

  it('is asked itself where no_proxy says so', async () => {
    const server = await serve();
    const proxy = await proxyTo(server.url);
    await ask(`url: "${server.url}", proxy_url: "${proxy.url}", no_proxy: "127.0.0.0/8"`);
    expect([proxy.asked.length, server.requests.length]).toEqual([0, 1]);
  });

  it('says that the proxy is not there, and not the server', async () => {
    const port = await refusedPort();
    const error = await errorOf(
      ask(`url: "http://prom.test", proxy_url: "http://127.0.0.1:${port}"`),
    );
    expect(error.message).toContain(`nothing listens at the proxy http://127.0.0.1:${port}`);
  });
});

describe('a proxy that makes no tunnel', () => {
  const faults = [
    ['ended', 'UNREACHABLE', 'ends the connection that should lead to'],
    ['never', 'TIMEOUT', 'makes no connection to'],
  ] as const;
  const cases = faults.flatMap((fault) =>
    ['https', 'http'].map((scheme) => [...fault, `${scheme}://prom.test`] as const),
  );
  it.each(cases)(
    'is asked once a try, and named: %s %s %s %s',
    async (connects, code, does, url) => {
      const authority = await openAuthority();
      const certificate = await authority.sign('proxy', ['IP:127.0.0.1']);
      const proxy = stopped(
        await startProxy(new URL('http://nobody.test'), { certificate, connects }),
      );
      const through = `proxy_url: "${proxy.url}", tls_config: {ca_file: authority.pem}`;
      const settings = `url: "${url}", connect_timeout: 1s, ${through}`;
      expect(await errorOf(meet(settings, authority.folder))).toMatchObject({
        code,
        message: `the proxy ${proxy.url} ${does} ${url}`,
        hint: expect.stringContaining('proxy_url'),
      });
      expect(proxy.asked.map(({ method }) => method)).toEqual(['CONNECT']);
    },
  );

  it('is not waited for beyond the timeout', async () => {
    const proxy = stopped(await startProxy(new URL('http://nobody.test'), { connects: 'never' }));
    const settings = `url: "https://prom.test", timeout: 1s, proxy_url: "${proxy.url}"`;
    expect((await errorOf(meet(settings, '/project'))).message).toContain('did not answer in time');
  });
});

/** Asks a server once, and not again. */
function meet(endpoint: string, folder: string): Promise<unknown> {
  const text = `prometheus: {${endpoint}}\nfigures: {f: {query: m, range: {last: 1h}}}`;
  const file = `${folder}/styx.config.yaml`;
  return meetServer(query(text, { file, env: {} }).endpoint, {
    onWarning: () => undefined,
    signal: AbortSignal.timeout(20_000),
  });
}

describe('the proxy of the environment', () => {
  it('is asked where that is wanted, and only then', async () => {
    const server = await serve();
    const proxy = await proxyTo(server.url);
    const env = { http_proxy: proxy.url.replace('http://', ''), NO_PROXY: 'other.test' };
    await ask('url: "http://prom.test", proxy_from_environment: true', { env });
    expect(proxy.asked).toHaveLength(1);
    expect((await errorOf(ask('url: "http://prom.invalid"', { env }))).code).toBe('UNREACHABLE');
    expect(proxy.asked).toHaveLength(1);
  });

  it('is not asked for what NO_PROXY names, nor for this machine', async () => {
    const server = await serve();
    const proxy = await proxyTo(server.url);
    const env = { HTTP_PROXY: proxy.url, no_proxy: 'invalid' };
    const error = await errorOf(
      ask('url: "http://a.invalid", proxy_from_environment: true', { env }),
    );
    expect(error.code).toBe('UNREACHABLE');
    await ask(`url: "${server.url}", proxy_from_environment: true`, { env });
    expect(proxy.asked).toEqual([]);
  });
});

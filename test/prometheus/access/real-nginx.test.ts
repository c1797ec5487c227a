import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StyxError } from '../../../src/errors.js';
import { warningText } from '../../../src/prometheus/access/hiding.js';
import { openClient } from '../../../src/prometheus/client.js';
import { gridOf } from '../../../src/time/grid.js';
import { query } from '../../manifest/given.js';
import { type Authority, openAuthority, openssl, textOf } from '../../servers/certificates.js';
import { type RunningNginx, startNginx } from '../../servers/nginx.js';
import { type RunningPrometheus, startPrometheus } from '../../servers/prometheus.js';

const startMs = 1_700_000_000_000;
const grid = gridOf(startMs, startMs + 30_000, 15_000);

let authority: Authority;
let prometheus: RunningPrometheus;
let nginx: RunningNginx<
  'tls' | 'mutual' | 'named' | 'old' | 'basic' | 'subpath' | 'moved' | 'redirect' | 'tenant'
>;

beforeAll(async () => {
  prometheus = await startPrometheus({
    openMetrics: `# TYPE m gauge\nm{a="b"} 1 ${startMs / 1000}\n# EOF\n`,
  });
  authority = await openAuthority();
  const own = await authority.sign('server', ['DNS:localhost', 'IP:127.0.0.1']);
  const other = await authority.sign('other', ['DNS:prometheus.test']);
  await authority.sign('client', ['DNS:client']);
  const users = join(authority.folder, 'users');
  writeFileSync(users, `reader:${await openssl('passwd', '-apr1', 'hunter2')}\n`);
  const upstream = `location / { proxy_pass ${prometheus.url}; }`;
  const tls = (certificate: typeof own): string =>
    `ssl_certificate ${certificate.cert}; ssl_certificate_key ${certificate.key};`;
  const clients = `ssl_client_certificate ${authority.cert}; ssl_verify_client on;`;
  nginx = await startNginx({
    tls: { scheme: 'https', directives: [tls(own), upstream] },
    mutual: { scheme: 'https', directives: [tls(own), clients, upstream] },
    named: { scheme: 'https', directives: [tls(other), upstream] },
    old: { scheme: 'https', directives: [tls(own), 'ssl_protocols TLSv1.2;', upstream] },
    basic: {
      scheme: 'http',
      directives: [`auth_basic Styx; auth_basic_user_file ${users};`, upstream],
    },
    subpath: {
      scheme: 'http',
      directives: [`location /eu/prometheus/ { proxy_pass ${prometheus.url}/; }`],
    },
    moved: {
      scheme: 'http',
      directives: [
        `location /prometheus/ { proxy_pass ${prometheus.url}/; }`,
        'location / { return 301 /prometheus$request_uri; }',
      ],
    },
    redirect: { scheme: 'http', directives: ['return 301 https://else.example.org$request_uri;'] },
    tenant: {
      scheme: 'http',
      directives: ['if ($http_x_scope_orgid != paper) { return 401 "no org id"; }', upstream],
    },
  });
});

afterAll(async () => {
  await nginx.stop();
  await prometheus.stop();
  await rm(authority.folder, { recursive: true, force: true });
});

interface Answered {
  series: number;
  warnings: string[];
}

/** Asks an endpoint as it is written in a manifest beside the certificates. */
async function ask(url: string, settings = '', env = {}): Promise<Answered> {
  const text = `prometheus: {url: "${url}"${settings && `, ${settings}`}}`;
  const { endpoint } = query(`${text}\nfigures: {f: {query: m, range: {last: 1h}}}`, {
    file: join(authority.folder, 'styx.config.yaml'),
    env,
  });
  const warnings: string[] = [];
  const client = openClient(
    endpoint,
    () => undefined,
    undefined,
    (one) => warnings.push(warningText(one)),
  );
  const sink = { restart: () => undefined, write: () => undefined };
  try {
    const { series } = await client.queryRange('m', grid, sink, AbortSignal.timeout(20_000));
    return { series: series.length, warnings };
  } finally {
    await client.close();
  }
}

async function errorOf(
  asked: Promise<unknown>,
): Promise<Pick<StyxError, 'code' | 'message' | 'hint'>> {
  const outcome: unknown = await asked.catch((thrown: unknown) => thrown);
  if (!(outcome instanceof StyxError)) throw new Error(`no StyxError, but ${String(outcome)}`);
  const { code, message, hint } = outcome;
  return { code, message, hint };
}

const answered = { series: 1, warnings: [] };
const ca = 'ca_file: authority.pem';

describe('TLS with an authority of its own', () => {
  it('is trusted when the authority is named', async () => {
    expect(await ask(nginx.urls.tls, `tls_config: {${ca}}`)).toEqual(answered);
    const env = { CA: await textOf(authority.cert) };
    expect(await ask(nginx.urls.tls, 'tls_config: {ca: "${CA}"}', env)).toEqual(answered);
  });

  it('is not trusted else, and the remedy is said', async () => {
    expect(await errorOf(ask(nginx.urls.tls))).toMatchObject({
      code: 'TLS',
      hint: expect.stringContaining('ca_file'),
    });
  });

  it('is taken unseen where that is wanted, with a loud warning', async () => {
    const { series, warnings } = await ask(
      nginx.urls.tls,
      'tls_config: {insecure_skip_verify: true}',
    );
    expect(series).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/NOBODY KNOWS.*insecure_skip_verify/)]);
  });

  it('may have another name than the host', async () => {
    expect(await errorOf(ask(nginx.urls.named, `tls_config: {${ca}}`))).toMatchObject({
      code: 'TLS',
      hint: expect.stringContaining('server_name'),
    });
    const named = `tls_config: {${ca}, server_name: prometheus.test}`;
    expect(await ask(nginx.urls.named, named)).toEqual(answered);
  });

  it('may be too old', async () => {
    expect(await ask(nginx.urls.old, `tls_config: {${ca}}`)).toEqual(answered);
    const newest = `tls_config: {${ca}, min_version: TLS13}`;
    expect(await errorOf(ask(nginx.urls.old, newest))).toMatchObject({
      code: 'TLS',
      hint: expect.stringContaining('min_version'),
    });
    expect(await ask(nginx.urls.tls, newest)).toEqual(answered);
  });

  it.each([
    ['ca_file: client.key', 'ca'],
    [`${ca}, cert_file: client.pem, key_file: server.key`, 'a key of another certificate'],
    [`${ca}, cert_file: client.pem, key: nonsense`, 'no key'],
  ])('is not begun with %s', async (tls) => {
    const { code, message } = await errorOf(ask(nginx.urls.tls, `tls_config: {${tls}}`));
    expect([code, message]).toEqual(['TLS', expect.stringContaining('tls_config')]);
  });
});

describe('a server that wants a certificate', () => {
  it('gets it', async () => {
    const tls = `tls_config: {${ca}, cert_file: client.pem, key_file: client.key}`;
    expect(await ask(nginx.urls.mutual, tls)).toEqual(answered);
  });

  it('says that it got none', async () => {
    const error = await errorOf(ask(nginx.urls.mutual, `tls_config: {${ca}}`));
    expect(error.message).toContain('No required SSL certificate was sent');
  });
});

describe('a server behind a gate', () => {
  it('wants a user', async () => {
    expect(
      await ask(nginx.urls.basic, 'basic_auth: {username: reader, password: hunter2}'),
    ).toEqual(answered);
    expect(
      await ask(nginx.urls.basic.replace('//', '//reader:${PW}@'), '', { PW: 'hunter2' }),
    ).toEqual(answered);
    expect(await errorOf(ask(nginx.urls.basic))).toMatchObject({
      code: 'DENIED',
      message: expect.stringContaining('401'),
      hint: expect.stringContaining('basic_auth'),
    });
  });

  it('wants a header', async () => {
    const header = 'http_headers: {X-Scope-OrgID: {values: [paper]}}';
    expect(await ask(nginx.urls.tenant, header)).toEqual(answered);
    expect((await errorOf(ask(nginx.urls.tenant))).message).toContain('no org id');
  });

  it('is below a path, with or without a slash at its end', async () => {
    expect(await ask(`${nginx.urls.subpath}/eu/prometheus`)).toEqual(answered);
    expect(await ask(`${nginx.urls.subpath}/eu/prometheus/`)).toEqual(answered);
  });

  it('has moved to another path, which is followed', async () => {
    expect(await ask(nginx.urls.moved)).toEqual(answered);
  });

  it('sends elsewhere, which is said and not followed', async () => {
    const access = 'basic_auth: {username: reader, password: hunter2}';
    expect((await errorOf(ask(nginx.urls.redirect, access))).message).toContain(
      'redirects to https://else.example.org/api/v1/query_range',
    );
  });
});

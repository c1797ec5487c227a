import { describe, expect, it, vi } from 'vitest';
import type { FaultyServer, Handler } from '../../servers/faulty.js';
import { openAuthority } from '../../servers/certificates.js';
import { startNginx } from '../../servers/nginx.js';
import { ask, errorOf, guarded, openedClient, serve, stopped } from './given.js';

const json = (status: number, body: unknown): Handler => {
  return (_request, _params, response) => {
    const headers = { 'content-type': 'application/json' };
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
};

/** Gives out `t-1`, `t-2`, …, to those who say in a header that they are `paper:s/crt`. */
function tokenServer(expiresIn?: number): Promise<FaultyServer> {
  let given = 0;
  return serve((request, params, response) => {
    const isKnown = request.headers.authorization === basic('paper:s%2Fcrt');
    if (!isKnown) return json(401, { error: 'invalid_client' })(request, params, response);
    given += 1;
    const token = { access_token: `t-${given}`, token_type: 'Bearer', expires_in: expiresIn };
    return json(200, token)(request, params, response);
  });
}

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

const oauth2 = (url: string, tokenUrl: string, more = ''): string =>
  `url: "${url}", oauth2: {client_id: paper, client_secret: s/crt, token_url: "${tokenUrl}/token"${more}}`;

describe('oauth2', () => {
  it('does not show what a server of tokens quotes of the header', async () => {
    const server = await guarded(() => true);
    const tokens = await serve((request, ...others) => {
      const { authorization = '' } = request.headers;
      const decoded = Buffer.from(authorization.slice('Basic '.length), 'base64').toString();
      const words = `you sent ${authorization}, which is ${decoded}`;
      return json(403, { error: 'access_denied', error_description: words })(request, ...others);
    });
    const { message } = await errorOf(ask(oauth2(server.url, tokens.url)));
    expect(message).toContain('you sent Basic ***, which is paper:***');
  });

  it('does not show what a server of tokens quotes of other parameters that are secret', async () => {
    const server = await guarded(() => true);
    const tokens = await serve((request, params, response) => {
      const words = ['password', 'assertion', 'audience'].map((name) => params.get(name));
      const refused = { error: 'access_denied', error_description: words.join(', ') };
      return json(403, refused)(request, params, response);
    });
    const more =
      ', endpoint_params: {password: of-the-owner, assertion: "${JWT}", audience: measured}';
    const asked = ask(oauth2(server.url, tokens.url, more), { env: { JWT: 'head.claims.sign' } });
    expect((await errorOf(asked)).message).toContain('access_denied: ***, ***, measured');
  });

  it('asks for one token, for all requests', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer t-1');
    const tokens = await tokenServer(3600);
    const more = ', scopes: [read, "${SCOPE}"], endpoint_params: {audience: prometheus}';
    const env = { SCOPE: 'all' };
    await ask(oauth2(server.url, tokens.url, more), { times: 4, env });
    expect(server.requests).toHaveLength(4);
    expect(tokens.requests.map(({ method, path }) => [method, path])).toEqual([['POST', '/token']]);
    expect(Object.fromEntries(tokens.requests[0]?.params ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'read all',
      audience: 'prometheus',
    });
  });

  it('asks anew shortly before the token expires', async () => {
    const server = await guarded(() => true);
    const tokens = await tokenServer(60);
    const client = openedClient(oauth2(server.url, tokens.url));
    await client.ask();
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 53_000);
    try {
      await client.ask();
      expect(tokens.requests).toHaveLength(1);
      clock.mockReturnValue(now + 55_000);
      await client.ask(2);
      expect(tokens.requests).toHaveLength(2);
    } finally {
      clock.mockRestore();
    }
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      ...['Bearer t-1', 'Bearer t-1', 'Bearer t-2', 'Bearer t-2'],
    ]);
  });

  it('asks anew where the server does not take the token, once', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer t-2');
    const tokens = await tokenServer();
    await ask(oauth2(server.url, tokens.url));
    expect(tokens.requests).toHaveLength(2);
    const never = await guarded(() => false);
    expect((await errorOf(ask(oauth2(never.url, tokens.url)))).message).toContain('401');
    expect(tokens.requests).toHaveLength(4);
  });

  it('says who it is in the form where the header is not taken', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer t');
    const tokens = await serve((request, params, response) => {
      const isKnown =
        params.get('client_secret') === 's/crt' && params.get('client_id') === 'paper';
      const answer = { access_token: 't', token_type: 'bearer' };
      const handler = isKnown ? json(200, answer) : json(401, { error: 'invalid_client' });
      return handler(request, params, response);
    });
    await ask(oauth2(server.url, tokens.url));
    expect(tokens.requests).toHaveLength(2);
  });

  it('asks over TLS with an authority of its own', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer t-1');
    const tokens = await tokenServer();
    const authority = await openAuthority();
    const { cert, key } = await authority.sign('server', ['IP:127.0.0.1']);
    const tls = `ssl_certificate ${cert}; ssl_certificate_key ${key};`;
    const upstream = `location / { proxy_pass ${tokens.url}; }`;
    const nginx = stopped(
      await startNginx({ it: { scheme: 'https', directives: [tls, upstream] } }),
    );
    const more = ', tls_config: {ca_file: authority.pem}';
    await ask(oauth2(server.url, nginx.urls.it, more), { folder: authority.folder });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Handler, string]>([
    [
      'refused',
      json(401, { error: 'invalid_client', error_description: 'not s/crt' }),
      'invalid_client: not ***',
    ],
    [
      'one that no header carries',
      json(200, { access_token: 'a\nb', token_type: 'Bearer' }),
      'characters that',
    ],
    ['not understood', json(200, { token: 'x' }), 'access_token'],
    ['answered by a page', (_request, _params, response) => void response.end('<html>'), ''],
  ])('says that it is %s, and the server is not asked', async (_, handler, words) => {
    const server = await guarded(() => true);
    const tokens = await serve(handler);
    const secret = oauth2(server.url, tokens.url);
    const error = await errorOf(ask(secret));
    expect(error.code).toBe('CREDENTIALS');
    expect(error.message).toContain(`no token from ${tokens.url}/token: `);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('s/crt');
    expect(server.requests).toEqual([]);
  });

  it('does not read an answer without end', async () => {
    const server = await guarded(() => true);
    const tokens = await serve((_request, _params, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    const begun = performance.now();
    const error = await errorOf(ask(oauth2(server.url, tokens.url)));
    expect(error.code).toBe('CREDENTIALS');
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('asks again where the server of tokens does not serve yet', async () => {
    const server = await guarded(() => true);
    let left = 2;
    const tokens = await serve((request, params, response) => {
      if (left-- > 0) return void response.writeHead(503).end('starting');
      return json(200, { access_token: 'abc', token_type: 'Bearer' })(request, params, response);
    });
    await ask(oauth2(server.url, tokens.url));
    expect(server.requests[0]?.headers.authorization).toBe('Bearer abc');
  });

  it('says what to do about a server of tokens whose authority nobody knows', async () => {
    const authority = await openAuthority();
    const { cert, key } = await authority.sign('tokens', ['DNS:localhost']);
    const tls = `ssl_certificate ${cert}; ssl_certificate_key ${key};`;
    const nginx = stopped(await startNginx({ it: { scheme: 'https', directives: [tls] } }));
    const server = await guarded(() => true);
    const error = await errorOf(ask(oauth2(server.url, nginx.urls.it)));
    expect(error).toMatchObject({
      code: 'CREDENTIALS',
      message: expect.stringContaining('no safe connection'),
      hint: expect.stringContaining('ca_file'),
    });
  });

  it('says that nobody gives tokens', async () => {
    const server = await guarded(() => true);
    const error = await errorOf(ask(oauth2(server.url, 'http://tokens.invalid')));
    expect(error).toMatchObject({
      code: 'CREDENTIALS',
      message: expect.stringContaining('no token from http://tokens.invalid/token'),
    });
  });
});

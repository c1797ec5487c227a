import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../../src/errors.js';
import type { Access } from '../../../src/manifest/http/access.js';
import { plainEndpoint } from '../../../src/manifest/endpoint.js';
import { openHiding } from '../../../src/prometheus/access/hiding.js';
import { authenticator } from '../../../src/prometheus/access/authenticator.js';
import { errorsOf, manifest, mistakeOf, mistakes, query } from '../given.js';

/** A manifest whose first line is this `prometheus`. */
function given(prometheus: string): string {
  return `prometheus: ${prometheus}\nfigures: {f: {query: up, range: {last: 1h}}}`;
}

describe('authorization', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styx-'));
  writeFileSync(join(folder, 'secret'), 'pässword\n');
  writeFileSync(join(folder, 'token'), 'abc\r\n');
  writeFileSync(join(folder, 'user'), 'ann\n');
  writeFileSync(join(folder, 'lines'), 'a\nb\n');
  const file = join(folder, 'styx.config.yaml');
  const env = { PASSWORD: 'x', EMPTY: '', SLASH: 'a/b' };

  it.each([
    ['url: http://a', undefined],
    ['url: "http://user:p%40ss@a"', basic('user:p@ss')],
    ['url: http://a, basic_auth: {username: u, password: 0123}', basic('u:0123')],
    ['url: http://a, basic_auth: {username: u, password: "${PASSWORD}"}', basic('u:x')],
    ['url: http://a, basic_auth: {username: u, password_file: secret}', basic('u:pässword')],
    ['url: http://a, basic_auth: {username_file: user, password: p}', basic('ann:p')],
    ['url: "http://${EMPTY:-u}:${PASSWORD}@a"', basic('u:x')],
    ['url: "http://u:${PASSWORD}%40${SLASH}@a"', basic('u:x@a/b')],
    ['url: http://a, authorization: {credentials: abc}', 'Bearer abc'],
    ['url: http://a, authorization: {type: Token, credentials: "$$x"}', 'Token $x'],
    ['url: http://a, authorization: {credentials_file: "${EMPTY:-token}"}', 'Bearer abc'],
  ])('of %s', async (endpoint, authorization) => {
    const found = query(given(`{${endpoint}}`), { file, env }).endpoint;
    expect(await headerOf(found.access)).toBe(authorization);
    expect(found.url.href).toBe('http://a/');
  });

  it.each([
    ['basic_auth: {username: u}, authorization: {credentials: c}', 'authorization'],
    ['basic_auth: {password: p, password_file: secret}', 'password_file'],
    ['basic_auth: {username: u, username_file: user}', 'username_file'],
    ['authorization: {type: Bearer}', 'authorization'],
    ['authorization: {credentials: a, credentials_command: [b]}', 'credentials_command'],
    ['authorization: {credentials_command: []}', 'credentials_command'],
    ['authorization: {credentials_command: gcloud}', 'gcloud'],
    ['oauth2: {client_id: a, token_url: http://b}, basic_auth: {username: u}', 'oauth2'],
    ['oauth2: {client_id: a}', 'oauth2'],
    ['sigv4: {access_key: a}', 'sigv4'],
    ['sigv4: {access_key: a, secret_key: b, profile: c}', 'profile'],
    ['sigv4: {}, oauth2: {client_id: a, token_url: http://b}', 'sigv4'],
    [
      'oauth2: {client_id: a, token_url: http://b, client_secret: c, client_secret_file: d}',
      'client_secret_file',
    ],
  ])('is not %s', (settings, text) => {
    const found = mistakes(given(`{url: http://a, ${settings}}`), { file, env });
    expect(found).toEqual([['MANIFEST_VALUE', 1, text]]);
  });

  it.each([
    ['basic_auth: {password_file: nowhere}', 'MANIFEST_VALUE', 'nowhere'],
    ['basic_auth: {password: "${NONE}"}', 'UNKNOWN_VARIABLE', '"${NONE}"'],
    ['authorization: {credentials_file: lines}', 'MANIFEST_VALUE', 'authorization'],
    ['authorization: {credentials: "${NONE}"}', 'UNKNOWN_VARIABLE', '"${NONE}"'],
  ])('is read when the server is asked, not before: %s', async (settings, code, text) => {
    const { access } = query(given(`{url: http://a, ${settings}}`), { file, env }).endpoint;
    expect(mistakeOf(await errorOf(headerOf(access)))).toEqual([code, 1, text]);
  });

  it('in a URL is read then, too', async () => {
    const { access } = query(given('http://u:${NONE}@a'), { file, env }).endpoint;
    expect(await errorOf(headerOf(access))).toMatchObject({
      code: 'UNKNOWN_VARIABLE',
      position: { line: 1 },
    });
  });

  it('is not by a role of AWS, and says what to do', () => {
    const [error] = errorsOf(() => manifest(given('{url: http://a, sigv4: {role_arn: b}}')));
    expect(error).toMatchObject({
      code: 'MANIFEST_KEY',
      hint: expect.stringContaining('export-credentials'),
    });
  });

  it('is not in the URL and beside it', () => {
    const text = given('{url: "http://u:p@a", basic_auth: {username: u}}');
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 1, 'basic_auth']]);
  });
});

it('of a bare URL is taken out of it', async () => {
  const { url, access } = plainEndpoint('http://u:p%40@a');
  expect([url.href, await headerOf(access)]).toEqual(['http://a/', basic('u:p@')]);
});

describe('a secret', () => {
  it.each([
    ['beside an unknown key', '{url: http://a, basic_auth: {password: hunter2, usr: x}}'],
    ['of the wrong type', '{url: http://a, basic_auth: {password: [hunter2]}}'],
    ['in a URL that is none', '{url: "ftp://user:hunter2@a"}'],
    ['in the URL of a bad endpoint', '{url: "http://user:hunter2@a", timeout: 0s}'],
    ['in bad YAML', '{url: http://a, basic_auth: {password: @hunter2}}'],
    ['in quotes that are not closed', '{url: http://a, authorization: {credentials: "hunter2}}'],
    ['in place of the map', '{url: http://a, authorization: Bearer hunter2}'],
    ['with its name, in place of the map', '{url: http://a, basic_auth: reader:hunter2}'],
    ['below a misspelt key', '{url: http://a, basic_auth: {pasword: hunter2}}'],
    ['below a key of Prometheus', '{url: http://a, bearer_token: hunter2}'],
    ['in a URL without a scheme', '{url: "reader:hunter2@prom.example.org"}'],
    ['in a URL, with a slash', '{url: "ftp://reader:hun/hunter2@host"}'],
    ['in a list', '{url: http://a, http_headers: {X-Key: {secrets: [a, hunter2], vals: x}}}'],
    ['in a list, in bad YAML', '{url: http://a, http_headers: {X-Key: {secrets: [a, hunter2], @}}'],
    ['of AWS', '{url: http://a, sigv4: {access_key: hunter2, secret_key: hunter2, x: y}}'],
    ['of OAuth 2', '{url: http://a, oauth2: {client_id: a, client_secret: hunter2, x: y}}'],
    ['as a default', '{url: http://a, basic_auth: {password: "${PW:-hunter2}", z: 1}}'],
    ['by an alias', '{url: http://a, authorization: {credentials: &x hunter2, tpe: *x}}'],
  ])('%s is not shown', (_, prometheus) => {
    const errors = errorsOf(() => manifest(given(prometheus)));
    expect(errors).not.toEqual([]);
    const shown = errors.map(({ message, hint, position }) => [message, hint, position]);
    expect(JSON.stringify(shown)).not.toContain('hunter2');
  });

  it('with a dollar sign is not shown when it is read', async () => {
    const text = given('{url: http://a, basic_auth: {username: a, password: "x${hunter2"}}');
    const { code, message, hint, position } = await errorOf(headerOf(query(text).endpoint.access));
    expect(code).toBe('UNKNOWN_VARIABLE');
    expect(JSON.stringify([message, hint, position])).not.toContain('hunter2');
  });

  it('from the environment is not one to hide', () => {
    const text = given('{url: http://a, basic_auth: {password: "${PW}", usr: x}}');
    const [error] = errorsOf(() => manifest(text));
    expect(error?.position?.text).toContain('"${PW}"');
  });
});

/** The header, without a request. */
async function headerOf(access: Access): Promise<string | undefined> {
  const prove = authenticator({
    endpoint: { ...plainEndpoint('http://a'), access },
    hiding: openHiding(() => undefined),
    onWarning: () => undefined,
    closed: new AbortController().signal,
  });
  return (await prove({ method: 'GET', url: 'http://a/', body: null })).headers['authorization'];
}

async function errorOf(asked: Promise<unknown>): Promise<StyxError> {
  const outcome: unknown = await asked.catch((thrown: unknown) => thrown);
  if (outcome instanceof StyxError) return outcome;
  throw new Error(`no StyxError, but ${String(outcome)}`);
}

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../../src/errors.js';
import { plainEndpoint } from '../../../src/manifest/endpoint.js';
import { reachedBy } from '../../../src/manifest/endpoints.js';
import type { Access } from '../../../src/manifest/http/access.js';
import { accessInFile } from '../../../src/manifest/http/http-config.js';
import { authenticator } from '../../../src/prometheus/access/authenticator.js';
import {
  type AccessWarning,
  openHiding,
  warningText,
} from '../../../src/prometheus/access/hiding.js';
import { mistakeOf } from '../given.js';

const cwd = mkdtempSync(join(tmpdir(), 'styx-http-'));
mkdirSync(join(cwd, 'conf'));
writeFileSync(join(cwd, 'conf', 'token'), 'abc\n');
chmodSync(join(cwd, 'conf', 'token'), 0o600);

/** What a file says, which lies in another folder. */
function given(text: string): Promise<Partial<Access>> {
  writeFileSync(join(cwd, 'conf', 'http.yaml'), text);
  return accessInFile('conf/http.yaml', { cwd, env: { HOME: '/home/ann' } });
}

async function headerOf(access: Partial<Access>, warnings: string[] = []): Promise<unknown> {
  const endpoint = reachedBy(plainEndpoint('http://u:p@a'), access);
  const onWarning = (warning: AccessWarning): void => void warnings.push(warningText(warning));
  const hiding = openHiding(onWarning);
  const closed = new AbortController().signal;
  const prove = authenticator({ endpoint, hiding, onWarning, closed });
  return (await prove({ method: 'GET', url: 'http://a/', body: null })).headers['authorization'];
}

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

describe('a file as promtool takes it', () => {
  it.each([
    ['basic_auth: {username: ann, password: "x${HOME}$$"}', basic('ann:x${HOME}$$')],
    ['authorization: {type: Token, credentials_file: token}', 'Token abc'],
    ['bearer_token: abc', 'Bearer abc'],
    ['bearer_token_file: token', 'Bearer abc'],
    ['follow_redirects: true\nenable_http2: false', basic('u:p')],
    ['tls_config: {insecure_skip_verify: true}', basic('u:p')],
  ])('%s', async (text, header) => {
    expect(await headerOf(await given(text))).toBe(header);
  });

  it('says nothing of what it does not name', async () => {
    const access = await given('tls_config: {min_version: TLS13}\nproxy_from_environment: true');
    expect(Object.keys(access).sort()).toEqual(['proxy', 'tls']);
  });

  it('is warned of where everybody can read a secret in it', async () => {
    const access = await given('bearer_token: abc');
    const file = join(cwd, 'conf', 'http.yaml');
    for (const [mode, count] of [
      [0o644, 1],
      [0o600, 0],
    ] as const) {
      chmodSync(file, mode);
      const warnings: string[] = [];
      await headerOf(access, warnings);
      expect(warnings).toHaveLength(count);
    }
  });

  it.each([
    ['basic_aut: {username: a}', 'MANIFEST_KEY', 1, 'basic_aut'],
    ['max_concurrency: 4', 'MANIFEST_KEY', 1, 'max_concurrency'],
    ['sigv4: {}', 'MANIFEST_KEY', 1, 'sigv4'],
    ['basic_auth:\n  usrname: a', 'MANIFEST_KEY', 2, 'usrname'],
    [
      'basic_auth: {username: a}\nauthorization: {credentials: b}',
      'MANIFEST_VALUE',
      2,
      'authorization',
    ],
    ['bearer_token: a\nbearer_token_file: b', 'MANIFEST_VALUE', 2, 'bearer_token_file'],
    ['basic_auth: {username: a}\nbearer_token: b', 'MANIFEST_VALUE', 1, 'basic_auth'],
    ['http_headers: {Host: {values: [a]}}', 'MANIFEST_KEY', 1, 'Host'],
    ['- a', 'MANIFEST_VALUE', 1, '- a'],
  ])('is not %s', async (text, code, line, marked) => {
    const error: unknown = await given(text).catch((thrown: unknown) => thrown);
    if (!(error instanceof StyxError)) throw new Error(`no StyxError, but ${String(error)}`);
    expect(mistakeOf(error)).toEqual([code, line, marked]);
  });

  it('may not be there', async () => {
    const asked = accessInFile('none.yaml', { cwd, env: {} });
    await expect(asked).rejects.toMatchObject({ code: 'USAGE' });
  });
});

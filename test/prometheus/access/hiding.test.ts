import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../../../src/prometheus/access/endpoint-secrets.js';
import { known } from '../../../src/manifest/http/access.js';
import { openHiding, warningText } from '../../../src/prometheus/access/hiding.js';
import { query } from '../../manifest/given.js';

const hidingOf = (...secrets: string[]) => {
  const hiding = openHiding(() => undefined);
  for (const secret of secrets) hiding.reveal(known(secret));
  return hiding;
};

describe('what was revealed', () => {
  it.each([
    ['as it is', 'token hunter2!', 'token ***'],
    ['as JSON has it', '{"token": "hunter2!"}', '{"token": "***"}'],
    ['in a URL', '?token=hunter2!', '?token=***'],
    ['in a form', 'token=hunter2%21', 'token=***'],
    ['more than once', 'hunter2! hunter2!', '*** ***'],
  ])('is not shown %s', (_, text, shown) => {
    expect(hidingOf('hunter2!').shown(text)).toBe(shown);
  });

  it('is not shown in any of its forms', () => {
    const secret = 'a"b\\c/d e';
    const { shown } = hidingOf(secret);
    const text = [secret, JSON.stringify(secret), encodeURIComponent(secret)].join('|');
    expect(shown(text)).toBe('***|"***"|***');
  });

  it('is not shown line by line, where it has several: a part of it may be left out', () => {
    const { shown } = hidingOf('-----BEGIN KEY-----\nMIIEvQIB\n  indented\n-----END KEY-----\n');
    expect(shown('IEvQIB?\nMIIEvQIB\nindented\n-----END KEY-----\nbye')).toBe(
      'IEvQIB?\n***\n***\n***\nbye',
    );
  });

  it('leaves nothing of a secret that begins with another', () => {
    expect(hidingOf('abcd', 'abcdefgh').shown('abcdefgh')).toBe('***');
  });
});

describe('the file of a secret', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'styx-')), 'token');
  writeFileSync(file, 'hunter2');
  const warningsFor = (mode: number): string[] => {
    chmodSync(file, mode);
    const warnings: string[] = [];
    const hiding = openHiding((warning) => warnings.push(warningText(warning)));
    hiding.reveal(known('hunter2', { file, what: 'secrets' }));
    return warnings;
  };

  it('that everybody can read is warned of', () => {
    expect(warningsFor(0o644)).toEqual([expect.stringContaining(file)]);
    expect(warningsFor(0o604)).toHaveLength(1);
  });

  it('that its owner and their group alone can read is as it should be', () => {
    expect(warningsFor(0o600)).toEqual([]);
    expect(warningsFor(0o640)).toEqual([]);
  });
});

describe('a manifest that everybody can read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styx-'));
  const file = join(folder, 'styx.config.yaml');
  const env = {
    PW: 'hunter2',
    HOST: 'a.test',
    USER_AND_PASSWORD: 'u:p',
    PROXY: 'http://u:p@b',
    URL: 'http://a/?apikey=hunter2',
  };
  writeFileSync(join(folder, 'secret'), 'hunter2');
  chmodSync(join(folder, 'secret'), 0o600);
  const warningsOf = (settings: string, mode = 0o644): string[] => {
    const text = `prometheus: {${settings}}\nfigures: {f: {query: up, range: {last: 1h}}}`;
    writeFileSync(file, text);
    chmodSync(file, mode);
    const warnings: string[] = [];
    const hiding = openHiding((warning) => warnings.push(warningText(warning)));
    hideSecrets(query(text, { file, env }).endpoint, hiding);
    return warnings;
  };

  it.each([
    ['a password', 'url: http://a, basic_auth: {username: u, password: hunter2}'],
    ['a token', 'url: http://a, authorization: {credentials: hunter2}'],
    [
      'the secret of a client',
      'url: http://a, oauth2: {client_id: a, client_secret: b, token_url: http://c}',
    ],
    ['a key of AWS', 'url: http://a, sigv4: {access_key: a, secret_key: hunter2}'],
    ['a header', 'url: http://a, http_headers: {X-Key: {secrets: [hunter2]}}'],
    ['the key of a certificate', 'url: http://a, tls_config: {cert: a, key: b}'],
    ['a user in a URL', 'url: "http://u:hunter2@a"'],
    ['a user in a URL whose host is of the environment', 'url: "http://u:hunter2@${HOST}"'],
    ['a key in a URL', 'url: "http://a/?tenant=b&apikey=hunter2"'],
    ['a key beside a variable', 'url: "http://${HOST}/?tenant=${PW}&access_token=hunter2"'],
    ['a user of a proxy', 'url: http://a, proxy_url: "http://u:hunter2@b"'],
    ['a default of a variable', 'url: http://a, authorization: {credentials: "${PW:-hunter2}"}'],
    [
      'several of them',
      'url: http://a, basic_auth: {username: u, password: hunter2}, proxy_url: "http://u:hunter2@b"',
    ],
  ])('and has %s is warned of, once', (_, settings) => {
    expect(warningsOf(settings)).toEqual([
      expect.stringMatching(
        /the secret in .*styx.config.yaml: write \$\{VAR\} [^]*git [^]*or chmod go= .*styx.config.yaml$/,
      ),
    ]);
    expect(warningsOf(settings, 0o600)).toEqual([]);
  });

  it.each([
    ['no secret', 'url: http://a, basic_auth: {username: u}, http_headers: {X: {values: [v]}}'],
    ['a user without a password', 'url: "http://u@a", proxy_url: "http://u@b"'],
    ['a file', 'url: http://a, basic_auth: {username: u, password_file: secret}'],
    ['a variable', 'url: http://a, authorization: {credentials: "${PW}"}'],
    ['a variable in a text', 'url: http://a, http_headers: {X-Key: {secrets: ["Key ${PW}"]}}'],
    ['a variable in a URL', 'url: "http://u:${PW}@a", proxy_url: "http://u:${PW}@b"'],
    ['a user of the environment', 'url: "http://${USER_AND_PASSWORD}@a"'],
    ['a key of the environment in a URL', 'url: "http://a/?tenant=b&apikey=${PW}"'],
    ['a URL of the environment', 'url: "${URL}"'],
    ['what is no key in a URL', 'url: "http://a/?tenant=b&bypass_cache=1"'],
    ['a proxy of the environment', 'url: http://a, proxy_url: "${PROXY}"'],
  ])('and has %s is as it should be', (_, settings) => {
    expect(warningsOf(settings)).toEqual([]);
  });
});

import { createHash, createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signature } from '../../../src/prometheus/access/signature.js';
import type { FaultyServer } from '../../servers/faulty.js';
import { ask, errorOf, good, openedClient, serve } from './given.js';

const documented = {
  accessKey: 'AKIDEXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  sessionToken: undefined,
};

describe('a signature', () => {
  // Source: the test suite of AWS Signature Version 4, cases get-vanilla,
  // get-vanilla-query-order-key-case and post-vanilla.
  it.each([
    ['GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'GET',
      '/?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    ['POST', '/', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  ])('of %s %s is that of the documentation', async (method, path, expected) => {
    const request = { method, url: `https://example.amazonaws.com${path}`, body: null };
    const nowMs = Date.UTC(2015, 7, 30, 12, 36);
    expect(await signature(request, documented, 'service', nowMs)).toEqual({
      'x-amz-date': '20150830T123600Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ' +
        `SignedHeaders=host;x-amz-date, Signature=${expected}`,
    });
  });
});

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * A workspace that computes the signature of each request itself, by the words of AWS' documentation.
 * Nothing but forms is sent by POST, so the parameters are the body.
 */
function workspace(secretKey: string, token?: string): Promise<FaultyServer> {
  return serve((request, params, response) => {
    const { authorization = '' } = request.headers;
    const [, id = '', day = '', region = '', service = '', names = '', signed = ''] =
      /^AWS4-HMAC-SHA256 Credential=(\w+)\/(\d+)\/([\w-]+)\/(\w+)\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)$/.exec(
        authorization,
      ) ?? [];
    const pairs = [...params].map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
    const isPost = request.method === 'POST';
    const canonical = [
      request.method,
      encodeURIComponent(request.path).replaceAll('%2F', '/'),
      isPost ? '' : pairs.sort().join('&'),
      ...names.split(';').map((name) => `${name}:${String(request.headers[name])}`),
      '',
      names,
      hash(isPost ? params.toString() : ''),
    ].join('\n');
    const time = String(request.headers['x-amz-date']);
    const scope = `${day}/${region}/${service}/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n');
    const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
      (before, part) => hmac(before, part),
      `AWS4${secretKey}`,
    );
    const isSigned = signed === hmac(key, text).toString('hex') && service === 'aps';
    const isOfSession = request.headers['x-amz-security-token'] === token;
    if (isSigned && isOfSession) return good(request, params, response);
    response.writeHead(403).end(JSON.stringify({ message: `no, ${id} of ${region}`, canonical }));
  });
}

/** A home with the files of AWS' programs. */
function home(credentials: string, config = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-aws-'));
  writeFileSync(join(folder, 'credentials'), credentials);
  chmodSync(join(folder, 'credentials'), 0o600);
  writeFileSync(join(folder, 'config'), config);
  return folder;
}

const filesOf = (folder: string) => ({
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
  AWS_CONFIG_FILE: join(folder, 'config'),
});

const nowhere = filesOf('/nowhere');
const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'a secret/of+AWS' };

describe('sigv4', () => {
  const endpoint = (url: string, sigv4: string): string =>
    `url: "${url}/workspaces/ws-1", sigv4: {${sigv4}}`;

  it('signs what is asked, with keys of the environment', async () => {
    const server = await workspace('a secret/of+AWS');
    const env = { ...nowhere, ...keys, AWS_REGION: 'eu-west-1' };
    await ask(endpoint(server.url, ''), { env });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/workspaces/ws-1/api/v1/query_range',
      headers: { authorization: expect.stringContaining('/eu-west-1/aps/') },
    });
  });

  it('signs the query string of what only GET may ask', async () => {
    const server = await workspace('a secret/of+AWS');
    const env = { ...nowhere, ...keys };
    const client = openedClient(endpoint(server.url, 'region: eu-west-1'), { env });
    await client.labelValues('a b', '{x="a+b c/d*"}');
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('signs with keys and a session of the environment', async () => {
    const server = await workspace('a secret/of+AWS', 'a session, of AWS');
    const env = { ...nowhere, ...keys, AWS_SESSION_TOKEN: 'a session, of AWS' };
    await ask(endpoint(server.url, 'region: eu-west-1'), { env });
  });

  it('signs with keys of the manifest', async () => {
    const server = await workspace('mine');
    const written = 'region: r, access_key: ID, secret_key: "${MINE}"';
    await ask(endpoint(server.url, written), { env: { ...nowhere, ...keys, MINE: 'mine' } });
  });

  const folder = home(
    [
      '[default]',
      'aws_access_key_id = ID',
      'aws_secret_access_key = of default',
      '# a note',
      '[paper]',
      'aws_access_key_id=ID2',
      'aws_secret_access_key=of=paper',
      'aws_session_token = of session',
    ].join('\n'),
    [
      ...['[default]', 'region = eu-north-1', 's3 =', '  region = no', '[profile paper]'],
      ...['region = eu-south-1', '[profile of-role]', 'role_arn = arn:x', 'region = r'],
    ].join('\n'),
  );

  it.each<[string, string, Record<string, string>, string, string | undefined, string]>([
    ['the default', '', {}, 'of default', undefined, 'eu-north-1'],
    ['one of the manifest', 'profile: paper', keys, 'of=paper', 'of session', 'eu-south-1'],
    [
      'one of the environment',
      '',
      { AWS_PROFILE: 'paper' },
      'of=paper',
      'of session',
      'eu-south-1',
    ],
    ['one with another region', 'region: r', {}, 'of default', undefined, 'r'],
  ])('signs with keys of a profile: %s', async (_, sigv4, more, secret, token, region) => {
    const server = await workspace(secret, token);
    await ask(endpoint(server.url, sigv4), { env: { ...filesOf(folder), ...more } });
    expect(server.requests[0]?.headers.authorization).toContain(`/${region}/aps/`);
  });

  it.each([
    ['region: r', nowhere, 'there are no keys', 'AWS_ACCESS_KEY_ID'],
    ['profile: none', filesOf(folder), 'there are no keys', 'AWS_ACCESS_KEY_ID'],
    ['profile: of-role', filesOf(folder), 'has role_arn', 'aws configure export-credentials'],
    ['', { ...nowhere, ...keys }, 'which region', 'AWS_REGION'],
  ])('says what is missing of {%s}', async (sigv4, env, message, hint) => {
    const server = await workspace('x');
    expect(await errorOf(ask(endpoint(server.url, sigv4), { env }))).toMatchObject({
      code: 'CREDENTIALS',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['the region', { sigv4: 'region: "eu\\nwest"' }],
    ['the region', { sigv4: '', AWS_REGION: 'München' }],
    ['the access key', { sigv4: 'region: r', AWS_ACCESS_KEY_ID: 'AKID\n' }],
    ['the session token', { sigv4: 'region: r', AWS_SESSION_TOKEN: 'a\nb' }],
  ])('does not ask with what no header carries: %s', async (what, { sigv4, ...more }) => {
    const server = await workspace('x');
    const env = { ...nowhere, ...keys, ...more };
    expect(await errorOf(ask(endpoint(server.url, sigv4), { env }))).toMatchObject({
      code: 'CREDENTIALS',
      message: `${what} of AWS has characters that a header cannot carry`,
      hint: expect.stringContaining('one line of ASCII'),
    });
    expect(server.requests).toEqual([]);
  });

  it('says what the server says of another key', async () => {
    const server = await workspace('another');
    const env = { ...nowhere, ...keys };
    const { message } = await errorOf(ask(endpoint(server.url, 'region: r'), { env }));
    expect(message).toContain('no, AKID of r');
  });
});

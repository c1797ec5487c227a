import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openAuthority, textOf } from '../servers/certificates.js';
import { type Handler, startServer } from '../servers/faulty.js';
import { startProxy } from '../servers/proxy.js';
import { type Project, project } from './styx.js';

/** A server that says in all its words what it was told, and gives tokens. */
const talkative: Handler = ({ path, headers }, params, response) => {
  const told = [...Object.entries(headers).flat(), ...params.values()].join(' ');
  const json = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  if (path === '/token') {
    const given = { access_token: 'hunter2-access-token', token_type: 'bearer', expires_in: 3600 };
    json(200, given);
    return;
  }
  if (path.endsWith('/buildinfo')) {
    const version = headers.authorization ?? String(headers['x-key']);
    json(200, { status: 'success', data: { version, revision: 'x' } });
    return;
  }
  if (params.get('query') === 'bad') {
    json(400, { status: 'error', error: told });
    return;
  }
  if (params.get('query') === 'page') return void response.writeHead(403).end(`<p>${told}</p>`);
  const quoted = quotes[params.get('query') ?? '']?.(told, params.get('start') ?? '');
  if (quoted !== undefined) {
    const { status = 200, body, headers: more } = quoted;
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(body);
    return;
  }
  const values = [[Number(params.get('start')), '1']];
  const data = { resultType: 'matrix', result: [{ metric: { a: 'b' }, values }] };
  json(200, { status: 'success', data, warnings: [told], infos: [encodeURIComponent(told)] });
};

interface Quoting {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

const documentOf = (result: string, type = '"matrix"'): string =>
  `{"status":"success","data":{"resultType":${type},"result":${result}}}`;

/** Answers that are none, and have what the server was told where an error quotes them. */
const quotes: Readonly<Record<string, (told: string, start: string) => Quoting>> = {
  type: (told) => ({ body: documentOf('[]', JSON.stringify(told)) }),
  junk: (told) => ({ body: `{"status":${told}}` }),
  histogram: (told, start) => ({
    body: documentOf(`[{"metric":{},"histograms":[[${start},${JSON.stringify(told)}]]}]`),
  }),
  twice: (told, start) => {
    const series = `{"metric":{"a":${JSON.stringify(told)}},"values":[[${start},"1"]]}`;
    return { body: documentOf(`[${series},${series}]`) };
  },
  content: (told) => ({ status: 400, body: '<html>', headers: { 'content-type': told } }),
  encoding: (told) => ({ body: '', headers: { 'content-encoding': told } }),
};

const figures = ['good', 'bad', 'page', ...Object.keys(quotes)].map(
  (query) =>
    `  ${query}: {query: ${query}, range: {start: 2026-01-01T00:00:00Z, duration: 1h}, formats: [csv, gnuplot]}`,
);

interface Case {
  /** What is written of the endpoint. */
  readonly access: string;
  readonly secrets: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Where it is not the server itself. */
  readonly url?: string;
}

/** Anything that is there after a build, but for the secrets themselves. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('secrets'))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isFile() ? [path, readFileSync(path, 'latin1')] : []));
}

/** A mistake in Styx that quotes the secrets, once the series of `good` is read. */
const crashQuoting = (secrets: readonly string[]): string => `
  const { set } = Map.prototype;
  Map.prototype.set = function (key, value) {
    if (key === '[[["a","b"]],"numbers"]') throw new TypeError('broken on purpose: ' + ${JSON.stringify(secrets.join(' '))});
    return set.call(this, key, value);
  };
`;

/** Gives what the last build, which crashed, has said. */
async function expectNothingLeft(paper: Project, { secrets }: Case): Promise<string> {
  const outputs: string[] = [];
  const run = async (...args: string[]): Promise<void> => {
    const { stdout, stderr } = await paper.styx(...args);
    outputs.push(stdout, stderr);
  };
  await run('build', '-v');
  await run('update', '--json');
  await run('up');
  paper.write('secrets.mjs', crashQuoting(secrets));
  const broken = { NODE_OPTIONS: '--import=./secrets.mjs' };
  const { stderr } = await paper.with(broken).styx('update', '-v', 'good');
  outputs.push(stderr);
  const forms = secrets.flatMap((secret) => [
    ...[secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')],
    Buffer.from(`reader:${secret}`).toString('base64'),
  ]);
  const all = [...outputs, ...textsIn(paper.folder)];
  const lines = all.flatMap((text) => text.split('\n'));
  expect(lines.filter((line) => forms.some((form) => line.includes(form)))).toEqual([]);
  return stderr;
}

const aws = { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };

it.each<[string, Case]>([
  [
    'a password of a file',
    {
      access: 'basic_auth: {username: reader, password_file: secrets/password}',
      files: { password: 'hunter2-pass/word\n' },
      secrets: ['hunter2-pass/word'],
    },
  ],
  [
    'a token of the environment',
    {
      access: 'authorization: {credentials: "${TOKEN}"}',
      env: { TOKEN: 'hunter2-to"ken' },
      secrets: ['hunter2-to"ken'],
    },
  ],
  [
    'headers',
    {
      access: 'http_headers: {X-Key: {secrets: ["${KEY}"]}, X-Other: {files: [secrets/key]}}',
      env: { KEY: 'hunter2-key' },
      files: { key: 'hunter2 other' },
      secrets: ['hunter2-key', 'hunter2 other'],
    },
  ],
  [
    'the token of a program',
    {
      access: 'authorization: {credentials_command: [cat, secrets/token]}',
      files: { token: 'hunter2-printed' },
      secrets: ['hunter2-printed'],
    },
  ],
  [
    'a parameter',
    {
      access: 'params: {token: "${TOKEN}"}',
      env: { TOKEN: 'hunter2/param' },
      secrets: ['hunter2/param'],
    },
  ],
  [
    'OAuth 2',
    {
      access:
        'oauth2: {client_id: reader, client_secret: "${SECRET}", token_url: "${SERVER}/token"}',
      env: { SECRET: 'hunter2-client' },
      secrets: ['hunter2-client', 'hunter2-access-token'],
    },
  ],
  [
    'keys of AWS',
    {
      access: 'sigv4: {region: r}',
      env: {
        ...aws,
        AWS_ACCESS_KEY_ID: 'id',
        AWS_SECRET_ACCESS_KEY: 'hunter2/secret',
        AWS_SESSION_TOKEN: 'hunter2/session',
      },
      secrets: ['hunter2/secret', 'hunter2/session'],
    },
  ],
  [
    'a user of the URL',
    {
      access: 'timeout: 10s',
      url: 'http://reader:${PASSWORD}@',
      env: { PASSWORD: 'hunter2-in-url' },
      secrets: ['hunter2-in-url'],
    },
  ],
])('%s is nowhere in what a build leaves behind', async (_, given) => {
  const server = await startServer(talkative, { status: talkative });
  onTestFinished(() => server.stop());
  const paper = project({ ...given.env, SERVER: server.url });
  const url = given.url === undefined ? server.url : server.url.replace('http://', given.url);
  writeAll(paper, { ...given, url });
  const crashed = await expectNothingLeft(paper, given);
  expect(crashed).toMatch(/broken on purpose.*\[INTERNAL\]/);
  expect(server.requests.length).toBeGreaterThan(3);
});

it('the password of a proxy is nowhere in what a build leaves behind', async () => {
  const server = await startServer(talkative, { status: talkative });
  onTestFinished(() => server.stop());
  for (const password of ['hunter2-of-proxy', 'another']) {
    const proxy = await startProxy(new URL(server.url), { password });
    onTestFinished(() => proxy.stop());
    const proxyUrl = proxy.url.replace('//', '//proxy:${PASSWORD}@');
    const access = `proxy_url: "${proxyUrl}"`;
    const given = { access, url: 'http://prom.test', secrets: ['hunter2-of-proxy'] };
    const paper = project({ PASSWORD: 'hunter2-of-proxy' });
    writeAll(paper, given);
    await expectNothingLeft(paper, given);
    expect(proxy.asked.length).toBeGreaterThan(3);
  }
});

it('a private key is nowhere in what a build leaves behind', async () => {
  const authority = await openAuthority();
  const { cert, key } = await authority.sign('client', ['DNS:client']);
  const text = await textOf(key);
  const secrets = text.split('\n').filter((line) => line.length > 40);
  const tls = 'tls_config: {cert_file: secrets/cert, key: "${KEY}", insecure_skip_verify: true}';
  const server = await startServer(talkative);
  onTestFinished(() => server.stop());
  const paper = project({ KEY: text });
  const given = { access: tls, url: server.url.replace('http:', 'https:'), secrets };
  writeAll(paper, { ...given, files: { cert: await textOf(cert) } });
  await expectNothingLeft(paper, given);
  expect(secrets.length).toBeGreaterThan(0);
});

function writeAll(paper: Project, { access, url, files = {} }: Case): void {
  paper.write(
    'styx.config.yaml',
    [`prometheus: {url: "${url ?? ''}", ${access}}`, 'figures:', ...figures].join('\n'),
  );
  for (const [name, text] of Object.entries(files)) {
    paper.write(`secrets/${name}`, text);
    chmodSync(join(paper.folder, 'secrets', name), 0o600);
  }
}

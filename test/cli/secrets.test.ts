import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import { project } from './styx.js';

const answer: Handler = (_request, params, response) => {
  // What was scraped is asked for at the end of its time.
  const time = params.get('start') ?? Number(params.get('time')) - 1;
  const values = [[Number(time), '1']];
  const result = [{ metric: { a: 'b' }, values }];
  response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
};

async function serve(handler: Handler = answer): Promise<FaultyServer> {
  const server = await startServer(handler);
  onTestFinished(() => server.stop());
  return server;
}

const manifest = (endpoint: string): string =>
  [
    `prometheus: ${endpoint}`,
    'figures:',
    '  a: {query: up, range: {start: 2026-01-01T00:00:00Z, duration: 1h}, formats: [csv]}',
  ].join('\n');

describe('a secret that is not there', () => {
  it.each([
    ['a variable', 'authorization: {credentials: "${NONE}"}'],
    ['a file', 'basic_auth: {username: u, password_file: secrets/none}'],
    ['a variable of a header', 'http_headers: {X-Key: {secrets: ["${NONE}"]}}'],
  ])('%s: is not missed by a build from snapshots', async (_, access) => {
    const server = await serve();
    const paper = project();
    paper.write('styx.config.yaml', manifest(`{url: "${server.url}"}`));
    expect((await paper.styx('build')).status).toBe(0);
    paper.write('styx.config.yaml', manifest(`{url: "${server.url}", ${access}}`));
    for (const flag of ['--frozen', '--force', '--dry-run']) {
      expect(await paper.styx('build', flag)).toMatchObject({ status: 0 });
    }
    expect((await paper.styx('status')).status).toBe(0);
    expect((await paper.styx('verify')).status).toBe(0);
    const { status, stderr } = await paper.styx('update');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /styx\.config\.yaml:1:\d+: error: .*\[(UNKNOWN_VARIABLE|MANIFEST_VALUE)\]/,
    );
    expect(server.requests).toHaveLength(1);
  });
});

it('a command that prints a token is run when a server is asked, and only then', async () => {
  const server = await serve();
  const paper = project();
  const command = 'authorization: {credentials_command: [sh, -c, "echo ran >>ran; echo token"]}';
  paper.write('styx.config.yaml', manifest(`{url: "${server.url}", ${command}}`));
  expect((await paper.styx('build', '--offline')).status).toBe(4);
  expect((await paper.styx('build', '--dry-run')).status).toBe(0);
  expect(existsSync(join(paper.folder, 'ran'))).toBe(false);
  expect((await paper.styx('build')).status).toBe(0);
  expect((await paper.styx('build', '--force', '--offline')).status).toBe(0);
  expect(paper.read('ran')).toBe('ran\n');
  expect(server.requests[0]?.headers.authorization).toBe('Bearer token');
});

describe('--http-config', () => {
  const guard: Handler = (request, params, response) => {
    if (request.headers.authorization === 'Bearer hunter2')
      return answer(request, params, response);
    response.writeHead(401).end('no');
  };

  it('says how a query, a build and an archive reach the server', async () => {
    const server = await serve(guard);
    const paper = project();
    paper.write('conf/token', 'hunter2\n');
    chmodSync(join(paper.folder, 'conf/token'), 0o600);
    paper.write('conf/http.yaml', 'authorization: {credentials_file: token}\n');
    const http = ['--http-config', 'conf/http.yaml'];
    expect((await paper.styx('up', '--prometheus', server.url)).status).toBe(1);
    expect(await paper.styx('up', '--prometheus', server.url, ...http)).toMatchObject({
      status: 0,
    });
    paper.write('styx.config.yaml', manifest(`{url: "${server.url}"}`));
    expect((await paper.styx('build')).status).toBe(1);
    expect((await paper.styx('build', ...http)).status).toBe(0);
    expect((await paper.styx('update', ...http)).status).toBe(0);
    expect((await paper.styx('gnuplot', 'up', ...http)).status).toBe(0);
    const archived = await paper.styx('archive', 'up', '--duration', '1m', '-o', 'up.om', ...http);
    expect(archived).toMatchObject({ status: 0 });
  });

  it('does not guess which of several servers is meant', async () => {
    const paper = project();
    paper.write('http.yaml', 'bearer_token: hunter2\n');
    paper.write('styx.config.yaml', manifest('{a: http://a, b: http://b}'));
    const { status, stderr } = await paper.styx('build', '--http-config', 'http.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('--http-config does not say of which of the 2 endpoints it is');
  });
});

describe('what is not safe is said once a build, however many figures there are', () => {
  const figures = ['', 'figures:', ...['a', 'b', 'c'].map((name) => `  ${name}: {query: ${name}}`)];
  const defaults = 'defaults: {formats: [csv], range: {start: 2026-01-01T00:00:00Z, duration: 1h}}';

  it('a file with a secret that everybody can read', async () => {
    const server = await serve();
    const paper = project();
    paper.write('token', 'hunter2');
    chmodSync(join(paper.folder, 'token'), 0o644);
    const token = 'authorization: {credentials_file: token}';
    const endpoints = `prometheus: {url: "${server.url}", ${token}}`;
    paper.write('styx.config.yaml', [endpoints, defaults, ...figures].join('\n'));
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(0);
    const file = join(paper.folder, 'token');
    expect(
      stderr.split(`warning: everybody on this machine can read the secret in ${file}`),
    ).toHaveLength(2);
    const again = await paper.styx('build', '--force', '--offline');
    expect(again).toMatchObject({ status: 0, stderr: expect.not.stringContaining('everybody') });
    const { stdout } = await paper.styx('update', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ warnings: [expect.stringContaining(file)] });
  });

  it('a manifest with passwords that everybody can read', async () => {
    const server = await serve();
    const paper = project();
    const one = (user: string): string =>
      `{url: "${server.url}", basic_auth: {username: ${user}, password: hunter2}}`;
    const asked = figures.map((line) => line.replace('query: b', 'query: b, prometheus: other'));
    const endpoints = `prometheus: {lab: ${one('ann')}, other: ${one('ben')}}`;
    const all = defaults.replace('{', '{prometheus: lab, ');
    paper.write('styx.config.yaml', [endpoints, all, ...asked].join('\n'));
    chmodSync(join(paper.folder, 'styx.config.yaml'), 0o644);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(0);
    const file = join(paper.folder, 'styx.config.yaml');
    expect(
      stderr.split(`warning: everybody on this machine can read the secret in ${file}`),
    ).toHaveLength(2);
    expect(stderr).toContain(`or chmod go= ${file}`);
    const again = await paper.styx('build', '--force', '--offline');
    expect(again).toMatchObject({ status: 0, stderr: expect.not.stringContaining('everybody') });
    chmodSync(file, 0o600);
    const closed = await paper.styx('update');
    expect(closed).toMatchObject({ status: 0, stderr: expect.not.stringContaining('everybody') });
  });

  it('a manifest with a key in a URL that everybody can read', async () => {
    const server = await serve();
    const paper = project();
    const endpoints = `prometheus: {url: "${server.url}/?apikey=hunter2"}`;
    paper.write('styx.config.yaml', [endpoints, defaults, ...figures].join('\n'));
    chmodSync(join(paper.folder, 'styx.config.yaml'), 0o644);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(0);
    expect(stderr.split('warning: everybody on this machine can read the secret')).toHaveLength(2);
    expect(stderr).not.toContain('hunter2');
    const again = await paper.styx('build', '--force', '--offline');
    expect(again).toMatchObject({ status: 0, stderr: expect.not.stringContaining('everybody') });
  });

  it('a certificate that nobody looks at', async () => {
    const server = await serve();
    const paper = project();
    const url = server.url.replace('http:', 'https:');
    const endpoints = `prometheus: {url: "${url}", tls_config: {insecure_skip_verify: true}}`;
    paper.write('styx.config.yaml', [endpoints, defaults, ...figures].join('\n'));
    const { stderr } = await paper.styx('build');
    expect(stderr.split('NOBODY KNOWS WHO ANSWERS')).toHaveLength(2);
  });

  it('a certificate of a server of tokens that nobody looks at', async () => {
    const server = await serve();
    const paper = project();
    const tokens = 'https://127.0.0.1:1/token';
    const oauth2 = `{client_id: me, token_url: "${tokens}", tls_config: {insecure_skip_verify: true}}`;
    const endpoints = `prometheus: {lab: {url: "${server.url}", oauth2: ${oauth2}}}`;
    paper.write('styx.config.yaml', [endpoints, defaults, ...figures].join('\n'));
    const { stderr } = await paper.styx('build');
    expect(stderr).toContain('NOBODY KNOWS WHO ANSWERS for token_url of lab');
    expect(stderr).toContain('any certificate for that of 127.0.0.1:1');
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import { project } from './styx.js';

const answer: Handler = (_request, params, response) => {
  const values = [[Number(params.get('start')), '1']];
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

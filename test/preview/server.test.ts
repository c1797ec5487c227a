import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../cli/paper.js';
import { project } from '../cli/styx.js';
import { previewing } from './previewing.js';

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function ask(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Got> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 20));
}

/** A preview whose first build is done. */
async function built(args: readonly string[] = []) {
  const paper = await paperOf();
  const preview = await previewing(paper, args);
  await until(() => /figures built/.test(preview.said()));
  return { ...preview, paper };
}

describe('the server of styx preview', () => {
  it('answers nobody who asks by another name, or from another page', async () => {
    const { url } = await built();
    const { host } = new URL(url);
    const status = async (headers: Readonly<Record<string, string>>, method?: string) =>
      (await ask(url, '/', headers, method)).status;
    expect(await status({ host })).toBe(200);
    expect(await status({ host: host.replace('127.0.0.1', 'localhost') })).toBe(200);
    // A tunnel has another port.
    expect(await status({ host: 'localhost:4000' })).toBe(200);
    expect(await status({ host: 'evil.example' })).toBe(403);
    expect(await status({ host: '127.0.0.1.evil.example' })).toBe(403);
    expect(await status({ host, origin: 'http://localhost:4000' })).toBe(403);
    expect(await status({ host: `evil.example:${new URL(url).port}` })).toBe(403);
    expect(await status({ host, origin: 'http://evil.example' })).toBe(403);
    expect(await status({ host, origin: 'null' })).toBe(403);
    expect(await status({ host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ host, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ host, 'content-type': 'application/json' }, 'POST')).toBe(403);
    const own = `http://${host}`;
    expect(await status({ host, origin: own }, 'POST')).toBe(403);
    expect(await status({ host, origin: own, 'content-type': 'text/plain' }, 'POST')).toBe(403);
    expect(await status({ host }, 'DELETE')).toBe(403);
    expect(await status({ host }, 'OPTIONS')).toBe(403);
  });

  it('lets nothing in, and tells no other origin that it may read', async () => {
    const { url } = await built();
    const { headers } = await ask(url, '/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const picture = await ask(url, '/figures/a.svg');
    expect(picture.body).toContain('<svg');
    expect(picture.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
  });

  it('serves the outputs of the manifest, and no other file', async () => {
    const { url, paper } = await built();
    expect((await ask(url, '/outputs/a.csv')).body).toBe(paper.read('figures/a.csv'));
    for (const path of ['../styx.config.yaml', '%2e%2e%2fstyx.config.yaml', '', 'a', '%00', '%']) {
      expect([path, (await ask(url, `/outputs/${path}`)).status]).toEqual([path, 404]);
    }
    rmSync(join(paper.folder, 'figures/a.csv'));
    mkdirSync(join(paper.folder, 'figures/a.csv'));
    expect((await ask(url, '/outputs/a.csv')).status).toBe(404);
    for (const path of ['/assets/../../package.json', '/assets/%2e%2e%2f..%2fpackage.json', '/x']) {
      expect([path, (await ask(url, path)).status]).toEqual([path, 404]);
    }
  });

  it('is there for this machine alone', async () => {
    const { url } = await built();
    // Who listens at all addresses listens at this one, too.
    const elsewhere = url.replace('127.0.0.1', '127.0.0.2');
    await expect(ask(elsewhere, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('is opened in the browser, and says so where there is none', async () => {
    const paper = await paperOf();
    const opener = `#!/bin/sh\necho "$1" > "$PWD/opened.part"; mv opened.part opened\n`;
    mkdirSync(join(paper.folder, 'bin'));
    writeFileSync(join(paper.folder, 'bin/xdg-open'), opener, { mode: 0o755 });
    const PATH = `${join(paper.folder, 'bin')}:${process.env['PATH'] ?? ''}`;
    const { url } = await previewing(paper, ['--open'], { PATH });
    await until(() => existsSync(join(paper.folder, 'opened')));
    expect(paper.read('opened')).toBe(`${url}\n`);

    const alone = await previewing(paper, ['--open'], { PATH: '/nowhere' });
    await until(() => alone.said().includes('no browser could be opened'));
    expect(alone.said()).toContain(`open ${alone.url} yourself`);
  });

  it('outlives whatever is asked of it', async () => {
    const { url } = await built();
    const { port } = new URL(url);
    for (const target of ['//', '///', '//x:y', '/\\', '*', 'http://', '/?%', '/%E0%A4%A', 'x']) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect([target, await text(socket)]).toEqual([
        target,
        expect.stringMatching(/^HTTP\/1\.1 (?:200|400|404) /),
      ]);
    }
    expect((await ask(url, '/')).status).toBe(200);
  });

  it('ends soon after Ctrl-C, though pages are open', async () => {
    const { url, end } = await built();
    const open = request(`${url}api/events`).on('error', () => undefined);
    open.end();
    await new Promise((resolve) => open.on('response', resolve));
    const { code, tookMs } = await end('SIGINT');
    expect(code).toBe(130);
    expect(tookMs).toBeLessThan(3000);
  });

  it('serves no page where there is no manifest', async () => {
    const run = await project().styx('preview');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('MANIFEST_NOT_FOUND');
  });

  it('says so where the port is not free', async () => {
    const { url, paper } = await built();
    const { port } = new URL(url);
    const run = await paper.styx('preview', '--port', port);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/cannot listen at port \d+: another program is at it \[USAGE\]/);
  });
});

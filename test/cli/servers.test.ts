import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { answering, paperOf } from './paper.js';

/** A Prometheus of a version that the test may change. */
function versions(first: string) {
  let version = first;
  const status: Handler = ({ path }, _params, response) => {
    if (!path.endsWith('/buildinfo')) return void response.writeHead(404).end();
    response.end(JSON.stringify({ status: 'success', data: { version, revision: 'x' } }));
  };
  return { status, become: (next: string) => void (version = next) };
}

describe('what a server says of itself', () => {
  it('is in the snapshots, and asked once a build that asks something', async () => {
    const { status } = versions('2.42.0');
    const paper = await paperOf({}, answering(), status);
    await paper.styx('build');
    expect(JSON.parse(paper.read('styx-data/a/query.json'))).toMatchObject({
      styx: { server: 'prometheus 2.42.0' },
    });
    const asked = (): number =>
      paper.server.statusRequests.filter(({ path }) => path.endsWith('/buildinfo')).length;
    expect(asked()).toBe(1);
    await paper.styx('build', '--force');
    expect(asked()).toBe(1);
  });

  it('is no news where the answer is the same', async () => {
    const { status, become } = versions('2.42.0');
    const paper = await paperOf({}, answering(), status);
    await paper.styx('build');
    const [lock, snapshot] = [
      paper.read('styx.lock'),
      join(paper.folder, 'styx-data/a/query.json'),
    ];
    const { mtimeMs } = statSync(snapshot);
    become('3.5.0');
    expect((await paper.styx('update')).stderr).toContain('2 figures current');
    expect(statSync(snapshot).mtimeMs).toBe(mtimeMs);
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('fails no build where it says nothing', async () => {
    const paper = await paperOf({}, answering(), (_request, _params, response) => {
      response.writeHead(500).end('<html>');
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).not.toContain('"server"');
  });
});

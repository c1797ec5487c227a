import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { answering, manifest, type Paper, paperOf } from './paper.js';
import { styxProgram } from './styx.js';

const labelled = (label: string) => `  a: {query: load, y: {label: ${label}}}`;

describe('an output that Styx has written here', () => {
  it('is replaced where version control brings another lock', async () => {
    const paper = await paperOf({ figures: labelled('Old') });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    paper.change({ figures: labelled('New') });
    await paper.styx('build');
    paper.change({ figures: labelled('Old') });
    writeFileSync(join(paper.folder, 'styx.lock'), lock);
    expect((await paper.styx('status')).stdout).toContain('a.gnuplot was built of something else');
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(paper.read('figures/a.gnuplot')).toContain('Old');
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('is replaced where the engine failed after it was written', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load, engine: gnuplot, formats: [gnuplot, svg], tweak: own.gnuplot}',
    });
    paper.write('own.gnuplot', 'set key off\n');
    await paper.styx('build');
    paper.write('own.gnuplot', 'no such command\n');
    expect(await paper.styx('build')).toMatchObject({ status: 5 });
    paper.write('own.gnuplot', 'set key on\n');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
  });

  it('is known though another manifest of the folder is built after a crash', async () => {
    const silent: Handler = (request, params, response) => {
      if (params.get('query') !== 'silent') void answering()(request, params, response);
    };
    const paper = await paperOf({}, silent);
    const other = (label: string) =>
      manifest(paper.server.url, {
        more: 'output_dir: other',
        figures: `  c: {query: load, y: {label: ${label}}}\n  d: {query: silent}`,
      });
    paper.write('other.yaml', other('Old'));
    await killedWhen(paper, ['build', '-c', 'other.yaml'], 'other/c.gnuplot');
    await paper.styx('build');
    paper.write('other.yaml', other('New').replace('silent', 'cpu'));
    expect(await paper.styx('build', '-c', 'other.yaml')).toMatchObject({ status: 0 });
  });
});

describe('a file in the place of an output that Styx has not written', () => {
  it('stays, unless --force is given', async () => {
    const paper = await paperOf();
    mkdirSync(join(paper.folder, 'figures'));
    paper.write('figures/a.gnuplot', '# by hand\n');
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(3);
    expect(stderr).toMatch(/a\.gnuplot is there, was not built here.*\[EDITED\]/);
    expect(paper.read('figures/a.gnuplot')).toBe('# by hand\n');
    expect(await paper.styx('build', '--force')).toMatchObject({ status: 0 });
  });

  it('stays where the lock that would tell is gone', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    appendFileSync(join(paper.folder, 'figures/a.gnuplot'), '# mine\n');
    rmSync(join(paper.folder, 'styx.lock'));
    expect(await paper.styx('build')).toMatchObject({ status: 3 });
    expect(paper.read('figures/a.gnuplot')).toContain('# mine');
  });
});

describe('an update that is killed before it has written the lock', () => {
  it.each(['range: {start: 2023-11-14T22:13:20Z, duration: 1m}', 'range: {last: 1m}'])(
    'leaves snapshots that the next build takes (%s)',
    async (defaults) => {
      let isSecond = false;
      const paper = await paperOf({ defaults }, (request, params, response) => {
        if (!isSecond) void answering(4)(request, params, response);
        else if (params.get('query') === 'load') void answering(5)(request, params, response);
      });
      await paper.styx('build');
      isSecond = true;
      await sleep(1100);
      const before = paper.read('styx-data/a/query.json');
      await killedWhen(paper, ['update'], () => paper.read('styx-data/a/query.json') !== before);
      const fetched = paper.read('styx-data/a/query.json');
      expect(await paper.styx('build', '--offline')).toMatchObject({ status: 0 });
      expect(paper.read('styx-data/a/query.json')).toBe(fetched);
      expect((await paper.styx('verify')).status).toBe(0);
    },
  );
});

/** Kills a command as soon as a file is there, or something else is true. */
async function killedWhen(
  { folder }: Paper,
  args: readonly string[],
  until: string | (() => boolean),
): Promise<void> {
  const isTime = typeof until === 'string' ? () => existsSync(join(folder, until)) : until;
  const child = spawn(process.execPath, [styxProgram, ...args], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (!isTime()) await sleep(5);
  child.kill('SIGKILL');
  await ended;
}

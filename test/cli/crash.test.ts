import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holderText, newHolder } from '../../src/files/holder.js';
import { answering, fixed, outputs, type Paper, paperOf } from './paper.js';
import { type Project, project, run, styxProgram } from './styx.js';

const names = Array.from({ length: 6 }, (_, i) => `f${i}`);
const figures = names.map((name, i) => `  ${name}: {query: load${i}}`).join('\n');

const defaults = 'range: {start: 2023-11-14T22:13:20Z, duration: 4485s}';

/** A paper whose files have some kilobytes each. */
const bigPaper = (): Promise<Paper> => paperOf({ figures, defaults }, answering(300));

/** Every file of a paper, by its name; without what a build has not put in its place. */
function filesOf(paper: Project): Record<string, string> {
  const folders = ['figures', ...names.map((name) => `styx-data/${name}`)];
  const files = folders
    .filter((folder) => existsSync(join(paper.folder, folder)))
    .flatMap((folder) =>
      Object.entries(outputs(paper, folder)).map(
        ([name, text]) => [`${folder}/${name}`, text] as const,
      ),
    );
  return Object.fromEntries(files.filter(([name]) => !name.endsWith('.part')));
}

/** A build that nothing disturbs. */
async function builtPaper(): Promise<Paper> {
  const paper = await bigPaper();
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  return paper;
}

async function expectToGoOn(paper: Paper, reference: Paper): Promise<void> {
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  expect(filesOf(paper)).toEqual(filesOf(reference));
  expect(paper.read('styx.lock')).toBe(reference.read('styx.lock'));
  expect(await paper.styx('verify')).toMatchObject({ status: 0 });
}

/**
 * Builds in a folder that becomes a disk of its own, of which less and less is full; what there is then,
 * and after a build with room for all, is copied to two other folders.
 */
const onSmallDisk = `set -eu
node=$1 styx=$2 during=$3 after=$4
manifest=$(cat styx.config.yaml)
mount -t tmpfs -o size=1m styx "$PWD" && cd "$PWD"
echo "$manifest" > styx.config.yaml
for room in 0 8 24 48 64; do
  dd if=/dev/zero of=filler bs=1k count=$((1016 - room)) 2>/dev/null || true
  if "$node" "$styx" build; then exit 9; fi
  rm filler
done
cp -r . "$during"
"$node" "$styx" build
"$node" "$styx" verify
cp -r . "$after"
`;

describe('a disk that takes no more', () => {
  it('wherever a file ends leaves whole files, and the next build goes on', async () => {
    const reference = await builtPaper();
    const paper = await bigPaper();
    let failed = 0;
    // In blocks of 512 bytes: the files of `ulimit -f` are cut off there.
    for (const blocks of [0, 1, 4, 8, 12, 16, 20, 30]) {
      const build = `ulimit -f ${blocks}; exec "${process.execPath}" "${styxProgram}" build`;
      const { status, stderr } = await run('/bin/sh', ['-c', build], paper.folder, { CI: '' });
      if (status !== 0) expect(stderr).toMatch(/\[(UNWRITABLE|SPOOL)\]/);
      if (status === 1) failed++;
      expect(status).toBeLessThanOrEqual(1);
      expect(filesOf(reference)).toMatchObject(filesOf(paper));
      if (existsSync(join(paper.folder, 'styx.lock'))) JSON.parse(paper.read('styx.lock'));
    }
    expect(failed).toBeGreaterThan(3);
    expect(Object.keys(filesOf(paper)).length).toBeGreaterThan(0);
    await expectToGoOn(paper, reference);
  }, 300_000);

  it('as it is full leaves whole files, and the next build goes on when there is room', async (test) => {
    if (spawnSync('unshare', ['-rm', 'true']).status !== 0) {
      test.skip('no file system can be mounted here: only `ulimit` has been tried');
    }
    const reference = await builtPaper();
    const paper = await bigPaper();
    const [during, after] = [project(), project()];
    const args = [
      '-c',
      onSmallDisk,
      'sh',
      process.execPath,
      styxProgram,
      during.folder,
      after.folder,
    ];
    const ended = await run('unshare', ['-rm', '/bin/sh', ...args], paper.folder);
    expect(ended).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/\[(UNWRITABLE|SPOOL)\]/),
    });
    expect(Object.keys(filesOf(during)).length).toBeGreaterThan(0);
    expect(filesOf(reference)).toMatchObject(filesOf(during));
    expect(filesOf(after)).toEqual(filesOf(reference));
    expect(after.read('styx.lock')).toBe(reference.read('styx.lock'));
  }, 300_000);
});

describe('the lock of a process that has crashed', () => {
  it('is taken over', async () => {
    const paper = await builtPaper();
    const { pid } = spawnSync('true');
    paper.write('.styx/.build.lock', holderText({ ...newHolder(), pid }));
    const { status, stderr } = await paper.styx('build', '--force');
    expect(status).toBe(0);
    // Another machine's would be waited for.
    expect(stderr).not.toContain('kept busy');
    expect(existsSync(join(paper.folder, '.styx/.build.lock'))).toBe(false);
  });

  it('that lives is asked for again before styx.lock is written: another may have taken it', async () => {
    const other = `${process.pid} ${hostname()} another-id\n`;
    const path = '.styx/.build.lock';
    let isTaken = true;
    const paper = await paperOf({}, (...asked) => {
      if (isTaken) paper.write(path, other);
      return answering()(...asked);
    });
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/styx\.lock stays as it was: another process.*\[UNWRITABLE\]/),
    });
    expect(existsSync(join(paper.folder, 'styx.lock'))).toBe(false);
    expect(paper.read(path)).toBe(other);
    isTaken = false;
    rmSync(join(paper.folder, path));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.asked()).toEqual(['load', 'cpu']);
  });
});

describe('a checkout that nobody can write to', () => {
  it('is looked at, and built where there is nothing to do', async (test) => {
    if (spawnSync('unshare', ['-rm', 'true']).status !== 0) {
      test.skip('no file system can be mounted read-only here');
    }
    const paper = await paperOf({ more: `values: {most: {query: load, ${fixed}, reduce: max}}` });
    await paper.styx('build');
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    const styx = (args: string) => {
      const script = `mount --bind . . && cd "$PWD" && mount -o remount,bind,ro . && exec "$0" "$1" ${args}`;
      const program = ['/bin/sh', '-c', script, process.execPath, styxProgram];
      return run('unshare', ['-rm', ...program], paper.folder, { CI: '' });
    };
    for (const args of ['build --frozen', 'build --locked', 'status --exit-code', 'verify']) {
      expect(await styx(args)).toMatchObject({ status: 0 });
    }
    expect((await styx('build --frozen')).stderr).toMatch(/^2 figures, 1 value current /);
    expect((await styx('build')).stderr).toContain('[UNWRITABLE]');
    rmSync(join(paper.folder, 'figures/a.csv'));
    expect((await styx('build --frozen')).stderr).toContain('[UNWRITABLE]');
    expect(existsSync(join(paper.folder, '.styx'))).toBe(false);
  });
});

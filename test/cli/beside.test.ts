import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest, type Paper, paperOf } from './paper.js';

/** A manifest with folders of its own, and a figure that is called like one of the other. */
const beside = (paper: Paper, folder: string, figure = 'a'): string =>
  manifest(paper.server.url, {
    figures: `  ${figure}: {query: up}`,
    formats: 'csv',
    more: `output_dir: ${folder}-figures\ndata_dir: ${folder}-data`,
  });

const status = async (paper: Paper, ...flags: string[]) =>
  (await paper.styx('status', '--exit-code', ...flags)).status;

describe('a manifest beside another one', () => {
  it.each(['styx.yaml', 'talk.yaml', '.styxrc', 'styx.config.yml'])(
    'has a lock of its own: %s',
    async (name) => {
      const paper = await paperOf({ formats: 'csv' });
      await paper.styx('build');
      const lock = paper.read('styx.lock');
      paper.write(name, beside(paper, 'other'));
      expect(await paper.styx('build', '-c', name)).toMatchObject({ status: 0 });
      expect(paper.read('styx.lock')).toBe(lock);
      expect(Object.keys(JSON.parse(paper.read(`${name}.lock`)) as object)).toContain('figures');
      expect([await status(paper), await status(paper, '-c', name)]).toEqual([0, 0]);
      rmSync(join(paper.folder, '.styx'), { recursive: true });
      await paper.server.stop();
      for (const flags of [[], ['-c', name]]) {
        const built = await paper.styx('build', '--frozen', ...flags);
        expect(built.stderr).toMatch(/^\d figures? current in /m);
      }
    },
  );

  it('has one of its own too where just the ending of their names differs', async () => {
    const paper = await paperOf({ formats: 'csv' });
    for (const name of ['talk.yaml', 'talk.yml']) {
      paper.write(name, beside(paper, name, `of-${name.replace('.', '-')}`));
      await paper.styx('build', '-c', name);
    }
    expect(await status(paper, '-c', 'talk.yaml')).toBe(0);
  });

  it('is told which lock it had before locks had whole names', async () => {
    const paper = await paperOf({ formats: 'csv' });
    paper.write('talk.yaml', beside(paper, 'talk'));
    await paper.styx('build', '-c', 'talk.yaml');
    renameSync(join(paper.folder, 'talk.yaml.lock'), join(paper.folder, 'talk.lock'));
    for (const command of [['build', '--locked'], ['verify']]) {
      const { status, stderr } = await paper.styx(...command, '-c', 'talk.yaml');
      expect(status).toBe(3);
      expect(stderr).toContain('git mv talk.lock talk.yaml.lock');
    }
  });

  it('is not told to take the lock of another program', async () => {
    const paper = await paperOf({ formats: 'csv' });
    paper.write('pubspec.yaml', beside(paper, 'talk'));
    paper.write('pubspec.lock', 'packages: {}\n');
    for (const command of [['build', '--locked'], ['verify']]) {
      const { status, stderr } = await paper.styx(...command, '-c', 'pubspec.yaml');
      expect(status).toBe(3);
      expect(stderr).not.toContain('git mv');
    }
  });

  it('has what such a lock names, and so finds what is of no figure any more', async () => {
    const paper = await paperOf({ formats: 'csv' });
    await paper.styx('build');
    paper.write('talk.yaml', beside(paper, 'talk', 'gone'));
    await paper.styx('build', '-c', 'talk.yaml');
    copyFileSync(join(paper.folder, 'talk.yaml.lock'), join(paper.folder, 'talk.lock'));
    paper.write('talk.yaml', beside(paper, 'talk', 'stays'));
    await paper.styx('build', '-c', 'talk.yaml');
    expect(await paper.styx('clean', '--orphans', '-c', 'talk.yaml')).toMatchObject({ status: 0 });
    expect(existsSync(join(paper.folder, 'talk-figures/gone.csv'))).toBe(false);
    expect(existsSync(join(paper.folder, 'talk-figures/stays.csv'))).toBe(true);
  });

  it('has styx.lock where it is what Styx finds by itself', async () => {
    const paper = await paperOf({ formats: 'csv' });
    paper.write('.styxrc', beside(paper, 'other'));
    rmSync(join(paper.folder, 'styx.config.yaml'));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(existsSync(join(paper.folder, 'styx.lock'))).toBe(true);
    expect(existsSync(join(paper.folder, '.styxrc.lock'))).toBe(false);
  });

  describe('that came later and is found first', () => {
    /** A paper whose only manifest was `.styxrc` when it was built. */
    async function paperOfRc(): Promise<{ paper: Paper; path: (name: string) => string }> {
      const paper = await paperOf({ formats: 'csv' });
      const path = (name: string) => join(paper.folder, name);
      renameSync(path('styx.config.yaml'), path('.styxrc'));
      expect(await paper.styx('build')).toMatchObject({ status: 0 });
      return { paper, path };
    }

    it.each(['build', 'status', 'verify', 'lock', 'clean'])(
      'does not take over the lock of the one before it: styx %s',
      async (command) => {
        const { paper } = await paperOfRc();
        const lock = paper.read('styx.lock');
        paper.write('styx.config.yaml', beside(paper, 'other'));
        const { status: code, stderr } = await paper.styx(command);
        expect({ code, stderr }).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('styx.lock is that of .styxrc, which is there too'),
        });
        expect(paper.read('styx.lock')).toBe(lock);
      },
    );

    it('is not what the one before it, if that is named, has lost its lock to', async () => {
      const { paper, path } = await paperOfRc();
      paper.write('styx.config.yaml', beside(paper, 'other'));
      for (const command of ['build', 'verify', 'lock']) {
        expect(await paper.styx(command, '-c', '.styxrc')).toMatchObject({
          ...{ status: 2, stderr: expect.stringContaining('git mv styx.lock .styxrc.lock') },
        });
      }
      expect(existsSync(path('.styxrc.lock'))).toBe(false);
    });

    it('has its own, as the one before it has, once that was given its own name', async () => {
      const { paper, path } = await paperOfRc();
      paper.write('styx.config.yaml', beside(paper, 'other'));
      renameSync(path('styx.lock'), path('.styxrc.lock'));
      expect(await paper.styx('build')).toMatchObject({ status: 0 });
      expect([await status(paper), await status(paper, '-c', '.styxrc')]).toEqual([0, 0]);
    });

    it('has the lock of the one before it where that was renamed', async () => {
      const { paper, path } = await paperOfRc();
      renameSync(path('.styxrc'), path('styx.config.yaml'));
      expect(await status(paper)).toBe(0);
      expect((await paper.styx('build')).stderr).toMatch(/^2 figures current/m);
    });
  });
});

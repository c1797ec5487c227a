import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { answering, manifest, type Paper, paperOf } from './paper.js';

const csv = (...names: string[]): string =>
  names.map((name) => `  ${name}: {query: load, formats: [csv]}`).join('\n');

const isThere = ({ folder }: Paper, name: string): boolean => existsSync(join(folder, name));

const orphansOf = async (paper: Paper, ...flags: string[]) =>
  (JSON.parse((await paper.styx('status', '--json', ...flags)).stdout) as { orphans: unknown })
    .orphans;

const none = { outputs: [], snapshots: [] };

const cleanOrphans = async (paper: Paper) => (await paper.styx('clean', '--orphans')).stderr;

const removedNone = '0 outputs removed\n';

describe('what is an output of now by another path', () => {
  it('is no orphan where the folder that outputs had is a link to their folder', async () => {
    const paper = await paperOf({ figures: csv('a', 'b') });
    await paper.styx('build');
    renameSync(join(paper.folder, 'figures'), join(paper.folder, 'out'));
    symlinkSync('out', join(paper.folder, 'figures'));
    paper.change({ more: 'output_dir: out' });
    expect((await paper.styx('build')).stderr).not.toContain('warning');
    expect(await orphansOf(paper)).toEqual(none);
    expect(await cleanOrphans(paper)).toBe(removedNone);
    expect(isThere(paper, 'out/a.csv')).toBe(true);
  });

  it('is none where their folder is a link to the one that they had', async () => {
    const paper = await paperOf({ figures: csv('a'), more: 'output_dir: out' });
    await paper.styx('build');
    symlinkSync('out', join(paper.folder, 'tex'));
    paper.change({ more: 'output_dir: tex' });
    await paper.styx('build');
    expect(await cleanOrphans(paper)).toBe(removedNone);
    expect(isThere(paper, 'out/a.csv')).toBe(true);
  });

  it('is none where it comes with a .tex, and the folder went from its name to `output_dir`', async () => {
    const tex = '{query: load, formats: [tex], engine: gnuplot}';
    const paper = await paperOf({ figures: `  new/x: ${tex}` });
    await paper.styx('build');
    paper.change({ figures: `  x: ${tex}`, more: 'output_dir: figures/new' });
    expect((await paper.styx('build')).stderr).not.toContain('warning');
    expect(await cleanOrphans(paper)).toBe(removedNone);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });
});

describe('what may be of somebody else', () => {
  /** A figure `b` has moved from the manifest that is found to `talk.yaml`, which has the folder of outputs. */
  async function moved(name: string, more = ''): Promise<Paper> {
    const paper = await paperOf({ figures: csv('a', name) });
    await paper.styx('build');
    paper.change({ figures: csv('a') });
    paper.write('talk.yaml', manifest(paper.server.url, { figures: csv('b'), more }));
    await paper.styx('build', '-c', 'talk.yaml');
    await paper.styx('build');
    return paper;
  }

  it('is no orphan where the folders of outputs of two manifests are in each other', async () => {
    const paper = await moved('talk/b', 'output_dir: figures/talk\ndata_dir: styx-data/talk');
    expect(await orphansOf(paper)).toEqual(none);
    expect(await cleanOrphans(paper)).toBe(removedNone);
    expect(await paper.styx('verify', '-c', 'talk.yaml')).toMatchObject({ status: 0 });
  });

  it.each([
    ['cannot be read', (lock: string) => `<<<<<<< HEAD\n${lock}`],
    ['is empty', () => ''],
    ['is cut off', () => '{'],
  ])('is none where the lock of the other manifest %s', async (_, broken) => {
    const paper = await moved('b');
    paper.write('talk.yaml.lock', broken(paper.read('talk.yaml.lock')));
    expect(await orphansOf(paper)).toEqual(none);
    expect(await cleanOrphans(paper)).toBe(removedNone);
  });

  it('is none where the lock of the other manifest is not there', async () => {
    const paper = await moved('b');
    rmSync(join(paper.folder, 'talk.yaml.lock'));
    expect(await orphansOf(paper)).toEqual(none);
    expect(await cleanOrphans(paper)).toBe(removedNone);
  });

  it('is one where what else there is is no manifest, and no lock of one', async () => {
    const paper = await paperOf({ figures: csv('a', 'b') });
    await paper.styx('build');
    paper.write('poetry.lock', '[metadata]\ncontent-hash = "0"\n');
    paper.write('flake.lock', '{"version": 7, "nodes": {}}');
    paper.write('compose.yaml', 'services:\n  figures:\n    image: x\n');
    paper.write('package.json', '{"scripts": {"styx": "styx"}, "figures": {}}');
    mkdirSync(join(paper.folder, 'odd.json'));
    paper.change({ figures: csv('a') });
    await paper.styx('build');
    expect(await cleanOrphans(paper)).toBe('1 output removed\n');
  });

  it('is none outside of the folder of the manifest, where other projects may have it', async () => {
    const paper = await paperOf({ figures: csv('a', 'b') });
    const inProject = ['-c', 'paper/styx.config.yaml'] as const;
    const write = (names: string[], redact = ''): void => {
      const more = `output_dir: ../shared\ndata_dir: ../shared-data\n${redact}`;
      const text = manifest(paper.server.url, { figures: csv(...names), more });
      paper.write('paper/styx.config.yaml', text);
    };
    write(['a', 'b']);
    await paper.styx('build', ...inProject);
    write(['a']);
    expect((await paper.styx('build', ...inProject)).stderr).not.toContain('warning');
    expect(await orphansOf(paper, ...inProject)).toEqual(none);
    expect((await paper.styx('clean', '--orphans', ...inProject)).stderr).toBe(removedNone);
    expect(isThere(paper, 'shared/b.csv')).toBe(true);
    // Names that are hidden now may be in it nevertheless.
    write(['a'], 'redact: {drop: [instance]}');
    const { stdout } = await paper.styx('status', '--json', ...inProject);
    expect((JSON.parse(stdout) as { exposed: string[] }).exposed).toContain(
      join(paper.folder, 'shared/b.csv'),
    );
  });
});

describe('a manifest that is found first beside the one that was', () => {
  /** `styx.config.yml` was built, and there is a `styx.config.yaml` now. */
  async function two(): Promise<Paper> {
    const paper = await paperOf();
    rmSync(join(paper.folder, 'styx.config.yaml'));
    const old = manifest(paper.server.url, { figures: csv('old') });
    paper.write('styx.config.yml', old);
    await paper.styx('build');
    paper.change({ figures: csv('new') });
    return paper;
  }

  it('has what the other one left when that has a lock of its own name', async () => {
    const paper = await two();
    expect((await paper.styx('clean')).stderr).toContain('git mv styx.lock styx.config.yml.lock');
    renameSync(join(paper.folder, 'styx.lock'), join(paper.folder, 'styx.config.yml.lock'));
    expect((await paper.styx('build')).stderr).toContain(
      'warning: styx.config.yml is a manifest too, and is not looked at: Styx takes styx.config.yaml; ' +
        '-c styx.config.yml takes the other one',
    );
    expect(await orphansOf(paper)).toEqual(none);
    expect(await cleanOrphans(paper)).toBe(removedNone);
    expect((await paper.styx('build', '-c', 'styx.config.yml')).stderr).not.toContain('warning');
    expect((await paper.styx('clean')).stderr).toBe('1 output removed\n');
    expect(isThere(paper, 'figures/old.csv')).toBe(true);
  });

  it('has none of what is removed by a clean before it is built', async () => {
    const paper = await two();
    expect(await paper.styx('clean')).toMatchObject({ status: 2 });
    expect(isThere(paper, 'figures/old.csv')).toBe(true);
    rmSync(join(paper.folder, 'styx.config.yaml'));
    expect((await paper.styx('clean')).stderr).toBe('1 output removed\n');
  });

  it('does not share its lock with one that is called `styx`', async () => {
    const paper = await paperOf({ figures: csv('a') });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    paper.write('styx', manifest(paper.server.url, { figures: csv('b') }));
    expect(await paper.styx('build', '-c', 'styx')).toMatchObject({ status: 0 });
    expect(paper.read('styx.lock')).toBe(lock);
    expect(paper.read('styx.manifest.lock')).toContain('"b"');
    expect(await orphansOf(paper)).toEqual(none);
  });
});

describe('values of a label that the manifest asks for', () => {
  const answers: Handler = (request, ...more) =>
    request.path.includes('/label/')
      ? void more[1].end('{"status":"success","data":["x","y"]}')
      : answering()(request, ...more);

  it('are no orphan where the lock has none of them', async () => {
    const m = '  m: {matrix: {job: {label_values: job, of: up}}, query: load, formats: [csv]}';
    const paper = await paperOf({ figures: m }, answers);
    await paper.styx('build');
    const lock = paper.read('styx.lock').replace(/,\s*"matrices": \{[^}]*\}\s*\}/, '');
    expect(lock).not.toContain('matrices');
    paper.write('styx.lock', lock);
    expect(await orphansOf(paper)).toEqual(none);
  });
});

import { appendFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { answering, manifest, type Paper, paperOf } from './paper.js';

const figures = '  a: {query: load}\n  b: {query: cpu, formats: [csv]}';

const isThere = ({ folder }: Paper, name: string): boolean => existsSync(join(folder, name));

/** A paper whose figure `a` was built, and is not in the manifest any more. */
async function withoutA(): Promise<Paper> {
  const paper = await paperOf({ figures });
  await paper.styx('build');
  paper.change({ figures: '  b: {query: cpu, formats: [csv]}' });
  await paper.styx('build');
  return paper;
}

const orphansOf = async (paper: Paper) =>
  (JSON.parse((await paper.styx('status', '--json')).stdout) as { orphans: unknown }).orphans;

const none = { outputs: [], snapshots: [] };

describe('files of a figure that is gone', () => {
  it('are named by the status, which is as good as without them', async () => {
    const paper = await withoutA();
    const { status, stdout, stderr } = await paper.styx('status', '--exit-code');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✓ b .*\n$/);
    expect(stderr).toBe(
      'of no figure any more: figures/a.csv, figures/a.gnuplot (styx clean --orphans removes them); ' +
        'styx-data/a/query.json (kept until you remove it)\n1 figure current\n',
    );
    const inPaper = (name: string): string => join(paper.folder, name);
    expect(await orphansOf(paper)).toEqual({
      outputs: [inPaper('figures/a.csv'), inPaper('figures/a.gnuplot')],
      snapshots: [inPaper('styx-data/a/query.json')],
    });
  });

  it('are those of its other name, of formats and of queries that it had, and of another packing', async () => {
    const paper = await paperOf({
      figures: '  a: {queries: {x: load, y: up}, label: "{{query}}"}',
    });
    await paper.styx('build');
    paper.change({
      figures: '  c: {queries: {x: load, z: cpu}, label: "{{query}}", formats: [csv]}',
    });
    await paper.styx('build');
    paper.write('styx-data/mine.json', '{}');
    const packed = gzipSync(paper.read('styx-data/c/x.json'));
    writeFileSync(join(paper.folder, 'styx-data/c/x.json.gz'), packed);
    renameSync(join(paper.folder, 'styx-data/a/y.json'), join(paper.folder, 'styx-data/c/y.json'));
    paper.write('styx-data/c/w.json', paper.read('styx-data/c/x.json'));
    expect(await orphansOf(paper)).toEqual({
      outputs: ['a.csv', 'a.gnuplot'].map((name) => join(paper.folder, 'figures', name)),
      snapshots: ['a/x.json', 'c/w.json', 'c/x.json.gz', 'c/y.json'].map((name) =>
        join(paper.folder, 'styx-data', name),
      ),
    });
  });

  it('are not those that the next build may take, nor those of a manifest beside it', async () => {
    const paper = await paperOf({ figures });
    await paper.styx('build');
    paper.change({ figures: '  other: {query: load}\n  b: {query: cpu}' });
    expect(await orphansOf(paper)).toEqual(none);
    paper.change({ figures });
    await paper.styx('build');
    paper.write('talk.yaml', manifest(paper.server.url, { figures: '  talk: {query: load}' }));
    await paper.styx('build', '-c', 'talk.yaml');
    expect(await orphansOf(paper)).toEqual(none);
  });

  it('are told of once by the build that leaves them, with what to type', async () => {
    const paper = await paperOf({ figures });
    await paper.styx('build');
    paper.change({ figures: '  b: {query: cpu, formats: [csv]}' });
    expect((await paper.styx('build')).stderr).toMatch(
      /^warning: figures\/a\.csv, figures\/a\.gnuplot are of no figure any more, and stay: styx clean --orphans\n1 figure current in .*\n$/,
    );
    paper.change({
      figures: '  c: {query: up, formats: [csv]}\n  b: {query: cpu, formats: [csv]}',
    });
    expect((await paper.styx('build')).stderr).not.toContain('warning');
    paper.change({ figures: '  b: {query: cpu, formats: [csv]}' });
    const { stdout } = await paper.styx('build', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      warnings: ['figures/c.csv is of no figure any more, and stays: styx clean --orphans'],
    });
  });

  it('are those in the folder of outputs that the manifest had, when those of its new one are there', async () => {
    const paper = await paperOf({ figures, more: 'output_dir: old/figures' });
    await paper.styx('build');
    appendFileSync(join(paper.folder, 'old/figures/a.gnuplot'), '# mine\n');
    paper.change({ more: 'output_dir: new' });
    expect(await orphansOf(paper)).toEqual(none);
    expect((await paper.styx('build')).stderr).toContain(
      'warning: old/figures/a.csv, old/figures/b.csv are of no figure any more, and stay',
    );
    const old = ['a.csv', 'b.csv'].map((name) => join(paper.folder, 'old/figures', name));
    expect(await orphansOf(paper)).toEqual({ outputs: old, snapshots: [] });
    await paper.styx('clean', '--orphans');
    const left = ['a.csv', 'a.gnuplot', 'b.csv'].map((name) =>
      isThere(paper, `old/figures/${name}`),
    );
    expect(left).toEqual([false, true, false]);
    expect((await paper.styx('build')).stderr).toContain('2 figures current');
    paper.change({ more: 'output_dir: old/figures' });
    expect(await paper.styx('build')).toMatchObject({ status: 3 });
    expect(await paper.styx('status')).toMatchObject({
      stderr: expect.stringContaining('new/b.csv'),
    });
  });

  it('are not known where the lock is lost', async () => {
    const paper = await withoutA();
    renameSync(join(paper.folder, 'styx.lock'), join(paper.folder, 'lost'));
    expect(await orphansOf(paper)).toEqual(none);
  });
});

describe('what may be of a matrix whose values nobody knows', () => {
  const each = (of: string): string =>
    `  m: {matrix: {job: {label_values: job, of: ${of}}}, query: load, formats: [csv]}`;
  const other = '  b: {query: cpu, formats: [csv]}';
  const answers: Handler = (request, ...more) =>
    request.path.includes('/label/')
      ? void more[1].end('{"status":"success","data":["x","y"]}')
      : answering()(request, ...more);

  it.each([
    ['has no figures of it', other],
    ['has a figure that was called like it', `  m: {query: load, formats: [csv]}\n${other}`],
  ])('is no orphan where the lock that is there %s', async (_, before) => {
    const paper = await paperOf({ figures: before }, answers);
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    paper.change({ figures: `${each('up')}\n${other}` });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    paper.write('styx.lock', lock);
    paper.change({ figures: `${each('down')}\n${other}` });
    expect(await orphansOf(paper)).toEqual(none);
    expect((await paper.styx('clean', '--orphans')).stderr).toBe('0 outputs removed\n');
    expect((await paper.styx('clean')).stderr).not.toContain('warning');
    const made = readdirSync(join(paper.folder, 'figures'));
    expect(made).toContain('m-x.csv');
    paper.change({ figures: `${each('up')}\n${other}` });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
  });
});

describe('styx clean --orphans', () => {
  it('removes the outputs of figures that are gone, and nothing else', async () => {
    const paper = await withoutA();
    paper.write('figures/photo.csv', '');
    expect(await paper.styx('clean', '--orphans')).toMatchObject({
      ...{ status: 0, stderr: '2 outputs removed\n' },
    });
    const left = ['figures/a.csv', 'figures/b.csv', 'figures/photo.csv', 'styx-data/a/query.json'];
    expect(left.map((name) => isThere(paper, name))).toEqual([false, true, true, true]);
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
  });

  it('leaves what was edited, and what was not built here', async () => {
    const paper = await withoutA();
    appendFileSync(join(paper.folder, 'figures/a.gnuplot'), '# mine\n');
    await paper.styx('clean', '--orphans');
    expect(isThere(paper, 'figures/a.gnuplot')).toBe(true);
  });

  it('can be done after a clean without it, which leaves them', async () => {
    const paper = await withoutA();
    const { stderr } = await paper.styx('clean');
    expect(stderr).toContain('1 output removed');
    expect(stderr).toContain(
      'figures/a.csv, figures/a.gnuplot are of no figure any more, and stay',
    );
    await paper.styx('clean', '--orphans');
    expect(isThere(paper, 'figures')).toBe(false);
  });
});

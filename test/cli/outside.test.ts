import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { type Paper, paperOf } from './paper.js';

/** A folder that is nobody's project. */
function elsewhere(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'styx-elsewhere-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function link({ folder }: Paper, name: string, target: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  symlinkSync(target, join(folder, name));
}

/** One sample, whatever is asked. */
const archived: Handler = (_request, _params, response) => {
  const result = [{ metric: { __name__: 'load' }, values: [[1_700_000_000, '1']] }];
  response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
};

const nested = { figures: '  a/b: {query: load}' };

describe('a link that leads out of the project', () => {
  it.each([
    ['the folder of the outputs', 'figures'],
    ['a folder below it', 'figures/a'],
    ['an output', 'figures/a/b.csv'],
    ['the folder of the snapshots', 'styx-data'],
    ['the folder of a figure’s snapshots', 'styx-data/a/b'],
    ['a snapshot', 'styx-data/a/b/query.json'],
    ['the folder of notes', '.styx'],
  ])('is not followed, be it %s', async (_, name) => {
    const paper = await paperOf(nested);
    const outside = elsewhere();
    const isFile = /\.\w{3,4}$/.test(name) && name !== '.styx';
    link(paper, name, isFile ? join(outside, 'file') : outside);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /would be .*styx-elsewhere-.*, outside .*\[OUTSIDE\][^]*remove it, or name/,
    );
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is followed where the manifest names it', async () => {
    const paper = await paperOf({ ...nested, more: 'output_dir: figures\ndata_dir: data' });
    const [pictures, data] = [elsewhere(), elsewhere()];
    link(paper, 'figures', pictures);
    link(paper, 'data', data);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(readdirSync(join(pictures, 'a'))).toEqual(['b.csv', 'b.gnuplot']);
    expect(readdirSync(join(data, 'a/b'))).toEqual(['query.json']);
  });

  it('is followed where it leads to another folder of the project', async () => {
    const paper = await paperOf(nested);
    mkdirSync(join(paper.folder, 'paper/plots'), { recursive: true });
    link(paper, 'figures', 'paper/plots');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(readdirSync(join(paper.folder, 'paper/plots/a'))).toEqual(['b.csv', 'b.gnuplot']);
  });

  it('does not have `styx clean` remove what is there', async () => {
    const paper = await paperOf(nested);
    await paper.styx('build');
    const outside = elsewhere();
    paper.write('copy', paper.read('figures/a/b.csv'));
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    mkdirSync(join(outside, 'a'));
    link(paper, 'figures', outside);
    await paper.styx('build');
    renameSync(join(paper.folder, 'copy'), join(outside, 'a/b.csv'));
    expect((await paper.styx('clean')).stderr).toContain('0 outputs removed');
    expect(readdirSync(join(outside, 'a'))).toEqual(['b.csv']);
  });

  it.each(['styx.built', 'styx.fetched', '.build.lock'])(
    'is not what .styx/%s is written through',
    async (name) => {
      const paper = await paperOf(nested);
      const outside = elsewhere();
      link(paper, `.styx/${name}`, join(outside, 'file'));
      expect(await paper.styx('build')).toMatchObject({ status: 1 });
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  it('is not where a snapshot is set aside that is replaced', async () => {
    const paper = await paperOf(nested);
    await paper.styx('build');
    const outside = elsewhere();
    link(paper, '.styx/styx.replaced', outside);
    paper.change({ figures: nested.figures.replace('load', 'other') });
    expect((await paper.styx('build')).stderr).toContain('[OUTSIDE]');
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each([
    ['an archive', '', ['--run', 'r']],
    [
      'the note of the key of an archive',
      'redact: {pseudonymise: [job]}',
      ['--run', 'r', '-o', 'x.om'],
    ],
  ])('is not what %s is written through', async (_, redact, args) => {
    const runs = 'runs: {r: {start: 2023-11-14T22:13:20Z, duration: 1m}}';
    const paper = await paperOf({ ...nested, more: `${runs}\n${redact}` });
    const outside = elsewhere();
    link(paper, 'styx-data', outside);
    const { status, stderr } = await paper.styx('archive', ...args, 'load');
    expect(stderr).toContain('[OUTSIDE]');
    expect(status).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is not where the key of pseudonyms is made', async () => {
    const paper = await paperOf({ ...nested, more: 'redact: {pseudonymise: [job]}' });
    const outside = elsewhere();
    link(paper, 'styx-private', outside);
    expect((await paper.styx('build')).stderr).toContain('[OUTSIDE]');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is not followed where the key of pseudonyms is hidden from git', async () => {
    const paper = await paperOf({ ...nested, more: 'redact: {pseudonymise: [job]}' });
    const outside = elsewhere();
    writeFileSync(join(outside, 'file'), 'precious');
    link(paper, 'styx-private/.gitignore', join(outside, 'file'));
    await paper.styx('build');
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('precious');
  });

  it('is not where an archive is written, unless the command line names it', async () => {
    const runs = 'runs: {r: {start: 1700000000, duration: 15s}}';
    const paper = await paperOf({ ...nested, more: runs }, archived);
    const outside = elsewhere();
    link(paper, 'styx-data/_archive', outside);
    const archive = ['archive', '--run', 'r', 'load'];
    expect((await paper.styx(...archive)).stderr).toContain('[OUTSIDE]');
    expect(readdirSync(outside)).toEqual([]);
    const named = await paper.styx(...archive, '-o', 'styx-data/_archive/r.om.gz');
    expect(named).toMatchObject({ status: 0 });
    expect(readdirSync(outside)).toEqual(['r.om.gz']);
  });

  it('is not what the note of the key of pseudonyms is written through', async () => {
    const paper = await paperOf({ ...nested, more: 'redact: {pseudonymise: [job]}' });
    const outside = elsewhere();
    link(paper, 'styx-data/_pseudonyms', join(outside, 'file'));
    expect(await paper.styx('build')).toMatchObject({ status: 1 });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('`..`', () => {
  const query = '{query: load}';
  const run = '{start: 2023-11-14T22:13:20Z, duration: 1m}';
  const x = 'figures/x.csv';
  it.each<[string, (name: string) => string, string, string]>([
    ['a figure', (name) => `figures: {'${name}': ${query}}`, 'a/../../x', x],
    ['a figure that begins so', (name) => `figures: {'${name}': ${query}}`, '../x', x],
    [
      'a query',
      (name) => `figures: {a: {queries: {'${name}': load}}}`,
      '../x',
      'styx-data/a/x.json',
    ],
    [
      'a run',
      (name) => `runs: {'${name}': ${run}}\nfigures: {a: {query: load, runs: all}}`,
      '../x',
      'styx-data/a/x/query.json',
    ],
    [
      'a value',
      (name) => `values: {'${name}': {query: load, reduce: max}}`,
      '../x',
      'styx-data/_values/x/query.json',
    ],
    [
      'a check',
      (name) => `queries: {load: load}\nchecks: {'${name}': {queries: [load], max: 99}}`,
      '../x',
      'styx-data/_checks/x/load.json',
    ],
    [
      'a table',
      (name) =>
        `tables: {'${name}': {rows: __name__, queries: {q: load}, columns: [{query: q, reduce: max}]}}`,
      '../x',
      'styx-data/_tables/x/column-1/q.json',
    ],
  ])('in the name of %s leads nowhere', async (_, manifestOf, name, good) => {
    const paper = await paperOf();
    const isRun = manifestOf('x').startsWith('runs:');
    const range = isRun ? '' : `range: ${run}, `;
    const build = (given: string) => {
      const head = `prometheus: ${paper.server.url}\ndefaults: {step: 15s, ${range}formats: [csv]}`;
      paper.write('p/styx.config.yaml', `${head}\n${manifestOf(given)}\n`);
      return paper.styx('build', '-c', 'p/styx.config.yaml');
    };
    const { status, stderr } = await build(name);
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(readdirSync(paper.folder).sort()).toEqual(['p', 'styx.config.yaml']);
    expect(readdirSync(join(paper.folder, 'p'))).toEqual(['styx.config.yaml']);
    // What is wrong is the name alone.
    expect(await build('x')).toMatchObject({ status: 0 });
    expect(existsSync(join(paper.folder, 'p', good))).toBe(true);
  });

  it('in a value of a matrix is a part of a name', async () => {
    const paper = await paperOf({
      figures: `  a: {matrix: {m: ['../../x']}, query: 'load{a="\${m}"}'}`,
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(readdirSync(join(paper.folder, 'figures'))).toContain('a-..-..-x.csv');
    expect(readdirSync(join(paper.folder, 'styx-data'))).toEqual(['a-..-..-x']);
  });

  it('in the name of a run is refused by `styx run`', async () => {
    const paper = await paperOf();
    expect(await paper.styx('run', '../x', '--', 'true')).toMatchObject({ status: 2 });
  });

  it('in a template leads to no file', async () => {
    const paper = await paperOf({ figures: '  a: {query: load, template: own}' });
    await paper.styx('eject', 'gnuplot', 'line', '--to', 'own');
    paper.write('secret.hbs', 'SECRET');
    const [name = ''] = readdirSync(join(paper.folder, 'own/gnuplot/kinds'));
    paper.write(`own/gnuplot/kinds/${name}`, '{{> ../../../secret}}\n');
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('[TEMPLATE]');
    expect(readdirSync(join(paper.folder, 'figures'))).not.toContain('a.gnuplot');
  });

  it('in files for make is what the command line says', async () => {
    const paper = await paperOf();
    mkdirSync(join(paper.folder, 'p'));
    paper.write('p/styx.config.yaml', paper.read('styx.config.yaml'));
    const stamp = ['--stamp', 'make/stamp', '--depfile', 'make/stamp.d'];
    expect(await paper.styx('build', '-c', 'p/styx.config.yaml', ...stamp)).toMatchObject({
      status: 0,
    });
    expect(readdirSync(join(paper.folder, 'make'))).toEqual(['stamp', 'stamp.d']);
  });
});

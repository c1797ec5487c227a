import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Handler, startServer } from '../servers/faulty.js';
import { type Project, project, run } from './styx.js';

const answer: Handler = (_request, params, response) => {
  const start = Number(params.get('start'));
  const result = [{ metric: {}, values: [[start, '1']] }];
  response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
};

interface Given {
  readonly figures: string;
  readonly more?: string;
  readonly handler?: Handler;
}

async function paperOf({ figures, more = '', handler = answer }: Given): Promise<Project> {
  const server = await startServer(handler);
  onTestFinished(() => server.stop());
  const paper = project({ CI: '' });
  const range = 'range: {start: 2023-11-14T22:13:20Z, duration: 1m}';
  const defaults = `defaults: {step: 15s, formats: [csv], engine: gnuplot, ${range}}`;
  const manifest = `prometheus: ${server.url}\n${more}\n${defaults}\nfigures:\n${figures}\n`;
  paper.write('styx.config.yaml', manifest);
  return paper;
}

const stamped = ['build', '--stamp', 'out/stamp', '--depfile', 'out/stamp.d'] as const;
const csv = (file: string): string => `{csv: {file: ${JSON.stringify(file)}, time: t, value: v}}`;

describe('styx build --stamp', () => {
  it('touches it when all is built, and when all is current', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const stamp = join(paper.folder, 'out/stamp');
    expect(await paper.styx(...stamped)).toMatchObject({ status: 0 });
    expect(statSync(stamp).mtimeMs).toBeGreaterThan(statSync(`${stamp}.d`).mtimeMs - 100);
    utimesSync(stamp, 0, 0);
    expect(await paper.styx(...stamped)).toMatchObject({ status: 0 });
    expect(statSync(stamp).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  });

  it('does not where a figure, or a claim, has failed', async () => {
    const more = 'checks: {low: {query: up, max: 0}}';
    const paper = await paperOf({ figures: '  a: {query: load}', more });
    expect(await paper.styx(...stamped)).toMatchObject({ status: 1 });
    expect(existsSync(join(paper.folder, 'out'))).toBe(false);
  });

  it.each([
    ['a device', '--depfile', 'null', ['mknod', 'null', 'c', '1', '3']],
    ['a pipe', '--stamp', 'pipe', ['mkfifo', 'pipe']],
  ])('leaves %s what it is', async (_, option, name, [program = '', ...args]) => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    execFileSync(program, args, { cwd: paper.folder });
    const flags = option === '--stamp' ? [option, name] : ['--stamp', 'stamp', option, name];
    const { status, stderr } = await paper.styx('build', ...flags);
    const isFine = option === '--depfile';
    expect({ status, stderr }).toMatchObject(
      isFine ? { status: 0 } : { status: 2, stderr: expect.stringContaining('pipe is no file') },
    );
    expect(statSync(join(paper.folder, name)).isFile()).toBe(false);
  });

  it.each(['styx.config.yaml', 'styx.lock', 'styx-data/a/query.json', 'notes.txt'])(
    'has no depfile in the place of what is none: %s',
    async (path) => {
      const paper = await paperOf({ figures: '  a: {query: load}' });
      await paper.styx('build');
      paper.write('notes.txt', 'mine\n');
      const before = paper.read(path);
      expect(await paper.styx('build', '--stamp', 'stamp', '--depfile', path)).toMatchObject({
        ...{ status: 2, stderr: expect.stringContaining(`${path} is there, and is no depfile`) },
      });
      expect(paper.read(path)).toBe(before);
    },
  );

  it('has its depfile in the place of an earlier one, or of an empty file', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    paper.write('d', '');
    for (const stamp of ['first', 'first', 'second $x']) {
      expect(await paper.styx('build', '--stamp', stamp, '--depfile', 'd')).toMatchObject({
        status: 0,
      });
    }
    expect(paper.read('d')).toMatch(/^second\\ \$\$x: \\\n/);
  });

  it('is older than what was changed meanwhile', async () => {
    const onAsked = { change: (): void => undefined };
    const handler: Handler = (...all) => {
      onAsked.change();
      return answer(...all);
    };
    const paper = await paperOf({ figures: '  a: {query: load}', handler });
    onAsked.change = () => {
      paper.write('styx.config.yaml', paper.read('styx.config.yaml'));
    };
    expect(await paper.styx(...stamped)).toMatchObject({ status: 0 });
    const [stamp = NaN, manifest = NaN] = ['out/stamp', 'styx.config.yaml'].map(
      (name) => statSync(join(paper.folder, name)).mtimeMs,
    );
    expect(stamp).toBeLessThan(manifest);
  });
});

describe('styx build --depfile', () => {
  it('names all that figures and numbers are made from', async () => {
    const figures = `
  a: {query: load, formats: [csv, gnuplot], tweak: own look.gnuplot, template: mine}
  b: {queries: {x: ${csv('my data/100% #1.csv')}}}
  c: {query: load, runs: all}`;
    const more = `runs_file: runs.yaml\nqueries: {n: ${csv('numbers.csv')}}\nchecks: {low: {queries: [n], max: 9}}`;
    const paper = await paperOf({ figures, more });
    paper.write('own look.gnuplot', 'set key off\n');
    paper.write('my data/100% #1.csv', 't,v\n1700000000,1\n');
    paper.write('numbers.csv', 't,v\n1700000000,1\n');
    paper.write('runs.yaml', 'r-1: {start: 2023-11-14T22:13:20Z, duration: 1m}\n');
    await paper.styx('eject', 'gnuplot', 'line', '--to', 'mine');
    expect(await paper.styx(...stamped)).toMatchObject({ status: 0 });
    const sources = [
      ...['styx.config.yaml', 'runs.yaml', 'styx.lock', 'own look.gnuplot', 'numbers.csv'],
      ...['my data/100% #1.csv', 'mine/gnuplot/figure.hbs', 'mine/gnuplot'],
      ...['styx-data/a/query.json', 'styx-data/c/r-1/query.json'],
    ];
    paper.write('Makefile', 'all: out/stamp\n-include out/stamp.d\nout/stamp: ; false\n');
    const isCurrent = async (): Promise<boolean> =>
      (await run('make', ['-q'], paper.folder)).status === 0;
    expect(await isCurrent()).toBe(true);
    const future = Date.now() / 1000 + 60;
    for (const source of sources) {
      const path = join(paper.folder, source);
      const { mtimeMs } = statSync(path);
      utimesSync(path, future, future);
      expect(await isCurrent(), source).toBe(false);
      utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
    }
    expect(await isCurrent()).toBe(true);
    const text = readFileSync(join(paper.folder, 'out/stamp.d'), 'utf8');
    expect(text).toContain('/templates/gnuplot/figure.hbs:\n');
    expect(text).toContain('/package.json:\n');
  });

  it('needs a stamp, and files that make can name', async () => {
    const paper = await paperOf({ figures: `  a: {queries: {x: ${csv('a;b.csv')}}}` });
    paper.write('a;b.csv', 't,v\n1700000000,1\n');
    expect(await paper.styx('build', '--depfile', 'x.d')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/there is none[^]*--stamp x/),
    });
    expect(await paper.styx(...stamped)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('make cannot name the file a;b.csv'),
    });
  });
});

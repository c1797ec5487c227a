import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../servers/faulty.js';
import { type Project, project, type Run, run, styxProgram } from './styx.js';

/** The Makefiles of the document, by their headings. */
const document = readFileSync(
  fileURLToPath(new URL('../../docs/make.md', import.meta.url)),
  'utf8',
);

function makefileOf(heading: string): string {
  const [, section = ''] = document.split(`\n## ${heading}\n`);
  const [, text] = /^```make\n([^]*?)^```/m.exec(section) ?? [];
  if (text === undefined) throw new Error(`no Makefile below ${heading}`);
  return text;
}

/** A server whose only series is called like the query. */
async function serve(): Promise<string> {
  const server = await startServer((_request, params, response) => {
    const [start, step] = [Number(params.get('start')), Number(params.get('step'))];
    const values = [0, 1, 2, 3].map((k) => [start + k * step, `${k}.50`]);
    const result = [{ metric: { __name__: params.get('query') }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  onTestFinished(() => server.stop());
  return server.url;
}

interface Paper extends Project {
  /** Writes the manifest anew, with these queries of its two figures. */
  readonly ask: (latency: string, load: string) => void;
  readonly make: (...args: readonly string[]) => Promise<Run>;
  /** When an output was written. */
  readonly timeOf: (name: string) => number;
  /** How often Styx has built since this was asked last. */
  readonly builds: () => number;
}

/** Tables are what is included: they are faster than pages, and alike for make. */
const tables = ['figures/latency.csv', 'figures/load.csv'];

/** The folder of a paper with a Makefile of the document, and data that have been fetched. */
async function paperWith(heading: string): Promise<Paper> {
  const url = await serve();
  const paper = project({ CI: '' });
  const { folder } = paper;
  const program = (name: string, body: string): void => {
    paper.write(name, `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const range = 'range: {start: 2023-11-14T22:13:20Z, duration: 45s}';
  const defaults = `defaults: {step: 15s, formats: [csv], ${range}}`;
  const ask = (latency: string, load: string): void => {
    const figures = `figures: {latency: {query: ${latency}}, load: {query: ${load}}}`;
    paper.write('styx.config.yaml', `prometheus: ${url}\n${defaults}\n${figures}\n`);
  };
  program(
    'node_modules/.bin/styx',
    `echo "$@" >>builds.txt; exec '${process.execPath}' '${styxProgram}' "$@"`,
  );
  program('bin/latexmk', 'date >paper.pdf; echo LaTeX runs');
  paper.write('Makefile', makefileOf(heading));
  paper.write('paper.tex', 'text\n');
  ask('req', 'cpu');
  const PATH = `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  const make = (...args: readonly string[]): Promise<Run> =>
    run('make', ['--silent', `FIGURES=${tables.join(' ')}`, ...args], folder, { PATH, CI: '' });
  expect(await make('data')).toMatchObject({ status: 0 });
  rmSync(join(folder, 'builds.txt'));
  return {
    ...{ ...paper, ask, make },
    timeOf: (name) => statSync(join(folder, name)).mtimeMs,
    builds() {
      const place = join(folder, 'builds.txt');
      const lines = existsSync(place) ? paper.read('builds.txt').match(/^build/gm) : null;
      rmSync(place, { force: true });
      return lines?.length ?? 0;
    },
  };
}

const built = { status: 0, stdout: 'LaTeX runs\n' };
const nothingDone = { status: 0, stdout: '' };
const failed = { status: 2, stdout: '' };

describe.each([
  { way: 'Always ask', starts: 1, keepsTimes: true },
  { way: 'Stamp and depfile', starts: 0, keepsTimes: true },
  { way: 'Generated rules', starts: 0, keepsTimes: false },
])('$way', ({ way, starts, keepsTimes }) => {
  it.each(['-j1', '-j8'])(
    'make %s builds figures by one process, then LaTeX, and then nothing',
    async (jobs) => {
      const paper = await paperWith(way);
      rmSync(join(paper.folder, 'figures'), { recursive: true });
      expect(await paper.make(jobs)).toMatchObject(built);
      expect(paper.builds()).toBe(1);
      const times = tables.map(paper.timeOf);
      expect(await paper.make(jobs)).toMatchObject(nothingDone);
      expect(paper.builds()).toBe(starts);
      expect(tables.map(paper.timeOf)).toEqual(times);
    },
  );

  it('takes figures from the snapshots, where there are none and no server', async () => {
    const paper = await paperWith(way);
    for (const name of ['figures', '.styx']) rmSync(join(paper.folder, name), { recursive: true });
    paper.write('styx.config.yaml', paper.read('styx.config.yaml').replace(/http:\S+/, 'http://x'));
    expect(await paper.make()).toMatchObject(built);
  });

  it('makes a figure that has been deleted, and no other', async () => {
    const paper = await paperWith(way);
    await paper.make();
    const before = paper.read('figures/load.csv');
    const time = paper.timeOf('figures/latency.csv');
    rmSync(join(paper.folder, 'figures/load.csv'));
    expect(await paper.make('-j8')).toMatchObject(built);
    expect(paper.read('figures/load.csv')).toBe(before);
    expect(paper.timeOf('figures/latency.csv') === time).toBe(keepsTimes);
  });

  it('fails at a figure that has been edited, which stays as it is', async () => {
    const paper = await paperWith(way);
    await paper.make();
    await sleep(20);
    writeFileSync(join(paper.folder, 'figures/load.csv'), 'mine\n');
    const again = await paper.make('-j8');
    expect(again).toMatchObject({
      ...failed,
      stderr: expect.stringContaining('load.csv was edited'),
    });
    expect(paper.read('figures/load.csv')).toBe('mine\n');
    expect(await paper.make()).toMatchObject(failed);
  });

  it('fails at a figure that fails, and does not run LaTeX, whatever else make is to go on with', async () => {
    const paper = await paperWith(way);
    await paper.make();
    await sleep(20);
    paper.ask('req', 'not_kept');
    const again = await paper.make('-k', '-j8');
    expect(again).toMatchObject({
      ...failed,
      stderr: expect.stringContaining('load/query is stale'),
    });
    expect(await paper.make('data')).toMatchObject({ status: 0 });
    expect(await paper.make()).toMatchObject(built);
  });

  it('fails at a figure that the manifest does not have', async () => {
    const paper = await paperWith(way);
    const typo = await paper.make(`FIGURES=${tables.join(' ')} figures/laod.csv`);
    expect(typo).toMatchObject({ ...failed, stderr: expect.stringContaining('figures/laod.csv') });
  });
});

describe('generated rules', () => {
  it('start one process too with a make that has no grouped targets', async () => {
    const paper = await paperWith('Generated rules');
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    const old = ['.FEATURES=', '-j8'];
    expect(await paper.make(...old)).toMatchObject(built);
    expect(paper.builds()).toBe(1);
    expect(await paper.make(...old)).toMatchObject(nothingDone);
    rmSync(join(paper.folder, 'figures/load.csv'));
    expect(await paper.make(...old)).toMatchObject(built);
    expect(paper.builds()).toBe(1);
  });

  it('know a figure as soon as the manifest does', async () => {
    const paper = await paperWith('Generated rules');
    await paper.make();
    const manifest = paper.read('styx.config.yaml');
    paper.write(
      'styx.config.yaml',
      manifest.replace('{latency', `{disk/all: {query: disk}, latency`),
    );
    expect(await paper.make('data')).toMatchObject({ status: 0 });
    expect(await paper.make('FIGURES=figures/disk/all.csv')).toMatchObject(built);
    expect(paper.read('.styx/figures.mk')).toContain('styx-data/disk/all/query.json');
  });

  it('are not written where the manifest has a mistake, at which make stops', async () => {
    const paper = await paperWith('Generated rules');
    await paper.make();
    const rules = paper.read('.styx/figures.mk');
    await sleep(20);
    paper.write('styx.config.yaml', 'figures: {}\n');
    expect(await paper.make()).toMatchObject(failed);
    expect(paper.read('.styx/figures.mk')).toBe(rules);
  });

  it('build what they were made for: the manifest and the variables that were named', async () => {
    const paper = await paperWith('Generated rules');
    paper.write('other.yaml', `vars: {q: x}\n${paper.read('styx.config.yaml')}`);
    rmSync(join(paper.folder, '.styx'), { recursive: true, force: true });
    const rules = await paper.styx('make', '-c', 'other.yaml', '--set', "q=it's $1");
    expect(rules.stdout).toContain("build --frozen --config other.yaml --set 'q=it'\\''s $$1'\n");
    expect(rules.stdout).toMatch(/^ {2}other\.yaml/m);
    // Nothing is written: it may be asked of a project that may only be read.
    expect(existsSync(join(paper.folder, '.styx'))).toBe(false);
  });

  it('cannot be for files that a shell would take for something else', async () => {
    const paper = await paperWith('Generated rules');
    paper.write('styx.config.yaml', `output_dir: my figures\n${paper.read('styx.config.yaml')}`);
    expect(await paper.styx('make')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('make cannot make the file my figures/latency.csv'),
    });
  });
});

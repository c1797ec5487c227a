import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answering, fixed, paperOf } from './paper.js';

const dryRun = ['build', '--dry-run'];
const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('styx update --dry-run', () => {
  it('says what would be fetched anew, and fetches nothing', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load}\n  b: {query: cpu, range: {last: 10d}, step: 15s}',
      more: `values: {most: {query: load, ${fixed}, reduce: max}}`,
    });
    await paper.styx('build');
    const before = [paper.asked().length, paper.read('styx.lock')];
    const { status, stdout, stderr } = await paper.styx('update', '--dry-run');
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      'a: its data are fetched anew',
      '  asks prometheus: load (1 request)',
      expect.stringMatching(/^b: /),
      expect.stringMatching(/^ {2}asks prometheus: cpu \(\d requests?\)/),
      'numbers: its data are fetched anew',
      '  asks prometheus: load (1 request)',
    ]);
    expect(stderr).toMatch(
      /^would build 2 figures and the numbers, with \d requests to prometheus/,
    );
    expect([paper.asked().length, paper.read('styx.lock')]).toEqual(before);
    expect((await paper.styx('update', '--dry-run', 'a')).stdout).not.toContain('cpu');
  });

  it.each(['update', 'build --force'])(
    'forgives what is damaged, as that of which it says does: styx %s',
    async (words) => {
      const command = words.split(' ');
      const paper = await paperOf({ figures: '  a: {query: load}' });
      await paper.styx('build');
      paper.write('styx-data/a/query.json', '{');
      const { status, stdout, stderr } = await paper.styx(...command, '--dry-run');
      expect({ status, lines: lines(stdout) }).toEqual({
        status: 0,
        lines: ['a: the snapshot of a/query is damaged', '  asks prometheus: load (1 request)'],
      });
      expect(stderr).toBe('would build 1 figure, with 1 request to prometheus\n');
      expect(await paper.styx(...command)).toMatchObject({ status: 0 });
    },
  );
});

describe('styx build --dry-run', () => {
  it('says what a build would do and ask, and does and asks nothing', async () => {
    const paper = await paperOf({
      figures:
        '  a: {query: load}\n  b: {queries: {x: cpu, y: memory}, range: {last: 10d}, step: 15s}',
    });
    const { status, stdout, stderr } = await paper.styx(...dryRun);
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      'a: it is new; there is no snapshot of a/query',
      '  asks prometheus: load (1 request)',
      'b: it is new; there is no snapshot of b/x; there is no snapshot of b/y',
      '  asks prometheus: cpu (6 requests)',
      '  asks prometheus: memory (6 requests)',
    ]);
    expect(stderr).toBe('would build 2 figures, with 13 requests to prometheus\n');
    expect(readdirSync(paper.folder)).toEqual(['styx.config.yaml']);
    expect(paper.asked()).toEqual([]);
  });

  it('leaves out what is current', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    expect(await paper.styx(...dryRun)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'would build nothing: 2 figures current\n',
    });
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, y: {label: New}}' });
    expect(await paper.styx(...dryRun)).toEqual({
      status: 0,
      stdout: 'b: its entry in the manifest, its style or its labels changed\n',
      stderr: 'would build 1 figure, with no requests\n',
    });
  });

  it('has all that --force builds, and only what is named', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const { stdout } = await paper.styx(...dryRun, '--force', 'b');
    expect(stdout).toBe('b: --force\n');
  });

  it('says which outputs a build would refuse to write over, and ends as that does', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load}\n  b: {query: cpu}',
      more: `values: {most: {query: load, ${fixed}, reduce: max}}`,
    });
    await paper.styx('build');
    for (const name of ['b.gnuplot', 'values.md'])
      appendFileSync(join(paper.folder, 'figures', name), '# mine\n');
    paper.change({ figures: '  a: {query: up}\n  b: {query: cpu}\n  new: {query: up}' });
    paper.write('figures/new.csv', 'mine');
    const { status, stdout, stderr } = await paper.styx(...dryRun);
    expect(status).toBe(3);
    const figures = join(paper.folder, 'figures');
    expect(lines(stdout)).toEqual([
      expect.stringMatching(/^a: the request of a\/query changed/),
      '  asks prometheus: up (1 request)',
      'b: b.gnuplot was edited',
      `  error: ${figures}/b.gnuplot was edited since it was built, and stays as it is [EDITED]`,
      expect.stringMatching(/^ {4}hint: `--force` writes it anew/),
      expect.stringMatching(/^new: it is new/),
      '  asks prometheus: up (1 request)',
      `  error: ${figures}/new.csv is there, was not built here, and stays as it is [EDITED]`,
      expect.stringMatching(/^ {4}hint: /),
      'numbers: values.md was edited',
      `  error: ${figures}/values.md was edited since it was built, and stays as it is [EDITED]`,
      expect.stringMatching(/^ {4}hint: .*To keep the edit, give the file another name$/),
    ]);
    expect(stderr).toBe(
      'would build 1 figure, with 2 requests to prometheus; 2 figures and the numbers would fail\n',
    );
    const document = await paper.styx(...dryRun, '--json');
    expect(document.status).toBe(3);
    expect(JSON.parse(document.stdout)).toMatchObject({
      figures: [{ refused: [] }, { refused: [{ code: 'EDITED' }] }, {}],
      numbers: { refused: [{ code: 'EDITED' }] },
    });
    expect(await paper.styx(...dryRun, '--force')).toMatchObject({
      status: 0,
      stderr: 'would build 3 figures and the numbers, with 2 requests to prometheus\n',
    });
    expect(await paper.styx('build')).toMatchObject({ status: 3 });
  });

  it('has what had no series, which a build asks for again', async () => {
    const paper = await paperOf(
      { figures: '  a: {query: load, formats: [csv], on_empty: warn}' },
      answering(0),
    );
    await paper.styx('build');
    const { stdout, stderr } = await paper.styx(...dryRun);
    expect(lines(stdout)).toEqual([
      'a: a/query has no series yet',
      '  asks prometheus: load (1 request)',
    ]);
    expect(stderr).toBe('would build nothing: 1 figure current, with 1 request to prometheus\n');
  });

  it('has a document for programs', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const { stdout } = await paper.styx(...dryRun, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      figures: [
        {
          name: 'a',
          status: 'stale',
          asks: [{ snapshot: 'a/query', endpoint: 'prometheus', query: 'load', requests: 1 }],
        },
      ],
    });
  });

  it('is the plan of a build that may do everything', async () => {
    const paper = await paperOf();
    expect(await paper.styx(...dryRun, '--frozen')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'--dry-run' cannot be used with option '--frozen'"),
    });
  });
});

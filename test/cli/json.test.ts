import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answering, type Paper, paperOf } from './paper.js';

const one = { figures: '  a: {query: load}' };

/** The document that a command prints, and its exit code; nothing else is printed on stdout. */
async function documentOf(paper: Paper, ...args: readonly string[]) {
  const { status, stdout } = await paper.styx(...args, '--json');
  return { status, document: JSON.parse(stdout) as unknown };
}

const inPaper = ({ folder }: Paper, name: string): string => join(folder, name);

describe('styx verify --json', () => {
  it('counts what was compared, and has what differs', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    expect(await documentOf(paper, 'verify')).toEqual({
      status: 0,
      document: { version: 1, snapshots: 1, outputs: 2, differences: [], notes: [], errors: [] },
    });
    rmSync(inPaper(paper, 'figures/a.csv'));
    const path = inPaper(paper, 'figures/a.csv');
    expect(await documentOf(paper, 'verify')).toMatchObject({
      status: 3,
      document: { differences: [{ path, what: 'is missing' }], errors: [] },
    });
  });
});

describe('styx diff --json', () => {
  it('has what became of each snapshot', async () => {
    let points = 5;
    const paper = await paperOf(one, (...all) => answering(points)(...all));
    await paper.styx('build');
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: paper.folder,
      });
    git('init', '--quiet');
    git('add', '-A');
    git('commit', '--quiet', '-m', 'one');
    expect(await documentOf(paper, 'diff')).toEqual({
      status: 0,
      document: { version: 1, snapshots: [], errors: [] },
    });
    points = 4;
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu}' });
    await paper.styx('update', '--force');
    expect((await documentOf(paper, 'diff')).document).toMatchObject({
      snapshots: [
        {
          snapshot: 'a/query',
          status: 'changed',
          before: { request: { query: 'load' }, series: 1, samples: 5 },
          after: { samples: 4 },
          ...{ added: [], gone: [], common: 4, changed: 0, largest: null },
        },
        { snapshot: 'b/query', status: 'new', request: { query: 'cpu' }, series: 1, samples: 4 },
      ],
    });
  });
});

describe('styx lock --json', () => {
  it('has what is in the lock, and what is not', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    rmSync(inPaper(paper, 'styx-data/b'), { recursive: true });
    expect(await documentOf(paper, 'lock')).toMatchObject({
      status: 0,
      document: {
        ...{ version: 1, lock: inPaper(paper, 'styx.lock'), figures: 2, snapshots: 2 },
        missing: [{ name: 'b', error: { code: 'NOT_KEPT' } }],
        errors: [],
      },
    });
  });
});

describe('styx clean --json', () => {
  it('has what was removed and what stays', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    appendFileSync(inPaper(paper, 'figures/a.gnuplot'), '# mine\n');
    expect(await documentOf(paper, 'clean')).toEqual({
      status: 0,
      document: {
        version: 1,
        removed: [inPaper(paper, 'figures/a.csv')],
        edited: [inPaper(paper, 'figures/a.gnuplot')],
        orphans: [],
        errors: [],
      },
    });
  });
});

describe('styx make --json', () => {
  it('has the rules, the files, and what they are made from', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    expect(await documentOf(paper, 'make')).toMatchObject({
      status: 0,
      document: {
        version: 1,
        rules: expect.stringContaining('STYX_OUTPUTS'),
        outputs: ['figures/a.csv', 'figures/a.gnuplot'],
        sources: expect.arrayContaining([
          'styx.config.yaml',
          'styx.lock',
          'styx-data/a/query.json',
        ]),
        errors: [],
      },
    });
  });
});

describe('--json', () => {
  it.each(['verify', 'diff', 'lock', 'clean', 'make'])(
    'of styx %s is a document where the manifest is wrong too',
    async (command) => {
      const paper = await paperOf();
      paper.write('styx.config.yaml', 'figurs: {}\n');
      expect(await documentOf(paper, command)).toMatchObject({
        status: 2,
        document: { version: 1, errors: [{ code: 'MANIFEST_KEY', line: 1 }] },
      });
    },
  );

  it.each([
    [['build', '--nosuch'], { message: "unknown option '--nosuch'" }],
    [['build', '--jsno'], { message: "unknown option '--jsno'", hint: 'did you mean --json?' }],
    [['status', 'nofig'], { message: expect.stringMatching(/^too many arguments/) }],
    [['update', '--watch'], { message: "unknown option '--watch'" }],
    [['build', '--jobs', '0'], { message: expect.stringContaining('It must be a number from 1.') }],
    [['build', '--frozen', '--dry-run'], { message: expect.stringContaining('cannot be used') }],
    [['staus'], { hint: 'did you mean styx status?' }],
  ])('of styx %j is a document too, with what is wrong', async (args, error) => {
    const paper = await paperOf();
    expect(await documentOf(paper, ...args)).toEqual({
      status: 2,
      document: { version: 1, errors: [expect.objectContaining({ code: 'USAGE', ...error })] },
    });
  });

  it('behind -- is for another program', async () => {
    const { status, stdout } = await (await paperOf()).styx('run', '--nosuch', '--', 'x', '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

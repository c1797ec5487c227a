import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixed, outputs, type Paper, paperOf } from './paper.js';

const one = { figures: '  a: {query: load}' };
const numbers = `values:
  most: {query: cpu, range: {start: 2023-11-14T22:13:20Z, duration: 1m}, reduce: max}`;

const append = ({ folder }: Paper, name: string, text: string): void => {
  appendFileSync(join(folder, name), text);
};
const edit = (paper: Paper, name: string, from: string, to: string): void => {
  paper.write(name, paper.read(name).replace(from, to));
};
const remove = ({ folder }: Paper, name: string): void => {
  rmSync(join(folder, name), { recursive: true });
};

describe('styx verify', () => {
  it('says in a line that all is as in the lock', async () => {
    const paper = await paperOf({ more: numbers });
    await paper.styx('build');
    expect(await paper.styx('verify')).toEqual({
      status: 0,
      stdout: 'all as in styx.lock: 3 snapshots, 7 outputs\n',
      stderr: '',
    });
  });

  it('lists what is missing or differs, be it as long and as old as before', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load}\n  b: {query: cpu}\n  c: {query: up}',
    });
    await paper.styx('build');
    edit(paper, 'styx-data/a/query.json', '2.50', '2.51');
    edit(paper, 'styx-data/b/query.json', '"query":"cpu"', '"query":"gpu"');
    remove(paper, 'styx-data/c/query.json');
    edit(paper, 'figures/a.csv', '2.50', '2.51');
    remove(paper, 'figures/b.csv');
    const { status, stdout } = await paper.styx('verify');
    expect(status).toBe(3);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '✗ styx-data/a/query.json has other data than the lock says',
      '✗ styx-data/b/query.json answers another request',
      '✗ styx-data/c/query.json is missing',
      '✗ figures/a.csv has other bytes than the lock says',
      '✗ figures/b.csv is missing',
    ]);
  });

  it('needs a lock', async () => {
    const paper = await paperOf();
    const { status, stderr } = await paper.styx('verify');
    expect(status).toBe(3);
    expect(stderr).toMatch(/there is no lock.*\[STALE\][^]*styx lock/);
  });
});

describe('styx lock', () => {
  it('makes a lost lock anew, the same to the byte', async () => {
    const paper = await paperOf({ defaults: 'range: {last: 1m}', more: numbers });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    await paper.server.stop();
    remove(paper, 'styx.lock');
    remove(paper, '.styx');
    expect(await paper.styx('lock')).toMatchObject({
      status: 0,
      stderr: 'styx.lock: 2 figures, 3 snapshots\n',
    });
    expect(paper.read('styx.lock')).toBe(lock);
    expect((await paper.styx('build', '--frozen')).stderr).toContain('2 figures, 1 value current');
  });

  it.each([
    ['in which a merge has left its marks', (lock: string) => `<<<<<<< HEAD\n${lock}`],
    ['that was cut short', (lock: string) => lock.slice(0, 200)],
  ])('makes one anew %s, and says so', async (_, broken) => {
    const paper = await paperOf({ more: numbers });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    paper.write('styx.lock', broken(lock));
    const refused = await paper.styx('build');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toMatch(/\[BAD_LOCK\][^]*hint: .*`styx lock`/);
    expect(await paper.styx('lock')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /^warning: cannot read .*styx\.lock: .*: it is made anew as if it were lost\n/,
      ),
    });
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('leaves the lock of a newer Styx as it is', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    paper.write('styx.lock', '{"version": 99}');
    expect(await paper.styx('lock')).toMatchObject({ status: 2 });
    expect(paper.read('styx.lock')).toBe('{"version": 99}');
  });

  it('says what to run where no outputs prove what figures were made from', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    remove(paper, 'styx.lock');
    remove(paper, '.styx');
    remove(paper, 'figures');
    expect(await paper.styx('lock')).toMatchObject({
      status: 0,
      stderr: `styx.lock: 2 figures, 2 snapshots
2 figures have no outputs that prove what they were made from: run \`styx build --offline\`
`,
    });
    expect(await paper.styx('build', '--offline')).toMatchObject({ status: 0 });
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('takes a snapshot that was edited on purpose, of which the figure is drawn anew', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    edit(paper, 'styx-data/a/query.json', '2.50', '2.51');
    expect(await paper.styx('lock')).toMatchObject({ status: 0 });
    expect((await paper.styx('status')).stdout).toMatch(/stale .*not been made of these data yet/);
    expect((await paper.styx('build', '--offline')).stderr).toMatch(/^✓ a: csv, gnuplot/);
    expect(paper.read('figures/a.csv')).toContain('2.51');
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });

  it('takes a page for what is drawn here, whether its script is an output or not', async () => {
    for (const formats of ['[svg]', '[svg, csv]', '[pdf, gnuplot]', '[tex]']) {
      const figures = `  a: {query: load, engine: gnuplot, formats: ${formats}}`;
      const paper = await paperOf({ figures });
      expect(await paper.styx('build')).toMatchObject({ status: 0 });
      const lock = paper.read('styx.lock');
      remove(paper, 'styx.lock');
      remove(paper, '.styx');
      expect(await paper.styx('lock')).toMatchObject({ status: 0 });
      expect(paper.read('styx.lock')).toBe(lock);
      expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    }
  }, 120_000);

  it('takes another page for what its script would draw, and without one has it drawn anew', async () => {
    for (const [formats, isProven] of [
      ['[svg, gnuplot]', true],
      ['[svg, csv]', false],
      ['[svg]', false],
    ] as const) {
      const figures = `  a: {query: load, engine: gnuplot, formats: ${formats}}`;
      const paper = await paperOf({ figures });
      await paper.styx('build');
      paper.change({ figures: figures.replace('}', ', y: {label: Load}}') });
      if (isProven) await paper.styx('build');
      remove(paper, 'styx.lock');
      expect(await paper.styx('lock')).toMatchObject({ status: 0 });
      expect((await paper.styx('status')).stdout).toMatch(isProven ? /current/ : /stale/);
    }
  });

  it('forgets the files of a table that is no more', async () => {
    const more = (...names: string[]): string => `
values: {v: {query: load, reduce: max, ${fixed}}}
tables: {${names.map((name) => `${name}: {rows: [v]}`).join(', ')}}`;
    const paper = await paperOf({ ...one, more: more('t', 'u') });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    paper.change({ ...one, more: more('t') });
    for (const file of readdirSync(join(paper.folder, 'figures')))
      if (/^u\./.test(file)) remove(paper, `figures/${file}`);
    expect(await paper.styx('lock')).toMatchObject({ status: 0 });
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });

  it('that was emptied is a lost one, which is made anew with a warning', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    paper.write('styx.lock', '');
    for (const command of ['build', 'status', 'verify']) {
      const { status, stderr } = await paper.styx(command);
      expect({ status, stderr }).toMatchObject({
        ...{ status: 2, stderr: expect.stringMatching(/styx\.lock: it is empty [^]*`styx lock`/) },
      });
    }
    const { status, stderr } = await paper.styx('lock');
    expect({ status, stderr }).toMatchObject({
      ...{ status: 0, stderr: expect.stringContaining('it is empty: it is made anew') },
    });
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('that is something else is not made anew, for whoever called it so may need it', async () => {
    const paper = await paperOf();
    paper.write('styx.lock', 'figures: {}\n');
    const { status, stderr } = await paper.styx('lock');
    expect({ status, stderr }).toMatchObject({
      ...{ status: 2, stderr: expect.stringContaining('in the place of a lock, and is none') },
    });
    expect(paper.read('styx.lock')).toBe('figures: {}\n');
  });

  it('does not take an edited output for one of Styx, be the lock lost', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    append(paper, 'figures/a.gnuplot', '# mine\n');
    for (const isLost of [false, true]) {
      if (isLost) remove(paper, 'styx.lock');
      await paper.styx('lock');
      expect((await paper.styx('status')).stdout).toMatch(/stale .*a\.gnuplot was edited/);
      expect(await paper.styx('build')).toMatchObject({ status: 3 });
    }
    expect(paper.read('figures/a.gnuplot')).toContain('# mine');
  });

  it('leaves the lock as it was where a snapshot is damaged, and names all that are', async () => {
    const paper = await paperOf({ more: numbers });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    for (const name of ['a/query', '_values/most/query']) {
      const path = `styx-data/${name}.json`;
      paper.write(path, paper.read(path).slice(0, -20));
    }
    const { status, stderr } = await paper.styx('lock');
    expect(status).toBe(1);
    for (const name of ['a/query', '_values/most/query']) {
      expect(stderr).toMatch(
        new RegExp(`cannot read the snapshot .*${name}\\.json: .*BAD_SNAPSHOT`),
      );
    }
    expect(stderr).toContain('take it from version control');
    expect(paper.read('styx.lock')).toBe(lock);
    remove(paper, 'styx.lock');
    expect(await paper.styx('lock')).toMatchObject({ status: 1 });
    expect(existsSync(join(paper.folder, 'styx.lock'))).toBe(false);
  });

  it('keeps what the lock has of a snapshot that is missing, and says so', async () => {
    const figures = '  a: {queries: {x: load, y: cpu}}';
    const paper = await paperOf({ figures, more: numbers });
    await paper.styx('build');
    const [lock, y] = [paper.read('styx.lock'), paper.read('styx-data/a/y.json')];
    remove(paper, 'styx-data/a/y.json');
    remove(paper, 'styx-data/_values');
    expect(await paper.styx('lock')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /a stays in it as it was: .*a\/y\.json[^]*most stays in it as it was: .*most\/query\.json/,
      ),
    });
    expect(paper.read('styx.lock')).toBe(lock);
    expect(await paper.styx('verify')).toMatchObject({
      status: 3,
      stdout: '✗ styx-data/a/y.json is missing\n✗ styx-data/_values/most/query.json is missing\n',
    });
    paper.write('styx-data/a/y.json', y);
    expect((await paper.styx('build')).stderr).toContain('1 figure, 1 value current');
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('leaves to the next build what is missing', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    remove(paper, 'styx.lock');
    remove(paper, 'styx-data/b');
    remove(paper, 'figures/a.csv');
    expect(await paper.styx('lock')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /warning: b is not in it: the data of b\/query are not kept[^]*styx\.lock: 1 figure, 1 snapshot\n1 figure .*`styx build --offline`/,
      ),
    });
    expect((await paper.styx('build')).stderr).toContain('2 figures built');
    expect(paper.asked()).toEqual(['load', 'cpu', 'cpu']);
  });
});

describe('an output that cannot be read', () => {
  it('is not said to be missing, and is taken for edited', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    remove(paper, 'figures/a.gnuplot');
    mkdirSync(join(paper.folder, 'figures/a.gnuplot'));
    expect((await paper.styx('status')).stdout).toContain('a.gnuplot cannot be read');
    expect((await paper.styx('verify')).stdout).toMatch(/a\.gnuplot.* cannot be read/);
    expect(await paper.styx('build')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/a\.gnuplot cannot be read, .* stays as it is \[EDITED\]/),
    });
    expect((await paper.styx('clean')).stderr).toContain('a.gnuplot');
    expect(existsSync(join(paper.folder, 'figures/a.gnuplot'))).toBe(true);
  });
});

describe('styx clean', () => {
  it('removes what can be built again, and nothing else', async () => {
    const paper = await paperOf({ figures: '  a/b: {query: load}', more: numbers });
    await paper.styx('build');
    const before = outputs(paper, 'figures/a');
    expect(await paper.styx('clean')).toMatchObject({ status: 0, stderr: '5 outputs removed\n' });
    expect(readdirSync(join(paper.folder, '.styx'))).toEqual(['.gitignore']);
    expect(readdirSync(paper.folder).sort()).toEqual([
      '.styx',
      'styx-data',
      'styx.config.yaml',
      'styx.lock',
    ]);
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(outputs(paper, 'figures/a')).toEqual(before);
  });

  it('leaves what a query had before: it may be the only copy', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    const before = outputs(paper);
    paper.change({ figures: one.figures.replace('load', 'other') });
    await paper.styx('build');
    await paper.styx('clean');
    await paper.server.stop();
    paper.change(one);
    expect(await paper.styx('build', '--offline')).toMatchObject({ status: 0 });
    expect(outputs(paper)).toEqual(before);
  });

  it('leaves the notes of another manifest, by which its outputs are known as its own', async () => {
    const paper = await paperOf(one);
    paper.write('talk.yaml', `output_dir: talk\n${paper.read('styx.config.yaml')}`);
    const asTalk = ['-c', 'talk.yaml'];
    await paper.styx('build');
    await paper.styx('build', ...asTalk);
    paper.write('.styx/make.stamp', '');
    const notes = (): string[] => readdirSync(join(paper.folder, '.styx')).sort();
    expect(await paper.styx('clean')).toMatchObject({ status: 0 });
    expect(notes()).toEqual([
      ...['.gitignore', 'make.stamp', 'talk.yaml.built', 'talk.yaml.folders', 'talk.yaml.index'],
    ]);
    remove(paper, 'talk.yaml.lock');
    expect(await paper.styx('build', ...asTalk)).toMatchObject({ status: 0 });
    expect(await paper.styx('clean', ...asTalk)).toMatchObject({ status: 0 });
    expect(notes()).toEqual(['.gitignore']);
  });

  it('and builds at once do not get in the way of each other', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    for (let round = 0; round < 3; round++) {
      const all = ['clean', 'build', 'build --force', 'clean', 'build'].map((command) =>
        paper.styx(...command.split(' ')),
      );
      for (const { status, stderr } of await Promise.all(all)) {
        expect({ status, stderr }).toMatchObject({ status: 0 });
      }
    }
  }, 120_000);

  it('keeps what was edited, and files of others', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    append(paper, 'figures/a.gnuplot', '# mine\n');
    paper.write('figures/photo.jpg', '');
    const { status, stderr } = await paper.styx('clean');
    expect(status).toBe(0);
    expect(stderr).toContain('figures/a.gnuplot was edited since it was built, and stays');
    expect(readdirSync(join(paper.folder, 'figures')).sort()).toEqual(['a.gnuplot', 'photo.jpg']);
    expect(await paper.styx('build')).toMatchObject({ status: 3 });
  });

  it('removes nothing elsewhere, whatever a lock says', async () => {
    const paper = await paperOf(one);
    await paper.styx('build');
    paper.write('mine.csv', paper.read('figures/a.csv'));
    mkdirSync(join(paper.folder, 'mine'));
    paper.write('mine/a.csv', paper.read('figures/a.csv'));
    remove(paper, '.styx');
    symlinkSync(join(paper.folder, 'mine'), join(paper.folder, '.styx'));
    edit(paper, 'styx.lock', '"a.csv"', '"../mine.csv"');
    await paper.styx('clean');
    expect(existsSync(join(paper.folder, 'mine.csv'))).toBe(true);
    expect(existsSync(join(paper.folder, 'mine/a.csv'))).toBe(true);
  });
});

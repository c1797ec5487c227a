import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { answering, fixed, manifest, outputs, paperOf, serve } from './paper.js';
import { type Project, project, type Run, run, styxProgram } from './styx.js';

const ended = ({ status, stderr }: Run) => ({ status, stderr });

describe('what was built', () => {
  it('is built again without any server, to the byte', async () => {
    const paper = await paperOf();
    expect(ended(await paper.styx('build'))).toMatchObject({ status: 0 });
    const before = outputs(paper);
    await paper.server.stop();
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    const again = await paper.styx('build', '--frozen');
    expect(ended(again)).toEqual({ status: 0, stderr: expect.stringContaining('2 figures built') });
    expect(outputs(paper)).toEqual(before);
  });

  it('is current, of which nothing is asked and nothing written', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const lock = statSync(join(paper.folder, 'styx.lock')).mtimeMs;
    const again = await paper.styx('build');
    expect(again.stderr).toMatch(/^2 figures current in figures \(\d\.\d s\)\n$/);
    expect(statSync(join(paper.folder, 'styx.lock')).mtimeMs).toBe(lock);
    expect(paper.asked()).toEqual(['load', 'cpu']);
  });

  it('is not taken for that of a copy of the folder', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const copy = project({ CI: '' });
    cpSync(paper.folder, copy.folder, { recursive: true });
    rmSync(join(copy.folder, 'figures'), { recursive: true });
    expect((await copy.styx('build', '--frozen')).stderr).toContain('2 figures built');
  });

  it('is kept as a snapshot that jq and the like can read', async () => {
    const paper = await paperOf({ figures: '  a/b: {queries: {up: load, down: cpu}}' });
    await paper.styx('build');
    expect(readdirSync(join(paper.folder, 'styx-data/a/b')).sort()).toEqual([
      'down.json',
      'up.json',
    ]);
    expect(JSON.parse(paper.read('styx-data/a/b/up.json'))).toMatchObject({
      styx: { request: { endpoint: 'prometheus', query: 'load', step: 15 } },
      status: 'success',
      data: { resultType: 'matrix', result: [{ metric: { __name__: 'load' } }] },
    });
    expect(paper.read('styx.lock')).not.toContain('127.0.0.1');
  });

  it('may be kept packed', async () => {
    const paper = await paperOf({
      more: 'snapshots: {compress: true}',
      figures: '  a: {query: up}',
    });
    await paper.styx('build');
    await paper.server.stop();
    expect(readdirSync(join(paper.folder, 'styx-data/a'))).toEqual(['query.json.gz']);
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('needs the lock no more than the lock needs it: either is made anew', async () => {
    const paper = await paperOf({ defaults: 'range: {last: 1m}' });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    rmSync(join(paper.folder, 'styx.lock'));
    await sleep(1100);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.asked()).toEqual(['load', 'cpu']);
    expect(paper.read('styx.lock')).toBe(lock);
  });
});

describe('styx build -v', () => {
  it('says each request, one that failed too: whom, what, when, and how long it took', async () => {
    let isFirst = true;
    const paper = await paperOf({ figures: '  a: {query: load}' }, (request, params, response) => {
      if (!isFirst) return answering()(request, params, response);
      isFirst = false;
      response.writeHead(503).end('not yet');
    });
    const range = '2023-11-14T22:13:20Z to 2023-11-14T22:14:20Z, step 15 s';
    const [failed, asked, figure] = (await paper.styx('build', '-v')).stderr.split('\n');
    expect(failed).toMatch(new RegExp(`^prometheus: load, ${range}: .*503.* in \\d+ ms$`));
    expect(asked).toMatch(new RegExp(`^prometheus: load, ${range}: 5 samples in \\d+ ms$`));
    expect(figure).toMatch(/^✓ a: /);
    expect((await paper.styx('build', '-v')).stderr).toMatch(/^ {2}a: current\n/);
  });
});

describe('a change', () => {
  it('of a query has that fetched, and its figure built', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.change({ figures: '  a: {query: load}\n  b: {query: memory}' });
    expect((await paper.styx('build')).stderr).toMatch(
      /^✓ b: .*\n1 figure built, 1 figure current/,
    );
    expect(paper.asked()).toEqual(['load', 'cpu', 'memory']);
  });

  it('of a label has its figure built, and nothing fetched', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, y: {label: New}}' });
    expect((await paper.styx('build')).stderr).toMatch(/^✓ b: gnuplot \(csv unchanged\)/);
    expect(paper.asked()).toEqual(['load', 'cpu']);
  });

  it('of the version of Styx has its figure built, and names the one that has made it and this one', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const [, version = ''] = /"styx": "(.*)"/.exec(paper.read('styx.lock')) ?? [];
    paper.write(
      'styx.lock',
      paper.read('styx.lock').replace(`"styx": "${version}"`, '"styx": "0.0.9"'),
    );
    const why = `it was made by Styx 0.0.9, and this is ${version}`;
    expect((await paper.styx('status')).stdout).toMatch(new RegExp(`^✗ a .* old {2}${why}\n$`));
    expect((await paper.styx('build', '--locked')).stderr).toContain(`a is stale: ${why} [STALE]`);
    expect((await paper.styx('build')).stderr).toContain('1 figure built');
    expect(paper.asked()).toEqual(['load']);
  });

  it('of the title of one figure of 200 touches that one alone', async () => {
    const titled = (title: string): string =>
      Array.from({ length: 200 }, (_, i) => {
        const own = i === 7 ? `, title: ${title}` : '';
        return `  f${i}: {query: load${i % 5}, style: plain, formats: [csv, gnuplot]${own}}`;
      }).join('\n');
    const paper = await paperOf({ figures: titled('Before') });
    await paper.styx('build');
    const times = (): Map<string, number> =>
      new Map(
        readdirSync(join(paper.folder, 'figures')).map((name) => [
          name,
          statSync(join(paper.folder, 'figures', name)).mtimeMs,
        ]),
      );
    const before = times();
    paper.change({ figures: titled('After') });
    expect((await paper.styx('build')).stderr).toMatch(
      /^✓ f7: gnuplot \(csv unchanged\).*\n1 figure built, 199 figures current/,
    );
    const touched = [...times()].filter(([name, time]) => before.get(name) !== time);
    expect(touched.map(([name]) => name)).toEqual(['f7.gnuplot']);
  }, 300_000);

  it('of its place in the manifest, or of a comment, is none', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.change({ figures: '  # new\n\n  a: {query: load}\n  b: {query: cpu}' });
    expect((await paper.styx('build')).stderr).toContain('2 figures current');
  });

  it('of a template, a tweak or a foreign series has what is made from it built', async () => {
    const csv = '{csv: {file: x.csv, time: t, value: v}}';
    const figures = `  a: {query: load, tweak: own.gnuplot}\n  b: {queries: {x: ${csv}}}`;
    const paper = await paperOf({ figures });
    paper.write('own.gnuplot', 'set key off\n');
    paper.write('x.csv', 't,v\n1700000000,1\n');
    await paper.styx('build');
    paper.write('own.gnuplot', 'set key on\n');
    expect((await paper.styx('build')).stderr).toMatch(/^✓ a: [^]*1 figure current/);
    paper.write('x.csv', 't,v\n1700000000,2\n');
    expect((await paper.styx('build')).stderr).toMatch(/^✓ b: [^]*1 figure current/);
  });

  it('is an error where the lock must not change, and nothing is written', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const [lock, before] = [paper.read('styx.lock'), outputs(paper)];
    paper.change({ figures: '  a: {query: load, y: {label: New}}\n  b: {query: memory}' });
    const { status, stderr } = await paper.styx('build', '--locked');
    expect(status).toBe(3);
    expect(stderr).toContain(
      'a is stale: its entry in the manifest, its style or its labels changed',
    );
    expect(stderr).toContain('b/query is stale: what is asked is not what the lock has [STALE]');
    expect(paper.asked()).toEqual(['load', 'cpu']);
    expect([paper.read('styx.lock'), outputs(paper)]).toEqual([lock, before]);
  });

  it('of what the same programs make is such an error, before anything is written over', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load, engine: gnuplot, formats: [csv, gnuplot, svg]}',
    });
    await paper.styx('build');
    const lock = paper.read('styx.lock');
    for (const name of ['a.csv', 'a.svg']) {
      const hash = new RegExp(`"${name}": "..`).exec(lock)?.[0] ?? '';
      paper.write('styx.lock', lock.replace(hash, `"${name}": "00`));
      rmSync(join(paper.folder, 'figures', name));
      const { status, stderr } = await paper.styx('build', '--locked');
      expect(status).toBe(3);
      expect(stderr).toMatch(new RegExp(`${name}: not the bytes that the lock has.*STALE`));
      expect(existsSync(join(paper.folder, 'figures', name))).toBe(false);
      paper.write('styx.lock', lock);
      expect(await paper.styx('build', '--locked')).toMatchObject({ status: 0 });
    }
  });

  it('is one error where there is no lock that must not change, and nothing is asked or built', async () => {
    const paper = await paperOf();
    for (const mode of ['--frozen', '--locked']) {
      const { status, stderr } = await paper.styx('build', mode);
      expect(status).toBe(3);
      expect(stderr).toMatch(
        /^error: there is no lock: \S*styx\.lock \[STALE\]\n.*version control.*without --locked.*`styx lock`.*\n$/,
      );
    }
    const { stdout } = await paper.styx('build', '--frozen', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ figures: [], errors: [{ code: 'STALE' }] });
    expect(paper.asked()).toEqual([]);
    expect(existsSync(join(paper.folder, 'figures'))).toBe(false);
  });

  it('is such an error in CI too, where there is a lock', async () => {
    const server = await serve();
    const paper = project({ CI: 'true' });
    paper.write('styx.config.yaml', manifest(server.url, {}));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    paper.write('styx.config.yaml', manifest(server.url, { figures: '  a: {query: other}' }));
    expect(await paper.styx('build')).toMatchObject({ status: 3 });
  });

  it('cannot be fetched offline, which says what differs', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.change({ figures: '  a: {query: load}\n  b: {query: memory}\n  c: {query: new}' });
    const { status, stderr } = await paper.styx('build', '--offline');
    expect(status).toBe(4);
    expect(stderr).toContain('its snapshot answers another request: query is memory and was cpu');
    expect(stderr).toMatch(/c\/query are not kept: there is no snapshot of it .*\[NOT_KEPT\]/);
    expect(stderr).toContain('1 figure current');
  });
});

describe('a range that depends on now', () => {
  it('is what it was when it was fetched, until `styx update`', async () => {
    const paper = await paperOf({
      defaults: 'range: {last: 1m}',
      figures: '  a: {query: load, step: 1s}',
    });
    await paper.styx('build');
    await sleep(2100);
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
    await paper.styx('update');
    const starts = paper.server.requests.map(({ params }) => Number(params.get('start')));
    expect(starts).toHaveLength(2);
    expect(starts[1]).toBeGreaterThan(starts[0] ?? Infinity);
  });

  it('is as of now for as long as there were no data', async () => {
    let points = 0;
    const paper = await paperOf(
      { defaults: 'range: {last: 1m}', figures: '  a: {query: load, step: 1s}' },
      (request, params, response) => answering(points)(request, params, response),
    );
    expect(await paper.styx('build')).toMatchObject({ status: 1 });
    points = 3;
    await sleep(2100);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const [first, second] = paper.server.requests
      .filter(({ path }) => path.endsWith('/query_range'))
      .map(({ params }) => Number(params.get('start')));
    expect(second).toBeGreaterThan(first ?? Infinity);
  });

  it('is resolved anew where it is written anew', async () => {
    const paper = await paperOf({ defaults: 'range: {last: 1m}', figures: '  a: {query: load}' });
    await paper.styx('build');
    paper.change({ defaults: 'range: {last: 2m}' });
    await paper.styx('build');
    expect(paper.asked()).toEqual(['load', 'load']);
    expect(paper.read('styx.lock')).toContain('"range": "last 2m"');
  });
});

describe('an output that somebody has edited', () => {
  const edit = (paper: Project): void => {
    writeFileSync(join(paper.folder, 'figures/a.gnuplot'), '# mine\n', { flag: 'a' });
  };

  it('stays, with an error that says how to keep the edit; the others are built', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    edit(paper);
    paper.change({ figures: '  a: {query: memory}\n  b: {query: memory}' });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(3);
    expect(stderr).toMatch(/a\.gnuplot was edited since it was built[^]*\[EDITED\][^]*styx eject/);
    expect(stderr).toContain('1 figure built');
    expect(paper.read('figures/a.gnuplot')).toContain('# mine');
  });

  it('is noticed though nothing else has changed, and replaced by --force', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const before = outputs(paper);
    edit(paper);
    expect(await paper.styx('build')).toMatchObject({ status: 3 });
    expect(await paper.styx('build', '--force')).toMatchObject({ status: 0 });
    expect(outputs(paper)).toEqual(before);
  });

  it('is not said to be replaced by --force where that does not go with the mode', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    edit(paper);
    const { status, stderr } = await paper.styx('build', '--frozen');
    expect(status).toBe(3);
    expect(stderr).toContain('hint: delete it, and it is written anew. To keep the edit');
    expect(stderr).not.toContain('--force');
    rmSync(join(paper.folder, 'figures/a.gnuplot'));
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('is fine where the edit is what would be written now', async () => {
    const paper = await paperOf({ figures: '  a: {query: load, formats: [csv]}' });
    await paper.styx('build');
    paper.change({ figures: '  a: {query: load, formats: [csv], csv: {delimiter: ";"}}' });
    writeFileSync(
      join(paper.folder, 'figures/a.csv'),
      paper.read('figures/a.csv').replaceAll(',', ';'),
    );
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
  });
});

describe('what is current, by a look at the files', () => {
  it('is not so where another manifest takes precedence, or is named', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const text = paper.read('styx.config.yaml');
    renameSync(join(paper.folder, 'styx.config.yaml'), join(paper.folder, 'styx.config.yml'));
    expect((await paper.styx('build')).stderr).toContain('1 figure built');
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
    paper.write('styx.config.yaml', text.replace('a: {query: load}', 'b: {query: cpu}'));
    expect((await paper.styx('build')).stderr).toContain('styx.lock is that of styx.config.yml');
    renameSync(join(paper.folder, 'styx.lock'), join(paper.folder, 'styx.config.yml.lock'));
    expect((await paper.styx('build')).stderr).toContain('1 figure built');
    const old = await paper.styx('build', '-c', 'styx.config.yml');
    expect(old.stderr).toContain('1 figure current');
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
  });

  it('is not so for what changes during a build, however that is done', async () => {
    const change = { folder: '', files: (): void => undefined };
    const isDrawn = () => existsSync(join(change.folder, 'figures/a.gnuplot'));
    const figures = `  a: {query: load}\n  b: {query: cpu, tweak: t.gnuplot}`;
    const paper = await paperOf({ figures }, async (request, params, response) => {
      if (params.get('query') === 'cpu') {
        await vi.waitUntil(isDrawn, { timeout: 20_000 });
        change.files();
      }
      return answering()(request, params, response);
    });
    change.folder = paper.folder;
    paper.write('t.gnuplot', 'set grid\n');
    paper.write('next.gnuplot', 'set xtics\n');
    utimesSync(join(paper.folder, 'next.gnuplot'), 1000, 1000);
    change.files = () => {
      writeFileSync(join(paper.folder, 'figures/a.gnuplot'), '# mine');
    };
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(await paper.styx('build')).toMatchObject({
      ...{ status: 3, stderr: expect.stringContaining('a.gnuplot was edited') },
    });
    change.files = () => {
      renameSync(join(paper.folder, 'next.gnuplot'), join(paper.folder, 't.gnuplot'));
    };
    expect(await paper.styx('update', '--force')).toMatchObject({ status: 0 });
    const { stdout } = await paper.styx('status');
    const isStale = stdout.includes('its tweak changed');
    const { stderr } = await paper.styx('build');
    expect(stderr.includes('built')).toBe(isStale);
  });

  it('is not so where a snapshot that was read is edited before the build ends', async () => {
    const change = { files: (): void => undefined };
    const paper = await paperOf({}, (...asked) => {
      const answer = () => void answering()(...asked);
      if (asked[1].get('query') === 'load') {
        answer();
        return;
      }
      setTimeout(() => {
        change.files();
        answer();
      }, 1500);
    });
    change.files = () => {
      const name = 'styx-data/a/query.json';
      paper.write(name, paper.read(name).replace('"2.50"', '"2.51"'));
    };
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(await paper.styx('build')).toMatchObject({
      ...{ status: 3, stderr: expect.stringContaining('the data of a/query are not those of the') },
    });
  });

  it('is not so for another installation of Styx', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const other = project();
    const root = join(dirname(styxProgram), '../..');
    for (const name of ['dist', 'templates', 'schemas']) {
      cpSync(join(root, name), join(other.folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(other.folder, 'node_modules'));
    const json = readFileSync(join(root, 'package.json'), 'utf8');
    other.write('package.json', json.replace(/"version": "[^"]*"/, '"version": "99.0.0"'));
    const program = join(other.folder, 'dist/cli/main.js');
    const { stderr } = await run(process.execPath, [program, 'build'], paper.folder);
    expect(stderr).toContain('1 figure built');
    expect(paper.read('styx.lock')).toContain('99.0.0');
  });
});

describe('the CSV file of a foreign series', () => {
  const foreign = 'b: {queries: {x: {csv: {file: x.csv, time: t, value: v}}}}';

  it('that changes while others are fetched is what the figure was made of, or it is stale', async () => {
    const change = { file: (): void => undefined };
    const figures = `  a: {query: load}\n  ${foreign}`;
    // The second figure waits for the looks of the first one.
    const paper = await paperOf({ figures }, (...asked) => {
      setTimeout(() => {
        change.file();
        void answering()(...asked);
      }, 1500);
    });
    const rows = (value: string): string => `t,v\n1700000000,${value}\n`;
    paper.write('x.csv', rows('1'));
    change.file = () => {
      paper.write('x.csv', rows('2'));
    };
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const made = paper.read('figures/b.csv');
    const { stdout } = await paper.styx('status');
    expect(made.includes(',2') || stdout.includes('x.csv changed')).toBe(true);
    await paper.styx('build');
    expect(paper.read('figures/b.csv')).toContain(',2');
  });

  it('and a tweak may have the ends of lines of another system', async () => {
    const figures = `  a: {query: load, engine: gnuplot, tweak: t.gnuplot}\n  ${foreign}`;
    const paper = await paperOf({ figures });
    const texts = { 'x.csv': 't,v\n1700000000,1\n', 't.gnuplot': 'set key off\nset grid\n' };
    for (const [name, text] of Object.entries(texts)) paper.write(name, text);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const before = outputs(paper);
    for (const [name, text] of Object.entries(texts)) {
      paper.write(name, text.replaceAll('\n', '\r\n'));
    }
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(outputs(paper)).toEqual(before);
  });
});

describe('data that were fetched', () => {
  it('are not replaced by fewer, for the server may have forgotten', async () => {
    let points = 5;
    const paper = await paperOf({ figures: '  a: {query: load}' }, (...all) =>
      answering(points)(...all),
    );
    await paper.styx('build');
    const before = paper.read('styx-data/a/query.json');
    points = 3;
    const { status, stderr } = await paper.styx('update');
    expect(status).toBe(1);
    expect(stderr).toContain('the server now has 3 samples of a/query, and had 5');
    expect(paper.read('styx-data/a/query.json')).toBe(before);
    expect(await paper.styx('update', '--force')).toMatchObject({ status: 0 });
    expect(paper.read('styx.lock')).toContain('"samples": 3');
  });

  it('are what a figure is made from when it could not be before', async () => {
    let points = 3;
    const paper = await paperOf({ figures: '  a: {query: load}' }, (...all) =>
      answering(points)(...all),
    );
    await paper.styx('build');
    const [path, aside] = ['figures/a.gnuplot', 'a.gnuplot'].map((name) =>
      join(paper.folder, name),
    );
    renameSync(path ?? '', aside ?? '');
    mkdirSync(path ?? '');
    points = 4;
    // A folder may be somebody's.
    expect(await paper.styx('update')).toMatchObject({ status: 3 });
    rmSync(path ?? '', { recursive: true });
    renameSync(aside ?? '', path ?? '');
    expect((await paper.styx('build', '--offline')).stderr).toMatch(/^✓ a: /);
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('are those of the lock, or it is an error', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const path = join(paper.folder, 'styx-data/a/query.json');
    writeFileSync(path, paper.read('styx-data/a/query.json').replace('"2.50"', '"2.51"'));
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(3);
    expect(stderr).toContain('the data of a/query are not those of the lock');
  });

  it('are not replaced by others where the lock must not change', async () => {
    let points = 5;
    const paper = await paperOf({ figures: '  a: {query: load}' }, (...asked) =>
      answering(points)(...asked),
    );
    await paper.styx('build');
    rmSync(join(paper.folder, 'styx-data'), { recursive: true });
    points = 4;
    const { status, stderr } = await paper.styx('build', '--locked');
    expect(status).toBe(3);
    expect(stderr).toMatch(/answers a\/query with other data than those of the lock.* \[STALE\]/);
    expect(existsSync(join(paper.folder, 'styx-data'))).toBe(false);
    points = 5;
    expect(await paper.styx('build', '--locked')).toMatchObject({ status: 0 });
  });

  it('are asked for again where there were none', async () => {
    const paper = await paperOf(
      { figures: '  a: {query: load}', defaults: `${fixed}, on_empty: warn` },
      answering(0),
    );
    await paper.styx('build');
    await paper.styx('build');
    expect(paper.asked()).toEqual(['load', 'load']);
  });

  it('are in the same place for two processes at once, one after the other', async () => {
    const paper = await paperOf();
    const all = await Promise.all([paper.styx('build'), paper.styx('build'), paper.styx('build')]);
    expect(all.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(paper.asked()).toEqual(['load', 'cpu']);
  });
});

describe('a build that is killed', () => {
  it.each(['', '1 another-container an-id 17\n'])(
    'while it takes its lock (%j) is waited for a moment, which is said where there is no terminal',
    async (lock) => {
      const paper = await paperOf();
      paper.write('.styx/.build.lock', lock);
      const { status, stderr } = await paper.styx('build');
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(stderr).toMatch(/^waiting: .*\.styx\/build is kept busy by (another )?process/);
    },
    60_000,
  );

  it('at any moment leaves what the next one goes on with', async () => {
    const figures = Array.from({ length: 30 }, (_, i) => `  f${i}: {query: load${i}}`).join('\n');
    const reference = await paperOf({ figures });
    await reference.styx('build');
    const paper = await paperOf({ figures });
    const isThere = (name: string): boolean => existsSync(join(paper.folder, name));
    // Of the 30 snapshots and 60 outputs, so many are there when it is killed.
    const counts = Array.from({ length: 9 }, () => 1 + Math.floor(Math.random() * 89));
    const moments = [
      () => isThere('.styx/.build.lock'),
      ...counts.sort((a, b) => a - b).map((count) => () => kept(paper) >= count),
      () => isThere('styx.lock'),
    ];
    let hits = 0;
    for (const isMoment of moments) {
      if (await isKilled(paper, isMoment)) hits++;
      for (const [name, text] of isThere('figures') ? Object.entries(outputs(paper)) : [])
        if (!name.endsWith('.part')) expect(text).toBe(reference.read(join('figures', name)));
    }
    expect(hits).toBeGreaterThan(7);
    expect(ended(await paper.styx('build'))).toMatchObject({ status: 0 });
    const made = Object.entries(outputs(paper)).filter(([name]) => !name.endsWith('.part'));
    expect(Object.fromEntries(made)).toEqual(outputs(reference));
    expect(paper.read('styx.lock')).toBe(reference.read('styx.lock'));
  }, 300_000);
});

/** How many snapshots and outputs there are. */
function kept({ folder }: Project): number {
  const names = ['styx-data', 'figures'].flatMap((name) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      : [],
  );
  return names.filter((name) => /\.(json|csv|gnuplot)$/.test(name)).length;
}

/** Kills a build at a moment; whether it was not faster. */
async function isKilled({ folder }: Project, isMoment: () => boolean): Promise<boolean> {
  const env = { ...process.env, CI: '' };
  const child = spawn(process.execPath, [styxProgram, 'build'], {
    ...{ cwd: folder, env, stdio: 'ignore' },
  });
  const hasEnded = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && !isMoment()) await sleep(1);
  child.kill('SIGKILL');
  await hasEnded;
  return child.signalCode === 'SIGKILL';
}

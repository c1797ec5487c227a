import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import type { Lock } from '../../src/lock/lock.js';
import { paperOf } from './paper.js';
import { project, type Project } from './styx.js';

const data = fileURLToPath(new URL('../golden/data.om', import.meta.url));
let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: { file: data } });
});
afterAll(() => server.stop());

function given(...figures: string[]): Project {
  const paper = project();
  paper.write(
    'styx.config.yaml',
    [
      `prometheus: ${server.url}`,
      'timezone: Europe/Berlin',
      'vars: {quarter: 2023Q3, month: 2023-11}',
      'defaults: {formats: [csv], step: 15s, range: {start: 1700000000, duration: 2m}}',
      'figures:',
      ...figures.map((figure) => `  ${figure}`),
    ].join('\n'),
  );
  return paper;
}

/** The file that has the values of the only matrix of the kind. */
const keptIn = ({ folder }: Project): string =>
  `styx-data/_matrices/${readdirSync(join(folder, 'styx-data/_matrices')).join()}`;

const lockOf = (paper: Project): Lock => JSON.parse(paper.read('styx.lock')) as Lock;

const isThere = ({ folder }: Project, name: string): boolean =>
  existsSync(join(folder, 'figures', `${name}.csv`));

const listed = `load: {matrix: {instance: [a, b]}, query: 'load{instance="\${instance}"}'}`;
const asked = `memory:
    matrix: {instance: {label_values: instance, of: memory}}
    query: memory{instance="\${instance}"}`;

describe('styx build', () => {
  it('with the name of a matrix builds all of it, with that of a figure this one only', async () => {
    const paper = given(listed, asked);
    expect(await paper.styx('build', 'load-b', 'memory-c')).toMatchObject({ status: 0 });
    const names = ['load-a', 'load-b', 'memory-a', 'memory-b', 'memory-c'];
    expect(names.filter((name) => isThere(paper, name))).toEqual(['load-b', 'memory-c']);
    expect(await paper.styx('build', 'load', 'memory')).toMatchObject({ status: 0 });
    expect(names.filter((name) => isThere(paper, name))).toEqual(names);
  });

  it('with a name that there is not says which was meant, be it known to the server only', async () => {
    const paper = given(listed, asked);
    const one = await paper.styx('build', 'load-c');
    expect(one).toMatchObject({ status: 2 });
    expect(one.stderr).toContain('did you mean `load-');
    const other = await paper.styx('build', 'memory-z');
    expect(other).toMatchObject({ status: 2 });
    expect(other.stderr).toContain('✗ memory');
    expect(other.stderr).toContain('did you mean `memory-');
  });

  it('builds the other figures where a matrix cannot be asked for', async () => {
    const paper = given(listed, 'gone: {matrix: {i: {label_values: i, of: gone}}, query: gone}');
    const built = await paper.styx('build');
    expect(built).toMatchObject({ status: 1 });
    expect(built.stderr).toContain('✗ gone');
    expect(built.stderr).toContain('`i` has no values: no series in the range match gone');
    expect(built.stderr).toContain('2 figures built');
    expect(isThere(paper, 'load-a')).toBe(true);
  });

  it('takes no value from a range that is over which the server has forgotten, but with --force', async () => {
    const paper = given(asked);
    await paper.styx('build');
    const more = paper.read(keptIn(paper)).replace('"c"', '"c",\n"gone"');
    paper.write(keptIn(paper), more);
    const update = await paper.styx('update');
    expect(update.status).toBe(1);
    expect(update.stderr).toContain('the server has no longer gone of `instance`');
    expect(paper.read(keptIn(paper))).toBe(more);
    const forced = await paper.styx('update', '--force');
    expect(forced.status).toBe(0);
    expect(forced.stderr).toContain('`instance` has no value gone any more');
  });

  it.each([
    ['gone', undefined],
    ['damaged', '{'],
  ])('takes no others than the lock knows of where the file is %s', async (_, left) => {
    const paper = given(asked);
    await paper.styx('build');
    const [path, lock] = [keptIn(paper), paper.read('styx.lock')];
    const others = lock.replace(/"hash": "\w+"(,\s*)"values": 3/, '"hash": "f00"$1"values": 3');
    paper.write('styx.lock', others);
    rmSync(join(paper.folder, path));
    if (left !== undefined) paper.write(path, left);
    const { status, stderr } = await paper.styx(left === undefined ? 'build' : 'update');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'the server now has 3 values of `instance`, which are not the 3 that the lock has',
    );
    expect(await paper.styx('update', '--force')).toMatchObject({ status: 0 });
  });

  it('asks anew where the servers of runs are sent something else', async () => {
    const figure = `${asked}\n    runs: all\n    params: {lookback_delta: 1m}`;
    const paper = given(figure);
    const text = paper
      .read('styx.config.yaml')
      .replace(
        /^prometheus: (.*)$/m,
        'prometheus: {lab: $1}\nruns: {r: {start: 1700000000, duration: 2m, prometheus: lab}}',
      )
      .replace('defaults: {', 'defaults: {prometheus: lab, ');
    paper.write('styx.config.yaml', text);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read(keptIn(paper))).toContain('of lab (lookback_delta=1m)');
    paper.write('styx.config.yaml', text.replace('lookback_delta: 1m', 'lookback_delta: 2m'));
    expect((await paper.styx('build', '--offline')).stderr).toContain('[NOT_KEPT]');
  });

  it('does not take the values of another question for those of this one', async () => {
    const other = `m2: {matrix: {zone: {label_values: zone, of: load}}, query: 'load{zone="\${zone}"}'}`;
    const paper = given(asked, other);
    await paper.styx('build');
    const [one = '', two = ''] = Object.keys(lockOf(paper).matrices ?? {});
    paper.write(`styx-data/${one}.json`, paper.read(`styx-data/${two}.json`));
    for (const command of [['build', '--frozen'], ['lock'], ['build']]) {
      const { status, stderr } = await paper.styx(...command);
      expect(status).not.toBe(0);
      expect(stderr).toContain('it answers another request');
    }
  });

  it('says how values are asked for again that no figure can be called by', async () => {
    const paper = await paperOf(
      { figures: '  m: {matrix: {i: {label_values: i, of: up}}, query: up}' },
      (_request, _params, response) =>
        void response.end('{"status":"success","data":["a b","a/b"]}'),
    );
    const { stderr } = await paper.styx('build');
    expect(stderr).toContain('would write the same files');
    expect(stderr).toContain('where the server has others by now, `styx update` asks it again');
  });

  it('keeps the values as a server answers with them, and needs none from then on', async () => {
    const paper = given(asked);
    await paper.styx('build');
    const [first = '', ...rest] = paper.read(keptIn(paper)).split('\n');
    expect(JSON.parse(`${first}]}`)).toEqual({
      styx: {
        version: 1,
        request: {
          ...{ endpoint: 'prometheus', label: 'instance', match: 'memory' },
          ranges: ['2023-11-14T22:13:20Z to 2023-11-14T22:15:20Z'],
        },
      },
      ...{ status: 'success', data: [] },
    });
    expect(rest).toEqual(['"a",', '"b",', '"c"', ']}', '']);
    const hash = createHash('sha256').update(rest.join('\n')).digest('hex');
    expect(Object.values(lockOf(paper).matrices ?? {})).toEqual([{ hash, values: 3 }]);
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    expect((await paper.styx('build', '--frozen')).stderr).toMatch(/^3 figures current/);
    expect((await paper.styx('verify')).stdout).toBe(
      'all as in styx.lock: 4 snapshots, 3 outputs\n',
    );
  });

  it('is right with the lock where an update was killed that had fetched the same', async () => {
    const paper = given(asked);
    await paper.styx('build');
    const [path, lock] = [keptIn(paper), paper.read('styx.lock')];
    const text = paper.read(path);
    const [place = ''] = Object.keys(lockOf(paper).matrices ?? {});
    // Without the notes of the last build, which say that all is as that has left it.
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    paper.write('.styx/styx.fetched', `${place}\n`);
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(await paper.with({ CI: 'true' }).styx('build')).toMatchObject({ status: 0 });
    paper.write(path, text.replace('"c"', '"d"'));
    expect(await paper.styx('build', '--frozen')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(`the data of ${place} are not those of the lock`),
    });
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('leaves the values that another question had, and says that no figure has them', async () => {
    const paper = given(asked);
    await paper.styx('build');
    const [path, config] = [keptIn(paper), paper.read('styx.config.yaml')];
    paper.write('styx.config.yaml', config.replace('of: memory}', `of: 'memory{instance!="c"}'}`));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect((await paper.styx('status')).stderr).toContain(path);
    paper.write('styx.config.yaml', config);
    expect(await paper.styx('build', '--offline')).toMatchObject({ status: 0 });
    expect((await paper.styx('status')).stderr).not.toContain(path);
  });

  it('does not take values that were edited, that are damaged, or that are gone', async () => {
    const paper = given(asked);
    await paper.styx('build');
    const path = keptIn(paper);
    const text = paper.read(path);
    for (const [damage, code, what] of [
      [text.replace('"c"', '"d"'), 'STALE', 'has other data than the lock says'],
      [text.slice(0, -3), 'BAD_SNAPSHOT', 'cannot be read'],
      [undefined, 'NOT_KEPT', 'is missing'],
    ] as const) {
      if (damage === undefined) rmSync(join(paper.folder, path));
      else paper.write(path, damage);
      expect((await paper.styx('verify')).stdout).toContain(`${path} ${what}`);
      expect((await paper.styx('build', '--offline')).stderr).toContain(`[${code}]`);
    }
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read(path)).toBe(text);
  });

  it('--set chooses the period that a figure shows', async () => {
    const paper = given(
      'q: {query: "vector(1)", step: 7d, range: {quarter: "${quarter}"}, csv: {time: iso}}',
    );
    const times = (): string[] =>
      paper
        .read('figures/q.csv')
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split(',')[0] ?? '');
    await paper.styx('build');
    expect(times()[0]).toBe('2023-07-01T00:00:00+02:00');
    await paper.styx('build', '--set', 'quarter=2023Q4');
    expect(times()[0]).toBe('2023-10-01T00:00:00+02:00');
    expect(times().at(-1)).toBe('2023-12-30T23:00:00+01:00');
    const wrong = await paper.styx('build', '--set', 'quarter=2023Q5');
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain('`2023Q5` is not a quarter');
  });

  it('warns of a period that is not over', async () => {
    const paper = given('now: {query: "vector(1)", step: 1d, range: {month: "${month}"}}');
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const month = today.slice(0, 7);
    const built = await paper.styx('build', '--set', `month=${month}`);
    expect(built).toMatchObject({ status: 0 });
    expect(built.stderr).toContain(`warning: the month ${month} is not over`);
  });
});

/** What an update that was killed or interrupted has fetched is known to every later build. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passingName } from '../../src/files/left-behind.js';
import { fixed, type Paper, paperOf } from './paper.js';
import { type Project, project, styxProgram } from './styx.js';

const value = (name: string, query: string) =>
  `  ${name}: {query: ${query}, ${fixed}, reduce: max}`;

/** Figures a, b and z, or values of the same; the server does not answer for z while it is slow. */
const given = {
  figures: {
    figures: '  a: {query: load}\n  b: {query: cpu}\n  z: {query: slow}',
    places: ['a/query', 'b/query'],
  },
  values: {
    figures: '  f: {query: up}',
    more: ['values:', value('a', 'load'), value('b', 'cpu'), value('z', 'slow')].join('\n'),
    places: ['f/query', '_values/a/query', '_values/b/query'],
  },
} as const;

interface Changing extends Paper {
  /** What the server does from now on. */
  readonly now: { round: number; isSlow: boolean; refuses: string | undefined };
}

async function builtPaper(of: keyof typeof given): Promise<Changing> {
  const now: Changing['now'] = { round: 1, isSlow: false, refuses: undefined };
  const paper = await paperOf({ formats: 'csv', ...given[of] }, (_request, params, response) => {
    const query = params.get('query');
    if (query === 'slow' && now.isSlow) return;
    if (query === now.refuses) {
      response.writeHead(400).end('{"status":"error","errorType":"bad_data","error":"no"}');
      return;
    }
    const [start, step] = [Number(params.get('start')), Number(params.get('step'))];
    const values = [0, 1, 2, 3, 4].map((k) => [start + k * step, `${k}.${now.round}`]);
    const result = [{ metric: { __name__: query }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  return { ...paper, now };
}

/** A paper whose `update` was stopped when it had fetched all but z. */
async function stoppedUpdate(of: keyof typeof given, signal: NodeJS.Signals): Promise<Changing> {
  const paper = await builtPaper(of);
  Object.assign(paper.now, { round: 2, isSlow: true });
  const env = { ...process.env, CI: '' };
  const child = spawn(process.execPath, [styxProgram, 'update'], {
    ...{ cwd: paper.folder, env, stdio: 'ignore' },
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const isFetched = (place: string) => paper.read(`styx-data/${place}.json`).includes('"4.2"');
  while (!given[of].places.every(isFetched)) await sleep(5);
  if (signal === 'SIGINT') await sleep(300);
  child.kill(signal);
  await ended;
  paper.now.isSlow = false;
  return paper;
}

/** That all can be built of what was fetched, and is what the lock says then. */
async function expectToGoOn(paper: Project, of: keyof typeof given, after = ''): Promise<void> {
  const { status, stderr } = await paper.styx('build', '--offline');
  expect({ after, status, stderr }).toMatchObject({ after, status: 0 });
  for (const place of given[of].places) {
    expect(paper.read(`styx-data/${place}.json`)).toContain('"4.2"');
  }
  expect(await paper.styx('verify')).toMatchObject({ status: 0 });
}

describe.each(['figures', 'values'] as const)('an update of %s', (of) => {
  const [first, other] = of === 'figures' ? ['a', 'z'] : ['f', 'f'];

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'that got %s is gone on with, whatever is done before',
    async (signal) => {
      const paper = await stoppedUpdate(of, signal);
      for (const commands of [
        [],
        [`build ${first}`],
        [`build ${other}`, 'build'],
        ['clean'],
        ['clean', `build ${first}`],
        ['lock'],
        ['build --frozen'],
      ]) {
        const copy = project({ CI: '' });
        cpSync(paper.folder, copy.folder, { recursive: true });
        for (const command of commands) await copy.styx(...command.split(' '));
        await expectToGoOn(copy, of, commands.join(', '));
      }
    },
    300_000,
  );
});

describe('an update that was killed', () => {
  it('is gone on with where the next build stopped at a figure that failed', async () => {
    const paper = await stoppedUpdate('figures', 'SIGKILL');
    paper.now.refuses = 'laod';
    paper.change({ figures: given.figures.figures.replace('load', 'laod') });
    expect(await paper.styx('build', '--jobs', '1', '--fail-fast')).toMatchObject({ status: 1 });
    paper.change({});
    await expectToGoOn(paper, 'figures');
  });

  it('is forgotten where what was fetched was of a mistake', async () => {
    const paper = await builtPaper('figures');
    const before = paper.read('styx-data/a/query.json');
    // What is fetched cannot be drawn.
    const wrong = given.figures.figures.replace('load', 'laod, label: "{{a}}", top: 0');
    paper.change({ figures: wrong });
    await paper.styx('build');
    paper.change({});
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).toBe(before);
  });

  it('leaves no halves of snapshots behind the next build, or the next styx lock', async () => {
    const paper = await builtPaper('figures');
    const name = passingName('.styx-').replace(`-${process.pid}-`, `-${spawnSync('true').pid}-`);
    const half = `styx-data/a/${name}0.part`;
    const isThere = (): boolean => existsSync(join(paper.folder, half));
    for (const command of ['build', 'lock']) {
      // It was killed while it wrote the first of them.
      paper.write('.styx/styx.fetched', 'a/query\n');
      paper.write(half, '{"styx"');
      expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
      expect(isThere()).toBe(true);
      expect(await paper.styx(command)).toMatchObject({ status: 0 });
      expect(isThere()).toBe(false);
    }
  });

  it('leaves nothing to be known when all was built', async () => {
    const paper = await stoppedUpdate('figures', 'SIGKILL');
    expect(paper.read('.styx/styx.fetched').split('\n').filter(Boolean).sort()).toEqual([
      'a/query',
      'b/query',
    ]);
    await paper.styx('build', 'a');
    expect(paper.read('.styx/styx.fetched')).toBe('b/query\n');
    await paper.styx('build');
    expect(() => paper.read('.styx/styx.fetched')).toThrow('ENOENT');
  });
});

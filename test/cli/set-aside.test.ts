import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passingName } from '../../src/files/left-behind.js';
import { answering, outputs, type Paper, paperOf } from './paper.js';

const figures = '  a: {query: load, formats: [csv]}';
const asideFolder = ({ folder }: Paper): string => join(folder, '.styx/styx.replaced');
const aside = (paper: Paper): string[] =>
  existsSync(asideFolder(paper)) ? readdirSync(asideFolder(paper)) : [];

async function built(paper: Paper, ...args: string[]): Promise<void> {
  expect(await paper.styx('build', ...args)).toMatchObject({ status: 0 });
}

describe('a snapshot that was replaced', () => {
  it('comes back however many queries were tried since', async () => {
    const paper = await paperOf({ figures });
    await built(paper);
    const before = outputs(paper);
    for (const query of ['one', 'two', 'three', 'load', 'two']) {
      paper.change({ figures: figures.replace('load', query) });
      await built(paper);
    }
    paper.change({});
    await built(paper);
    expect(outputs(paper)).toEqual(before);
    expect(paper.asked()).toEqual(['load', 'one', 'two', 'three']);
  });

  it.each([
    ['at once', [[]]],
    ['one by one', [['--jobs', '1']]],
    ['each on its own', [['a'], ['b']]],
  ])('comes back at the place of another query, built %s', async (_, builds) => {
    const both = (one: string, other: string) => ({
      figures: `  a: {query: ${one}, formats: [csv]}\n  b: {query: ${other}, formats: [csv]}`,
    });
    const paper = await paperOf(both('load', 'cpu'));
    await built(paper);
    await paper.server.stop();
    const [load, cpu] = ['a', 'b'].map((name) => paper.read(`styx-data/${name}/query.json`));
    paper.change(both('cpu', 'load'));
    for (const args of builds) await built(paper, ...args);
    expect(paper.read('styx-data/a/query.json')).toBe(cpu);
    expect(paper.read('styx-data/b/query.json')).toBe(load);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });

  it('comes back where it has been packed since, or is not any more', async () => {
    const paper = await paperOf({ figures });
    await built(paper);
    const before = outputs(paper);
    const more = 'snapshots: {compress: true}';
    paper.change({ more, figures: figures.replace('load', 'other') });
    await built(paper);
    expect(readdirSync(join(paper.folder, 'styx-data/a'))).toEqual(['query.json.gz']);
    paper.change({ more });
    await built(paper);
    expect(outputs(paper)).toEqual(before);
    paper.change({ figures: figures.replace('load', 'other') });
    await built(paper);
    expect(paper.asked()).toEqual(['load', 'other']);
  });

  it('is kept by styx lock too, which brings another one to its place', async () => {
    const paper = await paperOf({ figures });
    await built(paper);
    paper.change({ figures: figures.replace('load', 'cpu') });
    await built(paper);
    const before = outputs(paper);
    await paper.server.stop();
    paper.change({});
    expect(await paper.styx('lock')).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).toContain('load');
    paper.change({ figures: figures.replace('load', 'cpu') });
    await built(paper);
    expect(outputs(paper)).toEqual(before);
  });

  it('is the beginning of a range that has grown since', async () => {
    const paper = await paperOf({ figures });
    await built(paper);
    paper.change({ figures: figures.replace('load', 'other') });
    await built(paper);
    paper.change({ defaults: 'range: {start: 2023-11-14T22:13:20Z, duration: 20m}' });
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).toContain('"4.50"');
  });
});

const refuse = (response: ServerResponse): void => {
  response.writeHead(400).end('{"status":"error","errorType":"bad_data","error":"no"}');
};

describe('an update', () => {
  const moving = { defaults: 'range: {last: 1m}' };

  it('leaves nothing of the data that it replaced', async () => {
    const paper = await paperOf({
      ...{ ...moving, figures: `  a: {query: load, step: 1s}` },
      more: `values: {v: {query: cpu, step: 1s, reduce: max}}\nchecks: {c: {query: load, step: 1s, max: 9}}`,
    });
    await built(paper);
    for (let i = 0; i < 2; i++) {
      await sleep(1100);
      expect(await paper.styx('update')).toMatchObject({ status: 0 });
    }
    expect(aside(paper)).toEqual([]);
  });

  it('leaves what another figure may want back', async () => {
    const both = (query: string) => ({
      figures: `  a: {query: load, formats: [csv], step: 1s}\n  b: {query: ${query}, formats: [csv], step: 1s}`,
    });
    const paper = await paperOf({ ...moving, ...both('load') });
    await built(paper);
    const before = paper.read('styx-data/b/query.json');
    paper.change(both('cpu'));
    await built(paper);
    await sleep(1100);
    expect(await paper.styx('update', 'a')).toMatchObject({ status: 0 });
    paper.change(both('load'));
    await built(paper, '--offline');
    expect(paper.read('styx-data/b/query.json')).toBe(before);
  });

  it('that fails has its data back, though another figure had the same and needs them no more', async () => {
    let isWell = true;
    const figures = `  a: {query: load, formats: [csv], step: 1s}
  b: {queries: {one: load, two: cpu}, formats: [csv], step: 1s}`;
    const paper = await paperOf({ ...moving, figures }, async (request, params, response) => {
      if (isWell || params.get('query') === 'load') return answering()(request, params, response);
      await sleep(1000);
      refuse(response);
    });
    await built(paper);
    const before = outputs(paper, 'styx-data/b');
    isWell = false;
    await sleep(1100);
    expect((await paper.styx('update')).stderr).toMatch(/✓ a[^]*✗ b/);
    expect(outputs(paper, 'styx-data/b')).toEqual(before);
    expect(aside(paper)).toEqual([]);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });

  it.each([[{}], [{ more: 'snapshots: {compress: true}' }]])(
    'that fails in part leaves what is committed as it was, %j',
    async (packed) => {
      let isWell = true;
      const two = '  a: {queries: {one: load, two: cpu}, formats: [csv], step: 1s}';
      const given = { ...moving, ...packed, figures: two };
      const paper = await paperOf(given, (request, params, response) => {
        if (isWell || params.get('query') === 'load') return answering()(request, params, response);
        refuse(response);
      });
      await built(paper);
      const before = [outputs(paper, 'styx-data/a'), paper.read('styx.lock')];
      isWell = false;
      await sleep(1100);
      expect(await paper.styx('update')).toMatchObject({ status: 1 });
      expect(paper.asked()).toEqual(['load', 'cpu', 'load', 'cpu']);
      expect([outputs(paper, 'styx-data/a'), paper.read('styx.lock')]).toEqual(before);
      expect(aside(paper)).toEqual([]);
      expect(await paper.styx('verify')).toMatchObject({ status: 0 });
      expect((await paper.styx('status')).stdout).toMatch(/^✓ a {2}current/);
      await paper.server.stop();
      expect((await paper.styx('build')).stderr).toContain('1 figure current');
    },
  );
});

describe('an edit of a figure, one of whose other queries fails,', () => {
  const two = (query: string, more = '') => ({
    figures: `  a: {queries: {one: ${query}, two: cpu}, formats: [csv]${more}}`,
  });

  async function failed(command: 'build' | 'update', more?: string) {
    let isWell = true;
    const paper = await paperOf(two('load'), (request, params, response) => {
      if (isWell || params.get('query') !== 'cpu') return answering()(request, params, response);
      refuse(response);
    });
    await built(paper);
    const before = [outputs(paper, 'styx-data/a'), paper.read('styx.lock')];
    isWell = false;
    paper.change(two('other', more));
    expect(await paper.styx(command)).toMatchObject({ status: 1 });
    expect([outputs(paper, 'styx-data/a'), paper.read('styx.lock')]).toEqual(before);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
    return { paper, mend: () => (isWell = true) };
  }
  const longer = ', range: {start: 2023-11-14T22:13:20Z, duration: 2h}';

  it.each(['build', 'update'] as const)(
    'leaves what is committed as it was, by %s',
    async (command) => {
      const { paper } = await failed(command, longer);
      await paper.server.stop();
      paper.change(two('load'));
      expect((await paper.styx('build')).stderr).toContain('1 figure current');
    },
  );

  it('keeps what was answered to it', async () => {
    const { paper, mend } = await failed('build', longer);
    mend();
    const asked = paper.asked().length;
    await built(paper);
    expect(paper.asked().slice(asked)).toEqual(['cpu']);
    expect(paper.read('styx-data/a/one.json')).toContain('other');
    paper.change(two('load'));
    await paper.server.stop();
    await built(paper);
  });
});

it('what a killed build has left of a copy is removed by the next one that makes one', async () => {
  const paper = await paperOf({ figures });
  await built(paper);
  mkdirSync(asideFolder(paper), { recursive: true });
  const mine = `${passingName('.styx-')}aside.part`;
  const gone = mine.replace(`-${process.pid}-`, `-${spawnSync('true').pid}-`);
  for (const name of [mine, gone]) writeFileSync(join(asideFolder(paper), name), '');
  paper.change({ figures: figures.replace('load', 'other') });
  await built(paper);
  expect(aside(paper)).toHaveLength(2);
  expect(aside(paper)).toContain(mine);
});

it('of what was replaced, the oldest goes where it takes more than 1 GiB', async () => {
  const paper = await paperOf({ figures });
  await built(paper);
  mkdirSync(asideFolder(paper), { recursive: true });
  for (const [name, size, time] of [
    ['oldest.json', 2 ** 29, 1000],
    ['older.json', 2 ** 30 - 10_000, 2000],
    ['old.json', 1000, 3000],
  ] as const) {
    const path = join(asideFolder(paper), name);
    writeFileSync(path, '');
    truncateSync(path, size);
    utimesSync(path, time, time);
  }
  paper.change({ figures: figures.replace('load', 'other') });
  await built(paper);
  expect(aside(paper)).toHaveLength(3);
  expect(aside(paper)).not.toContain('oldest.json');
});

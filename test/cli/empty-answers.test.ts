import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { answering, fixed, outputs, type Paper, paperOf } from './paper.js';

const figures = '  a: {query: load, formats: [csv]}';
const snapshot = 'styx-data/a/query.json';

/** A paper whose server knows `load` until it forgets that, and nothing else. */
async function knowing(given: Parameters<typeof paperOf>[0] = {}) {
  let names = ['load', 'cpu'];
  const paper = await paperOf({ figures, ...given }, (request, params, response) => {
    if (names.includes(params.get('query') ?? '')) {
      return answering()(request, params, response);
    }
    response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
  });
  return { paper, forget: (...left: string[]): void => void (names = left) };
}

/** All that is committed. */
const committed = (paper: Paper) => ({
  snapshots: readdirSync(join(paper.folder, 'styx-data'), { recursive: true }).sort(),
  snapshot: paper.read(snapshot),
  lock: paper.read('styx.lock'),
  outputs: outputs(paper),
});

describe('a mistyped query, of which the server has nothing,', () => {
  async function mistyped() {
    const { paper, forget } = await knowing();
    await paper.styx('build');
    const before = committed(paper);
    paper.change({ figures: figures.replace('load', 'laod') });
    expect(await paper.styx('build')).toMatchObject({
      ...{ status: 1, stderr: expect.stringContaining('[EMPTY]') },
    });
    return { paper, before, forget };
  }

  it('leaves what is committed as it is', async () => {
    const { paper, before } = await mistyped();
    expect(committed(paper)).toEqual(before);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });

  it('is why the figure is stale, and not kept', async () => {
    const { paper } = await mistyped();
    const what = 'query is laod and was load';
    expect((await paper.styx('status')).stdout).toContain(
      `the request of a/query changed: ${what}`,
    );
    const { status, stderr } = await paper.styx('build', '--offline');
    expect(status).toBe(4);
    expect(stderr).toContain(`its snapshot answers another request: ${what}`);
  });

  it('needs no server when it is mended', async () => {
    const { paper, before } = await mistyped();
    await paper.server.stop();
    paper.change({});
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
    expect(committed(paper)).toEqual(before);
  });

  it('is asked again by each build', async () => {
    const { paper, forget } = await mistyped();
    forget('laod');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read(snapshot)).toContain('laod');
  });

  it.each(['values', 'checks'])('keeps the data of %s too', async (kind) => {
    const of = (query: string): string => `${kind}: {v: {query: ${query}, reduce: max, max: 9}}`;
    const { paper } = await knowing({ more: of('load') });
    await paper.styx('build');
    const [path, lock] = [`styx-data/_${kind}/v/query.json`, paper.read('styx.lock')];
    const before = paper.read(path);
    paper.change({ more: of('laod') });
    expect((await paper.styx('build')).stderr).toContain('[EMPTY]');
    expect([paper.read(path), paper.read('styx.lock')]).toEqual([before, lock]);
    await paper.server.stop();
    paper.change({});
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
  });
});

describe('`styx update` of the last minutes, of which the server has nothing,', () => {
  const last = {
    defaults: 'range: {last: 1m}',
    figures: figures.replace('load', 'load, step: 1s'),
  };

  async function updated(given: Parameters<typeof paperOf>[0] = {}) {
    const { paper, forget } = await knowing({ ...last, ...given });
    await paper.styx('build');
    const before = committed(paper);
    forget();
    await sleep(1100);
    return { paper, before, forget, update: await paper.styx('update') };
  }

  it('fails, and leaves all as it was', async () => {
    const { paper, before, update } = await updated();
    expect(update).toMatchObject({ status: 1, stderr: expect.stringContaining('[FEWER_SAMPLES]') });
    expect(committed(paper)).toEqual(before);
    expect((await paper.styx('status')).stdout).toMatch(/^✓ a {2}current/);
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
    await paper.styx('clean');
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    await paper.server.stop();
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    expect(committed(paper)).toEqual(before);
  });

  it('does so with --force too', async () => {
    const { paper, before } = await updated();
    expect((await paper.styx('update', '--force')).stderr).toContain('[EMPTY]');
    expect(paper.read(snapshot)).toBe(before.snapshot);
    expect((await paper.styx('build')).stderr).toContain('1 figure current');
  });

  it('is taken by --force where the manifest has nothing against it', async () => {
    const { paper, update } = await updated({ defaults: `${last.defaults}, on_empty: warn` });
    expect(update).toMatchObject({ status: 1, stderr: expect.stringContaining('[FEWER_SAMPLES]') });
    expect(await paper.styx('update', '--force')).toMatchObject({ status: 0 });
    expect(JSON.parse(paper.read(snapshot))).toMatchObject({ data: { result: [] } });
    await paper.server.stop();
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });
});

describe('an answer without series', () => {
  it('of what was never kept is not kept', async () => {
    const { paper, forget } = await knowing();
    forget();
    expect((await paper.styx('build')).stderr).toContain('[EMPTY]');
    expect(existsSync(join(paper.folder, snapshot))).toBe(false);
    expect((await paper.styx('status')).stdout).toContain('there is no snapshot of a/query');
  });

  it('replaces that to another query where the manifest has nothing against it', async () => {
    const { paper } = await knowing({ defaults: `${fixed}, on_empty: warn` });
    await paper.styx('build');
    const before = committed(paper);
    paper.change({ figures: figures.replace('load', 'errors') });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
    expect(JSON.parse(paper.read(snapshot))).toMatchObject({ data: { result: [] } });
    await paper.server.stop();
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
    paper.change({});
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(committed(paper)).toEqual(before);
  });

  it('is a column of a table, where another has rows', async () => {
    const columns = '[{query: one, reduce: max}, {query: two, reduce: max}]';
    const table = (second: string) => ({
      more: `tables: {t: {queries: {one: load, two: ${second}}, rows: __name__, columns: ${columns}}}`,
    });
    const { paper } = await knowing(table('cpu'));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    paper.change(table('errors'));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
    await paper.server.stop();
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });
});

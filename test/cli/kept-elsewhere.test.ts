import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answering, outputs, type Paper, paperOf } from './paper.js';

const figures = '  a: {query: load, formats: [csv]}';

/** A paper whose server has 5 samples until it forgets some. */
async function forgetful(given: Parameters<typeof paperOf>[0] = {}) {
  let points = 5;
  const paper = await paperOf({ figures, ...given }, (request, params, response) => {
    const known = params.get('query') === 'load' ? points : 0;
    return answering(known)(request, params, response);
  });
  const forget = (left: number): void => void (points = left);
  return { paper, forget };
}

const loads = (paper: Paper) => paper.asked().filter((query) => query === 'load').length;

describe('data that the server has forgotten', () => {
  it('come back when a mistyped query is mended', async () => {
    const { paper, forget } = await forgetful();
    await paper.styx('build');
    const before = outputs(paper);
    forget(0);
    paper.change({ figures: figures.replace('load', 'laod') });
    expect((await paper.styx('build')).stderr).toContain('[EMPTY]');
    paper.change({});
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(outputs(paper)).toEqual(before);
    expect(loads(paper)).toBe(1);
  });

  it('are those of the query, whichever it has had before', async () => {
    let value = 1;
    const paper = await paperOf({ figures }, (_request, params, response) => {
      value += 1;
      const series = { metric: {}, values: [[Number(params.get('start')), String(value)]] };
      const data = { resultType: 'matrix', result: [series] };
      response.end(JSON.stringify({ status: 'success', data }));
    });
    await paper.styx('build');
    const before = outputs(paper);
    for (const query of ['most', 'load', 'most', 'load']) {
      paper.change({ figures: figures.replace('load', query) });
      expect(await paper.styx('build')).toMatchObject({ status: 0 });
    }
    expect(outputs(paper)).toEqual(before);
    expect(paper.asked()).toEqual(['load', 'most']);
  });

  it('stay in their place for who only looks, and are not said to be asked for', async () => {
    const { paper } = await forgetful({ more: 'values: {v: {query: load, reduce: max}}' });
    await paper.styx('build');
    const more = 'values: {v: {query: load, reduce: max}}\nsnapshots: {compress: true}';
    paper.change({ more });
    expect((await paper.styx('status')).stdout).not.toContain('no snapshot');
    expect((await paper.styx('build', '--dry-run')).stdout).not.toContain('asks');
    expect(readdirSync(join(paper.folder, 'styx-data/_values/v'))).toEqual(['query.json']);
  });

  it('stay when snapshots are packed from now on, and when they are not any more', async () => {
    const { paper, forget } = await forgetful();
    await paper.styx('build');
    const before = outputs(paper);
    forget(2);
    paper.change({ more: 'snapshots: {compress: true}' });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(readdirSync(join(paper.folder, 'styx-data/a'))).toEqual(['query.json.gz']);
    paper.change({});
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(readdirSync(join(paper.folder, 'styx-data/a'))).toEqual(['query.json']);
    expect(outputs(paper)).toEqual(before);
    expect(loads(paper)).toBe(1);
  });

  it('are those of a figure that was given another name', async () => {
    const { paper } = await forgetful();
    await paper.styx('build');
    await paper.server.stop();
    paper.change({ figures: figures.replace('a:', 'b:') });
    expect(await paper.styx('build', '--offline')).toMatchObject({ status: 0 });
    expect(paper.read('figures/b.csv')).toBe(paper.read('figures/a.csv'));
  });

  it('are those of a figure that was given another name, and packed', async () => {
    const { paper } = await forgetful();
    await paper.styx('build');
    await paper.server.stop();
    const more = 'snapshots: {compress: true}';
    paper.change({ figures: figures.replace('a:', 'b:'), more });
    expect((await paper.styx('status')).stdout).not.toContain('no snapshot');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read('figures/b.csv')).toBe(paper.read('figures/a.csv'));
    expect(readdirSync(join(paper.folder, 'styx-data/b'))).toEqual(['query.json.gz']);
  });

  it.each([['build'], ['lock']])('are found by %s without a lock', async (command) => {
    const { paper } = await forgetful();
    await paper.styx('build');
    await paper.server.stop();
    rmSync(join(paper.folder, 'styx.lock'));
    paper.change({ figures: figures.replace('a:', 'b/c:') });
    expect(await paper.styx(command)).toMatchObject({ status: 0 });
    expect(paper.read('styx.lock')).toContain('"b/c/query"');
    expect(paper.read('styx-data/b/c/query.json')).toBe(paper.read('styx-data/a/query.json'));
  });

  it('are not taken from a snapshot that somebody has edited', async () => {
    const { paper } = await forgetful();
    await paper.styx('build');
    const path = 'styx-data/a/query.json';
    paper.write(path, paper.read(path).replace('"2.50"', '"9.50"'));
    paper.change({ figures: figures.replace('a:', 'b:') });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(loads(paper)).toBe(2);
    expect(paper.read('styx-data/b/query.json')).toContain('"2.50"');
  });

  it('are not taken for fewer ones where their snapshot was deleted', async () => {
    const { paper, forget } = await forgetful();
    await paper.styx('build');
    renameSync(join(paper.folder, 'styx-data'), join(paper.folder, 'gone'));
    forget(2);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(/now has 2 samples of a\/query, and had 5.*\[FEWER_SAMPLES\]/);
    expect(await paper.styx('build', '--force')).toMatchObject({ status: 0 });
  });
});

describe('a snapshot that is damaged', () => {
  it.each([['update'], ['build', '--force']])('is replaced by styx %s', async (...args) => {
    const { paper } = await forgetful();
    await paper.styx('build');
    const path = join(paper.folder, 'styx-data/a/query.json');
    writeFileSync(path, '');
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    expect((await paper.styx('build')).stderr).toContain('[BAD_SNAPSHOT]');
    expect(await paper.styx(...args)).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).toContain('"2.50"');
  });
});

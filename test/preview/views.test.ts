import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureView, ProjectView } from '../../src/view/project-view.js';
import { answering, paperOf } from '../cli/paper.js';
import type { Handler } from '../servers/faulty.js';
import { followed } from './followed.js';
import { previewing } from './previewing.js';

/** A server that answers what is called `slow…` when it is told to, and what is called `none` with nothing. */
function holding() {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const handler: Handler = async (request, params, response) => {
    const query = params.get('query') ?? '';
    if (query.includes('slow')) await released;
    if (query.includes('none')) {
      response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
    } else if (query.includes('refused')) {
      response.statusCode = 400;
      response.end('{"status":"error","errorType":"bad_data","error":"it is refused"}');
    } else await answering()(request, params, response);
  };
  return { handler, release };
}

const isEnded = ({ isBuilding }: ProjectView): boolean => !isBuilding;
const isCurrent = ({ state }: FigureView): boolean => state === 'current';
const windowsOf = ({ parts }: FigureView) =>
  parts.flatMap(({ queries }) => queries.flatMap(({ windows }) => windows));

const checks = (query: string) =>
  `checks: {steady: {query: '${query}', range: {start: 2023-11-14T22:13:20Z, duration: 1m}, min: 0}}`;

describe('what a preview shows while it builds', () => {
  it('is never what was before as what is now', async () => {
    const { handler, release } = holding();
    const paper = await paperOf({ more: checks('load') }, handler);
    const { url } = await previewing(paper);
    const page = followed(url);
    const begun = await page.until(isEnded);
    const [before] = begun.figures;
    expect(before).toMatchObject({ state: 'current', isOld: false, series: 1, samples: 5 });
    expect(begun.numbers[0]?.queries).toMatchObject([
      { text: 'load', endpoint: 'prometheus', windows: [{ samples: 5 }] },
    ]);

    paper.change({
      figures: '  a: {query: slow, title: New}\n  b: {query: cpu}',
      more: checks('slow'),
    });
    await page.figure('b', isCurrent);
    const meanwhile = await page.until(({ numbers }) => numbers[0]?.isWaiting === true);
    expect(meanwhile.figures[0]).toMatchObject({
      ...{ state: 'waiting', title: 'New', isOld: true, series: 1, samples: 5 },
      picture: { isOld: true },
    });
    expect(meanwhile.numbers).toMatchObject([{ name: 'steady', kind: 'check', isWaiting: true }]);

    release();
    const after = await page.until(isEnded);
    expect(after.figures[0]).toMatchObject({
      ...{ state: 'current', isOld: false, series: 1, samples: 5 },
      picture: { isOld: false },
    });
    expect(after.numbers).toMatchObject([{ name: 'steady', isWaiting: false }]);
    expect(windowsOf(after.figures[0] ?? fail())).toHaveLength(1);

    paper.change({ figures: '  a: {query: refused}\n  b: {query: cpu}' });
    const failed = await page.figure('a', ({ state }) => state === 'error');
    expect(failed).toMatchObject({ isOld: false, picture: { isOld: true } });
    expect(failed.series).toBeUndefined();
    expect(windowsOf(failed)).toEqual([]);
  });

  it('has the warnings of a figure for as long as it is as it is', async () => {
    const defaults = 'on_empty: warn, range: {start: 2023-11-14T22:13:20Z, duration: 1m}';
    const paper = await paperOf({ defaults, figures: '  a: {query: none}' }, holding().handler);
    const warned = ({ warnings, state }: FigureView): boolean =>
      state === 'current' && warnings.length > 0;
    const first = await previewing(paper);
    const page = followed(first.url);
    const { warnings } = await page.figure('a', warned);
    expect(warnings.join()).toMatch(/no series|no data|nothing/);
    paper.change({ defaults, figures: '  a: {query: none}\n  b: {query: load}' });
    await page.figure('b', isCurrent);
    expect((await page.figure('a', isCurrent)).warnings).toEqual(warnings);
    await first.end('SIGINT');
    const second = followed((await previewing(paper)).url);
    expect((await second.figure('a', isCurrent)).warnings).toEqual(warnings);
  });

  it('is what servers were asked, also where that hangs on now and was asked before', async () => {
    const start = new Date(Date.now() - 3_600_000).toISOString();
    const [defaults, query] = [`range: {start: "${start}", end: now}`, 'rate(x[${range}])'];
    const value = `values: {v: {query: '${query}', reduce: mean, ${defaults}}}`;
    const paper = await paperOf({ defaults, figures: `  a: {query: '${query}'}`, more: value });
    const shown = async ({ url }: { readonly url: string }) => {
      const { figures, numbers } = await followed(url).until(isEnded);
      return [...(figures[0]?.parts ?? []), ...numbers].flatMap(({ queries }) =>
        queries.map(({ text }) => text),
      );
    };
    const first = await previewing(paper);
    const asked = await shown(first);
    expect(asked).toEqual(paper.asked());
    expect(asked).toHaveLength(2);

    await first.end('SIGINT');
    expect(await shown(await previewing(paper))).toEqual(asked);
    expect(paper.asked()).toHaveLength(2);
  });

  it('is of the manifest that was saved last, though the one before asks something slow', async () => {
    const { handler, release } = holding();
    const paper = await paperOf({ figures: '  a: {query: slow}' }, handler);
    const { url, said } = await previewing(paper);
    const page = followed(url);
    await page.figure('a', ({ state }) => state === 'waiting');
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu}' });
    const view = await page.until(isEnded);
    expect(view.figures.map(({ state }) => state)).toEqual(['current', 'current']);
    expect(said()).not.toMatch(/INTERNAL|INTERRUPTED|✗/);
    release();
  });

  it('is what others have built, without building it again', async () => {
    let points = 3;
    const paper = await paperOf({ more: checks('load') }, (...asked) =>
      answering(points)(...asked),
    );
    const { url, said } = await previewing(paper);
    const page = followed(url);
    const before = (await page.until(isEnded)).figures[0];

    points = 5;
    expect(await paper.styx('update')).toMatchObject({ status: 0 });
    const after = await page.figure('a', ({ samples }) => samples === 5);
    expect(after).toMatchObject({ state: 'current', isOld: false, picture: { isOld: false } });
    expect(after.picture?.src).not.toBe(before?.picture?.src);
    expect(after.outputs).toEqual(
      expect.arrayContaining([{ name: 'a.csv', href: '/outputs/a.csv', hash: expect.any(String) }]),
    );
    const { numbers } = await page.until(isEnded);
    expect(numbers.map(({ name, problem }) => [name, problem])).toEqual([['steady', undefined]]);

    rmSync(join(paper.folder, 'styx.lock'));
    expect(await page.figure('a', ({ state }) => state === 'stale')).toMatchObject({
      reasons: ['it is new'],
    });
    expect(existsSync(join(paper.folder, 'styx.lock'))).toBe(false);
    expect(said()).not.toContain('changed');

    paper.write('styx.lock', 'no lock');
    await page.until(({ problems }) => problems[0]?.code === 'BAD_LOCK');
    rmSync(join(paper.folder, 'styx.lock'));
    await page.until(({ problems }) => problems.length === 0);
    paper.change({ more: '' });
    await page.figure('a', isCurrent);
  });

  it('has pictures of what is drawn, and of nothing else', async () => {
    const paper = await paperOf();
    const { url } = await previewing(paper);
    const page = followed(url);
    await page.until(isEnded);
    const statusOf = async (path: string) => (await fetch(`${url}figures/${path}`)).status;
    expect([await statusOf('a.svg'), await statusOf('b.svg')]).toEqual([200, 200]);
    paper.change({ figures: '  a: {query: load, formats: [csv]}' });
    const figure = await page.figure('a', ({ isDrawn, state }) => !isDrawn && state === 'current');
    expect(figure.picture).toBeUndefined();
    expect([await statusOf('a.svg'), await statusOf('b.svg')]).toEqual([404, 404]);
  });

  it('has links to files that are there, and names of those that are not', async () => {
    const figures = '  a: {query: load}\n  b: {query: refused}';
    const { url } = await previewing(await paperOf({ figures }, holding().handler));
    const page = followed(url);
    const linksOf = async (name: string, state: FigureView['state']) => {
      const { outputs } = await page.figure(name, (one) => one.state === state);
      return outputs.map((output) => [output.name, output.href]);
    };
    expect(await linksOf('b', 'error')).toEqual([
      ['b.csv', undefined],
      ['b.gnuplot', undefined],
    ]);
    expect(await linksOf('a', 'current')).toEqual([
      ['a.csv', '/outputs/a.csv'],
      ['a.gnuplot', '/outputs/a.gnuplot'],
    ]);
  });
});

function fail(): never {
  throw new Error('there is no such figure');
}

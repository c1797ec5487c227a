import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Handler } from '../servers/faulty.js';
import { type Paper, paperOf } from './paper.js';
import { project, run, styxProgram } from './styx.js';

type Series = Readonly<Record<string, readonly (string | null)[]>>;

/** Answers with series of a label `job`, whose values are from the start, a step apart. */
const answeringWith =
  (current: () => Series): Handler =>
  (_request, params, response) => {
    const [start, step] = [Number(params.get('start')), Number(params.get('step'))];
    const result = Object.entries(current()).map(([job, texts]) => ({
      metric: { __name__: 'up', job },
      values: texts.flatMap((text, k) => (text === null ? [] : [[start + k * step, text]])),
    }));
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  };

const git = ({ folder }: Paper, ...args: readonly string[]) =>
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], folder);

async function committed(paper: Paper): Promise<void> {
  await git(paper, 'init', '-q');
  await git(paper, 'add', '.');
  expect(await git(paper, 'commit', '-qm', 'all')).toMatchObject({ status: 0 });
}

describe('styx diff', () => {
  it('says which series came and went, and how much values changed', async () => {
    let series: Series = { a: ['1', '2', '3'], b: ['1'], c: ['NaN', '5'] };
    const paper = await paperOf(
      { figures: '  x: {query: up}\n  y: {query: up, title: Other}' },
      answeringWith(() => series),
    );
    await paper.styx('build');
    await committed(paper);
    expect(await paper.styx('diff')).toEqual({
      ...{ status: 0, stdout: '', stderr: 'no data changed since the last commit\n' },
    });
    series = { a: ['1', '2.5', null, '7'], c: ['NaN', '5.25'], d: ['1', '1', '1'] };
    expect(await paper.styx('update', 'x')).toMatchObject({ status: 0 });
    expect(await paper.styx('diff')).toEqual({
      status: 0,
      stdout: [
        'x/query',
        '  + up{job="d"}',
        '  - up{job="b"}',
        '  samples: 8, was 6',
        '  2 of 4 samples at the same times changed, most that of up{job="a"} at 2023-11-14T22:13:35Z: 2.5, was 2',
        '',
      ].join('\n'),
      stderr: '1 snapshot changed since the last commit\n',
    });
    expect((await paper.styx('diff', 'y')).stdout).toBe('');
  });

  it('says which values a label of a matrix has got and lost', async () => {
    let jobs = ['a', 'b'];
    const answer: Handler = (request, params, response) => {
      if (!request.path.endsWith('/values'))
        return answeringWith(() => ({ a: ['1'] }))(request, params, response);
      response.end(JSON.stringify({ status: 'success', data: jobs }));
    };
    const matrix = '{job: {label_values: job, of: up}}';
    const paper = await paperOf(
      {
        defaults: 'range: {last: 1m}',
        figures: `  x: {query: 'up{job="\${job}"}', matrix: ${matrix}}\n  y: {query: up}`,
      },
      answer,
    );
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    await committed(paper);
    jobs = ['b', 'c'];
    expect(await paper.styx('update')).toMatchObject({ status: 0 });
    const place = /^_matrices\/\w+/m;
    const { stdout } = await paper.styx('diff');
    expect(stdout.replace(place, 'matrix')).toMatch(
      /^matrix: values of `job` of up\n {2}\+ c\n {2}- a$/m,
    );
    const { snapshots } = JSON.parse((await paper.styx('diff', '--json')).stdout) as {
      snapshots: { snapshot: string }[];
    };
    expect(snapshots.find(({ snapshot }) => place.test(snapshot))).toMatchObject({
      status: 'changed',
      values: { request: { label: 'job', match: 'up' }, added: ['c'], gone: ['a'] },
    });
    expect((await paper.styx('diff', 'y')).stdout).not.toMatch(place);
  });

  it('says what else was asked, what is new, and what is gone, be it packed by now', async () => {
    const series = { a: ['1', '2', '3'] };
    const paper = await paperOf(
      { figures: '  x: {query: up}\n  y: {query: up}\n  same: {query: up}' },
      answeringWith(() => series),
    );
    await paper.styx('build');
    await committed(paper);
    paper.change({
      more: 'snapshots: {compress: true}',
      figures: '  x: {query: sum(up), step: 20s}\n  same: {query: up}\n  z: {query: up}',
    });
    rmSync(join(paper.folder, 'styx-data'), { recursive: true });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect((await paper.styx('diff')).stdout.trimEnd().split('\n')).toEqual([
      'x/query',
      '  query: sum(up), was up',
      '  step: 20 s, was 15 s',
      'y/query: gone (1 series, 3 samples)',
      'z/query: new (1 series, 3 samples)',
    ]);
  });

  it('needs a commit to compare with, in a repository', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    await paper.styx('build');
    expect(await paper.styx('diff')).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(/is in no git repository[^]*the last commit/),
    });
    await git(paper, 'init', '-q');
    expect((await paper.styx('diff')).stderr).toContain('nothing is committed');
  });

  it('is an error for data that the repository of the project does not have', async () => {
    const elsewhere = project();
    const paper = await paperOf({
      figures: '  a: {query: load}',
      more: `data_dir: ${elsewhere.folder}/data`,
    });
    await paper.styx('build');
    await committed(paper);
    expect(await paper.styx('diff')).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('git does not have'),
    });
  });

  it('needs git', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    await paper.styx('build');
    const diff = [styxProgram, 'diff'];
    expect(await run(process.execPath, diff, paper.folder, { PATH: '/nowhere' })).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('git cannot be run'),
    });
  });
});

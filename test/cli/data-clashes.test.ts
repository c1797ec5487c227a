import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { answering, type Paper, paperOf } from './paper.js';

/** Samples of whatever is asked, and of each label the values `a` and `b`. */
const answers: Handler = (request, ...more) =>
  request.path.includes('/label/')
    ? void more[1].end('{"status":"success","data":["a","b"]}')
    : answering()(request, ...more);

const matrix = 'matrix: {i: {label_values: inst, of: m}}';
const panels = `  y: {${matrix}, panels: [{query: 'm{inst="\${i}"}'}, {query: m}]}`;

const snapshotOf = (paper: Paper, place: string): string => paper.read(`styx-data/${place}.json`);

describe('a figure of a matrix whose values a server has, with data in the place of those of another', () => {
  it('fails as the other does, and neither replaces the data of the other', async () => {
    const paper = await paperOf({ figures: panels }, answers);
    await paper.styx('build');
    const before = snapshotOf(paper, 'y-a/a/query');
    paper.change({ figures: `${panels}\n  y-a/a: {query: other}` });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(2);
    expect(stderr).toContain('✗ y-a\n');
    expect(stderr).toContain('✗ y-a/a\n');
    expect(stderr).toContain(
      'the data of `y-a` and `y-a/a` would be kept in the same file: y-a/a/query [PATH_CLASH]',
    );
    expect(stderr).toContain('2 failed');
    expect(snapshotOf(paper, 'y-a/a/query')).toBe(before);
  });

  it('fails too where the data of the one are those of a run', async () => {
    const more = 'runs: {r1: {start: 2023-11-14T22:13:20Z, duration: 1m}}';
    const figures = `  y: {${matrix}, query: m, runs: [r1]}\n  y-a/r1: {query: other}`;
    const paper = await paperOf({ figures, more }, answers);
    expect((await paper.styx('build')).stderr).toContain('in the same file: y-a/r1/query');
  });
});

describe('a figure that is built alone, with data in the place of those of another', () => {
  const figures = '  a: {query: load, runs: [r1]}\n  a/r1: {query: cpu}\n  b: {query: up}';
  const more = 'runs: {r1: {start: 2023-11-14T22:13:20Z, duration: 1m}}';

  it.each(['a', 'a/r1'])('is a mistake as in a build of all: %s', async (name) => {
    const paper = await paperOf({ figures, more });
    const { status, stderr } = await paper.styx('build', name);
    expect(status).toBe(2);
    expect(stderr).toContain('would be kept in the same file: a/r1/query');
  });

  it('is none where the clash is of others, nor where others have mistakes of their own', async () => {
    const paper = await paperOf({ figures, more });
    expect(await paper.styx('build', 'b')).toMatchObject({ status: 0 });
    paper.change({ figures: '  a: {query: load, tweak: gone.gnuplot}\n  b: {query: up}' });
    expect(await paper.styx('build', 'b')).toMatchObject({ status: 0 });
  });

  it('fails where that other is of a matrix whose values a server has', async () => {
    const paper = await paperOf({ figures: `${panels}\n  y-a/a: {query: other}` }, answers);
    const { status, stderr } = await paper.styx('build', 'y');
    expect(status).toBe(2);
    expect(stderr).toContain('✗ y-a\n');
    expect(stderr).toContain('in the same file: y-a/a/query [PATH_CLASH]');
  });
});

import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { paperOf } from './paper.js';

/** Answers a range of five points with those from one on. */
const knowingFrom =
  (first: number, last = 4): Handler =>
  (_request, params, response) => {
    const [start, step] = [Number(params.get('start')), Number(params.get('step'))];
    const points = [0, 1, 2, 3, 4].slice(first, last + 1);
    const values = points.map((k) => [start + k * step, `${k}.50`]);
    const result = [{ metric: { __name__: 'load' }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  };

const figures = '  a: {query: load, formats: [csv]}';

async function said(handler: Handler, given: Parameters<typeof paperOf>[0] = { figures }) {
  const paper = await paperOf(given, handler);
  const { status, stderr } = await paper.styx('build');
  return { paper, status, notes: stderr.split('\n').filter((line) => line.includes(' begin at ')) };
}

describe('a server that has nothing from the first half of a range', () => {
  const note =
    'the data of `query` begin at 2023-11-14T22:14:05Z, 45s after the start of their range: ' +
    'the server is younger, or the query leaves out what was before';

  it('is a note of when the data begin', async () => {
    const { status, notes } = await said(knowingFrom(3));
    expect({ status, notes }).toEqual({ status: 0, notes: [expect.stringContaining(note)] });
  });

  it('is what `styx show` says of the figure, too', async () => {
    const { paper } = await said(knowingFrom(3));
    expect((await paper.styx('show', 'a')).stdout.replace(/\s+/g, ' ')).toContain(note);
  });

  it('is one note of all queries of a figure', async () => {
    const two = '  a: {queries: {in: load, out: load * 2}, formats: [csv]}';
    const { notes } = await said(knowingFrom(3), { figures: two });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('the data of `in`, `out` begin at');
  });

  it('is one of each run that it has less of', async () => {
    const runs = 'runs: {old: {start: 2023-11-14T22:13:20Z, duration: 1m}}';
    const { notes } = await said(knowingFrom(3), {
      ...{ figures: '  a: {query: load, runs: all, formats: [csv]}', defaults: '', more: runs },
    });
    expect(notes).toEqual([expect.stringContaining('the data of `query` in run old begin at')]);
  });

  it('is one of a number, too', async () => {
    const values = 'values: {peak: {query: load, reduce: max}}';
    const { notes } = await said(knowingFrom(3), { figures, more: values });
    expect(notes.join('\n')).toContain('the data of `peak` begin at 2023-11-14T22:14:05Z');
  });

  it.each([
    ['begin in the middle', 2, 4],
    ['end early', 0, 1],
  ])('is none of data that %s', async (_, first, last) => {
    expect((await said(knowingFrom(first, last))).notes).toEqual([]);
  });

  it('is none of a query that is but a condition of others', async () => {
    const handler: Handler = (request, params, response) => {
      const first = params.get('query') === 'alerts' ? 3 : 0;
      return knowingFrom(first)(request, params, response);
    };
    const where =
      '  a: {queries: {load: load, odd: alerts}, where: {odd: {min: 0}}, formats: [csv]}';
    expect(await said(handler, { figures: where })).toMatchObject({ status: 0, notes: [] });
  });
});

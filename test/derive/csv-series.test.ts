import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignQuery } from '../../src/derive/align.js';
import { applyTransforms } from '../../src/derive/apply.js';
import { combineRuns } from '../../src/derive/combine.js';
import { csvSeries, type CsvSource, readCsv } from '../../src/derive/csv-series.js';
import { joinRuns, sinceStart } from '../../src/frame/since-start.js';
import { contentOf, every15s, stepsFromZero, testSpool } from './frames.js';

const spool = testSpool();
let files = 0;

function fileOf(text: string | Uint8Array): string {
  const file = join(spool.folder, `${files++}.csv`);
  writeFileSync(file, text);
  return file;
}

const always = { startMs: -Infinity, endMs: Infinity };

function sourceOf(path: string, source: Partial<CsvSource> = {}): CsvSource {
  const named = { path, shownAs: path, time: 'time', value: 'value', labels: [] };
  return { ...named, timezone: 'UTC', timeUnit: 'auto', ...source };
}

function read(text: string | Uint8Array, source: Partial<CsvSource> = {}) {
  const file = fileOf(text);
  const samples = readCsv(sourceOf(file, source));
  return { query: csvSeries('load', samples, always, spool), notes: samples.notes };
}

/** The samples of the one series of a file. */
function samples(text: string, source: Partial<CsvSource> = {}) {
  return contentOf(read(text, source).query)['{}'];
}

describe('a CSV file', () => {
  it('has series by the values of its label columns, in any order of time', () => {
    const { query } = read(
      'name,time,value,code\nget,10,1.50,200\nput,10,2,200\nget,0,+3e0,200\nget,10,7,\n',
      { labels: ['name', 'code'] },
    );
    expect(contentOf(query)).toEqual({
      '{code="200",name="get"}': { 0: '+3e0', 10000: '1.50' },
      '{code="200",name="put"}': { 10000: '2' },
      '{name="get"}': { 10000: '7' },
    });
  });

  it('may have quotes, commas and lines within a field, CRLF, a mark at its start, empty lines', () => {
    const { query } = read(
      '\ufefftime,value,"the ""name"""\r\n0,1,"a,b"\r\n\r\n1,2,"a\nb"\r\n2,3,"say ""x"""',
      { labels: ['the "name"'] },
    );
    expect(Object.values(contentOf(query))).toEqual([{ 1000: '2' }, { 0: '1' }, { 2000: '3' }]);
    expect(query.series.map(({ labels }) => labels[0]?.[1])).toEqual(['a\nb', 'a,b', 'say "x"']);
  });

  it('has the same series where version control has changed the ends of lines', () => {
    const text = 'time,value,n\n0,1,"a\nb"\n1,2,"a\nb"\n';
    const { query } = read(text, { labels: ['n'] });
    const crlf = read(text.replaceAll('\n', '\r\n'), { labels: ['n'] });
    expect(contentOf(crlf.query)).toEqual(contentOf(query));
  });

  it('is read as it was written, whatever its fields are', () => {
    const field = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => text.isWellFormed() && !text.includes('\r\n'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.uniqueArray(field, { minLength: 1, maxLength: 8 }), (names) => {
        const lines = names.map((name, i) => `${i},${i},${quoted(name)}\n`);
        const { query } = read(`time,value,n\n${lines.join('')}`, { labels: ['n'] });
        const labels = query.series.map((one) => one.labels[0]?.[1]);
        expect(labels.toSorted()).toEqual(names.toSorted());
      }),
    );
  });

  it('has its last sample at the end of the file, or where the next one would be beyond it', () => {
    const endOf = (...rows: readonly string[]) => {
      const { query } = read(`time,value,n\n${rows.join('\n')}\n`, { labels: ['n'] });
      return query.series.map(({ endMs }) => endMs / 1000);
    };
    // They take turns: each has its samples to the end.
    expect(endOf('0,1,a', '1,1,b', '2,1,a', '3,1,b', '4,1,a', '5,1,b')).toEqual([4, 5]);
    // The first has none since 2 s, and so none at 5 s.
    expect(endOf('1,1,a', '2,1,a', '1,1,b', '3,1,b', '5,1,b')).toEqual([5, 5]);
    expect(endOf('10,1,a', '12,1,b')).toEqual([10, 12]);
  });

  it('keeps the text of its values, in Prometheus’ words for what is no number', () => {
    const values = ['1.50', '-0', '1E5', 'nan', 'inf', '-Infinity', '.5', '-5.', '', ' 7 '];
    const text = `time,value\n${values.map((value, i) => `${i},${value}\n`).join('')}`;
    expect(Object.values(samples(text) ?? {})).toEqual([
      '1.50',
      '-0',
      '1E5',
      'NaN',
      '+Inf',
      '-Inf',
      '0.5',
      '-5',
      '7',
    ]);
  });
});

describe('times', () => {
  const timesOf = (times: string[], source: Partial<CsvSource> = {}) =>
    Object.keys(samples(`time,value\n${times.join(',1\n')},1\n`, source) ?? {}).map(Number);

  it.each([
    ['Unix seconds', ['1770313552', '1770313553.25'], [1770313552000, 1770313553250]],
    ['Unix milliseconds', ['1770313552123', '1770313553000'], [1770313552123, 1770313553000]],
    ['numbers with an exponent', ['1.770313552e+09'], [1770313552000]],
    ['seconds since a start', ['0', '0.5'], [0, 500]],
    [
      'ISO 8601',
      ['2026-02-05T17:45:52Z', '2026-02-05T18:45:53+01:00'],
      [1770313552000, 1770313553000],
    ],
  ] as const)('may be %s', (_, times, expected) => {
    expect(timesOf([...times])).toEqual(expected);
  });

  it('are in the manifest’s time zone where they have none', () => {
    expect(timesOf(['2026-02-05 18:45:52'], { timezone: 'Europe/Berlin' })).toEqual([
      1770313552000,
    ]);
  });

  it('may be said to be milliseconds', () => {
    expect(timesOf(['0', '250', '500'], { timeUnit: 'ms' })).toEqual([0, 250, 500]);
  });

  it('in microseconds are told as they are written', () => {
    expect(() => read('time,value\n1767225600000000,1\n')).toThrow(
      expect.objectContaining({
        code: 'BAD_TIME',
        message: '`1767225600000000` in Unix milliseconds is beyond the year 9999',
        hint: 'are these microseconds?',
        position: expect.objectContaining({ line: 2, column: 1 }),
      }),
    );
  });

  it('are all of the unit of the first, of which another would be in 1970', () => {
    const mixed =
      (...times: string[]) =>
      () =>
        timesOf(times);
    expect(mixed('1767225600000', '1767225601', '1767225602000')).toThrow(
      expect.objectContaining({
        code: 'BAD_TIME',
        message: '`1767225601` in Unix milliseconds is in 1970, and the first time in 2026',
        hint: 'are these seconds? Write all times as the first one',
        position: expect.objectContaining({ line: 3, column: 1 }),
      }),
    );
    expect(mixed('1767225600', '1767225601000')).toThrow(
      expect.objectContaining({ hint: 'are these milliseconds?' }),
    );
    // Where they are said to be milliseconds, they may be since a start.
    expect(timesOf(['0', '1767225601'], { timeUnit: 'ms' })).toEqual([0, 1767225601]);
  });

  it('are cut to milliseconds, which is said', () => {
    const { query, notes } = read('time,value\n0.0012,1\n1.000,2\n');
    expect(contentOf(query)['{}']).toEqual({ 1: '1', 1000: '2' });
    expect(notes).toEqual([
      expect.stringContaining('times finer than a millisecond: what is beyond it was cut off'),
    ]);
    expect(read('time,value\n2026-02-05T17:45:52.0000Z,1\n').notes).toEqual([]);
    expect(read('time,value\n2026-02-05T17:45:52.1234Z,1\n').notes).toHaveLength(1);
  });

  it('on a grid make one, in which what is missing is a gap', () => {
    const { query } = read('time,value\n0,1\n15,2\n45,4\n60,5\n');
    expect(query.grid).toEqual({ startMs: 0, endMs: 60_000, stepMs: 15_000 });
    expect(query.times).toBeUndefined();
  });

  it('on none are kept, and the step is the longest time between two', () => {
    const { query } = read('time,value\n0,1\n0.37,2\n4,4\n4.5,5\n');
    expect(contentOf(query)['{}']).toEqual({ 0: '1', 370: '2', 4000: '4', 4500: '5' });
    expect(query.grid).toEqual({ startMs: 0, endMs: 4500, stepMs: 3630 });
    expect([...(query.times ?? [])]).toEqual([0, 370, 4000, 4500]);
  });
});

describe('series on no grid', () => {
  const irregular = () => read('time,value\n100,1\n100.37,2\n104,4\n104.5,5\n').query;

  it('are read beside others, in any number', () => {
    const times = Array.from({ length: 9000 }, (_, i) => i * 7 + (i % 3));
    const text = `time,value\n${times.map((ms) => `${ms / 1000},${ms}\n`).join('')}`;
    const { query } = read(text);
    expect(query.times).toHaveLength(9000);
    expect(contentOf(query)['{}']).toEqual(Object.fromEntries(times.map((ms) => [ms, `${ms}`])));
    const both = joinRuns([query, every15s(['1', '2', '3'])]);
    expect(contentOf(both)['{i="0"}']).toEqual({ 0: '1', 15000: '2', 30000: '3' });
    expect(Object.keys(contentOf(both)['{}'] ?? {})).toHaveLength(9000);
  });

  it('may begin at the start of a run', () => {
    expect(contentOf(sinceStart(irregular(), 100_000))['{}']).toEqual({
      ...{ 0: '1', 370: '2', 4000: '4', 4500: '5' },
    });
  });

  it('have differences to the sample before, however long ago that was', () => {
    const { query } = applyTransforms(irregular(), [{ kind: 'delta' }], spool);
    expect(contentOf(query)['{}']).toEqual({ 100370: '1', 104000: '2', 104500: '1' });
  });

  it('are combined on a grid that is asked for', () => {
    const runs = [irregular(), irregular()].map((query, i) => ({
      run: { name: `r${i}`, labels: new Map<string, string>() },
      frame: sinceStart(query, 100_000),
    }));
    const [first, second] = runs;
    if (first === undefined || second === undefined) throw new Error('two runs');
    const how = { centre: 'mean', band: undefined, groupBy: [] } as const;
    expect(() => combineRuns([first, second], how, spool)).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message: 'the samples of the run r0 are on no grid',
      }),
    );
    const aligned = (one: typeof first) => ({
      ...one,
      frame: alignQuery(one.frame, stepsFromZero(one.frame.grid, 1000), spool),
    });
    const { centre } = combineRuns([aligned(first), aligned(second)], how, spool);
    expect(contentOf(centre)['{}']).toEqual({ 0: '1', 1000: '2', 4000: '4' });
  });
});

describe('what is wrong in a CSV file', () => {
  it.each([
    ['a column that is not there', 'time,val\n0,1\n', 1, 1, 'there is no column value'],
    ['another separator', 'time;value\n0;1\n', 1, 1, 'there is no column time'],
    ['a column that is there twice', 'time,value,value\n', 1, 12, 'there are two columns value'],
    ['nothing at all', '', 1, 1, /is empty: its first line names its columns$/],
    [
      'a line of another length',
      'time,value\n0,1\n1,2,3\n',
      3,
      1,
      'this line has 3 fields, the first one has 2',
    ],
    ['a value', 'time,value\n0,1\n1,1_000\n', 3, 3, '`1_000` is not a number'],
    ['a time', 'time,value\n"x",1\n', 2, 1, '`x` is not a time'],
    ['the clock', 'time,value\nnow,1\n', 2, 1, '`now` is not a time'],
    [
      'times of two kinds',
      'time,value\n0,1\n2026-01-01,1\n',
      3,
      1,
      '`2026-01-01` is not written like the first time of the column',
    ],
    [
      'one time twice',
      'time,value\n0,1\n5,1\n0,2\n',
      4,
      1,
      'the series has this time twice: in line 2, and here',
    ],
    [
      'lines that end in CR alone, as if they were one',
      'time,value\r0,1\r1,2\r',
      1,
      11,
      'the lines of this file end in CR alone',
    ],
    ['a quote that is not closed', 'time,value\n0,"1\n', 2, 3, 'this quote is never closed'],
    [
      'a quote in the middle',
      'time,value\n0,1"2\n',
      2,
      4,
      'a quote within a field that does not begin with one',
    ],
    [
      'text behind a quote',
      'time,value\n0,"1"2\n',
      2,
      6,
      'a field goes on behind its closing quote',
    ],
  ] as const)('is said with its place: %s', (_, text, line, column, message) => {
    const problem = expect.objectContaining({
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      position: expect.objectContaining({ line, column }),
    });
    expect(() => read(text)).toThrow(problem);
  });

  it('shows the line, behind fields of several lines too', () => {
    expect(() => read('time,value,n\n0,1,"a\nb"\n1,x,c\n')).toThrow(
      expect.objectContaining({
        code: 'BAD_CSV',
        position: expect.objectContaining({ line: 4, column: 3, text: '1,x,c' }),
      }),
    );
  });

  it('is that it is not there, or not UTF-8', () => {
    expect(() => readCsv(sourceOf('/nowhere/at/all.csv'))).toThrow(
      expect.objectContaining({ code: 'BAD_CSV', message: 'there is no file /nowhere/at/all.csv' }),
    );
    expect(() => readCsv(sourceOf(spool.folder))).toThrow(
      expect.objectContaining({ code: 'BAD_CSV', message: expect.stringContaining('EISDIR') }),
    );
    expect(() => read(Uint8Array.of(0x74, 0xff, 0x0a))).toThrow(
      expect.objectContaining({ code: 'BAD_CSV', hint: 'is it a file, and is it UTF-8?' }),
    );
  });
});

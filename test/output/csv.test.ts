import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOfPlaces } from '../../src/frame/run-places.js';
import type { CsvOptions } from '../../src/manifest/manifest.js';
import type { CsvQuery } from '../../src/output/csv/columns.js';
import { longCsv } from '../../src/output/csv/long.js';
import { wideCsv } from '../../src/output/csv/wide.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { gridOf } from '../../src/time/grid.js';
import { frameOf, type GivenSeries, spooled, joinedFrame } from '../spooled.js';

const grid = gridOf(1_700_000_000_000, 1_700_000_020_000, 10_000);
const defaults: CsvOptions = {
  layout: 'wide',
  header: true,
  delimiter: ',',
  decimal: '.',
  time: 'unix',
  timezone: 'UTC',
};

function query(series: readonly GivenSeries[], more: Partial<CsvQuery> = {}): CsvQuery {
  const frame = frameOf(more.grid ?? grid, series, more.id);
  return { ...frame, label: more.label, made: more.made };
}

/** Pieces share their memory, so each is copied before the next is made. */
function text(pieces: Iterable<Uint8Array>): string {
  let all = '';
  for (const piece of pieces) all += Buffer.from(piece).toString();
  return all;
}

const wide = (queries: readonly CsvQuery[], options: Partial<CsvOptions> = {}): string =>
  text(wideCsv(queries, { ...defaults, ...options }));
const long = (queries: readonly CsvQuery[], options: Partial<CsvOptions> = {}): string =>
  text(longCsv(queries, { ...defaults, layout: 'long', ...options }));

const up = { labels: { __name__: 'up', job: 'a' }, values: ['1', '0', '1'] };
const down = { labels: { __name__: 'up', job: 'b' }, values: [undefined, 'NaN', undefined] };

describe('the wide layout', () => {
  it('has a row a timestamp, a column a series, and an empty field for a gap', () => {
    expect(wide([query([up, down])])).toBe(
      'time,"up{job=""a""}","up{job=""b""}"\n' + '1700000000,1,\n1700000010,0,NaN\n1700000020,1,\n',
    );
  });

  it('has no row for a timestamp that no series has', () => {
    expect(wide([query([{ labels: {}, values: ['1', undefined, '3'] }])])).toBe(
      'time,{}\n1700000000,1\n1700000020,3\n',
    );
  });

  it.each(['12345678901234567890', '1e+21', '-0', '+Inf', '-Inf', '5e-324', '0.10'])(
    'keeps %s to the letter',
    (value) => {
      const csv = wide([query([{ labels: {}, values: [value] }])], { header: false });
      expect(csv).toBe(`1700000000,${value}\n`);
    },
  );

  it('sorts its columns as Prometheus sorts series, whatever the order of the answer', () => {
    const names = ['😀', '\u{e000}', 'b', 'a'].map((job) => ({ labels: { job }, values: ['1'] }));
    const [header] = wide([query(names, { label: '{{job}}' })]).split('\n');
    expect(header).toBe('time,a,b,\u{e000},😀');
  });

  it('names its columns by the label template', () => {
    const csv = wide([query([up, down], { label: 'job {{ job }}' })]);
    expect(csv.split('\n')[0]).toBe('time,job a,job b');
  });

  it('falls back to PromQL notation where the template says the same of two series', () => {
    const csv = wide([query([up, down], { label: 'up' })]);
    expect(csv.split('\n')[0]).toBe('time,"up{job=""a""}","up{job=""b""}"');
  });

  it('names series without labels by their queries, where there are several', () => {
    const of = (id: string): CsvQuery => query([{ labels: {}, values: ['1'] }], { id });
    expect(wide([of('p99'), of('median')]).split('\n')[0]).toBe('time,p99,median');
    const same = (id: string): CsvQuery => query([{ labels: { a: 'b' }, values: ['1'] }], { id });
    expect(wide([same('eu'), same('us')]).split('\n')[0]).toBe(
      'time,"eu:{a=""b""}","us:{a=""b""}"',
    );
  });

  it('lets no label pass for another series, or for the time', () => {
    const same = ['1', '2'].map((a) => ({ labels: { a, p: 'same' }, values: ['1'] }));
    const posing = { labels: { p: '{a="1",p="same"}' }, values: ['1'] };
    const timely = { labels: { __name__: 'time' }, values: ['1'] };
    const names = wide([query([...same, posing, timely], { label: '{{p}}' })]).split('\n')[0];
    const quoted = ['{a="1",p="same"}', '{a="2",p="same"}', '{p="{a=\\"1\\",p=\\"same\\"}"}'];
    const fields = quoted.map((name) => `"${name.replaceAll('"', '""')}"`);
    expect(names).toBe(['time', 'query:time', ...fields].join(','));
  });

  it('joins queries with different steps by time', () => {
    const fine = query([{ labels: {}, values: ['1', '2', '3', '4', '5'] }], {
      id: 'fine',
      grid: gridOf(0, 4000, 1000),
    });
    const coarse = query([{ labels: {}, values: ['10', '20'] }], {
      id: 'coarse',
      grid: gridOf(500, 2000, 1500),
    });
    expect(wide([fine, coarse])).toBe(
      'time,fine,coarse\n0.000,1,\n0.500,,10\n1.000,2,\n2.000,3,20\n3.000,4,\n4.000,5,\n',
    );
  });
});

describe('the long layout', () => {
  it('has a row a sample, with the labels sorted, by time and then by series', () => {
    expect(long([query([up, down])])).toBe(
      'time,__name__,job,value\n' +
        '1700000000,up,a,1\n1700000010,up,a,0\n1700000010,up,b,NaN\n1700000020,up,a,1\n',
    );
  });

  it('moves a label out of the way of those that were moved before', () => {
    const labels = { value: 'a', label_value: 'b' };
    const [header] = long([query([{ labels, values: ['1'] }])]).split('\n');
    expect(header).toBe('time,label_value,label_label_value,value');
  });

  it.each([
    ['value', 'label_value,job,value'],
    ['query', 'query,job,value'],
    ['job', 'job,label_job,value'],
  ])('moves the column of a label of runs along x out of the way of others: %s', (name, header) => {
    const one = query([{ labels: { job: 'a' }, values: ['1'] }], { grid: gridOfPlaces(1) });
    expect(long([{ ...one, along: { name, texts: ['4'] } }]).split('\n')[0]).toBe(header);
  });

  it('has no two columns of one name where runs are along x by `query`', () => {
    const along = { name: 'query', texts: ['4'] };
    const both = ['a', 'b'].map((id) => ({
      ...query([{ labels: { query: 'q' }, values: ['1'] }], { id, grid: gridOfPlaces(1) }),
      along,
    }));
    expect(long(both).split('\n')[0]).toBe('label_query,query,label_label_query,value');
  });

  it('names the query where there are several, and moves labels out of the way', () => {
    const labels = { query: 'q', time: 't', value: 'v' };
    const csv = long([
      query([{ labels, values: ['1'] }], { id: 'a' }),
      query([{ labels: {}, values: ['2'] }], { id: 'b' }),
    ]);
    expect(csv).toBe(
      'time,query,label_query,label_time,label_value,value\n' +
        '1700000000,a,q,t,v,1\n1700000000,b,,,,2\n',
    );
  });
});

describe('the header', () => {
  const series = [{ labels: { job: 'a' }, values: ['1'] }];
  const header = (csv: string) => csv.split('\n')[0];
  const made = 'delta, scale 0.001';

  it('says behind the name of a column what was calculated', () => {
    expect(header(wide([query(series, { made })]))).toBe('time,"{job=""a""} [delta, scale 0.001]"');
    expect(header(wide([query(series, { made: 'delta', label: '{{job}}' })]))).toBe(
      'time,a [delta]',
    );
    const two = [query(series, { id: 'x', made: 'delta' }), query(series, { id: 'y' })];
    expect(header(wide(two))).toBe('time,"{job=""a""} [delta]","{job=""a""}"');
  });

  it('has no two columns of one name because of that', () => {
    const like = [{ labels: { job: 'a [delta]' }, values: ['1'] }];
    const two = [
      query(series, { id: 'x', label: '{{job}}', made: 'delta' }),
      query(like, { id: 'y', label: '{{job}}' }),
    ];
    expect(header(wide(two))).toBe('time,"{job=""a""} [delta]","{job=""a [delta]""}"');
  });

  it('says it of all values where these are in one column', () => {
    expect(header(long([query(series, { made: 'delta' })]))).toBe('time,job,value [delta]');
    const [x, y, z] = [
      query(series, { id: 'x', made: 'delta' }),
      query(series, { id: 'y', made: 'negate' }),
      query(series, { id: 'z' }),
    ];
    expect(header(long([x, { ...y, made: 'delta' }]))).toBe('time,query,job,value [delta]');
    expect(header(long([x, y, z]))).toBe('time,query,job,value [x: delta; y: negate]');
  });
});

describe('the options', () => {
  const labels = { path: 'a,b"c\nd' };
  const hostile = query([{ labels, values: ['1.5'] }], { label: '{{path}}' });

  it.each([
    [{}, 'time,"a,b""c\nd"\n1700000000,1.5\n'],
    [{ header: false }, '1700000000,1.5\n'],
    [{ delimiter: ';' }, 'time;"a,b""c\nd"\n1700000000;1.5\n'],
    [{ decimal: ',', delimiter: ';' } as const, 'time;"a,b""c\nd"\n1700000000;1,5\n'],
    [{ time: 'unix_ms' } as const, 'time,"a,b""c\nd"\n1700000000000,1.5\n'],
    [{ time: 'iso' } as const, 'time,"a,b""c\nd"\n2023-11-14T22:13:20Z,1.5\n'],
    [
      { time: 'iso', timezone: 'Europe/Berlin' } as const,
      'time,"a,b""c\nd"\n2023-11-14T23:13:20+01:00,1.5\n',
    ],
  ])('%j', (options, csv) => {
    expect(wide([hostile], options)).toBe(csv);
  });
});

describe('whatever the series, the gaps and the chunks', () => {
  const value = fc.option(fc.constantFrom('0', '1.5', '-1e-09', 'NaN', '+Inf', '9'.repeat(300)), {
    nil: undefined,
    freq: 2,
  });

  it('the wide table is that of a naive writer', () => {
    const columns = fc.array(fc.array(value, { minLength: 40, maxLength: 40 }), { maxLength: 8 });
    // Times of one length, and of many.
    const grids = fc.constantFrom(
      gridOf(1_700_000_000_000, 1_700_000_039_000, 1000),
      gridOf(5000, 5000 + 39 * 250, 250),
    );
    fc.assert(
      fc.property(grids, columns, fc.integer({ min: 1, max: 50 }), (whole, values, mostPoints) => {
        const series = values.map((column, i) => ({ labels: { i: String(i) }, values: column }));
        const chunks = spooled(chunksOf(whole, mostPoints), series);
        const frame = { ...joinedFrame('query', whole, chunks), label: '{{i}}' };
        const kept = values.filter((column) => column.some((one) => one !== undefined));
        const rows = Array.from({ length: 40 }, (_, row) => [
          String(whole.startMs + row * whole.stepMs),
          ...kept.map((column) => column[row] ?? ''),
        ]).filter(([, ...fields]) => fields.some((field) => field !== ''));
        expect(wide([frame], { header: false, time: 'unix_ms' })).toBe(
          rows.map((row) => `${row.join(',')}\n`).join(''),
        );
      }),
      { numRuns: 100 },
    );
  });
});

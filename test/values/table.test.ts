import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { partsOf } from '../../src/manifest/manifest.js';
import type { TableSpec } from '../../src/manifest/values/values.js';
import { type ColumnData, tableData } from '../../src/values/table.js';
import { tableFiles } from '../../src/values/table-files.js';
import { labelled } from '../derive/frames.js';
import { manifest } from '../manifest/given.js';
import { column, ofHosts, ofRuns, spec, type Values } from './tables.js';

/** The Markdown of a table, without its second line. */
function shown(table: TableSpec, ...columns: readonly ColumnData[]): string[] {
  const files = new Map(tableFiles(tableData(table, columns)));
  const [head = '', , ...rows] = (files.get('md') ?? '').trimEnd().split('\n');
  return [head, ...rows].map((line) => line.replace(/^\| | \|$/g, ''));
}

/** A query of a file. */
function ofFile() {
  const text = 'figures: {f: {range: {start: 0, end: 1}, queries: {q: {csv: {file: f.csv}}}}}';
  const [figure] = manifest(text).figures.flatMap(partsOf);
  if (figure === undefined) throw new Error('there is no figure');
  return figure.queries[0];
}

describe('a table', () => {
  it('has a row for each value of a label of series, as people sort them', () => {
    expect(shown(spec(), ofHosts({ h10: ['1'], h2: ['3', '5'] }))).toEqual([
      'Host | Load',
      'h2 | 4',
      'h10 | 1',
    ]);
  });

  it('has a row for each value of a label of runs, which come together, in their order', () => {
    const runs = ofRuns(
      [
        ['b', '1'],
        ['a', '2'],
        ['b', '2'],
      ],
      { interval: 'sd' },
    );
    const table = tableData(spec(), [runs]);
    expect(table.rows.map(({ value, cells }) => [value, cells[0]?.value])).toEqual([
      ['b', 1.5],
      ['a', 2],
    ]);
    expect(table.rows[0]?.cells[0]?.interval?.max).toBeCloseTo(1.5 + Math.SQRT1_2, 12);
    expect(table.warnings).toEqual(['Load of a: no interval, since there is one run only']);
  });

  it('says which samples do not count, and which do that a bar leaves out', () => {
    const given = ofHosts(
      { a: ['NaN', '1', '+Inf', '3', '4'], b: ['NaN', '2'] },
      { reduce: { quantile: 0.5 } },
    );
    const table = tableData(spec(), [given]);
    // numpy.median([1, 3, 4, numpy.inf]) and of [2].
    expect(table.rows.map(({ cells }) => cells[0]?.value)).toEqual([3.5, 2]);
    expect(table.warnings).toEqual([
      'Load: 2 samples are NaN, and not counted',
      'Load: 1 infinite sample counts, which bars, boxes and combined runs leave out',
    ]);
  });

  it('says which runs have no row', () => {
    const {
      column: load,
      answers,
      warnings,
    } = ofRuns([
      ['u', '1'],
      ['u', '3'],
      ['?', '9'],
    ]);
    const bare = answers.map((one) => ({
      ...one,
      run: {
        ...one.run,
        labels:
          one.run?.name === 'r2'
            ? new Map<string, string>()
            : (one.run?.labels ?? new Map<string, string>()),
        name: one.run?.name ?? '',
      },
    }));
    const table = tableData(spec(), [{ column: load, answers: bare, warnings }]);
    expect(table.rows.map(({ value, cells }) => [value, cells[0]?.value])).toEqual([['u', 2]]);
    expect(table.warnings).toEqual(['1 run without a label host has no row: r2']);
  });

  it('says which series have no row', () => {
    const frame = labelled({ labels: { host: 'a' }, values: ['1'] }, { labels: {}, values: ['2'] });
    const answers = [{ run: undefined, frame, empty: undefined }];
    const { warnings } = tableData(spec(), [{ column: column(), answers, warnings: [] }]);
    expect(warnings).toEqual(['1 series without a label host has no row: the series']);
  });

  it('of `run` has a row a run', () => {
    expect(
      shown(
        spec({ rows: 'run' }),
        ofRuns([
          ['x', '1'],
          ['x', '2'],
        ]),
      ),
    ).toEqual(['Host | Load', 'r0 | 1', 'r1 | 2']);
  });

  it('shows rows as the labels of the manifest have them, and in that order', () => {
    const texts = new Map([
      ['b', { text: 'Big', order: 0 }],
      ['a', { text: undefined, order: 1 }],
    ]);
    const rows = shown(spec({ texts }), ofHosts({ a: ['1'], b: ['2'], c: ['3'] }));
    expect(rows.slice(1)).toEqual(['Big | 2', 'a | 1', 'c | 3']);
  });

  it('shows a column in one multiple of its unit, that of its largest number', () => {
    const seconds = ofHosts({ a: ['0.004'], b: ['0.25'] }, { unit: 's' });
    expect(shown(spec(), seconds)).toEqual(['Host | Load (ms)', 'a | 4', 'b | 250']);
  });

  it('has the best of a column bold, with all that are shown alike', () => {
    const rounding = { decimals: 1 };
    const hosts = { a: ['1.04'], b: ['1.01'], c: ['2'] };
    const least = ofHosts(hosts, { best: 'min', rounding });
    const most = ofHosts(hosts, { best: 'max', rounding });
    expect(shown(spec(), least, most).slice(1)).toEqual([
      'a | **1.0** | 1.0',
      'b | **1.0** | 1.0',
      'c | 2.0 | **2.0**',
    ]);
  });

  it('has an empty cell where a column has no number, and says why', () => {
    const [some, others] = [ofHosts({ a: ['1'], b: ['NaN'] }), ofHosts({ b: ['2'] })];
    expect(shown(spec(), some, others).slice(1)).toEqual(['a | 1 | –', 'b | – | 2']);
    expect(tableData(spec(), [some, others]).warnings).toEqual([
      'Load of b: no sample is a number',
    ]);
    const csv = new Map(tableFiles(tableData(spec(), [some, others]))).get('csv');
    expect(csv).toBe('host,Load,Load\na,1,\nb,,2\n');
  });

  describe('of fewer runs in a row than there are', () => {
    const ofRun = (name: string, host: string, hosts: Readonly<Record<string, Values>>) => ({
      run: { name, labels: new Map([['rack', host]]) },
      frame: labelled(
        ...Object.entries(hosts).map(([h, values]) => ({ labels: { host: h }, values })),
      ),
      empty: undefined,
    });
    const whole = { a: ['1'], b: ['2'] };
    const answers = [
      ofRun('r1', 'x', { ...whole, c: ['9'] }),
      ofRun('r2', 'x', whole),
      ofRun('r3', 'x', whole),
    ];
    const data = { column: column({ best: 'max' }), answers, warnings: [] };

    it('names the cell and its runs, and none of the column is the best', () => {
      const table = tableData(spec(), [data]);
      expect(table.warnings).toEqual([
        'Load is of fewer runs in some rows, and none is the best: c (1 of 3, without r2, r3)',
      ]);
      expect(shown(spec(), data).slice(1)).toEqual(['a | 1', 'b | 2', 'c | 9']);
    });

    it('counts the runs of a row by the label that makes rows', () => {
      const byRack = spec({ rows: 'rack', head: 'Rack' });
      const some = [
        ofRun('r1', 'x', { a: ['1'] }),
        ofRun('r2', 'x', {}),
        ofRun('r3', 'y', { a: ['3'] }),
      ];
      const table = tableData(byRack, [{ column: column(), answers: some, warnings: [] }]);
      expect(table.warnings).toEqual([
        'Load is of fewer runs in some rows: x (1 of 2, without r2)',
      ]);
      // Groups may have different numbers of repetitions.
      const other = {
        column: column({ best: 'max' }),
        answers: some.toSpliced(1, 1),
        warnings: [],
      };
      expect(tableData(byRack, [other]).warnings).toEqual([]);
      expect(shown(byRack, other).slice(1)).toEqual(['x | 1', 'y | **3**']);
    });
  });

  it('refuses several series in a row, and a label that nothing has', () => {
    const twice = {
      ...ofHosts({}),
      answers: [
        {
          run: undefined,
          frame: labelled(
            { labels: { host: 'a', i: '1' }, values: ['1'] },
            { labels: { host: 'a', i: '2' }, values: ['1'] },
          ),
          empty: undefined,
        },
      ],
    };
    expect(() => tableData(spec(), [twice])).toThrow('several series of host a');
    const hint = (one: typeof twice) => {
      try {
        tableData(spec(), [one]);
      } catch (thrown) {
        return thrown instanceof StyxError ? thrown.hint : undefined;
      }
      return undefined;
    };
    expect(hint(twice)).toBe('aggregate them: sum(...), or sum by (host) (...)');
    expect(hint({ ...twice, column: { ...twice.column, query: ofFile() } })).toBe(
      'make `rows` of the label that tells them apart, or write one number a time into the file',
    );
    expect(() => tableData(spec({ rows: 'hots' }), [ofHosts({ a: ['1'] })])).toThrow(
      'nothing has a label hots',
    );
  });
});

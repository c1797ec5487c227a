import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes } from '../given.js';
import { loadManifest } from '../../../src/manifest/load.js';
import { errorsOf as errorsFrom, folderOf } from '../runs/given.js';

const common = [
  'prometheus: {eu: http://eu, us: http://us}',
  'defaults: {prometheus: eu, step: 15s, range: {last: 1h}}',
  'queries: {p50: {query: a, unit: s, show: ms}, p99: {query: b, unit: ms}, most: {query: c, reduce: max}, all: {query: c, transform: [negate, cumulative]}}',
  'figures: {f: {query: up}}',
];
const given = (...lines: string[]): string => [...common, ...lines].join('\n');
const numbers = (...lines: string[]) => manifest(given(...lines)).numbers;
/** The first mistake: its line from the first of the given ones on, the text there, and its words. */
function mistake(...lines: string[]): [number, string, string] {
  const [error] = errorsOf(() => manifest(given(...lines)));
  const [[, line = 0, text = ''] = []] = mistakes(given(...lines));
  return [line - common.length, text, error?.message ?? ''];
}

describe('a value', () => {
  it('has what the figures have by default: range, step and endpoint', () => {
    const [value] = numbers('values: {v: {query: up, reduce: max}}').values;
    expect(value).toMatchObject({
      name: 'v',
      source: {
        query: { expr: 'up', stepMs: 15_000, endpoint: { name: 'eu' } },
        range: { lastMs: 3_600_000 },
        ...{ moment: undefined, reduce: 'max', centre: 'mean', interval: undefined },
      },
      ...{ unit: undefined, rounding: 'auto', hasSiunitx: false, min: undefined },
    });
  });

  it('is merged with the defaults of its section, whose other way to say a thing gives way', () => {
    const { values } = numbers(
      'values:',
      '  defaults: {reduce: p99, digits: 2, prometheus: us, siunitx: true}',
      '  a: {query: x}',
      '  b: {query: x, at: end, decimals: 1, prometheus: eu}',
    );
    expect(values.map(({ name, rounding, source }) => [name, rounding, source])).toMatchObject([
      ['a', { digits: 2 }, { reduce: { quantile: 0.99 }, query: { endpoint: { name: 'us' } } }],
      [
        'b',
        { decimals: 1 },
        { reduce: 'last', moment: 'end', query: { endpoint: { name: 'eu' } } },
      ],
    ]);
    expect(values.every(({ hasSiunitx }) => hasSiunitx)).toBe(true);
  });

  it('at a time is a range of one point', () => {
    const [absolute, relative] = numbers(
      'values: {a: {query: x, at: 2026-02-05T18:00:00Z}, b: {query: x, at: now-5m}}',
    ).values;
    const time = { ms: Date.parse('2026-02-05T18:00:00Z') };
    expect(absolute?.source).toMatchObject({ range: { start: time, end: time }, reduce: 'last' });
    const ago = { beforeNowMs: 300_000 };
    expect(relative?.source).toMatchObject({ range: { start: ago, end: ago } });
  });

  it('of a query of the top level has its unit, and bounds in a multiple of it', () => {
    const { values } = numbers(
      'values:',
      '  a: {queries: [p50], at: end, max: 5ms, min: -1}',
      '  b: {queries: [p50], at: end, unit: bytes, max: 1.5 MiB}',
      '  c: {query: x, at: end, unit: ratio, max: 80%}',
      '  d: {query: x, at: end, min: 1e3}',
      '  e: {query: x, at: end, unit: jobs, min: 12 jobs}',
    );
    expect(values.map(({ unit, show, min, max }) => [unit, show, min?.value, max?.value])).toEqual([
      ['s', 'ms', -1, 0.005],
      ['bytes', undefined, undefined, 1_572_864],
      ['ratio', undefined, undefined, 0.8],
      [undefined, undefined, 1000, undefined],
      ['jobs', undefined, 12, undefined],
    ]);
  });

  it('is reduced as its query says, where it says nothing', () => {
    const { values } = numbers(
      'values:',
      '  defaults: {queries: [most]}',
      '  a: {label: A}',
      '  b: {reduce: min}',
      '  c: {at: end}',
    );
    expect(values.map(({ source }) => source)).toMatchObject([
      ...[{ reduce: 'max' }, { reduce: 'min' }, { moment: 'end', reduce: 'last' }],
    ]);
  });

  it('may be calculated of others, also of calculated ones; a difference has their unit', () => {
    const { values } = numbers(
      'values:',
      '  gain: {ratio: [saved, a], show: percent, unit: ratio}',
      '  saved: {difference: [a, b]}',
      '  a: {query: x, at: end, unit: s}',
      '  b: {query: x, at: end, unit: s}',
    );
    expect(values.map(({ unit }) => unit)).toEqual(['ratio', 's', 's', 's']);
    expect(values[0]?.source).toEqual({ operation: 'ratio', of: ['saved', 'a'] });
  });

  it.each([
    ['nothing says how the samples become one', ['values: {v: {query: up}}'], 1, 'v'],
    ['both `at` and `reduce`', ['values: {v: {query: up, at: end, reduce: max}}'], 1, ''],
    ['both a time and `range`', ['values: {v: {query: up, at: 1, range: {last: 1h}}}'], 1, '1'],
    [
      'both `digits` and `decimals`',
      ['values: {v: {query: x, at: end, digits: 1, decimals: 1}}'],
      1,
      '',
    ],
    [
      'an interval is over runs',
      ['values: {v: {query: x, reduce: max, interval: ci95}}'],
      1,
      'ci95',
    ],
    [
      'around the mean, not',
      ['values: {v: {query: x, at: end, combine: median, interval: ci95}}'],
      1,
      'ci95',
    ],
    ['`cumulative` needs the samples of', ['values: {v: {queries: [all], at: 1}}'], 1, '1'],
    ['`fast` is no number', ['values: {v: {query: x, at: end, max: fast}}'], 1, 'fast'],
    ['a value is of one query', ['values: {v: {queries: [p50, p99], at: end}}'], 1, 'p99'],
    ['there is no value `c`', ['values: {a: {ratio: [b, c]}, b: {query: x, at: end}}'], 1, 'a'],
    [
      'calculated of itself: a → b → a',
      ['values: {a: {ratio: [b, b]}, b: {ratio: [a, c]}, c: {query: x, at: end}}'],
      1,
      'a',
    ],
    ['both `ratio` and `query`', ['values: {a: {ratio: [b, b], query: x}}'], 1, 'x'],
    ['have one name', ['values: {a: {query: x, at: end}, A: {query: x, at: end}}'], 1, 'A'],
    [
      'nothing is within these bounds',
      ['values: {a: {query: x, at: end, min: 2, max: 1}}'],
      1,
      '2',
    ],
  ] as const)('%s', (words, lines, line, text) => {
    const [atLine, at, message] = mistake(...lines);
    expect([message, atLine]).toEqual([expect.stringContaining(words), line]);
    if (text !== '') expect(at).toBe(text);
  });

  it('says of a bound which multiples there are', () => {
    const [error] = errorsOf(() =>
      manifest(given('values: {v: {query: x, at: end, unit: s, max: 5kg}}')),
    );
    expect(error).toMatchObject({
      message: '`kg` is no multiple of `s`',
      hint: 'its multiples are ns, µs, ms, s, min, h, d',
    });
    const [other] = errorsOf(() => manifest(given('values: {v: {query: x, at: end, max: 5ms}}')));
    expect(other?.hint).toContain('say the unit');
  });

  it('of values with two units has no difference', () => {
    const [, , message] = mistake(
      'values:',
      '  a: {query: x, at: end, unit: s}',
      '  b: {query: x, at: end}',
      '  c: {difference: [a, b]}',
    );
    expect(message).toContain('`a` has s and `b` has no unit');
  });

  it('of values in multiples of one unit has the unit of the first', () => {
    const { values } = numbers(
      'values:',
      '  a: {query: x, at: end, unit: ms}',
      '  b: {query: x, at: end, unit: s}',
      '  c: {difference: [a, b]}',
    );
    expect(values.map(({ unit }) => unit)).toEqual(['ms', 's', 'ms']);
  });

  it('that is a ratio is no percentage, unless percents are divided by something else', () => {
    const of = (unit: string, ratio: string) => [
      'values:',
      `  a: {query: x, at: end, ${unit}}`,
      '  b: {query: x, at: end}',
      `  c: {ratio: [${ratio}], unit: percent}`,
    ];
    for (const [unit, ratio] of [
      ['unit: s', 'a, b'],
      ['unit: percent', 'a, a'],
      ['unit: percent', 'b, a'],
    ] as const) {
      const [line, text, message] = mistake(...of(unit, ratio));
      expect([line, text]).toEqual([4, 'c']);
      expect(message).toContain('a ratio is a part of 1, and not of 100');
    }
    expect(numbers(...of('unit: percent', 'a, b')).values[2]).toMatchObject({ unit: 'percent' });
  });
});

describe('a value over runs', () => {
  const runs =
    'runs: {r-1: {start: 1700000000, duration: 1m, system: a, prometheus: us}, r-2: {start: 1700000100, duration: 1m, system: b}}';
  const load = (...lines: string[]) =>
    loadManifest({
      cwd: folderOf({ 'styx.config.yaml': given(runs, ...lines) }),
      env: {},
    });

  it('takes them as figures do, and has their labels as variables', async () => {
    const { numbers: made } = await load(
      'values: {v: {query: "x{s=\'${system}\'}", runs: {system: a}, reduce: mean, interval: ci95}}',
    );
    expect(made.values[0]?.source).toMatchObject({
      interval: { confidence: 0.95 },
      range: { runs: [{ run: { name: 'r-1' }, endpoint: { name: 'us' } }] },
    });
  });

  it('in place of the range of the defaults', async () => {
    const { numbers: made } = await load(
      'values: {defaults: {runs: all, at: end}, v: {query: x}, w: {query: x, range: {last: 2h}}}',
    );
    expect(made.values.map(({ source }) => source)).toMatchObject([
      { range: { runs: [{}, {}] }, moment: 'end' },
      { range: { lastMs: 7_200_000 }, moment: 'end' },
    ]);
  });

  it('refuses those that there are not', async () => {
    const errors = await errorsFrom(() => load('values: {v: {query: x, runs: [r-3], at: end}}'));
    expect(errors).toMatchObject([{ code: 'UNKNOWN_RUN', hint: 'did you mean `r-1`?' }]);
  });
});

describe('a check', () => {
  it('is of any number of queries, each sample or reduced', () => {
    const [one, two] = numbers(
      'checks: {a: {queries: [p50], max: 5ms}, b: {query: x, reduce: p99, min: 0}}',
    ).checks;
    expect(one).toMatchObject({ reduce: undefined, max: { value: 0.005, text: '5ms' }, unit: 's' });
    expect(two).toMatchObject({ reduce: { quantile: 0.99 }, min: { value: 0 } });
  });

  it.each([
    ['has no bound', 'checks: {c: {query: x}}'],
    ['a check has one unit', 'checks: {c: {queries: [p50, p99], max: 5}}'],
  ])('%s', (words, line) => {
    expect(mistake(line)[2]).toContain(words);
  });
});

describe('a table', () => {
  it('has columns of its queries, whose units do not meet', () => {
    const [table] = numbers(
      'vars: {what: Latency}',
      'labels: {instance: {b: {text: Big, order: -1}}}',
      'tables:',
      '  t/one:',
      '    rows: instance',
      '    queries: [p50, p99]',
      '    columns:',
      '      - {query: p50, reduce: max, label: "${what}", best: min, digits: 2}',
      '      - {query: p99, at: end}',
    ).tables;
    expect(table).toMatchObject({
      ...{ name: 't/one', rows: 'instance', head: 'instance' },
      columns: [
        { label: 'Latency', unit: 's', show: 'ms', best: 'min', rounding: { digits: 2 } },
        { label: 'p99, at end', unit: 'ms', moment: 'end', reduce: 'last' },
      ],
    });
    expect(table?.texts.get('b')).toMatchObject({ text: 'Big', order: -1 });
  });

  it('has a head for each column, be its query without a name', () => {
    const [table] = numbers(
      'tables: {t: {rows: i, query: up, columns: [{at: end}, {at: start}, {reduce: max}]}}',
    ).tables;
    const heads = table?.columns.map(({ label }) => label);
    expect(heads).toEqual(['at end', 'at start', 'max']);
  });

  it('has columns that are reduced as their query says, where they say nothing', () => {
    const columns = '{}, {reduce: min, label: least}, {at: end, label: last}';
    const [table] = numbers(
      `tables: {t: {rows: i, queries: [most], columns: [${columns}]}}`,
    ).tables;
    expect(table?.columns).toMatchObject([
      ...[{ label: 'most', reduce: 'max' }, { reduce: 'min' }, { moment: 'end', reduce: 'last' }],
    ]);
  });

  it('may have values as rows, which say all', () => {
    const lines = 'values: {a: {query: x, at: end, label: "A b"}, b: {ratio: [a, a]}}';
    const { valueTables, tables, values } = numbers(lines, 'tables: {t: {rows: [b, a]}}');
    expect([tables, valueTables]).toMatchObject([
      [],
      [{ name: 't', values: ['b', 'a'], head: '' }],
    ]);
    expect(values.map(({ label }) => label)).toEqual(['A b', 'b']);
    expect(mistake(lines, 'tables: {t: {rows: [a, c]}}')).toEqual([
      ...[2, 'c', 'there is no value `c`'],
    ]);
    expect(mistake(lines, 'tables: {t: {rows: [a], query: x}}')[2]).toContain('has no `query`');
    expect(mistake('tables: {t: {rows: i, query: x}}')[2]).toBe('the table has no columns');
  });

  it.each([
    ['does not say of which query', '{reduce: max}'],
    ['the table has no query `p9`', '{query: p9, reduce: max}'],
    ['nothing says how the samples', '{query: p50}'],
    ['an interval is over runs', '{query: p50, reduce: max, interval: ci95}'],
    ['the moment of a column', '{query: p50, at: now}'],
    ['two columns are called `p50, at end`', '{query: p50, at: end}, {query: p50, at: end}'],
  ])('%s', (words, column) => {
    expect(
      mistake(`tables: {t: {rows: i, queries: [p50, p99], columns: [${column}]}}`)[2],
    ).toContain(words);
  });

  it.each([
    [
      'the table `F` and the figure `f` (line 4) would write the same',
      'tables: {F: {rows: i, query: x, columns: [{at: end}]}}',
    ],
    [
      'the table `values` and the file `values`',
      'tables: {values: {rows: i, query: x, columns: [{at: end}]}}\nvalues: {v: {query: x, at: end}}',
    ],
  ])('%s', (words, line) => {
    expect(mistake(line)[2]).toContain(words);
  });
});

describe('with names of what is wanted', () => {
  const lines = given(
    'values: {v: {query: x, at: end}, w: {query: x, at: end}}',
    'checks: {c: {query: x, min: 0}, d: {query: x, min: 0}}',
    'tables: {t: {rows: i, query: x, columns: [{at: end}]}, u: {rows: [v]}}',
  );
  const chosen = async (...figures: string[]) => {
    const cwd = folderOf({ 'styx.config.yaml': lines });
    const { figures: drawn, numbers: made } = await loadManifest({ cwd, env: {}, figures });
    const { values, checks, tables, valueTables } = made;
    return [drawn, values, checks, [...tables, ...valueTables]].map((some) =>
      some.map(({ name }) => name).join(' '),
    );
  };

  it.each([
    [[], ['f', 'v w', 'c d', 't u']],
    [['u'], ['', 'v w', '', 'u']],
    [['f'], ['f', '', '', '']],
    // Values are in one file.
    [['v'], ['', 'v w', '', '']],
    [
      ['values', 'd'],
      ['', 'v w', 'd', ''],
    ],
    [
      ['checks', 't', 'f'],
      ['f', '', 'c d', 't'],
    ],
  ])('%j', async (wanted, expected) => {
    expect(await chosen(...wanted)).toEqual(expected);
  });

  it('a name that there is not is an error', async () => {
    const errors = await errorsFrom(() => chosen('v', 'x'));
    expect(errors.map(({ code }) => code)).toEqual(['UNKNOWN_FIGURE']);
  });
});

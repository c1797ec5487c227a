import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../../src/manifest/load.js';
import { errorsOf, manifest, mistakes } from '../given.js';
import { folderOf } from '../runs/given.js';

const given = (...values: string[]): string =>
  [
    'prometheus: {eu: http://eu, us: http://us}',
    'defaults: {prometheus: eu, range: {last: 1h}}',
    'queries: {e: {query: e, reduce: sum}}',
    'figures:',
    '  latency: {query: l, step: 5s, range: {last: 2h}, y: {unit: s, show: ms}, align_step: 10s}',
    '  parts: {queries: {used: {query: u, unit: bytes}, free: {query: f, unit: bytes}}}',
    '  bars: {kind: bar, reduce: max, query: b, prometheus: us, transform: [{scale: 2}]}',
    '  load: {matrix: {host: [a, b]}, query: "load{host=\'${host}\'}"}',
    '  asked: {matrix: {job: {label_values: job, of: up}}, query: "up{job=\'${job}\'}"}',
    '  busy: {queries: {p99: l, load: u}, where: {load: {min: 100}}}',
    '  ends: {queries: [e]}',
    '  versus:',
    '    queries: {cpu: {query: c, reduce: min}, p99: {query: p, reduce: last}, load: l}',
    '    x: {query: cpu, reduce: max}',
    '    reduce: median',
    'values:',
    ...values.map((line) => `  ${line}`),
  ].join('\n');
/** That of the first value. */
const firstLine = given().split('\n').length + 1;
const valuesOf = (...lines: string[]) => manifest(given(...lines)).numbers.values;

describe('a value of a figure', () => {
  it('asks what the figure asks, in its unit', () => {
    const [value] = valuesOf('v: {figure: latency, reduce: max, max: 5ms}');
    expect(value).toMatchObject({
      ...{ name: 'v', unit: 's', show: 'ms', max: { value: 0.005 } },
      source: {
        ...{ name: 'v', range: { lastMs: 7_200_000 }, alignMs: 10_000, moment: undefined },
        query: { expr: 'l', stepMs: 5000, endpoint: { name: 'eu' } },
      },
    });
  });

  it('is of one of its queries, and one of their series', () => {
    const values = valuesOf(
      'defaults: {figure: parts, reduce: mean}',
      'used: {queries: [used]}',
      'free: {queries: [free], series: {instance: 05}, show: MiB}',
      'other: {query: up}',
    );
    expect(values.map(({ source, unit, show }) => [source, unit, show])).toMatchObject([
      [{ query: { expr: 'u' }, series: new Map() }, 'bytes', undefined],
      [{ query: { expr: 'f' }, series: new Map([['instance', '05']]) }, 'bytes', 'MiB'],
      [{ query: { expr: 'up' } }, undefined, undefined],
    ]);
  });

  it('is what a bar shows, unless it says another reduction', () => {
    const [bar, least] = valuesOf('bar: {figure: bars}', 'least: {figure: bars, reduce: min}');
    expect(bar?.source).toMatchObject({
      ...{ reduce: 'max', query: { endpoint: { name: 'us' }, transforms: [{ kind: 'scale' }] } },
    });
    expect(least?.source).toMatchObject({ reduce: 'min' });
  });

  it('is reduced as the figure draws it, or as its query says', () => {
    const values = valuesOf(
      'ends: {figure: ends}',
      'least: {figure: ends, reduce: min}',
      'very-end: {figure: ends, at: end}',
      'cpu: {figure: versus, queries: [cpu]}',
      'p99: {figure: versus, queries: [p99]}',
      'load: {figure: versus, queries: [load]}',
    );
    expect(values.map(({ source }) => source)).toMatchObject([
      ...[{ reduce: 'sum' }, { reduce: 'min' }, { moment: 'last point', reduce: 'last' }],
      ...[{ reduce: 'max' }, { reduce: 'last' }, { reduce: 'median' }],
    ]);
  });

  it('leaves out what the figure leaves out of the number that it draws', () => {
    const values = valuesOf(
      'bar: {figure: bars}',
      'largest: {figure: bars, reduce: max}',
      'p99: {figure: versus, queries: [p99]}',
      'line: {figure: latency, reduce: max}',
      'own: {query: b, reduce: max}',
    );
    const counted = values.map(({ source }) => 'counted' in source && source.counted);
    expect(counted).toEqual([...Array<string>(3).fill('finite numbers'), 'numbers', 'numbers']);
  });

  it('may be at the end of its range, aligned as the figure is', () => {
    const [value] = valuesOf('v: {figure: latency, at: end}');
    expect(value?.source).toMatchObject({ moment: 'last point', alignMs: 10_000 });
  });

  it('is of a figure of a matrix by its full name, whose variables it has', () => {
    const [value] = valuesOf('v: {figure: load-b, reduce: max}');
    expect(value?.source).toMatchObject({ variables: { values: new Map([['host', 'b']]) } });
  });

  it('does not know the conditions of a figure', () => {
    const line = 'v: {figure: busy, queries: [p99], reduce: max}';
    const [error] = errorsOf(() => manifest(given(line)));
    expect(error?.message).toContain('a value does not know the conditions of a figure');
    expect(error?.hint).toContain('and on () (load >= 100)');
    expect(mistakes(given(line))).toEqual([['MANIFEST_VALUE', firstLine, 'busy']]);
    // A condition itself has all its samples.
    const [load] = valuesOf('v: {figure: busy, queries: [load], reduce: max}');
    expect(load?.source).toMatchObject({ query: { expr: 'u' } });
  });

  it('needs no other figure to be built', async () => {
    const cwd = folderOf({ 'styx.config.yaml': given('v: {figure: latency, reduce: max}') });
    const { figures, numbers } = await loadManifest({ cwd, env: {}, figures: ['values'] });
    expect([figures.length, numbers.values.length]).toEqual([0, 1]);
  });

  it.each([
    ['did you mean `latency`?', 'v: {figure: latencies, reduce: max}', 'latencies'],
    ['there are `load-a` and `load-b`', 'v: {figure: load, reduce: max}', 'load'],
    ['list the values in its matrix', 'v: {figure: asked-web, reduce: max}', 'asked-web'],
    ['choose one with `queries: [name]`', 'v: {figure: parts, reduce: max}', 'parts'],
    ['did you mean `used`?', 'v: {figure: parts, queries: [usd], reduce: max}', 'usd'],
    ['make a value of each', 'v: {figure: parts, queries: [used, free], reduce: max}', 'free'],
    ['keep one of the two', 'v: {figure: latency, query: x, reduce: max}', 'x'],
    ['remove it: the figure says it', 'v: {figure: latency, step: 1s, reduce: max}', '1s'],
    ['for another time, write `query`', 'v: {figure: latency, at: now}', 'now'],
    ['for example `reduce: mean`', 'v: {figure: latency}', 'v'],
    ['keep one of the two', 'v: {ratio: [w, w], figure: latency}\n  w: {figure: bars}', 'latency'],
  ])('%s', (hint, line, text) => {
    const [error] = errorsOf(() => manifest(given(line)));
    expect(error?.hint).toContain(hint);
    expect(mistakes(given(line))[0]?.slice(1)).toEqual([firstLine, text]);
  });
});

describe('a value of a figure over runs', () => {
  const load = (...lines: string[]) => {
    const text = given(...lines).replace(
      'figures:',
      'runs: {defaults: {duration: 1m}, a-1: {start: 10, s: a, n: 1},' +
        ' a-2: {start: 20, s: a, n: 1.0}, b-1: {start: 30, s: b, n: 4}}\nfigures:\n  ' +
        'pool: {query: r, runs: all, kind: cdf, combine: pool, group_by: s}\n  ' +
        'along: {query: r, runs: all, x: {run: n}, combine: median}\n  ' +
        'each: {query: r, runs: all, x: {run: n}, group_by: run}\n  ' +
        'runs: {query: r, runs: {s: [a, b]}, combine: median, group_by: s}\n  ' +
        'some: {query: r, runs: {s: a}}',
    );
    return loadManifest({ cwd: folderOf({ 'styx.config.yaml': text }), env: {} });
  };
  const mistake = (line: string): Promise<unknown> =>
    load(line).then(
      () => 'no error',
      (error: unknown) => error,
    );

  it('is of all of them, or of some, combined as there', async () => {
    const { numbers } = await load(
      'some: {figure: some, reduce: max, interval: ci95}',
      'group: {figure: runs, runs: {s: a}, reduce: max}',
    );
    expect(numbers.values.map(({ source }) => source)).toMatchObject([
      { centre: 'mean', range: { runs: [{}, {}] }, interval: { confidence: 0.95 } },
      { centre: 'median', range: { runs: [{ run: { name: 'a-1' } }, { run: { name: 'a-2' } }] } },
    ]);
  });

  it('is of those of its runs that have a label, be there others that have it', async () => {
    const { numbers } = await load(
      'group: {figure: some, runs: {s: [a, b]}, reduce: max}',
      'all: {figure: some, runs: all, reduce: max}',
      'named: {figure: some, runs: {run: [a-2, b-1]}, reduce: max}',
    );
    const names = numbers.values.map(({ source }) =>
      'range' in source && 'runs' in source.range
        ? source.range.runs.map(({ run }) => run.name)
        : [],
    );
    expect(names).toEqual([['a-1', 'a-2'], ['a-1', 'a-2'], ['a-2']]);
    expect(await mistake('v: {figure: some, runs: {s: b}, reduce: max}')).toMatchObject({
      message: 'the figure has none of the runs with these labels',
      hint: 'it has `a-1` and `a-2`',
    });
  });

  it('is of one place where runs are along x', async () => {
    const { numbers } = await load('v: {figure: along, runs: {s: a}, reduce: max}');
    expect(numbers.values.map(({ source }) => source)).toMatchObject([
      { centre: 'median', range: { runs: [{ run: { name: 'a-1' } }, { run: { name: 'a-2' } }] } },
    ]);
    expect(await mistake('v: {figure: along, reduce: max}')).toMatchObject({
      message: 'the figure has a point for each `n` of its runs: 1; 4',
      hint: 'choose one: `runs: {n: …}`',
    });
    expect(await mistake('v: {figure: each, reduce: max}')).toMatchObject({
      message: 'the figure has a point for each `n` and `run` of its runs: 1, a-1; 1, a-2; 4, b-1',
      hint: 'choose one: `runs: {n: …, run: …}`',
    });
  });

  it('is not of samples that the figure takes together, unless it says what becomes of runs', async () => {
    expect(await mistake('v: {figure: pool, runs: {s: a}, reduce: p99}')).toMatchObject({
      code: 'MANIFEST_VALUE',
      message: expect.stringContaining('takes the samples of its runs together') as string,
      hint: expect.stringContaining('write `combine: mean`') as string,
    });
    const { numbers } = await load(
      'mean: {figure: pool, runs: {s: a}, reduce: p99, combine: mean}',
      'one: {figure: pool, runs: {s: b}, reduce: p99}',
    );
    expect(numbers.values.map(({ source }) => source)).toMatchObject([
      { centre: 'mean', range: { runs: [{}, {}] } },
      { range: { runs: [{}] } },
    ]);
  });

  it.each([
    ['a series for each `s` of its runs: a; b', 'v: {figure: runs, reduce: max}'],
    [
      'a series for each `run` of its runs: a-1; a-2',
      'v: {figure: each, runs: {s: a}, reduce: max}',
    ],
    ['does not have the run `b-1`', 'v: {figure: some, runs: [a-1, b-1], reduce: max}'],
    ['`runs` of a figure that has a range', 'v: {figure: latency, runs: all, reduce: max}'],
  ])('%s', async (message, line) => {
    expect(await mistake(line)).toMatchObject({
      code: 'MANIFEST_VALUE',
      message: expect.stringContaining(message) as string,
    });
  });
});

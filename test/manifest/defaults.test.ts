import { describe, expect, it } from 'vitest';
import { figure, mistakes } from './given.js';

/** A figure `f` with the given keys, and defaults. */
function given(defaults: string, own: string): string {
  return [
    'prometheus: http://a',
    'queries: {p50: a, p99: {query: b, step: 1m}}',
    `defaults: {${defaults}}`,
    `figures: {f: {${own}}}`,
  ].join('\n');
}

const hour = 3_600_000;

describe('defaults', () => {
  it('stand in for what a figure does not say', () => {
    const made = figure(given('query: up, range: {last: 1h}, gaps: connect', 'title: T'));
    expect(made).toMatchObject({
      title: 'T',
      drawing: { gaps: 'connect' },
      range: { lastMs: hour },
    });
    expect(made.queries[0].expr).toBe('up');
  });

  it('are merged key by key', () => {
    const text = given(
      'query: up, range: {last: 1h}, csv: {time: iso, header: false}, x: {label: A, time: relative}',
      'csv: {header: true}, x: {label: B}',
    );
    const { csv, drawing } = figure(text);
    expect(csv).toMatchObject({ time: 'iso', header: true });
    expect(drawing.x).toMatchObject({ label: 'B', time: 'relative' });
  });

  it('give way list by list', () => {
    const text = given('query: up, range: {last: 1h}, formats: [csv, gnuplot]', 'formats: [csv]');
    expect(figure(text).formats).toEqual(['csv']);
  });

  it('with queries give way to a figure with a query, and the other way round', () => {
    const one = figure(given('queries: {a: up, b: up}, range: {last: 1h}', 'query: down'));
    expect(one.queries.map(({ id }) => id)).toEqual(['query']);
    const two = figure(given('query: down, range: {last: 1h}', 'queries: {b: up, a: up}'));
    expect(two.queries.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('with queries are merged into the queries of a figure, short and long forms alike', () => {
    const text = given(
      'queries: {a: up, b: {query: x, step: 30s}}, range: {last: 1h}',
      'queries: {a: {query: up, label: A}, b: y, c: z}',
    );
    const { queries } = figure(text);
    expect(queries.map(({ id, expr, label, stepMs }) => [id, expr, label, stepMs])).toEqual([
      ['a', 'up', 'A', 'auto'],
      ['b', 'y', undefined, 30_000],
      ['c', 'z', undefined, 'auto'],
    ]);
  });

  it('with a query of a server give way to one of a file, and the other way round', () => {
    const csv = '{file: a.csv, time: t, value: v}';
    const asked = '{query: up, prometheus: prometheus, step: 30s, label: A}';
    const file = figure(
      given(`queries: {a: ${asked}}, range: {last: 1h}`, `queries: {a: {csv: ${csv}}}`),
    );
    expect(file.queries).toMatchObject([{ id: 'a', label: 'A', csv: { time: 't' } }]);
    const server = figure(
      given(`queries: {a: {csv: ${csv}, unit: s}}, range: {last: 1h}`, 'queries: {a: up}'),
    );
    expect(server.queries).toMatchObject([{ id: 'a', expr: 'up', unit: 's' }]);
    const both = given('range: {last: 1h}', `queries: {a: {query: up, csv: ${csv}}}`);
    expect(mistakes(both)).toEqual([['MANIFEST_VALUE', 4, 'a']]);
  });

  it.each([
    ['{a: up}', '{a: {label: A}}'],
    ['{a: {query: up}}', '{a: {label: A}}'],
    ['{a: {label: A}}', '{a: up}'],
    ['{a: {label: A}}', '{a: {query: up}}'],
  ])('with queries may have one half of a query, and a figure the other: %s, %s', (its, own) => {
    const text = given(`queries: ${its}, range: {last: 1h}`, `queries: ${own}`);
    expect(figure(text).queries).toMatchObject([{ id: 'a', expr: 'up', label: 'A' }]);
  });

  it('with a query that lacks its expression need not be wrong, and a figure without it is', () => {
    const text = given('queries: {a: {label: A}}, range: {last: 1h}', '');
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 3, 'a']]);
    const other = given('queries: {a: up}, range: {last: 1h}', 'queries: {b: {label: B}}');
    expect(mistakes(other)).toEqual([['MANIFEST_VALUE', 4, 'b']]);
  });

  it('complete a range, and give way to a whole one', () => {
    const completed = figure(given('query: up, range: {duration: 1h}', 'range: {start: 0}'));
    expect(completed.range).toEqual({ start: { ms: 0 }, durationMs: hour });
    const replaced = figure(given('query: up, range: {last: 6h}', 'range: {start: 0, end: 1}'));
    expect(replaced.range).toEqual({ start: { ms: 0 }, end: { ms: 1000 } });
  });

  it('are where a mistake in them is found, once for all figures', () => {
    const text =
      'prometheus: http://a\ndefaults: {query: up, step: 1001ms, range: {last: 1h}}\nfigures: {f: {}, g: {}}';
    expect(mistakes(text)).toEqual([['BAD_STEP', 2, '1001ms']]);
  });
});

describe('queries of the top level', () => {
  it('are drawn where a figure names them, with their own settings first', () => {
    const { queries } = figure(given('step: 15s, range: {last: 1h}', 'queries: [p99, p50]'));
    expect(queries.map(({ id, expr, stepMs }) => [id, expr, stepMs])).toEqual([
      ['p99', 'b', 60_000],
      ['p50', 'a', 15_000],
    ]);
  });

  it('are where the expression is', () => {
    const [p50, p99] = figure(given('range: {last: 1h}', 'queries: [p50, p99]')).queries;
    expect(p50.position).toMatchObject({ line: 2, column: 16, length: 1 });
    expect(p99?.position).toMatchObject({ line: 2, column: 32, length: 1 });
  });

  it('are called as the figure says, else as they say themselves, else as the defaults say', () => {
    const labelsOf = (own: string) =>
      figure(
        'prometheus: http://a\nqueries: {p99: {query: x, label: P99}, p50: y}\n' +
          'defaults: {label: "{{job}}", range: {last: 1h}}\n' +
          `figures: {f: {queries: [p99, p50]${own}}}`,
      ).queries.map(({ label }) => label);
    expect(labelsOf('')).toEqual(['P99', '{{job}}']);
    expect(labelsOf(', label: "{{run}}"')).toEqual(['{{run}}', '{{run}}']);
  });

  it('must exist', () => {
    const text = given('range: {last: 1h}', 'queries: [p95, p50, constructor]');
    expect(mistakes(text)).toEqual([
      ['UNKNOWN_QUERY', 4, 'p95'],
      ['UNKNOWN_QUERY', 4, 'constructor'],
    ]);
  });

  it('have an expression, be they drawn or not', () => {
    const text = [
      'prometheus: http://a',
      'queries: {drawn: {label: A}, idle: {label: B}}',
      'figures: {f: {queries: [drawn], range: {last: 1h}}}',
    ].join('\n');
    expect(mistakes(text)).toEqual([
      ['MANIFEST_VALUE', 2, 'drawn'],
      ['MANIFEST_VALUE', 2, 'idle'],
    ]);
  });

  it('may have numbers for names', () => {
    const text =
      'prometheus: http://a\nqueries: {0.50: a, 99: b}\nfigures: {f: {queries: [99, 0.50], range: {last: 1h}}}';
    expect(figure(text).queries.map(({ id, expr }) => [id, expr])).toEqual([
      ['99', 'b'],
      ['0.50', 'a'],
    ]);
  });

  it('are named once each', () => {
    const text = given('range: {last: 1h}', 'queries: [p50, p50]');
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 4, 'p50']]);
  });
});

describe('a figure', () => {
  it('has query or queries', () => {
    expect(mistakes(given('range: {last: 1h}', 'title: T'))).toEqual([['MANIFEST_VALUE', 4, 'f']]);
    const both = given('range: {last: 1h}', 'query: up, queries: {a: up}');
    expect(mistakes(both)).toEqual([['MANIFEST_VALUE', 4, 'queries']]);
  });

  it('tells where it says something: itself, the defaults, its name', () => {
    const { positionOf } = figure(given('query: up, range: {last: 1h}', 'title: T, x: {label: L}'));
    expect(positionOf('title')).toMatchObject({ line: 4, column: 22, length: 1 });
    expect(positionOf('x', 'label')).toMatchObject({ line: 4, column: 36, length: 1 });
    expect(positionOf('query')).toMatchObject({ line: 3, column: 19, length: 2 });
    expect(positionOf('gaps')).toMatchObject({ line: 4, column: 11, length: 1 });
    expect(positionOf()).toMatchObject({ line: 4, column: 11, length: 1 });
  });
});

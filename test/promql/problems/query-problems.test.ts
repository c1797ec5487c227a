import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedQuery } from '../../../src/promql/problems/calls.js';
import { functions } from '../../../src/promql/problems/functions.js';
import { notSeries, queryProblems } from '../../../src/promql/problems/query-problems.js';
import { splitQueries } from '../../differential/queries.js';
import '../../properties.js';

/** What is wrong with a query: the text that it is about, and what is said of that. */
const problemsOf = (expr: string): string[][] =>
  queryProblems(parsedQuery(expr)).map(({ start, end, message }) => [
    expr.slice(start, end),
    message,
  ]);

const startsOf = (expr: string): number[] =>
  queryProblems(parsedQuery(expr)).map(({ start }) => start);

const [lostBuckets] = queryProblems(parsedQuery('histogram_quantile(0.9, sum(x_bucket))'));

const hintOf = (expr: string): string | undefined => queryProblems(parsedQuery(expr))[0]?.hint;

describe('nothing is wrong', () => {
  it.each(splitQueries)('with %s', (expr) => {
    expect(problemsOf(expr)).toEqual([]);
  });

  it.each([
    // Of all versions of Prometheus.
    'max_of(1, time())',
    'double_exponential_smoothing(x[5m], 0.5, 0.3)',
    'info(x, {data="y"})',
    'info(rate(x[5m]), {})',
    'sort_by_label(x, "a", "b", "c")',
    'label_join(x, "a", "/")',
    'label_join(x, "a", "/", "b", "c", "d", "e")',
    'histogram_quantiles(x, "q", 0.5, 0.9, 0.99)',
    'ts_of_max_over_time(x[5m])',
    'rate(x[5m] anchored)',
    'rate(x[5m] smoothed)',
    'limitk(5, x)',
    'limit_ratio(0.1, x)',
    'rate(x[step()])',
    'rate(x[300])',
    'rate(x[5m + 1m])',
    '{"my.metric", "l.x"="y"}',
    'sum by ("l.x") (x)',
    'range() + step() + start() - end()',
    // What stands behind an operand is of that alone.
    'a + b offset 5m',
    '-x offset 5m',
    'a * b @ 1700000000',
    'a - b @ start() offset 5m',
    'rate(a[5m]) + rate(b[5m] offset 5m) == 1 or x offset 5m',
    'x[5m:1m] offset 5m',
    'x @ end() offset -1h',
    // Whatever is in texts and comments.
    'x{a="sum(", b=\'rate(x)\', c=`"`} # foo(bar',
    'x{a="\\"", b="#", c="["}',
    // Letters, lines and words that mean nothing here.
    'SUM BY (job) (x) AND ON (job) y',
    'sum\n  by (job, instance,)\n  (rate(x{a="b",}[5m]))\n',
    'sum (x) by (sum, offset, rate)',
    'rate{start="a"}',
    'x:y:z + sum + rate',
    'quantile(scalar(x), y)',
    'topk(scalar(x) + 1, y)',
    '1 > bool 2',
    'x > bool 2 > 1',
    '(x > 1) and (y > 2) or vector(0)',
    'histogram_quantile(0.9, sum by (job, le) (rate(x_bucket[5m])))',
    'histogram_quantile(0.9, sum without (job) (rate(x_bucket[5m])))',
    'histogram_quantile(0.9, sum(rate(native[5m])))',
    'histogram_quantile(0.9, sum(rate(x_bucket[5m])) by (le))',
    'x{a!=""}',
    '{a=~".+"}',
    '{__name__=~"a|b"}',
    'count_values("le", x)',
    'absent(foo{bar="x"})',
    'vector(1) or on() x',
    'a / on (b) group_left () c',
    '-1 ^ 2 * -x',
    'Inf - NaN + 0x1F + 1e3 + 5m',
  ])('with %s', (expr) => {
    expect(problemsOf(expr)).toEqual([]);
  });

  it('with a call of any function that takes what it is given', () => {
    const texts = { 'instant vector': 'x', 'range vector': 'x[5m]', scalar: '1', string: '"a"' };
    fc.assert(
      fc.property(fc.constantFrom(...functions), ([name, { takes, least, most }]) => {
        for (let count = least; count <= Math.min(most, takes.length + 2); count++) {
          const args = Array.from(
            { length: count },
            (_, i) => takes[i] ?? takes.at(-1) ?? 'scalar',
          );
          const expr = `${name}(${args.map((type) => texts[type]).join(', ')})`;
          expect(problemsOf(expr)).toEqual([]);
        }
      }),
    );
  });
});

describe('mistakes of syntax', () => {
  it.each([
    ['', '', 'there is no query'],
    ['# only a comment', '', 'there is no query'],
    ['sum(', '(', '`(` is not closed: there is no `)` for it'],
    ['sum(rate(x[5m])', '(', '`(` is not closed: there is no `)` for it'],
    ['rate(x[5m]))', ')', '`)` closes nothing: there is no `(` for it'],
    ['rate(x[5m)', '[', '`[` is not closed: there is no `]` for it'],
    ['a{b="c"}}', '}', '`}` closes nothing: there is no `{` for it'],
    ['up{job="x}', '"x}', 'the text that begins here has no closing quote'],
    ["up{job='x} + 1", "'x} + 1", 'the text that begins here has no closing quote'],
    ['up{job=x}', 'x', '`x` stands where a text in quotes should be'],
    ['up{job}', '}', '`}` stands where =, !=, =~ or !~ should be'],
    ['up{job=="x"}', '=', '`=` stands where a text in quotes should be'],
    ['up{a="b" c="d"}', 'c', '`c` stands where `,` or `}` should be'],
    [
      'up{a="b",,c="d"}',
      ',',
      '`,` stands where a condition on a label, such as job="x", should be',
    ],
    ['rate(x[])', ']', '`]` stands where a duration, such as 5m, should be'],
    ['rate(x[5mm])', 'm', '`m` stands where `]` should be'],
    ['x offset', '', 'the query ends where a duration, such as 5m, should be'],
    ['x offset 5m + ', '', 'the query ends where a metric, a number or a call should be'],
    ['x + # more', '', 'the query ends where a metric, a number or a call should be'],
    ['x @ y', 'y', '`y` stands where a time in Unix seconds, start() or end() should be'],
    ['up == = 2', '=', '`=` stands where a metric, a number or a call should be'],
    ['a b', 'b', '`b` stands where an operator, or the end of the query, should be'],
    ['1 2', '2', '`2` stands where an operator, or the end of the query, should be'],
    ['sum(x,)', ')', '`)` stands where an argument should be'],
    ['quantile(0.9 x)', 'x', '`x` stands where `,` or `)` should be'],
    [
      'sum by job (x)',
      'job',
      '`job` stands where a list of labels in parentheses, such as (job, instance), should be',
    ],
    ['rate(x[$__interval])', '$', '`$` stands where a duration, such as 5m, should be'],
    ['a "b c"', '"b c"', '`"b c"` stands where an operator, or the end of the query, should be'],
    ["a ''", "''", "`''` stands where an operator, or the end of the query, should be"],
    ['a `b c`', '`b c`', '``b c`` stands where an operator, or the end of the query, should be'],
    ['a  b:c.d', 'b:c.d', '`b:c.d` stands where an operator, or the end of the query, should be'],
    ['=~ x', '=~', '`=~` stands where a metric, a number or a call should be'],
    ['{"a" "b"}', '"b"', '`"b"` stands where `,` or `}` should be'],
    ['{"l.x" = y, "m"}', 'y', '`y` stands where a text in quotes should be'],
    ['max_over_time(x[5m:1m 2])', '2', '`2` stands where `]` should be'],
    ['  # nothing here\n ', '', 'there is no query'],
  ])('of %j are at %j', (expr, text, message) => {
    expect(problemsOf(expr)).toEqual([[text, message]]);
  });

  it('are where they are, and at the end where something is missing', () => {
    expect(startsOf('sum(rate(x[5m])')).toEqual([3]);
    expect(startsOf('x offset  ')).toEqual([8]);
    expect(startsOf('a +\n\n  b c')).toEqual([9]);
  });

  it('of Grafana’s variables are told from those of Styx', () => {
    expect(hintOf('rate(x[$__interval])')).toBe(
      'a variable of Styx is ${name}: $__range is ${range}, $__interval ${step} and $__rate_interval ${rate_interval}',
    );
    for (const expr of ['rate(x[$ 5m])', 'a b $c', 'a $'])
      expect([expr, hintOf(expr)]).toEqual([expr, undefined]);
  });

  it('are one of its kind', () => {
    const codes = ['a b', 'foo(x)', 'rate(x)', '1 > 2', '{}', 'x[5m] + y'].map(
      (expr) => queryProblems(parsedQuery(expr))[0]?.code,
    );
    expect(codes).toEqual([
      ...[
        'QUERY_SYNTAX',
        'UNKNOWN_FUNCTION',
        'QUERY_TYPE',
        'QUERY_TYPE',
        'QUERY_TYPE',
        'QUERY_TYPE',
      ],
    ]);
    expect(lostBuckets?.code).toBe('QUERY_TYPE');
  });
});

describe('functions that PromQL does not have', () => {
  it.each([
    ['rat(x[5m])', 'rat'],
    ['sum(Rate(x[5m]))', 'Rate'],
    ['foo (up) + 1', 'foo'],
    ['a:b(x)', 'a:b'],
  ])('%s', (expr, name) => {
    expect(problemsOf(expr)).toEqual([[name, `PromQL has no function \`${name}\``]]);
  });

  it('are all said, and what they are given is looked at, too', () => {
    expect(problemsOf('foo(bar(up), rate(x), 1) / avgg(y)')).toEqual([
      ['foo', 'PromQL has no function `foo`'],
      ['bar', 'PromQL has no function `bar`'],
      ['x', '`rate` needs a range, such as [5m], and there is none'],
      ['avgg', 'PromQL has no function `avgg`'],
    ]);
  });

  it('are like those first that take what they are given', () => {
    const [range] = queryProblems(parsedQuery('ra(x[5m])'));
    expect(range?.known?.indexOf('rate')).toBeLessThan(range?.known?.indexOf('rad') ?? 0);
    const [instant] = queryProblems(parsedQuery('ra(x)'));
    expect(instant?.known?.indexOf('rad')).toBeLessThan(instant?.known?.indexOf('rate') ?? 0);
  });
});

describe('what does not fit', () => {
  it.each([
    ['rate(x + y)', 'x + y', '`rate` needs a range, such as [5m], and there is none'],
    ['vector(1 + x)', '1 + x', 'argument 1 of `vector` is to be a number, and is series'],
    ['abs(1 + 2)', '1 + 2', 'argument 1 of `abs` is to be series, and is a number'],
    ['abs(-(1))', '-(1)', 'argument 1 of `abs` is to be series, and is a number'],
    ['vector(sum(x))', 'sum(x)', 'argument 1 of `vector` is to be a number, and is series'],
    [
      'vector(rate(x[5m]))',
      'rate(x[5m])',
      'argument 1 of `vector` is to be a number, and is series',
    ],
    ['abs(x offset 5m, 1)', 'abs(x offset 5m, 1)', '`abs` takes 1 argument, and here it has 2'],
    [
      'COUNT_VALUES(x, x)',
      'x',
      'argument 1 of `count_values` is to be a text in quotes, and is series',
    ],
    ['x or 1', 'or', '`or` is between series, and one side is a number'],
    ['1 unless x', 'unless', '`unless` is between series, and one side is a number'],
    ['x + on(a) 1', 'on(a)', 'labels match series with series, and one side is a number'],
    [
      '2 * ignoring(a) x',
      'ignoring(a)',
      'labels match series with series, and one side is a number',
    ],
    [
      'x and on(a) group_left y',
      'group_left',
      'and, or and unless compare sets of series, and group none',
    ],
    [
      'x unless ignoring(a) group_right(b) y',
      'group_right',
      'and, or and unless compare sets of series, and group none',
    ],
    ['-(x[5m])', '-(x[5m])', 'a sign is for series or numbers, and this is neither'],
    ['+"a"', '+"a"', 'a sign is for series or numbers, and this is neither'],
    ['x offset 5m offset 1m', ' offset 1m', '`offset` is there already'],
    ['x @ 5 offset 5m @ 6', ' @ 6', '`@` is there already'],
    ['x offset 5m @ 6 offset 1m', ' offset 1m', '`offset` is there already'],
    ['rate(x @ 1700000000 [5m])', ' [5m]', '`offset` and `@` come behind the range'],
    [
      'max_over_time(-x[5m:1m])',
      'x[5m:1m]',
      'this range is only of what stands directly in front of it',
    ],
    [
      'max_over_time(a + b offset 5m [5m:1m])',
      'b offset 5m [5m:1m]',
      'this range is only of what stands directly in front of it',
    ],
    ['max_over_time(1[5m:1m])', '1', 'a subquery is of series, and this is none'],
    ['1 >= 2', '>=', 'two numbers are compared with `bool` only'],
    ['1 < 2', '<', 'two numbers are compared with `bool` only'],
    ['1 != time()', '!=', 'two numbers are compared with `bool` only'],
    [
      '{a=~"", b=~".*"}',
      '{a=~"", b=~".*"}',
      'this selects all that the server has, which it refuses',
    ],
    ['  up + {a=""}', '{a=""}', 'this selects all that the server has, which it refuses'],
    [
      'up_bucket + histogram_quantile(0.9, sum without (le) (x_bucket))',
      'without (le)',
      '`histogram_quantile` needs the label `le`, which is not kept here',
    ],
    [
      'histogram_quantile(0.9, max(x_bucket)) + y',
      'max',
      '`histogram_quantile` needs the label `le`, which is not kept here',
    ],
    ['rate(x)', 'x', '`rate` needs a range, such as [5m], and there is none'],
    ['sum(rate(x{a="b"}))', 'x{a="b"}', '`rate` needs a range, such as [5m], and there is none'],
    ['rate(sum(x))', 'sum(x)', '`rate` needs a range, such as [5m], and there is none'],
    ['abs(x[5m])', 'x[5m]', '`abs` takes no range'],
    ['sum(x[5m])', 'x[5m]', '`sum` takes no range'],
    ['sqrt(2)', '2', 'argument 1 of `sqrt` is to be series, and is a number'],
    [
      'label_replace(x, a, "b", "c", "d")',
      'a',
      'argument 2 of `label_replace` is to be a text in quotes, and is series',
    ],
    ['vector(x)', 'x', 'argument 1 of `vector` is to be a number, and is series'],
    ['topk("5", x)', '"5"', 'argument 1 of `topk` is to be a number, and is a text in quotes'],
    ['clamp(x, 1)', 'clamp(x, 1)', '`clamp` takes 3 arguments, and here it has 2'],
    ['rate()', 'rate()', '`rate` takes 1 argument, and here it has 0'],
    ['time(1)', 'time(1)', '`time` takes no arguments, and here it has 1'],
    ['round(x, 1, 2)', 'round(x, 1, 2)', '`round` takes 1 to 2 arguments, and here it has 3'],
    ['label_join(x)', 'label_join(x)', '`label_join` takes 3 or more arguments, and here it has 1'],
    ['topk(x)', 'topk(x)', '`topk` takes 2 arguments, and here it has 1'],
    ['sum(x, y)', 'sum(x, y)', '`sum` takes 1 argument, and here it has 2'],
    ['1 > 2', '>', 'two numbers are compared with `bool` only'],
    ['x and 1', 'and', '`and` is between series, and one side is a number'],
    ['x + bool y', 'x + bool y', '`bool` is for comparisons'],
    ['x[5m] + y', 'x[5m]', 'an operator is between series or numbers, and this is neither'],
    ['x == "y"', '"y"', 'an operator is between series or numbers, and this is neither'],
    ['rate(sum(x)[5m])', '[5m]', 'a range is for the samples of a metric'],
    ['rate((x)[5m])', '[5m]', 'a range is for the samples of a metric'],
    ['rate(x offset 1h [5m])', ' [5m]', '`offset` and `@` come behind the range'],
    ['rate(a + b[5m])', 'b[5m]', 'this range is only of what stands directly in front of it'],
    [
      'max_over_time(a + b[5m:1m])',
      'b[5m:1m]',
      'this range is only of what stands directly in front of it',
    ],
    ['max_over_time(x[5m][10m:1m])', 'x[5m]', 'a subquery is of series, and this is none'],
    ['sum(x) offset 5m', ' offset 5m', '`offset` is for a metric, a range or a subquery'],
    ['a + sum(x) offset 5m', ' offset 5m', '`offset` is for a metric, a range or a subquery'],
    ['rate(x[5m]) @ end()', ' @ end()', '`@` is for a metric, a range or a subquery'],
    ['{}', '{}', 'this selects all that the server has, which it refuses'],
    [
      'sum({job=~".*", a=""})',
      '{job=~".*", a=""}',
      'this selects all that the server has, which it refuses',
    ],
    [
      'histogram_quantile(0.9, sum(rate(x_bucket[5m])))',
      'sum',
      '`histogram_quantile` needs the label `le`, which is not kept here',
    ],
    [
      'histogram_quantile(0.9, sum by (job) (rate(x_bucket[5m])))',
      'by (job)',
      '`histogram_quantile` needs the label `le`, which is not kept here',
    ],
  ])('in %s', (expr, text, message) => {
    expect(problemsOf(expr)).toEqual([[text, message]]);
  });

  it.each([
    ['rate(x)', 'write how far it looks back: x[5m]'],
    ['rate(x{a="b"})', 'write how far it looks back: x{a="b"}[5m]'],
    ['y + rate(x)', 'write how far it looks back: x[5m]'],
    ['rate(sum(x))', 'a subquery has one: (…)[5m:15s] evaluates what is in front of it every 15s'],
    ['rate(5)', undefined],
    ['abs(x[5m])', 'remove the range, or put a function of ranges around it'],
    ['vector(x[5m])', 'remove the range, or put a function of ranges around it'],
    ['vector(x)', 'scalar(…) makes a number of a single series'],
    ['vector("a")', undefined],
    ['sqrt(2)', 'vector(…) makes a series of a number'],
    ['sqrt("2")', undefined],
    ['label_replace(x, a, "b", "c", "d")', undefined],
    ['count_values(1, x)', undefined],
    ['y + (1 > 2)', 'write > bool'],
    ['sum(x) offset 5m', 'write it behind the metrics within'],
    ['rate(x offset 1h [5m])', 'write x[5m] offset 1h'],
    ['rate(sum(x)[5m])', 'a subquery is for all else: write [5m:] or [5m:15s]'],
    ['rate(a + b[5m])', 'put parentheses around the rest, and write [5m:]'],
    ['{}', 'name a metric, or a label that has a value'],
    ['histogram_quantile(0.9, sum(x_bucket))', 'write sum by (le) (…)'],
    ['histogram_quantile(0.9, sum without (le) (x_bucket))', 'remove `le` from `without`'],
    ['clamp(x, 1)', undefined],
  ])('has a remedy, where there is one: %s', (expr, hint) => {
    expect(hintOf(expr)).toBe(hint);
  });

  it.each([
    // Series that are no buckets, or not only, may be native histograms.
    'histogram_quantile(0.9, sum(x_bucket) + y)',
    'histogram_quantile(0.9, sum(x_bucket or y))',
    'histogram_quantile(0.9, sum({job="x"}))',
    'histogram_quantile(0.9, topk(5, x_bucket))',
    'y + histogram_quantile(0.9, sum(x)) + z_bucket',
    'x{a=""}',
    '{a="", b!="c"}',
    '{a!=""}',
    '{a=~".*x"}',
    '{a!~".*"}',
    '{"x", a=""}',
    'x + on() 1',
    'x + ignoring() 1',
    'x + on(a) group_left y',
    'max_over_time((x)[5m:1m])',
    'max_over_time(x offset 5m [5m:1m])',
    'x offset 5m @ 6',
  ])('is not in %s', (expr) => {
    expect(problemsOf(expr)).toEqual([]);
  });

  it.each([
    ['x[5m]', 'a figure is of series, and this is a range of samples at each moment'],
    ['"x"', 'a figure is of series, and this is a text'],
    ['(x[5m:])', 'a figure is of series, and this is a range of samples at each moment'],
    ['rate(x[5m])', undefined],
    ['1', undefined],
    ['unknown(x[5m])', undefined],
  ])('in a figure: %s', (expr, message) => {
    expect(notSeries(parsedQuery(expr))?.message).toBe(message);
  });

  it('in a figure is said of the whole query, with what to do', () => {
    const found = (expr: string) => {
      const { code, hint, start = 0, end = 0 } = notSeries(parsedQuery(expr)) ?? {};
      return [code, hint, expr.slice(start, end)];
    };
    expect(found(' x[5m] # all')).toEqual([
      'QUERY_TYPE',
      'put a function of ranges around it, such as rate or avg_over_time',
      'x[5m]',
    ]);
    expect(found('"x"')).toEqual([
      'QUERY_TYPE',
      'write the name of a metric without quotes',
      '"x"',
    ]);
    expect(notSeries(parsedQuery(''))).toBeUndefined();
    expect(notSeries(parsedQuery('x + y'))).toBeUndefined();
  });

  it('is said in the order of the text', () => {
    expect(problemsOf('x[5m] + rate(y) + foo(z)').map(([text]) => text)).toEqual([
      'x[5m]',
      'y',
      'foo',
    ]);
    expect(problemsOf('1 > rate(x) + bar(y)').map(([text]) => text)).toEqual(['x', 'bar']);
  });
});

describe('any text', () => {
  it('has problems within it, or none, and never more than can be said', () => {
    const pieces = [
      'sum',
      'rate',
      'x',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '5m',
      '"',
      ',',
      '+',
      ' ',
      'by',
      'foo',
      '#',
      '\n',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (expr) => {
        for (const { start, end, message } of queryProblems(parsedQuery(expr))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(expr.length);
          expect(message).not.toBe('');
        }
      }),
    );
  });
});

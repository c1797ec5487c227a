import { describe, expect, it } from 'vitest';
import { looksAhead, splitProblem } from '../../src/promql/splitting.js';

describe('a query that may be asked in parts', () => {
  it.each([
    'up',
    '42',
    'rate(http_requests_total{job="a"}[5m])',
    'max_over_time(rate(x[1m])[30m:7s])',
    'x offset 5m',
    'x @ 1700000000',
    'predict_linear(x[1h], 3600)',
    'sum by (le) (rate(x_bucket[5m])) / on() group_left sum(y)',
    'x{a="@ end()"} # start()',
    'x[step()]',
    '{__name__=~"a|b"}',
    'sum by (__name__) ({__name__=~"a|b"})',
    'last_over_time({job="x"}[5m])',
    'rate({__name__="x", a="b"}[5m])',
    // Series that do not have the label before cannot differ in it.
    'label_replace(up{a=""}, "a", "$1", "b", "(.*)")',
    `label_join(rate(up{b!="", 'a'=''}[5m]), "a", "/", "b")`,
    'label_replace(sum by (b) (up), "a", "$1", "b", "(.*)")',
    'label_replace(sum(up) / count(up), "a", "", "", "")',
    'label_replace(sum without (a) (up), "a", "$1", "b", "(.*)")',
    'label_replace(topk(1, sum by (b) (up)), "a", "$1", "b", "(.*)")',
    'label_replace(label_replace(up{a="", c=""}, "a", "$1", "b", "(.*)"), "c", "$1", "b", "(.*)")',
    'label_replace(vector(1), "a", "x", "", "")',
    'rate({"my.metric", a="b"}[5m])',
    'rate({"__name__"="my.metric"}[5m])',
    // What is aggregated has no names to drop, and what is left out, or joined by `or`, keeps them.
    'sum by (job) ({__name__=~"a|b"}) / 2',
    'abs(sum({__name__=~"a|b"}))',
    'abs(avg({__name__=~"a|b"}) without (pod))',
    'histogram_quantile(0.9, sum by (le) ({__name__=~"a_bucket|b_bucket"}))',
    'abs(count_values("v", {job="x"}))',
    '{__name__=~"a|b"} > 1',
    '{job="x"} == 1 and on (job) up or {job="y"} unless down',
  ])('%s', (expr) => {
    expect(splitProblem(expr)).toBeUndefined();
  });
});

describe('a query whose parts would not add up', () => {
  it.each([
    ['x @ start()', 'start'],
    ['rate(x[5m] @ end())', 'end'],
    ['sum(max_over_time(rate(x[1m])[30m:7s] @ end()))', 'end'],
    ['time() - start()', 'start'],
    ['x[range()]', 'range'],
    ['rate({__name__=~"a|b"}[5m])', '{__name__=~"a|b"}'],
    ['-{job="x"}', '{job="x"}'],
    ['sum(rate({job="x"}[5m]))', '{job="x"}'],
    ['2 * {__name__!="a"}', '{__name__!="a"}'],
    ['rate({path=~"/a,", host=~",.*"}[5m])', '{path=~"/a,", host=~",.*"}'],
    [`rate({job=~"a,__name__='b"}[5m])`, `{job=~"a,__name__='b"}`],
    ['abs(sum by (job, __name__) ({job="x"}))', '{job="x"}'],
    ['abs(sum by ("__name__") ({job="x"}))', '{job="x"}'],
    ['-topk(2, {job="x"})', '{job="x"}'],
    ['-BOTTOMK(2, {job="x"})', '{job="x"}'],
    ['-limitk(2, {job="x"})', '{job="x"}'],
    ['-limit_ratio(0.5, {job="x"})', '{job="x"}'],
    ['sum({job="x"} * 2)', '{job="x"}'],
    ['{job="x"} > bool 1', '{job="x"}'],
    ['{job="x"} > on (job) up', '{job="x"}'],
    ...[
      'label_replace(up, "a", "$1", "b", "(.*)")',
      'label_replace(up{a="x"}, "a", "$1", "a", "(.*)")',
      'label_replace(up{a!=""}, "a", "$1", "a", "(.*)")',
      'label_join(up{a=~""}, "a", "/", "b")',
      'label_replace(up{a=""} or up, "a", "$1", "b", "(.*)")',
      'label_replace(sum by (a) (up), "a", "$1", "b", "(.*)")',
      'label_replace(sum without (b) (up), "a", "$1", "b", "(.*)")',
      'label_replace(topk by (b) (1, up), "a", "$1", "b", "(.*)")',
      'label_replace(count_values("a", up), "a", "$1", "b", "(.*)")',
      'label_replace(info(up{a=""}), "a", "$1", "b", "(.*)")',
      String.raw`label_replace(sum by ("\x61") (up), "a", "$1", "b", "(.*)")`,
      String.raw`label_replace(up{a=""}, "\x61", "$1", "b", "(.*)")`,
      'label_replace(label_join(up{a=""}, "a", "/", "b"), "a", "", "", "")',
    ].map((expr): [string, string] => [expr, expr]),
    ['sum(label_join(up, "a", "/", "b"))', 'label_join(up, "a", "/", "b")'],
    ['sum(', ''],
    ['rate(x[5m]) keep_metric_names', 'keep_metric_names'],
  ])('%s, because of %s', (expr, part) => {
    const problem = splitProblem(expr);
    expect(problem && expr.slice(problem.start, problem.end)).toBe(part);
  });
});

it.each([
  ['x @ start()', '@ start() means the start of each request'],
  ['x @ end()', '@ end() means the end of each request'],
  ['time() - start()', 'start() means the start of each request'],
  ['time() - end()', 'end() means the end of each request'],
  ['x * range()', 'range() means the length of each request'],
  ['x[range()]', 'range() means the length of each request'],
  ['-{job="x"}', 'it drops the name of several metrics, which could make one of two series'],
  [
    'label_join(up, "a", "/", "b")',
    'it writes the label a, which could make one of two series that differ in it',
  ],
  ['sum(', 'it is not PromQL that Styx understands'],
])('%s is not asked in parts, for %s', (expr, reason) => {
  expect(splitProblem(expr)?.reason).toBe(reason);
});

describe('a query for a server that answers rate() and limitk() otherwise in parts', () => {
  const problemOf = (expr: string) => splitProblem(expr, { unsplittable: ['rate', 'limitk'] });

  it.each([
    ['sum(rate(x[5m]))', 'rate'],
    ['limitk(2, up)', 'limitk'],
    ['LIMITK(2, up)', 'LIMITK'],
  ])('is not asked in parts where it calls them: %s', (expr, name) => {
    expect(problemOf(expr)).toEqual({
      reason: `${name}() on this server answers otherwise in parts`,
      remedies: [],
      start: expr.indexOf(name),
      end: expr.indexOf(name) + name.length,
    });
  });

  it.each(['sum(increase(x[5m]))', 'up{rate="limitk"}', 'sum by (rate, limitk) (up)'])(
    'may be where it calls others: %s',
    (expr) => {
      expect(problemOf(expr)).toBeUndefined();
    },
  );
});

it.each([
  ['range_avg(up)', 'range_avg'],
  ['sum(running_sum (up)) by (a)', 'running_sum'],
  ['up / range_quantile(0.5, up)', 'range_quantile'],
  ['now() - timestamp(up)', 'now'],
  ['Range_Avg(up)', 'Range_Avg'],
])('%s looks at all of a request with %s()', (expr, name) => {
  expect(splitProblem(expr)?.reason).toBe(`${name}() looks at all that one request asks for`);
});

describe('a query for a server that guesses how far to look back', () => {
  const problemOf = (expr: string, mostMs = Infinity) =>
    splitProblem(expr, { unsplittable: [], guessed: { stepMs: 15_000, mostMs } });
  const reason =
    'how far it looks back is what this server guesses from the samples of each request';

  it.each([
    ['x', 'x'],
    ['sum(x offset 5m)', 'x'],
    ['absent(x{a="b"})', 'x{a="b"}'],
    ['timestamp(x)', 'x'],
    ['last_over_time(x[1m]) > (y)', 'y'],
    ['max_over_time(x[5m:])', 'x'],
    ['max_over_time(x[5m:7s])', 'x'],
    ['deriv(x[1m])', 'x[1m]'],
    ['deriv(((x[1m] offset 5m)))', 'x[1m]'],
    ['deriv(last_over_time(x[1m])[5m:])', 'last_over_time(x[1m])[5m:]'],
    ['sum(x[1m])', 'x[1m]'],
    // A modifier is about what is right before it.
    ['x - y @ 1700000000', 'x'],
    ['sum(x / y * z @ 1700000000)', 'x'],
    ['x - last_over_time(y[1m]) offset 5m @ 1700000000', 'x'],
    ['x[5m:]', 'x[5m:]'],
  ])('is not asked in parts where it does not say that: %s, because of %s', (expr, part) => {
    const problem = problemOf(expr);
    expect(problem?.reason).toBe(reason);
    expect(problem && expr.slice(problem.start, problem.end)).toBe(part);
  });

  it.each([
    '42',
    'vector(time())',
    'avg_over_time(x[1m])',
    'absent_over_time((x[1m]) offset 1h)',
    'max_over_time(last_over_time(x[1m])[5m:7s])',
    'quantile_over_time(0.5, x[1m])',
    // Of one time, that of which each request asks the same.
    'x @ 1700000000',
    'max_over_time(x[5m:] @ 1700000000)',
    'max_over_time((x - y)[5m:] @ 1700000000)',
    'last_over_time(x[1m]) - -y @ 1700000000',
    'deriv(x[1m] @ 1700000000)',
  ])('is asked in parts where it says that: %s', (expr) => {
    expect(problemOf(expr)).toBeUndefined();
  });

  it.each<[expr: string, mostMs: number, isSplit: boolean]>([
    ['sum(x)', 15_000, true],
    ['sum(x)', 15_001, false],
    ['max_over_time(x[5m:])', 15_000, true],
    ['max_over_time(x[5m:7s])', 15_000, false],
    ['max_over_time(x[5m:7s])', 7_000, true],
    ['max_over_time(x[5m:7])', 7_000, true],
    ['max_over_time(x[5m:2 * 5s])', 7_000, false],
    ['max_over_time(max_over_time(x[5m:30s])[1h:1m])', 30_000, true],
    ['max_over_time((x - y)[5m:20s])', 20_000, true],
    ['deriv(x[1m])', 60_000, true],
    ['deriv(x[1m])', 60_001, false],
    ['deriv(x[2 * 30s])', 15_000, false],
  ])('is asked in parts as its guesses are bounded: %s, %i ms: %s', (expr, mostMs, isSplit) => {
    expect(problemOf(expr, mostMs) === undefined).toBe(isSplit);
  });

  it('says first of what is not PromQL that it is not', () => {
    expect(problemOf('range_avg(up)')?.reason).toContain('range_avg() looks at all');
    expect(problemOf('x + sum(')?.reason).toBe('it is not PromQL that Styx understands');
  });

  it.each([
    ['x', ['`params: { max_lookback: 15s }`', 'a window that is said: `last_over_time(x[5m])`']],
    ['deriv(x[1m])', ['`params: { max_lookback: 1m }`']],
    ['max_over_time(x[5m:2 * 5s])', ['a window that is said: `last_over_time(x[5m])`']],
  ])('says how to bind the window of %s', (expr, remedies) => {
    expect(problemOf(expr)?.remedies).toEqual(remedies);
  });
});

describe('a query whose samples may depend on later ones', () => {
  it.each(['x offset -1h', 'rate(x[5m] offset -(1h))', 'x @ 1700000000', 'a + x offset (5m-1h)'])(
    '%s',
    (expr) => {
      expect(looksAhead(expr)).toBe(true);
    },
  );

  it.each([
    'x offset 5m',
    'x - y',
    'rate(x[5m])',
    'x{a="offset -1h @ 5"}',
    '-x',
    'x - y offset 5m',
  ])('is not %s', (expr) => {
    expect(looksAhead(expr)).toBe(false);
  });
});

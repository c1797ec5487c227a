import { describe, expect, it } from 'vitest';
import { parsedQuery } from '../../../src/promql/problems/calls.js';
import { metricNames } from '../../../src/promql/problems/metric-names.js';
import { ratesOf } from '../../../src/promql/problems/rates.js';
import { reachMs } from '../../../src/promql/problems/reach.js';

const namesIn = (expr: string): string[] =>
  metricNames(parsedQuery(expr)).map(
    ({ name, start, end, isOptional }) =>
      `${name}${isOptional ? '?' : ''} at ${expr.slice(start, end)}`,
  );

describe('the metrics that a query asks for', () => {
  it.each([
    ['up', ['up at up']],
    ['sum(rate(x{a="up"}[5m])) / y', ['x at x', 'y at y']],
    ['{__name__="up", job="x"}', ['up at up']],
    ['{"my.metric", a="b"}', ['my.metric at my.metric']],
    ['up offset 5m + up', ['up at up', 'up at up']],
    // Patterns and other labels name none.
    ['{__name__=~"up|x"}', []],
    ['{job="x"} + {__name__!="up"}', []],
    // What may be missing.
    ['a or b', ['a? at a', 'b? at b']],
    ['rate(a[5m]) or vector(0)', ['a? at a']],
    ['a unless b', ['a at a', 'b? at b']],
    ['a and (b or c)', ['a at a', 'b? at b', 'c? at c']],
    ['absent(a) + absent_over_time(b[5m])', []],
    // Of what is no PromQL, nothing is known.
    ['WITH (x = up) x', []],
  ])('%s', (expr, names) => {
    expect(namesIn(expr)).toEqual(names);
  });
});

describe('the functions of a query that need two samples', () => {
  const found = (expr: string): (string | number)[][] =>
    ratesOf(parsedQuery(expr)).map(({ name, selector, rangeMs, start, end }) => [
      ...[name, selector, rangeMs, expr.slice(start, end)],
    ]);

  it.each([
    ['rate(x{a="b"}[20s])', [['rate', 'x{a="b"}', 20_000, '[20s]']]],
    ['irate(x[1m30s] offset 5m)', [['irate', 'x', 90_000, '[1m30s]']]],
    ['holt_winters(x[300], 0.5, 0.5)', [['holt_winters', 'x', 300_000, '[300]']]],
    ['avg_over_time(x[1s])', []],
    // These have samples of their own, or look further.
    ['rate(x[1m:1s])', []],
    ['rate(x[1s] anchored)', []],
    ['rate(x[step() * 2])', []],
    // Of what is no PromQL, nothing is known.
    ['rate(x[20s]) +', []],
  ])('%s', (expr, rates) => {
    expect(found(expr)).toEqual(rates);
  });
});

it.each([
  ['up', 300],
  ['rate(x[5m])', 600],
  ['max_over_time(rate(x[5m] offset 1h)[30m:1m])', 300 + 300 + 3600 + 1800 + 60],
  ['x @ 1700000000', Infinity],
  ['rate(x[step() * 1m])', 360],
])('%s looks at most %s seconds further than its range', (expr, seconds) => {
  expect(reachMs(parsedQuery(expr))).toBe(seconds * 1000);
});

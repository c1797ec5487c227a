import { describe, expect, it } from 'vitest';
import { isSelector, labelMatchers } from '../../src/promql/matchers.js';

const found = (expr: string): string[][] =>
  labelMatchers(expr).map(({ label, operator, start, end }) => [
    label,
    operator,
    expr.slice(start, end),
  ]);

describe('the conditions on labels', () => {
  it.each([
    [
      `up{job="x", instance=~"a|b",}`,
      [
        ['job', '=', '"x"'],
        ['instance', '=~', '"a|b"'],
      ],
    ],
    [`{"my.metric", "l.x"!='v'}`, [['l.x', '!=', `'v'`]]],
    [
      'sum(rate(x{a!~`q}`}[5m] offset 5m)) / y{b="\\""}',
      [
        ['a', '!~', '`q}`'],
        ['b', '=', '"\\""'],
      ],
    ],
    [`label_replace(up, "instance", "a", "b", "c") # {a="b"}`, []],
    ['up', []],
    [
      'up{job="x", ="y", b=} unless z{c="d"}',
      [
        ['job', '=', '"x"'],
        ['c', '=', '"d"'],
      ],
    ],
  ])('of %s', (expr, expected) => {
    expect(found(expr)).toEqual(expected);
  });
});

describe('a selector', () => {
  it.each(['up', 'up{job="x"}', '{__name__=~"a|b"}', '{"my.metric"}'])('is %s', (expr) => {
    expect(isSelector(expr)).toBe(true);
  });

  it.each([
    'up[5m]',
    'up offset 5m',
    'up @ 5',
    '(up)',
    '-up',
    'up + up',
    'up{',
    'up "x"',
    'up # all',
    '1',
    '',
  ])('is not %s', (expr) => {
    expect(isSelector(expr)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { ofWholeRange } from '../../src/promql/whole-range.js';

const times = { start: '1700000000', end: '1700003600.5', length: '3600.5' };

describe('a query with the times of its whole range', () => {
  it.each([
    ['x @ start()', 'x @ 1700000000'],
    ['rate(x[5m] @ end())', 'rate(x[5m] @ 1700003600.5)'],
    ['rate(x[5m] @  end ( )  offset 1m)', 'rate(x[5m] @  1700003600.5  offset 1m)'],
    [
      'max_over_time(x[30m:7s] @ end()) / x @ start()',
      'max_over_time(x[30m:7s] @ 1700003600.5) / x @ 1700000000',
    ],
    ['{"a.b"} @ end()', '{"a.b"} @ 1700003600.5'],
    ['time() - start()', 'time() - 1700000000'],
    ['(end() - start()) / range()', '(1700003600.5 - 1700000000) / 3600.5'],
    ['increase(x[range()])', 'increase(x[3600.5])'],
    ['x[range()/2] offset range()', 'x[3600.5/2] offset 3600.5'],
    ['x offset -range()', 'x offset -3600.5'],
  ])('is %s → %s', (expr, expected) => {
    expect(ofWholeRange(expr, times)).toBe(expected);
  });

  it.each([
    'up',
    'start + end{range="a"}',
    'x{a="@ end()", b=\'start()\', c=`range()`} # @ start()',
    'rate(x[5m:step()]) + step()',
    'x @ 1700000000',
    'sum by (start, end) (x)',
  ])('is itself where it names none: %s', (expr) => {
    expect(ofWholeRange(expr, times)).toBe(expr);
  });

  it('may be before 1970', () => {
    const early = { start: '-5.5', end: '0', length: '5.5' };
    expect(ofWholeRange('x @ start() + x @ end() - start() ^ 2', early)).toBe(
      'x @ -5.5 + x @ 0 - (-5.5) ^ 2',
    );
  });
});

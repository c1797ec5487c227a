import { expect, it } from 'vitest';
import { mistakes } from './given.js';

function withFigures(...names: string[]): string {
  const figures = names.map((name) => `  ${name}: {query: up, range: {last: 1h}}`);
  return ['prometheus: http://a', 'figures:', ...figures].join('\n');
}

it.each([
  ['a', 'A'],
  ['basic/cpu', 'Basic/CPU'],
  ['a', 'a.csv/b'],
  ['a', 'A.GNUPLOT/b/c'],
  ['a', 'a.py/b'],
])('figures %s and %s cannot be written beside each other', (first, second) => {
  expect(mistakes(withFigures(first, second))).toEqual([['PATH_CLASH', 4, second]]);
});

it('it does not matter which of the two comes first', () => {
  expect(mistakes(withFigures('a.csv/b', 'a'))).toEqual([['PATH_CLASH', 3, 'a.csv/b']]);
});

it.each([
  ['a', 'a/b'],
  ['a', 'a.csv'],
  ['basic/a', 'Basic/b'],
  ['a', 'a.pdf/b'],
])('figures %s and %s can', (first, second) => {
  expect(mistakes(withFigures(first, second))).toEqual([]);
});

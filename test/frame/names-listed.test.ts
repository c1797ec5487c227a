import { expect, it } from 'vitest';
import { seriesText } from '../../src/frame/labels.js';
import { named } from '../../src/frame/names-listed.js';

it.each([
  [['a', 'b'], 'a, b'],
  [['a, 1', 'b, 2'], 'a, 1; b, 2'],
  [['{a="1",b="2"}', '{a="2"}'], '{a="1",b="2"}, {a="2"}'],
  [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e, f'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e and 2 more'],
])('%j are listed so that each can be told', (names, text) => {
  expect(named(names)).toBe(text);
});

it('a series without labels is no empty pair of braces', () => {
  expect(seriesText([])).toBe('the series');
  expect(seriesText([['a', '1']])).toBe('{a="1"}');
});

import { expect, it } from 'vitest';
import { didYouMean, listOf, nearest } from '../../src/manifest/nearest.js';

const keys = ['query', 'queries', 'range', 'title', 'x', 'y', 'on_empty', 'max_concurrency'];

it.each([
  ['qurey', 'query'],
  ['querys', 'query'],
  ['Range', 'range'],
  ['ranges', 'range'],
  ['on-empty', 'on_empty'],
  ['maxconcurency', 'max_concurrency'],
])('%s is near %s', (name, key) => {
  expect(nearest(name, keys)).toBe(key);
});

it.each(['unit', 'legend', 'datasource', 'foo', ''])('%j is near none', (name) => {
  expect(nearest(name, keys)).toBeUndefined();
});

it('where none is near, all are named, unless they are many', () => {
  expect(didYouMean('zz', ['eu', 'us'])).toBe('there are `eu` and `us`');
  expect(
    didYouMean(
      'zz',
      Array.from({ length: 30 }, (_, i) => `name${i}`),
    ),
  ).toBeUndefined();
});

it('names are listed', () => {
  expect(listOf(['a'], 'or')).toBe('`a`');
  expect(listOf(['a', 'b', 'c'], 'or')).toBe('`a`, `b` or `c`');
});

import { expect, it } from 'vitest';
import { selectSeries } from '../../src/chart/selection.js';
import { identitiesOf } from './identities.js';
import { chartInput } from './inputs.js';

const series = ['b', 'c', 'a'].map((zone) => ({ labels: { zone }, values: [1] }));

/** The zones as they are drawn; `ranked` queries have been sorted: b, c, a. */
function order(ranked: readonly string[], identities = identitiesOf({})): string {
  const input = chartInput([{ series }, { series }], { drawing: { identities } });
  const queries = input.queries.map((query) => ({
    ...query,
    series: query.series.map((one, rank) => (ranked.includes(query.id) ? { ...one, rank } : one)),
  }));
  return selectSeries({ ...input, queries })
    .map(({ labels }) => labels.map(([, value]) => value))
    .join('');
}

it('series of a query that has been sorted stay in that order, and others are as people sort', () => {
  expect(order([])).toBe('abcabc');
  expect(order(['query'])).toBe('bcaabc');
  expect(order(['query', 'query2'])).toBe('bcabca');
});

it('the order in which the manifest lists values comes before that', () => {
  expect(order(['query', 'query2'], identitiesOf({ zone: { a: {} } }))).toBe('aabcbc');
});

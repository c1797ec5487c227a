import { expect, it } from 'vitest';
import { planFigure } from '../../src/plan/plan.js';
import { asksOf } from '../../src/plan/query.js';
import { figure } from '../manifest/given.js';

const servers = '{eu: http://a, us: {url: http://b, kind: victoriametrics, scrape_interval: 1m}}';

const planOf = (query: string, duration: string, step: string) => {
  const range = `{start: 2026-01-01T00:00:00Z, duration: ${duration}}`;
  const text = `prometheus: ${servers}
figures: {f: {query: '${query}', prometheus: [eu, us], range: ${range}, step: ${step}}}`;
  return planFigure(figure(text), { vars: new Map(), timezone: 'UTC' }, 0);
};

it('asks each of several servers the same, in as many parts as it needs', async () => {
  const { queries } = await planOf('up', '20000s', '1s');
  const asks = asksOf(queries[0].windows[0]);
  expect(asks.map(({ endpoint, chunks }) => [endpoint.name, chunks.length])).toEqual([
    ['eu', 2],
    ['us', 1],
  ]);
  expect(new Set(asks.map(({ grid }) => JSON.stringify(grid))).size).toBe(1);
});

it('has an automatic step that is never finer than the coarsest of their scrapes', async () => {
  const { queries } = await planOf('up', '10m', 'auto');
  expect(queries[0].stepMs).toBe(60_000);
});

it('says of which of them a query cannot be asked in parts', async () => {
  const planned = planOf('rate(up[1m])', '40000s', '1s');
  await expect(planned).rejects.toMatchObject({
    code: 'UNSPLITTABLE',
    message: expect.stringMatching(/^us: /),
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { matcherOf } from '../../src/metrics/search.js';
import { foundMetrics, typesOf, type Wanted } from '../../src/page/metrics/found-metrics.js';
import { snippetOf } from '../../src/page/metrics/snippet.js';
import { starterQuery } from '../../src/page/metrics/starter.js';
import type { MetricView } from '../../src/view/metrics-view.js';

const metric = (name: string, more: Partial<MetricView> = {}): MetricView => ({
  ...{ name, type: 'gauge', help: '', unit: '', cardinality: 1, names: [name] },
  ...more,
});

const metrics = [
  metric('http_requests_total', { type: 'counter', cardinality: 9, help: 'Answered requests.' }),
  metric('memory_bytes', { cardinality: 3 }),
  metric('wait_seconds', {
    type: 'histogram',
    names: ['wait_seconds_bucket', 'wait_seconds_count', 'wait_seconds_sum'],
  }),
];

/** The names of those that are found. */
async function names({ search = '', ...wanted }: Partial<Wanted> & { readonly search?: string }) {
  const matches = await matcherOf(search);
  const order = { by: 'name', isDescending: false } as const;
  const all = { matches, type: undefined, order, ...wanted };
  return foundMetrics(metrics, all).map(({ name }) => name);
}

describe('metrics', () => {
  it('are found by words of their names and helps', async () => {
    expect(await names({ search: 'REQ  answered' })).toEqual(['http_requests_total']);
    expect(await names({ search: 'req memory' })).toEqual([]);
    expect(await names({ search: 'wait_seconds_bucket' })).toEqual(['wait_seconds']);
    expect(await names({ search: '*_bytes' })).toEqual(['memory_bytes']);
    expect(await names({ search: '/^(http|wait)_/' })).toEqual([
      'http_requests_total',
      'wait_seconds',
    ]);
  });

  it('are filtered by type, and sorted', async () => {
    expect(await names({ type: 'gauge' })).toEqual(['memory_bytes']);
    expect(await names({ order: { by: 'cardinality', isDescending: true } })).toEqual([
      ...['http_requests_total', 'memory_bytes', 'wait_seconds'],
    ]);
    const unknown = metric('unknown', { type: 'unknown', cardinality: undefined });
    for (const isDescending of [true, false]) {
      for (const by of ['type', 'help', 'cardinality'] as const) {
        const found = foundMetrics([unknown, ...metrics], {
          ...{ matches: () => true, type: undefined, order: { by, isDescending } },
        });
        expect(found.slice(by === 'help' ? 1 : -1)).toContain(unknown);
      }
    }
    expect(typesOf(metrics)).toEqual([
      ['counter', 1],
      ['gauge', 1],
      ['histogram', 1],
    ]);
  });

  it('have a query to begin with', () => {
    expect(metrics.map(starterQuery)).toEqual([
      'sum(rate(http_requests_total[5m]))',
      'memory_bytes',
      'histogram_quantile(0.95, sum by (le) (rate(wait_seconds_bucket[5m])))',
    ]);
    expect(starterQuery(metric('dotted.name'))).toBe('{"dotted.name"}');
  });
});

describe('a query as a figure of the manifest', () => {
  const figureOf = (query: string, endpoint?: string): unknown =>
    parse(
      `figures:\n${snippetOf({ query, last: '1h', endpoint }, { metrics, figures: [], labels: [] })}`,
    );

  it('has a name, a label and a unit as its metric suggests them', () => {
    expect(figureOf('rate(http_requests_total[5m])', 'lab 2')).toEqual({
      figures: {
        'http-requests': {
          prometheus: 'lab 2',
          query: 'rate(http_requests_total[5m])',
          range: { last: '1h' },
          y: { label: 'Http requests', unit: 'requests/s' },
        },
      },
    });
  });

  it('has a name of its own, and calls its series by what it groups them by', () => {
    const known = { metrics, figures: ['memory', 'memory-2'], labels: ['job', 'not plain'] };
    const tried = { last: '1h', endpoint: undefined };
    expect(parse(snippetOf({ ...tried, query: 'sum by (job) (memory_bytes)' }, known))).toEqual({
      'memory-3': {
        query: 'sum by (job) (memory_bytes)',
        label: '{{job}}',
        range: { last: '1h' },
        y: { label: 'Memory', unit: 'bytes' },
      },
    });
    expect(snippetOf({ ...tried, query: 'memory_bytes' }, known)).not.toContain('{{');
  });

  it.each([
    ['memory_bytes', 'bytes'],
    ['rate(memory_bytes[5m])', 'bytes/s'],
    ['histogram_quantile(0.9, rate(wait_seconds_bucket[5m]))', 's'],
    ['rate(wait_seconds_sum[5m])', 'ratio'],
    ['rate(wait_seconds_count[5m])', 'ops/s'],
    ['count(memory_bytes)', 'count'],
  ])('is in the unit of %s', (query, unit) => {
    expect(JSON.stringify(figureOf(query))).toContain(`"unit":"${unit}"`);
  });

  it.each(['up{a="it\'s # \\\\ {{x}}"}', 'sum(\n  up\n)', 'x == "é"', ': - [', 'null'])(
    'is valid YAML of %j',
    (query) => {
      expect(figureOf(query)).toEqual({
        figures: { figure: { query, range: { last: '1h' } } },
      });
    },
  );
});

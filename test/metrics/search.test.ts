import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/metrics/metric.js';
import { wantedMetrics } from '../../src/metrics/wanted.js';
import { cpuTime } from '../cpu-time.js';

const metric = (name: string, help = '', more: Partial<Metric> = {}): Metric => ({
  ...{ name, type: 'gauge', help, unit: '', cardinality: 1, names: [name] },
  ...more,
});

const metrics = [
  metric('a.b', 'With a dot (and more)'),
  metric('go_up_total', ''),
  metric('ready', 'Whether it is UP.', { cardinality: undefined, type: 'unknown' }),
  metric('up', ''),
  metric('x', 'Über alles', {
    ...{ type: 'histogram', cardinality: 12, names: ['x_bucket', 'x_sum'] },
  }),
];

const found = (pattern: string, more: Omit<Parameters<typeof wantedMetrics>[1], 'pattern'> = {}) =>
  wantedMetrics({ of: 'here', metrics }, { pattern, ...more }).map(({ name }) => name);

describe('metrics that are looked for', () => {
  it('come with what is called so first, and what is in helps alone last', () => {
    expect(found('up')).toEqual(['up', 'go_up_total', 'ready']);
    expect(found('up', { sort: 'name' })).toEqual(['go_up_total', 'ready', 'up']);
  });

  it.each([
    ['', ['a.b', 'go_up_total', 'ready', 'up', 'x']],
    ['  ', ['a.b', 'go_up_total', 'ready', 'up', 'x']],
    ['.', ['a.b', 'ready']],
    ['(and', ['a.b']],
    ['ÜBER', ['x']],
    ['x_bucket', ['x']],
    ['x_*', ['x']],
    ['?', ['x']],
    ['a.?', ['a.b']],
    ['*o*l', ['go_up_total']],
    ['g*_*_*l*', ['go_up_total']],
    ['*', ['a.b', 'go_up_total', 'ready', 'up', 'x']],
    ['/^.$/', ['x']],
    ['/\\p{Lu}ber/', ['x']],
    ['go up', ['go_up_total']],
  ])('are found by %j', (pattern, names) => {
    expect(found(pattern)).toEqual(names);
  });

  it('are found by any pattern in no time', () => {
    const elapsedMs = cpuTime(() => {
      const some = { of: 'here', metrics: [metric('a'.repeat(3000))] };
      expect(wantedMetrics(some, { pattern: `${'*a'.repeat(20)}*` })).toHaveLength(1);
      expect(() => wantedMetrics(some, { pattern: `${'*a'.repeat(20)}*b` })).toThrow(
        'has no metric',
      );
    });
    expect(elapsedMs).toBeLessThan(1000);
  });

  it.each([
    ['htp_requests', 'http_requests'],
    ['prometheus_http_requets_total', 'prometheus_http_requests_total'],
    ['requets', 'requests'],
  ])('may have been meant by %j', (pattern, meant) => {
    const some = { of: 'here', metrics: [metric('prometheus_http_requests_total')] };
    expect(() => wantedMetrics(some, { pattern })).toThrow(
      expect.objectContaining({ hint: `did you mean \`${meant}\`?` }),
    );
  });

  it('are sorted by any column, what is not known last', () => {
    expect(found('', { sort: 'cardinality' })).toEqual(['x', 'a.b', 'go_up_total', 'up', 'ready']);
    expect(found('', { sort: 'type' })).toEqual(['a.b', 'go_up_total', 'up', 'x', 'ready']);
    expect(found('', { sort: 'help' })).toEqual(['ready', 'a.b', 'x', 'go_up_total', 'up']);
  });

  it('are 20,000 as fast as one types', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => metric(`service_${i}_total`, 'Of it.'));
    const elapsedMs = cpuTime(() => {
      const some = wantedMetrics({ of: 'here', metrics: many }, { pattern: '1999 of' });
      expect(some).toHaveLength(12);
    });
    expect(elapsedMs).toBeLessThan(1000);
  });
});

import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/metrics/metric.js';
import { wantedMetrics } from '../../src/metrics/wanted.js';
import { cpuTimeOf } from '../cpu-time.js';

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

const found = async (
  pattern: string,
  more: Omit<Parameters<typeof wantedMetrics>[1], 'pattern'> = {},
) => (await wantedMetrics({ of: 'here', metrics }, { pattern, ...more })).map(({ name }) => name);

describe('metrics that are looked for', () => {
  it('come with what is called so first, and what is in helps alone last', async () => {
    expect(await found('up')).toEqual(['up', 'go_up_total', 'ready']);
    expect(await found('up', { sort: 'name' })).toEqual(['go_up_total', 'ready', 'up']);
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
    ['/^(go|READY)/', ['go_up_total', 'ready']],
    ['go up', ['go_up_total']],
  ])('are found by %j', async (pattern, names) => {
    expect(await found(pattern)).toEqual(names);
  });

  it('are found by any pattern in no time', async () => {
    const elapsedMs = await cpuTimeOf(async () => {
      const some = { of: 'here', metrics: [metric('a'.repeat(3000))] };
      expect(await wantedMetrics(some, { pattern: `${'*a'.repeat(20)}*` })).toHaveLength(1);
      for (const pattern of [`${'*a'.repeat(20)}*b`, '/^(a+)+$b/', '/(a|aa)*b/', '/(.*)*x/']) {
        await expect(wantedMetrics(some, { pattern })).rejects.toThrow('has no metric');
      }
    });
    expect(elapsedMs).toBeLessThan(1000);
  });

  it.each([
    ['/(up/', 'missing closing ): `(up`'],
    ['/(?=up)/', 'invalid or unsupported Perl syntax: `(?=`'],
    ['/(.)\\1/', 'invalid escape sequence: `\\1`'],
  ])('are not found by %s, which is no expression', async (pattern, reason) => {
    await expect(found(pattern)).rejects.toMatchObject({
      ...{ code: 'USAGE', message: `no regular expression: ${reason}` },
      hint: expect.stringContaining('as in PromQL'),
    });
  });

  it.each([
    ['htp_requests', 'http_requests'],
    ['prometheus_http_requets_total', 'prometheus_http_requests_total'],
    ['requets', 'requests'],
  ])('may have been meant by %j', async (pattern, meant) => {
    const some = { of: 'here', metrics: [metric('prometheus_http_requests_total')] };
    await expect(wantedMetrics(some, { pattern })).rejects.toMatchObject({
      hint: `did you mean \`${meant}\`?`,
    });
  });

  it('are sorted by any column, what is not known last', async () => {
    expect(await found('', { sort: 'cardinality' })).toEqual([
      'x',
      'a.b',
      'go_up_total',
      'up',
      'ready',
    ]);
    expect(await found('', { sort: 'type' })).toEqual(['a.b', 'go_up_total', 'up', 'x', 'ready']);
    expect(await found('', { sort: 'help' })).toEqual(['ready', 'a.b', 'x', 'go_up_total', 'up']);
  });

  it('are 20,000 as fast as one types', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => metric(`service_${i}_total`, 'Of it.'));
    const elapsedMs = await cpuTimeOf(async () => {
      const some = await wantedMetrics({ of: 'here', metrics: many }, { pattern: '1999 of' });
      expect(some).toHaveLength(12);
    });
    expect(elapsedMs).toBeLessThan(1000);
  });
});

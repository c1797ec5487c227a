import { describe, expect, it } from 'vitest';
import { groupedMetrics } from '../../src/metrics/grouped.js';
import type { MetricType, Told } from '../../src/metrics/metric.js';

const counts = (...names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name) => [name, 2]));

const told = (families: Readonly<Record<string, MetricType>>): ReadonlyMap<string, Told> =>
  new Map(
    Object.entries(families).map(([name, type]) => [name, { type, help: `of ${name}`, unit: '' }]),
  );

/** Each metric in a line: `name type series: names`. */
const lines = (...args: Parameters<typeof groupedMetrics>): string[] =>
  groupedMetrics(...args).map(
    ({ name, type, cardinality, names, help }) =>
      `${name} ${type} ${cardinality ?? '?'}: ${names.join(' ')}${help === '' ? '' : ` (${help})`}`,
  );

describe('the metrics that series are of', () => {
  it('are one for a histogram, with all its series', () => {
    const names = counts('x_bucket', 'x_sum', 'x_count', 'x_created');
    expect(lines(names, told({ x: 'histogram' }))).toEqual([
      'x histogram 8: x_bucket x_count x_created x_sum (of x)',
    ]);
    expect(lines(counts('x_bucket', 'x_gcount', 'x_gsum'), told({ x: 'gaugehistogram' }))).toEqual([
      'x gaugehistogram 6: x_bucket x_gcount x_gsum (of x)',
    ]);
  });

  it('are one for a native histogram, be it classic besides', () => {
    expect(lines(counts('x', 'x_bucket'), told({ x: 'histogram' }))).toEqual([
      'x histogram 4: x x_bucket (of x)',
    ]);
  });

  it('are one for a summary, which has no buckets', () => {
    const names = counts('x', 'x_sum', 'x_count', 'x_bucket');
    expect(lines(names, told({ x: 'summary' }))).toEqual([
      'x summary 6: x x_count x_sum (of x)',
      'x_bucket unknown 2: x_bucket',
    ]);
  });

  it('have the names by which they are queried, whatever OpenMetrics calls their families', () => {
    const names = counts('x_total', 'x_created', 'build_info', 'y_total');
    const families = told({ x: 'counter', build: 'info', y_total: 'counter' });
    expect(lines(names, families)).toEqual([
      'build_info info 2: build_info (of build)',
      'x_created gauge 2: x_created (of x)',
      'x_total counter 2: x_total (of x)',
      'y_total counter 2: y_total (of y_total)',
    ]);
  });

  it('are what is said of their own name, before what is said of a family', () => {
    const families = told({ queue: 'histogram', queue_count: 'gauge', up: 'gauge' });
    expect(lines(counts('queue_count', 'queue_bucket', 'up'), families)).toEqual([
      'queue histogram 2: queue_bucket (of queue)',
      'queue_count gauge 2: queue_count (of queue_count)',
      'up gauge 2: up (of up)',
    ]);
  });

  it('are told from their names where nobody says anything', () => {
    const names = counts('x_bucket', 'x_sum', 'x_count', 'y_total', 'z_count', 'z_sum', 'up');
    expect(lines(names, told({}))).toEqual([
      'up unknown 2: up',
      'x histogram 6: x_bucket x_count x_sum',
      'y_total counter 2: y_total',
      'z_count unknown 2: z_count',
      'z_sum unknown 2: z_sum',
    ]);
  });

  it('are of unknown cardinality where one of their names is', () => {
    const names = new Map([
      ['x_sum', 1],
      ['x_count', undefined],
    ]);
    expect(lines(names, told({ x: 'summary' }))).toEqual(['x summary ?: x_count x_sum (of x)']);
  });

  it('are none of families without series, and names that are nothing but an end', () => {
    expect(lines(counts('_total', '_bucket'), told({ '': 'histogram', up: 'gauge' }))).toEqual([
      '_bucket unknown 2: _bucket',
      '_total unknown 2: _total',
    ]);
    expect(lines(counts('toString'), told({}))).toEqual(['toString unknown 2: toString']);
  });
});

import { describe, expect, it } from 'vitest';
import { quantileQuery, rateQuery, selectorOf } from '../../src/metrics/first-queries.js';
import { unitOfMetric, wordsOfMetric } from '../../src/metrics/told-by-name.js';

describe('what the name of a metric tells', () => {
  it.each([
    ['wait_seconds', '', 's'],
    ['cpu_seconds_total', '', 's'],
    ['wait_seconds_bucket', '', 's'],
    ['wait_milliseconds', '', 'ms'],
    ['memory_bytes', '', 'bytes'],
    ['hit_ratio', '', 'ratio'],
    ['disk_percent', '', 'percent'],
    ['http_requests_total', '', undefined],
    ['bytes_read', '', undefined],
    ['wait', 'seconds', 's'],
    ['wait_seconds', 'bytes', 'bytes'],
    ['speed', 'furlongs', undefined],
  ])('of %s, with the unit `%s`, is that it is in %s', (name, unit, wanted) => {
    expect(unitOfMetric({ name, unit })).toBe(wanted);
  });

  it.each([
    ['go_gc_duration_seconds', 'go gc duration'],
    ['cpu_seconds_total', 'cpu'],
    ['job:http_requests_total', 'job http requests'],
    ['wait_seconds_bucket', 'wait'],
    ['up', 'up'],
    ['seconds', 'seconds'],
  ])('of %s are the words `%s`', (name, words) => {
    expect(wordsOfMetric(name)).toBe(words);
  });
});

describe('a first query', () => {
  it('is a rate of a counter, and a quantile of a histogram, with buckets or without', () => {
    expect(rateQuery('x_total', '5m')).toBe('rate(x_total[5m])');
    const classic = { series: 'x_bucket', window: '1m', hasBuckets: true };
    expect(quantileQuery(0.99, classic)).toBe(
      'histogram_quantile(0.99, sum by (le) (rate(x_bucket[1m])))',
    );
    const native = { series: 'x', window: '1m', hasBuckets: false };
    expect(quantileQuery(0.5, native)).toBe('histogram_quantile(0.5, sum(rate(x[1m])))');
  });

  it('quotes names of other than letters, digits, _ and :', () => {
    expect(selectorOf('job:x_total')).toBe('job:x_total');
    expect(selectorOf('dotted.na"me')).toBe('{"dotted.na\\"me"}');
  });
});

import { describe, expect, it } from 'vitest';
import { candidatesAmong } from '../../src/init/candidates.js';
import { tellingLabel } from '../../src/init/telling-label.js';
import type { LabelSummary, Metric, MetricType } from '../../src/metrics/metric.js';

function metric(name: string, type: MetricType, more: Partial<Metric> = {}): Metric {
  const names: Metric['names'] =
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name];
  return { ...{ name, type, help: '', unit: '', cardinality: 4, names }, ...more };
}

/** The best candidate of each topic, with the query that it makes. */
function proposed(metrics: Metric[], by?: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const { topic, metric: one, seriesName } of candidatesAmong(metrics)) {
    const shape = { metric: one, seriesName, by, window: '1m', labels: new Set(['le']) };
    const expr = topic.proposal(shape).queries.at(-1)?.[1] ?? '';
    if (!found.has(topic.name)) found.set(topic.name, expr);
  }
  return Object.fromEntries(found);
}

describe('what makes a good figure', () => {
  it.each<[string, Metric[], Record<string, string>]>([
    [
      'of a service is its latency and its requests',
      [
        metric('http_request_duration_seconds', 'histogram'),
        metric('prometheus_http_request_duration_seconds', 'histogram'),
        metric('http_requests_total', 'counter'),
        metric('prometheus_http_requests_total', 'counter'),
      ],
      {
        latency:
          'histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[1m])))',
        requests: 'sum by (job) (rate(http_requests_total[1m]))',
      },
    ],
    [
      'of a machine is its memory, CPU and traffic',
      [
        metric('node_memory_MemAvailable_bytes', 'gauge'),
        metric('process_resident_memory_bytes', 'gauge'),
        metric('node_cpu_seconds_total', 'counter'),
        metric('node_network_receive_bytes_total', 'counter'),
      ],
      {
        memory: 'sum by (job) (node_memory_MemAvailable_bytes)',
        cpu: 'avg by (job) (1 - rate(node_cpu_seconds_total{mode="idle"}[1m]))',
        traffic: 'sum by (job) (rate(node_network_receive_bytes_total[1m]))',
      },
    ],
    [
      'of what nobody knows is one of each kind',
      [
        metric('my_job_seconds', 'histogram'),
        metric('my_events_total', 'counter'),
        metric('my_queue_length', 'gauge'),
      ],
      {
        durations: 'histogram_quantile(0.99, sum by (le) (rate(my_job_seconds_bucket[1m])))',
        events: 'sum by (job) (rate(my_events_total[1m]))',
        level: 'sum by (job) (my_queue_length)',
      },
    ],
    [
      'of a share is its mean: two of 90 % are no 180 %',
      [metric('disk_used_ratio', 'gauge')],
      { level: 'avg by (job) (disk_used_ratio)' },
    ],
    [
      'of a temperature is its mean',
      [metric('room_temperature_celsius', 'gauge', { unit: 'celsius' })],
      { level: 'avg by (job) (room_temperature_celsius)' },
    ],
    [
      'of a machine is its load, and none of what its disks and clocks count',
      [
        metric('node_disk_flush_requests_total', 'counter', { cardinality: 40 }),
        metric('node_cpu_guest_seconds_total', 'counter', { cardinality: 90 }),
        metric('node_scrape_collector_duration_seconds', 'gauge', { cardinality: 90 }),
        metric('node_load1', 'gauge'),
      ],
      { level: 'sum by (job) (node_load1)' },
    ],
    [
      'is up, where there is nothing but that',
      [metric('up', 'gauge'), metric('go_goroutines', 'gauge'), metric('build_info', 'gauge')],
      { up: 'sum by (job) (up)' },
    ],
    ['is none of names that have to be quoted', [metric('http.requests_total', 'counter')], {}],
  ])('%s', (_, metrics, expected) => {
    expect(proposed(metrics, 'job')).toEqual(expected);
  });

  it('has the unit of its metric', () => {
    const [first] = candidatesAmong([metric('my_queue', 'gauge', { unit: 'bytes' })]);
    const shape = {
      seriesName: 'my_queue',
      by: undefined,
      window: '1m',
      labels: new Set<string>(),
    };
    expect(first?.topic.proposal({ ...shape, metric: first.metric })).toMatchObject({
      ...{ title: 'My queue', label: undefined, queries: [['query', 'sum(my_queue)']] },
      y: { label: 'Bytes', unit: 'bytes' },
    });
  });
});

const label = (name: string, values: number): LabelSummary => ({ name, values, examples: [] });

describe('the label that tells series apart', () => {
  it.each<[string, LabelSummary[], string | undefined]>([
    ['is the preferred one', [label('code', 3), label('zone', 2), label('instance', 4)], 'code'],
    ['has not too many values', [label('code', 30), label('instance', 4)], 'instance'],
    ['may be any', [label('zone', 2), label('instance', 1)], 'zone'],
    ['is one of a single value, where there is no other', [label('instance', 1)], 'instance'],
    ['is none', [label('pod', 900), label('le', 8)], undefined],
  ])('%s', (_, labels, expected) => {
    expect(tellingLabel(labels, ['code', 'instance'])).toBe(expected);
  });
});

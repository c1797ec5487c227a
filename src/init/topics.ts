import type { Metric } from '../metrics/metric.js';
import {
  cpu,
  level,
  memory,
  quantiles,
  rate,
  rateAxis,
  type Shape,
  summed,
  titleOf,
  type TopicProposal,
} from './topic-queries.js';

/** Something that a first figure can be about. */
export interface Topic {
  /** The name of its figure. */
  readonly name: string;
  /** How well a metric is of it, 0 the best; undefined where it is not. */
  readonly rank: (metric: Metric) => number | undefined;
  /** Labels by which its series are best told apart, the best first. */
  readonly labels: readonly string[];
  readonly proposal: (shape: Shape) => TopicProposal;
}

const outcomes = ['code', 'status', 'status_code', 'outcome', 'method', 'handler', 'route', 'path'];
const places = ['instance', 'job', 'pod', 'namespace', 'node', 'host', 'container'];

/** In the order of their worth to a paper. */
export const topics: readonly Topic[] = [
  {
    name: 'latency',
    rank: (metric) => (isHistogram(metric, 'seconds') ? ofRequests(metric) : undefined),
    labels: places,
    proposal: (shape) => quantiles(shape, 'Request latency', { label: 'Latency', unit: 's' }),
  },
  {
    name: 'requests',
    rank: (metric) =>
      isCounter(metric) && /requests_total$|_handled_total$|_queries_total$/.test(metric.name)
        ? ofRequests(metric)
        : undefined,
    labels: [...outcomes, ...places],
    proposal: (shape) => rate(shape, 'Requests', { label: 'Requests', unit: 'requests/s' }),
  },
  {
    name: 'memory',
    rank: named([
      'node_memory_MemAvailable_bytes',
      'container_memory_working_set_bytes',
      'process_resident_memory_bytes',
    ]),
    labels: places,
    proposal: memory,
  },
  {
    name: 'cpu',
    rank: named([
      'node_cpu_seconds_total',
      'container_cpu_usage_seconds_total',
      'process_cpu_seconds_total',
    ]),
    labels: places,
    proposal: cpu,
  },
  {
    name: 'traffic',
    rank: named(['node_network_receive_bytes_total', 'container_network_receive_bytes_total']),
    labels: places,
    proposal: (shape) => rate(shape, 'Received', { label: 'Received', unit: 'bytes/s' }),
  },
  {
    name: 'durations',
    rank: (metric) => (isHistogram(metric, 'seconds') ? 0 : undefined),
    labels: places,
    proposal: (shape) => quantiles(shape, titleOf(shape), { label: 'Duration', unit: 's' }),
  },
  {
    name: 'events',
    rank: (metric) =>
      isCounter(metric) && !isOfRuntime(metric) && !isOfMachine(metric) ? 0 : undefined,
    labels: [...outcomes, ...places],
    proposal: (shape) => rate(shape, titleOf(shape), rateAxis(shape)),
  },
  {
    name: 'level',
    rank: (metric) => (isLevel(metric) && !isOfRuntime(metric) ? ofLevels(metric) : undefined),
    labels: places,
    proposal: (shape) => level(shape, titleOf(shape)),
  },
  {
    name: 'up',
    rank: named(['up']),
    labels: ['job', 'instance'],
    proposal: (shape) =>
      summed('sum', shape.seriesName, shape, 'Targets that are up', {
        label: 'Targets',
        unit: 'count',
      }),
  },
];

function named(names: readonly string[]): Topic['rank'] {
  return ({ name }) => {
    const at = names.indexOf(name);
    return at === -1 ? undefined : at;
  };
}

const isHistogram = ({ type, name, unit }: Metric, wanted: string): boolean =>
  type === 'histogram' && (unit === wanted || name.endsWith(`_${wanted}`));
const isCounter = ({ type, name }: Metric): boolean =>
  type === 'counter' && name.endsWith('_total');
const isLevel = ({ type, name }: Metric): boolean =>
  type === 'gauge' &&
  !/(_info|_timestamp_seconds|_time_seconds|^up$|^scrape_|_success)$|^scrape_/.test(name);

/** Of the program itself, or of who watches it: nothing that a paper is about. */
const isOfRuntime = ({ name }: Metric): boolean =>
  /^(go|process|promhttp|python|jvm|nodejs|scrape|net_conntrack|prometheus|vm)_/.test(name);

/** Of what exporters of machines and containers count, hundreds, most is of no interest to anybody. */
const isOfMachine = ({ name }: Metric): boolean => /^(node|container|machine|windows)_/.test(name);

function ofLevels(metric: Metric): number | undefined {
  if (metric.name === 'node_load1') return 1;
  return isOfMachine(metric) ? undefined : 0;
}

/** Requests that people wait for come before those that programs make. */
function ofRequests(metric: Metric): number | undefined {
  const { name } = metric;
  if (isOfMachine(metric)) return undefined;
  if (/http.*request.*(duration|latency)|^http_requests_total$/.test(name) && !isOfRuntime(metric))
    return 0;
  if (/request|response|rpc|latency|handl/.test(name) && !isOfRuntime(metric)) return 1;
  if (/^prometheus_http_request/.test(name)) return 2;
  return /request|response|rpc|latency|handl|quer/.test(name) ? 3 : undefined;
}

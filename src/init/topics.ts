import type { Metric } from '../metrics/metric.js';
import type { Proposal, YAxis } from './proposal.js';

/** What is known of a metric, and of the label that tells its series apart. */
export interface Shape {
  readonly metric: Metric;
  readonly seriesName: string;
  /** Undefined where none takes a moderate number of values. */
  readonly by: string | undefined;
  /** A range of a rate that holds two samples when one is late: `1m`. */
  readonly window: string;
  /** The names of its labels. */
  readonly labels: ReadonlySet<string>;
}

/** Something that a first figure can be about. */
export interface Topic {
  /** The name of its figure. */
  readonly name: string;
  /** How well a metric is of it, 0 the best; undefined where it is not. */
  readonly rank: (metric: Metric) => number | undefined;
  /** Labels by which its series are best told apart, the best first. */
  readonly labels: readonly string[];
  readonly proposal: (shape: Shape) => Omit<Proposal, 'name' | 'help'>;
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
    rank: (metric) => (isCounter(metric) && !isOfRuntime(metric) ? 0 : undefined),
    labels: [...outcomes, ...places],
    proposal: (shape) => rate(shape, titleOf(shape), rateAxis(shape)),
  },
  {
    name: 'level',
    rank: (metric) => (isLevel(metric) && !isOfRuntime(metric) ? 0 : undefined),
    labels: places,
    proposal: (shape) => level(shape, titleOf(shape), levelAxis(shape)),
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

/** Requests that people wait for come before those that programs make. */
function ofRequests(metric: Metric): number | undefined {
  const { name } = metric;
  if (/http.*request.*(duration|latency)|^http_requests_total$/.test(name) && !isOfRuntime(metric))
    return 0;
  if (/request|response|rpc|latency|handl/.test(name) && !isOfRuntime(metric)) return 1;
  if (/^prometheus_http_request/.test(name)) return 2;
  return /request|response|rpc|latency|handl|quer/.test(name) ? 3 : undefined;
}

type Axis = Omit<YAxis, 'isLogarithmic'>;
const linear = (axis: Axis): YAxis => ({ ...axis, isLogarithmic: false });

function quantiles(
  { seriesName, window, labels }: Shape,
  title: string,
  axis: Axis,
): Omit<Proposal, 'name' | 'help'> {
  const sum = labels.has('le') ? 'sum by (le)' : 'sum';
  const at = (quantile: number): string =>
    `histogram_quantile(${quantile}, ${sum} (rate(${seriesName}[${window}])))`;
  const queries = [['median', at(0.5)] as const, ['p99', at(0.99)] as const];
  return { title, queries, label: undefined, y: { ...axis, isLogarithmic: true } };
}

function rate(shape: Shape, title: string, axis: Axis): Omit<Proposal, 'name' | 'help'> {
  return summed('sum', `rate(${shape.seriesName}[${shape.window}])`, shape, title, axis);
}

function level(shape: Shape, title: string, axis: Axis): Omit<Proposal, 'name' | 'help'> {
  return summed('sum', shape.seriesName, shape, title, axis);
}

function summed(
  how: 'sum' | 'avg',
  expr: string,
  { by }: Shape,
  title: string,
  axis: Axis,
): Omit<Proposal, 'name' | 'help'> {
  const query = by === undefined ? `${how}(${expr})` : `${how} by (${by}) (${expr})`;
  const label = by === undefined ? undefined : `{{${by}}}`;
  return { title, queries: [['query', query]], label, y: linear(axis) };
}

function memory(shape: Shape): Omit<Proposal, 'name' | 'help'> {
  const axis = { label: 'Memory', unit: 'bytes' };
  const isFree = shape.metric.name.startsWith('node_');
  return level(shape, isFree ? 'Memory that is free' : 'Memory in use', axis);
}

function cpu(shape: Shape): Omit<Proposal, 'name' | 'help'> {
  const { seriesName, window, metric } = shape;
  if (metric.name !== 'node_cpu_seconds_total')
    return rate(shape, 'CPU', { label: 'CPU', unit: 'cores' });
  const idle = `1 - rate(${seriesName}{mode="idle"}[${window}])`;
  return summed('avg', idle, shape, 'CPU in use', { label: 'CPU in use', unit: 'ratio' });
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/_seconds(_total)?$/, 's'],
  [/_bytes(_total)?$/, 'bytes'],
  [/_ratio$/, 'ratio'],
  [/_percent$/, 'percent'],
];

/** The unit that a metric says it has, or that its name ends in. */
function unitOf({ name, unit }: Metric): string | undefined {
  const said = unit === '' ? name : `_${unit}`;
  return endings.find(([ending]) => ending.test(said))?.[1];
}

function rateAxis({ metric }: Shape): Axis {
  const unit = unitOf(metric);
  if (unit === 's') return { label: 'Seconds per second', unit: undefined };
  return unit === 'bytes'
    ? { label: 'Bytes', unit: 'bytes/s' }
    : { label: 'Events', unit: 'ops/s' };
}

function levelAxis({ metric }: Shape): Axis {
  const unit = unitOf(metric);
  const labels = { s: 'Time', bytes: 'Bytes', ratio: 'Share', percent: 'Share' };
  const label = Object.entries(labels).find(([name]) => name === unit)?.[1] ?? 'Value';
  return { label, unit };
}

/** `go_gc_duration_seconds`: Go gc duration. */
function titleOf({ metric: { name } }: Shape): string {
  const words = name
    .replace(/_(seconds|bytes|total|ratio|percent)(_total)?$/, '')
    .replace(/[_:]+/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

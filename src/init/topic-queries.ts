import { quantileQuery, rateQuery } from '../metrics/first-queries.js';
import type { Metric } from '../metrics/metric.js';
import { namedUnit, unitOfMetric, wordsOfMetric } from '../metrics/told-by-name.js';
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

/** What a topic makes of a metric. */
export type TopicProposal = Omit<Proposal, 'name' | 'help'>;

type Axis = Omit<YAxis, 'isLogarithmic'>;
const linear = (axis: Axis): YAxis => ({ ...axis, isLogarithmic: false });

/** The median and the 99th percentile of a histogram. */
export function quantiles(
  { seriesName, window, labels }: Shape,
  title: string,
  axis: Axis,
): TopicProposal {
  const histogram = { series: seriesName, window, hasBuckets: labels.has('le') };
  const at = (quantile: number): string => quantileQuery(quantile, histogram);
  const queries = [['median', at(0.5)] as const, ['p99', at(0.99)] as const];
  return { title, queries, label: undefined, y: { ...axis, isLogarithmic: true } };
}

/** How much a counter grows in a second. */
export function rate(shape: Shape, title: string, axis: Axis): TopicProposal {
  return summed('sum', rateQuery(shape.seriesName, shape.window), shape, title, axis);
}

/** Amounts add up; shares, times and temperatures do not. */
export function level(shape: Shape, title: string): TopicProposal {
  const isAmount = !/_(ratio|percent|seconds|milliseconds|celsius|fahrenheit|kelvin)$/.test(
    namedUnit(shape.metric),
  );
  return summed(isAmount ? 'sum' : 'avg', shape.seriesName, shape, title, levelAxis(shape));
}

/** An expression over the label that tells its series apart. */
export function summed(
  how: 'sum' | 'avg',
  expr: string,
  { by }: Shape,
  title: string,
  axis: Axis,
): TopicProposal {
  const query = by === undefined ? `${how}(${expr})` : `${how} by (${by}) (${expr})`;
  const label = by === undefined ? undefined : `{{${by}}}`;
  return { title, queries: [['query', query]], label, y: linear(axis) };
}

/** Bytes of machines, containers or processes. */
export function memory(shape: Shape): TopicProposal {
  const axis = { label: 'Memory', unit: 'bytes' };
  const isFree = shape.metric.name.startsWith('node_');
  const title = isFree ? 'Memory that is free' : 'Memory in use';
  return summed('sum', shape.seriesName, shape, title, axis);
}

/** Of a machine the share that is not idle, of anything else the cores that it uses. */
export function cpu(shape: Shape): TopicProposal {
  const { seriesName, window, metric } = shape;
  if (metric.name !== 'node_cpu_seconds_total')
    return rate(shape, 'CPU', { label: 'CPU', unit: 'cores' });
  const idle = `1 - ${rateQuery(`${seriesName}{mode="idle"}`, window)}`;
  return summed('avg', idle, shape, 'CPU in use', { label: 'CPU in use', unit: 'ratio' });
}

/** The axis of a rate of events, bytes or seconds. */
export function rateAxis({ metric }: Shape): Axis {
  const unit = unitOfMetric(metric);
  if (unit === 's') return { label: 'Seconds per second', unit: undefined };
  return unit === 'bytes'
    ? { label: 'Bytes', unit: 'bytes/s' }
    : { label: 'Events', unit: 'ops/s' };
}

function levelAxis({ metric }: Shape): Axis {
  const unit = unitOfMetric(metric);
  const labels = { s: 'Time', ms: 'Time', bytes: 'Bytes', ratio: 'Share', percent: 'Share' };
  const label = Object.entries(labels).find(([name]) => name === unit)?.[1] ?? 'Value';
  return { label, unit };
}

/** `go_gc_duration_seconds`: Go gc duration. */
export function titleOf({ metric: { name } }: Shape): string {
  const words = wordsOfMetric(name);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

import { isPlainName } from '../metrics/first-queries.js';
import type { Metric } from '../metrics/metric.js';
import { type Topic, topics } from './topics.js';

/** A metric that may make a good figure, of a topic. */
export interface Candidate {
  readonly topic: Topic;
  readonly metric: Metric;
  /** The name of its series whose labels say what can be told apart. */
  readonly seriesName: string;
}

/** Of each topic, so many are tried until one has data. */
const TRIED = 3;

/**
 * The metrics that may make a good figure, the best of each topic first, topics in the order of their worth.
 * Names that PromQL would have to quote are left out.
 */
export function candidatesAmong(metrics: readonly Metric[]): Candidate[] {
  const plain = metrics.filter(({ name }) => isPlainName(name));
  const taken = new Set<string>();
  return topics.flatMap((topic) => {
    const found = plain
      .filter(({ name }) => !taken.has(name))
      .flatMap((metric) => {
        const rank = topic.rank(metric);
        return rank === undefined ? [] : [{ metric, rank }];
      })
      .sort((a, b) => a.rank - b.rank || sizeOf(b.metric) - sizeOf(a.metric))
      .slice(0, TRIED);
    for (const { metric } of found) taken.add(metric.name);
    return found.map(({ metric }) => ({ topic, metric, seriesName: seriesNameOf(metric) }));
  });
}

const sizeOf = ({ cardinality }: Metric): number => cardinality ?? 0;

function seriesNameOf({ name, type, names }: Metric): string {
  const buckets = `${name}_bucket`;
  return type === 'histogram' && names.includes(buckets) ? buckets : name;
}

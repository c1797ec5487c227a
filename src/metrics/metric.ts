import type { NonEmpty } from '../non-empty.js';

/** Source: https://prometheus.io/docs/specs/om/open_metrics_spec/#metric-types */
export const metricTypes = [
  ...(['counter', 'gauge', 'histogram', 'summary', 'gaugehistogram', 'info'] as const),
  ...(['stateset', 'unknown'] as const),
] as const;

export type MetricType = (typeof metricTypes)[number];

/** A metric as one looks for it: the series of a histogram or a summary are one, under their common name. */
export interface Metric {
  /** By which it is queried: `requests_total`; of a histogram or summary, what its names begin with. */
  readonly name: string;
  /** `unknown` where nobody says, and its names do not tell. */
  readonly type: MetricType;
  /** Any text of any length; `''` where nobody says. */
  readonly help: string;
  /** `seconds`; `''` where nobody says. */
  readonly unit: string;
  /** How many series it has, under all its names; undefined where they could not be counted. */
  readonly cardinality: number | undefined;
  /** All names by which its series are queried, sorted: `x_bucket`, `x_count`, `x_sum`. */
  readonly names: NonEmpty<string>;
}

/** What is said of a family of metrics, under whatever name. */
export type Told = Pick<Metric, 'type' | 'help' | 'unit'>;

/** A label of a metric, and what it takes. */
export interface LabelSummary {
  readonly name: string;
  /** How many different values it has. */
  readonly values: number;
  /** The first of them, sorted as people do. */
  readonly examples: readonly string[];
}

/** The type that a text means; `unknown` also for `untyped`, and for what is none. */
export function metricType(text: string): MetricType {
  return metricTypes.find((type) => type === text) ?? 'unknown';
}

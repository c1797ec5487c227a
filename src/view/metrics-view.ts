import type { PlotView } from './plot-view.js';

export interface MetricsView {
  readonly metrics: readonly MetricView[];
  readonly warnings: readonly string[];
}

export interface MetricView {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly unit: string;
  /** How many series; undefined where nobody knows. */
  readonly cardinality?: number | undefined;
  /** The names by which its series are queried. */
  readonly names: readonly [string, ...string[]];
}

export interface LabelsView {
  readonly labels: readonly LabelView[];
}

export interface LabelView {
  readonly name: string;
  /** How many different ones. */
  readonly values: number;
  readonly examples: readonly string[];
}

export interface LabelValuesView {
  readonly values: readonly string[];
}

/** What is asked to be tried. */
export interface AskedQuery {
  readonly endpoint: string;
  readonly query: string;
  /** How long the range is, up to now: `1h`. */
  readonly last: string;
}

export interface TriedView {
  readonly plot: PlotView;
  readonly notes: readonly string[];
}

import type { RowBlock } from '../frame/rows.js';
import type { Labels } from '../frame/labels.js';
import type { Grid } from '../time/grid.js';

/** Everything that a figure is drawn from: what the manifest says of it, and its data. */
export interface ChartInput {
  readonly name: string;
  readonly title: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
  /** An IANA name. */
  readonly timezone: string;
  readonly xTime: 'absolute' | 'relative';
  readonly xLabel: string | undefined;
  readonly yLabel: string | undefined;
  readonly gaps: 'break' | 'connect';
  readonly queries: readonly ChartQuery[];
}

export interface ChartQuery {
  readonly id: string;
  readonly expr: string;
  readonly endpoint: string;
  readonly grid: Grid;
  /** In the order in which they are drawn; the columns of `rows`. */
  readonly series: readonly { readonly labels: Labels; readonly label: string | undefined }[];
  /** The samples, a row a timestamp that any series has; can be read again from the start. */
  readonly rows: () => Iterable<RowBlock>;
}

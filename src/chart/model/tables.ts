import type { RowBlock } from '../../frame/rows.js';
import type { Grid } from '../../time/grid.js';

/** Numbers in a script: the samples of a query as they came, or what was calculated. */
export type Table = SampleTable | NumberTable;

/** A row a time: seconds since `originMs`, then the text of each series' value, or NaN. */
export interface SampleTable {
  readonly kind: 'samples';
  readonly heading: string;
  /** The names of the columns, the first included. */
  readonly columns: readonly string[];
  readonly grid: Grid;
  readonly originMs: number;
  readonly gaps: 'break' | 'connect';
  /** Read again each time. */
  readonly rows: () => Iterable<RowBlock>;
}

export interface NumberTable {
  readonly kind: 'numbers';
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

import type { RowBlock } from '../frame/rows.js';
import { readFinite } from './finite-samples.js';
import { lonelySamples, reachOf } from './lonely.js';

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** What has to be known of a table before it is drawn. */
export interface Statistics {
  /** Of the finite values; undefined where there are none. */
  readonly extent: Extent | undefined;
  /** For each column, whether it has samples that a line does not show. */
  readonly hasAlone: readonly boolean[];
}

/** Reads a table once, in memory that does not grow with it. */
export function statisticsOf(
  rows: Iterable<RowBlock>,
  columns: number,
  stepMs: number,
  gaps: 'break' | 'connect',
): Statistics {
  const hasAlone = new Array<boolean>(columns).fill(false);
  const lonely = lonelySamples(columns, reachOf(stepMs, gaps), (column) => {
    hasAlone[column] = true;
  });
  let min = Infinity;
  let max = -Infinity;
  const found = {
    ...lonely,
    sample(column: number, bytes: Uint8Array, start: number, end: number, value: number): void {
      if (value < min) min = value;
      if (value > max) max = value;
      lonely.sample(column, bytes, start, end, value);
    },
  };
  for (const block of rows) readFinite(block, found);
  lonely.end();
  return { extent: min <= max ? { min, max } : undefined, hasAlone };
}

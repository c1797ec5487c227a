import type { RowBlock } from '../frame/rows.js';
import { lonelySamples } from './lonely.js';
import { readNumber } from './number.js';

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** What has to be known of a table before it is drawn. */
export interface Statistics {
  /** Of the finite values; undefined where there are none. */
  readonly extent: Extent | undefined;
  /** How many samples each column has that a line does not show. */
  readonly alone: readonly number[];
}

/** Reads a table once, in memory that does not grow with it. */
export function statisticsOf(
  rows: Iterable<RowBlock>,
  columns: number,
  stepMs: number,
  gaps: 'break' | 'connect',
): Statistics {
  const alone = new Array<number>(columns).fill(0);
  const lonely = lonelySamples(columns, gaps === 'connect' ? Infinity : stepMs, (column) => {
    alone[column] = (alone[column] ?? 0) + 1;
  });
  let min = Infinity;
  let max = -Infinity;
  for (const block of rows) {
    const { times, starts, ends, bytes } = block;
    for (let row = 0, cell = 0; row < times.length; row++) {
      lonely.row(times[row] ?? 0);
      for (let column = 0; column < columns; column++, cell++) {
        const start = starts[cell] ?? 0;
        const end = ends[cell] ?? 0;
        if (start === end) continue;
        const value = readNumber(bytes, start, end);
        if (value - value !== 0) continue;
        if (value < min) min = value;
        if (value > max) max = value;
        lonely.sample(column, bytes, start, end);
      }
    }
  }
  lonely.end();
  return { extent: min <= max ? { min, max } : undefined, alone };
}

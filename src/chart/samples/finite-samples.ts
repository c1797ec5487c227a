import type { RowBlock } from '../../frame/rows.js';
import { readNumber } from '../../frame/number.js';

/** Is told what a block has, row by row. */
export interface FiniteSamples {
  /** A row begins. */
  row(ms: number): void;
  /** The row has a finite value in a column: the text `bytes[start..end)`. */
  sample(column: number, bytes: Uint8Array, start: number, end: number, value: number): void;
  /** The row has +Inf or -Inf in a column. */
  infinite?(column: number): void;
}

/** Finds the samples of a block that can be drawn: neither NaN nor infinite. */
export function readFinite(block: RowBlock, found: FiniteSamples): void {
  const { times, columns, starts, ends, bytes } = block;
  for (let row = 0, cell = 0; row < times.length; row++) {
    found.row(times[row] ?? 0);
    for (let column = 0; column < columns; column++, cell++) {
      const start = starts[cell] ?? 0;
      const end = ends[cell] ?? 0;
      if (start === end) continue;
      const value = readNumber(bytes, start, end);
      if (value - value === 0) found.sample(column, bytes, start, end, value);
      else if (!Number.isNaN(value)) found.infinite?.(column);
    }
  }
}

import { formatDuration } from '../../time/duration.js';
import type { Extent } from '../../statistics/extent.js';
import { isDrawable, smallest } from '../samples/drawable.js';
import type { CellTimes } from './cell-times.js';

/** Cells of equal size in rows from the bottom; each has the mean of what was added to it. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  add(row: number, column: number, value: number): void;
  /** Whether any has more than one value. */
  readonly hasSeveral: () => boolean;
  /** Row by row; NaN for a cell that nothing was added to. */
  readonly means: () => number[][];
}

export function emptyCells(rows: number, columns: number): Cells {
  const sums = new Float64Array(rows * columns);
  const counts = new Uint32Array(rows * columns);
  return {
    rows,
    columns,
    add(row, column, value) {
      if (!isDrawable(value)) return;
      const cell = row * columns + column;
      sums[cell] = (sums[cell] ?? 0) + value;
      counts[cell] = (counts[cell] ?? 0) + 1;
    },
    hasSeveral: () => counts.some((count) => count > 1),
    means: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => {
          const cell = row * columns + column;
          const count = counts[cell] ?? 0;
          return count === 0 ? NaN : (sums[cell] ?? NaN) / count;
        }),
      ),
  };
}

/** The values that colours stand for: from 0 where none is negative, and never from a to a. */
export function colourExtent(means: readonly (readonly number[])[]): Extent | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (const row of means) {
    for (const value of row) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  if (min > max) return undefined;
  // An axis cannot hold less: all of it is as good as 0.
  if (Math.max(Math.abs(min), Math.abs(max)) < smallest) return { min: 0, max: 1 };
  if (min >= 0) return { min: 0, max: max > 0 ? max : 1 };
  return { min, max: min === max ? 0 : max };
}

/** Cells that are means though the page has room for all: series differ in their times. */
export function joinedOmissions(
  cells: Cells,
  { columnMs }: CellTimes,
  roomNotes: readonly string[],
): string[] {
  if (roomNotes.length > 0 || !cells.hasSeveral()) return [];
  const width = formatDuration(Math.max(1, Math.round(columnMs)));
  return [`a cell is ${width} wide: where samples are closer, it is their mean`];
}

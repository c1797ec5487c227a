import { pointsOf } from '../../time/grid.js';
import type { ChartQuery } from '../input.js';

/** How time is cut into columns of cells. */
export interface CellTimes {
  readonly columns: number;
  /** How many timestamps the query with the most has. */
  readonly timestamps: number;
  readonly leftMs: number;
  readonly rightMs: number;
  readonly columnOf: (ms: number) => number;
}

/**
 * Columns of equal width from the first timestamp to the last. A sample belongs to the column that
 * its time is in: as many columns as timestamps fill the range exactly, and each has one of them.
 * Where there are more timestamps than `most`, or where queries differ in them, several share one.
 */
export function cellTimes(queries: readonly ChartQuery[], most: number): CellTimes {
  const grids = queries.map(({ grid }) => grid);
  const startMs = Math.min(...grids.map((grid) => grid.startMs));
  const endMs = Math.max(...grids.map((grid) => grid.endMs));
  const columns = Math.max(1, Math.min(most, ...grids.map(pointsOf)));
  if (startMs === endMs) {
    const room = Math.max(...grids.map(({ stepMs }) => stepMs)) / 2;
    return {
      columns: 1,
      timestamps: 1,
      leftMs: startMs - room,
      rightMs: endMs + room,
      columnOf: () => 0,
    };
  }
  return {
    columns,
    timestamps: Math.max(...grids.map(pointsOf)),
    leftMs: startMs,
    rightMs: endMs,
    columnOf: (ms) =>
      Math.min(columns - 1, Math.floor(((ms - startMs) / (endMs - startMs)) * columns)),
  };
}

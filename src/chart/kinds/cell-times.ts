import type { ChartQuery } from '../input.js';

/** How time is cut into columns of cells. */
export interface CellTimes {
  readonly columns: number;
  /** How many columns there would be if the page had room for all. */
  readonly timestamps: number;
  /** How long a column is, in ms. */
  readonly columnMs: number;
  readonly leftMs: number;
  readonly rightMs: number;
  readonly columnOf: (ms: number) => number;
}

/** The queries of cells, how many columns there is room for, and when the axis ends. */
interface Asked {
  readonly queries: readonly Pick<ChartQuery, 'grid'>[];
  readonly most: number;
  readonly axisEndMs: number;
}

/**
 * Columns of equal width from the first timestamp to the last. A sample belongs to the column that
 * its time is in: as many columns as timestamps fill the range exactly, and each has one of them.
 * Where steps differ, there are as many as timestamps of the coarsest; finer ones, and those of which
 * there are more than `most`, share one. Times that lie between each other are in columns of the
 * longest step, so that no series has a hole that is no gap.
 */
export function cellTimes({ queries, most, axisEndMs }: Asked): CellTimes {
  const grids = queries.map(({ grid }) => grid);
  const startMs = Math.min(...grids.map((grid) => grid.startMs));
  const endMs = Math.max(...grids.map((grid) => grid.endMs));
  const stepMs = Math.max(...grids.map((grid) => grid.stepMs));
  const points = Math.floor((endMs - startMs) / stepMs) + 1;
  const columns = Math.max(1, Math.min(most, points));
  const common = { columns, timestamps: points, leftMs: startMs };
  if (startMs === endMs) {
    const room = stepMs / 2;
    const [leftMs, rightMs] = [startMs - room, endMs + room];
    return { ...common, columnMs: stepMs, leftMs, rightMs, columnOf: () => 0 };
  }
  const isTogether = grids.every(
    (grid) => grid.startMs === startMs && (grid.endMs - startMs) % grid.stepMs === 0,
  );
  const isFilled = isTogether || columns < points;
  const columnMs = isFilled ? (endMs - startMs) / columns : stepMs;
  return {
    ...common,
    columnMs,
    // The last sample may be where the axis ends, beyond which its column would not be seen.
    rightMs: isFilled ? endMs : Math.min(startMs + columns * stepMs, Math.max(endMs, axisEndMs)),
    columnOf: (ms) => Math.min(columns - 1, Math.floor((ms - startMs) / columnMs)),
  };
}

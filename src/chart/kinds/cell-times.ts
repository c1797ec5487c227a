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
 * Columns of equal width. A column a timestamp is around its time, half a step to either side, be it that
 * the axis shows half of the first and of the last. Timestamps of which there are more than `most`, or of
 * finer steps than the coarsest, share columns from the first timestamp to the last, and a sample belongs
 * to that which its time is in. Times that lie between each other are in columns of the longest step, so
 * that no series has a hole that is no gap.
 */
export function cellTimes({ queries, most, axisEndMs }: Asked): CellTimes {
  const grids = queries.map(({ grid }) => grid);
  const startMs = Math.min(...grids.map((grid) => grid.startMs));
  const endMs = Math.max(...grids.map((grid) => grid.endMs));
  const stepMs = Math.max(...grids.map((grid) => grid.stepMs));
  const points = Math.floor((endMs - startMs) / stepMs) + 1;
  const columns = Math.max(1, Math.min(most, points));
  const common = { columns, timestamps: points, leftMs: startMs };
  const isTogether = grids.every(
    (grid) => grid.startMs === startMs && (grid.endMs - startMs) % grid.stepMs === 0,
  );
  const isOneEach = isTogether && columns === points && grids.every((one) => one.stepMs === stepMs);
  if (isOneEach || startMs === endMs) {
    return {
      ...common,
      columnMs: stepMs,
      leftMs: startMs - stepMs / 2,
      rightMs: endMs + stepMs / 2,
      columnOf: (ms) => Math.round((ms - startMs) / stepMs),
    };
  }
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

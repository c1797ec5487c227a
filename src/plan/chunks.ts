import { type Grid, pointsOf } from '../time/grid.js';

/**
 * Cuts a grid into parts that a server answers in one go: as few as possible, of nearly the same
 * size, without a point in common. Together they are the grid.
 */
export function chunksOf(grid: Grid, mostPoints: number): Grid[] {
  const points = pointsOf(grid);
  const count = Math.ceil(points / mostPoints);
  const size = Math.ceil(points / count);
  const { startMs, stepMs } = grid;
  return Array.from({ length: count }, (_, index) => ({
    startMs: startMs + index * size * stepMs,
    endMs: Math.min(startMs + ((index + 1) * size - 1) * stepMs, grid.endMs),
    stepMs,
  }));
}

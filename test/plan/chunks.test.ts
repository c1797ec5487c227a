import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../src/plan/chunks.js';
import { type Grid, gridOf, pointsOf } from '../../src/time/grid.js';

const timesOf = ({ startMs, stepMs, endMs }: Grid): number[] => {
  const times: number[] = [];
  for (let ms = startMs; ms <= endMs; ms += stepMs) times.push(ms);
  return times;
};

describe('the chunks of a grid', () => {
  it('are the grid, in order, without a point in common', () => {
    const grids = fc.record({
      startMs: fc.integer({ min: -1e12, max: 1e12 }),
      rangeMs: fc.integer({ min: 0, max: 400_000 }),
      stepMs: fc.integer({ min: 1, max: 5000 }),
      most: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(grids, ({ startMs, rangeMs, stepMs, most }) => {
        fc.pre(rangeMs / stepMs < 5000);
        const grid = gridOf(startMs, startMs + rangeMs, stepMs);
        const chunks = chunksOf(grid, most);
        expect(chunks.flatMap(timesOf)).toEqual(timesOf(grid));
        expect(Math.max(...chunks.map(pointsOf))).toBeLessThanOrEqual(most);
        expect(chunks.length).toBe(Math.ceil(pointsOf(grid) / most));
      }),
    );
  });

  it.each([
    [11_000, [11_000]],
    [11_001, [5501, 5500]],
    [120_960, [...Array<number>(10).fill(10_997), 10_990]],
  ])('of %i points with room for 11,000 have %j', (points, sizes) => {
    const grid = gridOf(0, (points - 1) * 5000, 5000);
    expect(chunksOf(grid, 11_000).map(pointsOf)).toEqual(sizes);
  });
});

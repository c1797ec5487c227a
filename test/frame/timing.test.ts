import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedTimings, movedBack, timingAt } from '../../src/frame/timing.js';
import { timeBlocks } from '../../src/frame/time-blocks.js';
import { gridOf } from '../../src/time/grid.js';

const at = (...times: number[]) => Float64Array.from(times);

describe('a timing', () => {
  it('is the grid on which all times are, if that has not many more', () => {
    expect(timingAt(at(5, 15, 25, 55), 30)).toEqual({
      grid: { startMs: 5, endMs: 55, stepMs: 10 },
    });
    expect(timingAt(at(7), 0)).toEqual({ grid: { startMs: 7, endMs: 7, stepMs: 1 } });
    expect(timingAt(at(), 0)).toEqual({ grid: { startMs: 0, endMs: 0, stepMs: 1 } });
  });

  it('is the times themselves else', () => {
    const times = at(0, 1, 50, 100);
    const grid = { startMs: 0, endMs: 100, stepMs: 50 };
    expect(timingAt(times, 50)).toEqual({ grid, times });
  });

  it('may have another zero', () => {
    const moved = movedBack({ grid: { startMs: 5, endMs: 9, stepMs: 3 }, times: at(5, 6, 9) }, 5);
    expect(moved).toEqual({ grid: { startMs: 0, endMs: 4, stepMs: 3 }, times: at(0, 1, 4) });
    expect(movedBack({ grid: gridOf(5, 9, 2) }, 5)).toEqual({ grid: gridOf(0, 4, 2) });
  });

  it('of several is from the first to the last of them', () => {
    const grids = [{ grid: gridOf(0, 10, 5) }, { grid: gridOf(5, 30, 5) }] as const;
    expect(joinedTimings(grids)).toEqual({ grid: gridOf(0, 30, 5) });
    const own = { grid: { startMs: 3, endMs: 9, stepMs: 4 }, times: at(3, 5, 9) };
    expect(joinedTimings([grids[0], own])).toEqual({
      grid: { startMs: 0, endMs: 10, stepMs: 5 },
      times: at(0, 3, 5, 9, 10),
    });
  });
});

it('the times of queries together are all of theirs, once and in order', () => {
  const times = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1 });
  const step = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(times, step, fc.integer({ min: 1, max: 9 }), (own, stepMs, rows) => {
      const sorted = own.toSorted((a, b) => a - b);
      const all = new Set(own);
      for (let ms = -10; ms <= 40; ms += stepMs) all.add(ms);
      const timings = [
        { grid: gridOf(-50, 50, 100), times: Float64Array.from(sorted) },
        { grid: gridOf(-10, 40, stepMs) },
        { grid: gridOf(-10, 40, stepMs) },
      ];
      const blocks = [...timeBlocks(timings, rows)];
      expect(blocks.flat()).toEqual([...all].sort((a, b) => a - b));
      expect(blocks.slice(0, -1).every((block) => block.length === rows)).toBe(true);
    }),
  );
});

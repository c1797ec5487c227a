import { describe, expect, it } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { continuation } from '../../src/plan/continuation.js';
import type { AskedWindow } from '../../src/plan/query.js';
import { gridOf } from '../../src/time/grid.js';

const second = 1000;
const minute = 60 * second;

const windowOf = (minutes: number, stepMs: number, expr = 'rate(x[5m])'): AskedWindow => {
  const grid = gridOf(7 * second, 7 * second + minutes * minute, stepMs);
  const written = { text: '', isMoving: false, doesStartMove: false };
  const endpoint = plainEndpoint('http://localhost');
  const requests = { asked: expr, chunks: [grid] };
  return { of: undefined, expr, endpoint, grid, written, ...requests, position: undefined };
};

describe('what is left to ask of a window', () => {
  it('is what is new and five minutes before it, on the same grid', async () => {
    const rest = await continuation(windowOf(60, 45 * second), 7 * second + 30 * minute);
    // The last known point is at 30 min; 300 s before that is between two points.
    expect(rest?.grid).toEqual(
      gridOf((7 + 34 * 45) * second, 7 * second + 60 * minute, 45 * second),
    );
    expect(rest?.chunks).toEqual([rest?.grid]);
  });

  it('has the last known point where points are further apart', async () => {
    const rest = await continuation(windowOf(60, 10 * minute), 7 * second + 30 * minute);
    expect(rest?.grid.startMs).toBe(7 * second + 30 * minute);
  });

  it('counts from the last point that was there, where the time known is none', async () => {
    const rest = await continuation(windowOf(60, 10 * minute), 7 * second + 39 * minute);
    expect(rest?.grid.startMs).toBe(7 * second + 30 * minute);
  });

  it('is split where it needs several requests', async () => {
    const rest = await continuation(windowOf(500, second), 7 * second + 10 * minute);
    expect(rest?.chunks).toHaveLength(3);
    expect(rest?.chunks[0]?.startMs).toBe(7 * second + 5 * minute);
  });

  it.each([
    ['nothing is new', 60, 'up'],
    ['what is known is no longer than what is asked again', 5, 'up'],
    ['it has not begun', -1, 'up'],
    ['its parts would not add up', 30, 'up @ end()'],
    ['it is not PromQL', 30, 'rollup(up)'],
    ['what is known may have to change', 30, 'up offset -1h'],
  ])('is all of it where %s', async (_, knownMinutes, expr) => {
    const window = windowOf(60, 15 * second, expr);
    const rest = await continuation(window, 7 * second + knownMinutes * minute);
    expect(rest).toBeUndefined();
  });
});

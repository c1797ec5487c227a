import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDense } from '../../src/chart/samples/dense.js';

/** 100 × 50 points: a second is a point across, 1 is a point upwards. */
const ground = {
  width: 100,
  height: 50,
  x: { min: 0, max: 100, isLog: false },
  y: { min: 0, max: 50, isLog: false },
  lineWidth: 1,
};
/** Ten rows a point of the width. */
const rows = (valueOf: (second: number, i: number) => number) =>
  Array.from({ length: 1001 }, (_, i) => [i / 10, valueOf(i / 10, i)] as const);
const noisy = rows((_, i) => (i % 2 === 0 ? 10 : 13));

describe('a line is dense', () => {
  it('where it goes up and down within the width of a line', () => {
    expect(isDense(noisy, ground)).toBe(true);
  });

  it('not where it is flat or steep, or jumps', () => {
    expect(
      isDense(
        rows(() => 20),
        ground,
      ),
    ).toBe(false);
    expect(
      isDense(
        rows((second) => (second % 4) * 10),
        ground,
      ),
    ).toBe(false);
    expect(
      isDense(
        rows((second) => (second % 10 < 5 ? 0 : 50)),
        ground,
      ),
    ).toBe(false);
  });

  it('not when it only rises, whatever its steps are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 2, maxLength: 200 }), (steps) => {
        let sum = 0;
        const rising = steps.map((by, i) => [i / 10, (sum += by) / 100] as const);
        expect(isDense(rising, ground)).toBe(false);
      }),
    );
  });

  it('by what is seen of it: not by what is beyond the plot', () => {
    const up = (by: number) => noisy.map(([at, value]) => [at, value + by] as const);
    expect(isDense(up(50), ground)).toBe(false);
    const halfSeen = up(50).map(([at, value]) => [at, at < 50 ? value : 20] as const);
    expect(isDense(halfSeen, ground)).toBe(false);
    const before = { ...ground, x: { min: 200, max: 300, isLog: false } };
    expect(isDense(noisy, before)).toBe(false);
  });

  it('as its axis places it: what is little at the top of a logarithmic axis is not dense', () => {
    const small = noisy.map(([at, value]) => [at, 1e6 + value] as const);
    const y = { min: 1, max: 1e7, isLog: true };
    expect(isDense(small, { ...ground, y })).toBe(false);
    expect(isDense(noisy, { ...ground, y: { ...y, max: 50 } })).toBe(true);
  });

  it('not across breaks, and not without rows', () => {
    const broken = noisy.flatMap(([at, value]) => [
      [at, value] as const,
      [at + 0.05, NaN] as const,
    ]);
    expect(isDense(broken, ground)).toBe(false);
    expect(isDense([], ground)).toBe(false);
  });
});

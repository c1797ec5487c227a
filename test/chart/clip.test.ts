import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippedRows, rowsForFills } from '../../src/chart/samples/clip.js';

const x = { min: 0, max: 10, isLog: false };
const y = { min: 0, max: 1, isLog: false };
type Row = readonly number[];

/** The value of a column of rows at an x, on the straight line between two rows. */
function valueAt(rows: readonly Row[], column: number, at: number): number {
  const i = rows.findIndex(([next = NaN]) => next >= at);
  const [a = [], b = []] = [rows[i - 1], rows[i]];
  if (b[0] === at) return b[column] ?? NaN;
  const [x0 = NaN, x1 = NaN] = [a[0], b[0]];
  const [y0 = NaN, y1 = NaN] = [a[column], b[column]];
  return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
}

const cut = (value: number): number => Math.max(0, Math.min(1, value));

describe('rows that reach far beyond a plot', () => {
  it('are left alone where they do not', () => {
    const rows = [
      [-5, 0.2, 0.4],
      [3, -0.4, 1.4],
      [15, 0.2, 0.4],
    ];
    expect(clippedRows(rows, x, y)).toBe(rows);
  });

  it('end a little beyond it, on the lines that they were on', () => {
    const rows = [
      [0, 0, 0.5],
      [2, 0, 100.5],
      [4, 0, 0.5],
    ];
    expect(clippedRows(rows, x, y)).toEqual([
      [0, 0, 0.5],
      [0.02, 0, 1.5],
      [2, 0, 1.5],
      [3.98, 0, 1.5],
      [4, 0, 0.5],
    ]);
  });

  it('keep their breaks, and what is before and after the plot ends beside it', () => {
    const rows = [
      [-100, 0, 0],
      [5, 0, 1],
      [6, NaN, NaN],
      [7, 0, 0.5],
      [107, 0, 0.5],
      [200, 0, 0.5],
    ];
    expect(clippedRows(rows, x, y)).toEqual([
      [-2.5, 0, 0.928571428571429],
      [5, 0, 1],
      [6, NaN, NaN],
      [7, 0, 0.5],
      [12.5, 0, 0.5],
    ]);
  });

  it('are none where lines cross an end of y beside the plot', () => {
    const rows = [
      [-100, 0, 0],
      [-50, 0, 100],
      [-3, 0, 0],
      [5, 0, 1],
      [15, 0, 1],
      [50, 0, -100],
      [90, 0, 0],
    ];
    const places = clippedRows(rows, x, y).map(([at]) => at);
    expect(places).toEqual([-2.5, 5, 12.5]);
  });

  it('turn where the lines do, of the largest values too', () => {
    const rows = [
      [0, 0, 1e300],
      [10, 0, -1e200],
    ];
    expect(clippedRows(rows, x, y)).toEqual([
      [0, 0, 1.5],
      [10, 0, 1.5],
      [10, 0, -0.5],
      [10, 0, -0.5],
    ]);
    const narrow = { min: 0, max: 1e-290, isLog: false };
    const [, ...end] = clippedRows(
      [
        [0, 1e150],
        [10, -1e150],
      ],
      x,
      narrow,
    );
    expect(end.map(([at]) => at)).toEqual([5, 5, 10]);
  });

  it('are on a logarithmic axis as it draws lines', () => {
    const log = { min: 1, max: 100, isLog: true };
    const rows = [
      [0, 1, 10],
      [1, 1, 1e9],
    ];
    const [, knot, end] = clippedRows(rows, x, log);
    expect(knot?.[0]).toBeCloseTo(0.25, 12);
    expect(knot?.[2]).toBeCloseTo(1000, 9);
    expect(end).toEqual([1, 1, 1000]);
  });

  it('are the same within the plot, however far they reach', () => {
    const value = fc.oneof(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.constantFrom(1e5, -1e5, 1e12, 1e300, -1e300),
    );
    const given = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 8 });
    const places = fc.array(
      fc.integer({ min: 0, max: 10_000 }).map((at) => at / 1000),
      { minLength: 5 },
    );
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 8 }), places, (values, wide, all) => {
        const rows = values.map((both, i) => [(i - 1) * wide - 3, ...both]);
        const last = rows.at(-1)?.[0] ?? 0;
        const clipped = clippedRows(rows, x, y);
        for (const at of all.filter((place) => place < last && place > (rows[0]?.[0] ?? 0))) {
          // Steeper lines have no value at an x that a double can tell.
          for (const column of [1, 2]) {
            const around = [-1e-6, 0, 1e-6].map((by) => cut(valueAt(rows, column, at + by)));
            if (Math.max(...around) - Math.min(...around) > 1e-3) continue;
            const seen = cut(valueAt(clipped, column, at));
            expect(Math.abs(seen - (around[1] ?? NaN))).toBeLessThan(2e-3);
          }
        }
      }),
    );
  });
});

describe('rows of what is filled', () => {
  const log = { min: 1, max: 100, isLog: true };

  it('are as they are on a linear axis', () => {
    const rows = [
      [0, 5, 7],
      [1, 7, 5],
    ];
    expect(rowsForFills(rows, x, y)).toBe(rows);
  });

  it('have, on a logarithmic axis, others where edges leave the plot and where they meet', () => {
    const rows = [
      [-2, 10, 10],
      [2, 10, 1000],
      [4, 1000, 10],
    ];
    const found = rowsForFills(rows, x, log).map((row) =>
      row.map((value) => Math.round(value * 1e9) / 1e9),
    );
    expect(found).toEqual([
      [-2, 10, 10],
      [0, 10, 100],
      [2, 10, 1000],
      [3, 100, 100],
      [4, 1000, 10],
    ]);
  });

  it('have no two that are more than a million times as large, nor any in a gap', () => {
    const rows = [
      [0, 1e9, 1e10],
      [1, 1e-9, 1e-9],
      [2, NaN, NaN],
      [3, 1, 1],
    ];
    const wide = { min: 1e-9, max: 1e10, isLog: true };
    const found = rowsForFills(rows, x, wide);
    expect(found.slice(-3)).toEqual(rows.slice(1));
    for (const column of [1, 2]) {
      const values = found.map((row) => row[column] ?? NaN).filter((value) => !Number.isNaN(value));
      const ratios = values.slice(1, -1).map((value, i) => (values[i] ?? NaN) / value);
      expect(Math.max(...ratios)).toBeLessThan(1.001e6);
    }
  });
});

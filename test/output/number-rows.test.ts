import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aloneWholeRows,
  hasAloneRow,
  numberAloneRows,
  numberRows,
  outlineRows,
} from '../../src/output/number-rows.js';

const text = (pieces: Iterable<Uint8Array>) =>
  Array.from(pieces, (piece) => Buffer.from(piece).toString()).join('');

describe('rows of numbers', () => {
  it('are lines, with the words of gnuplot and Python for what is no number', () => {
    const rows = [
      [0, 0.1, NaN],
      [1e21, -Infinity, Infinity],
    ];
    expect(text(numberRows(rows))).toBe('0 0.1 NaN\n1e+21 -Inf Inf\n');
  });

  it('are the same numbers when they are read again', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (row) => {
        fc.pre(row.length > 0);
        expect(
          text(numberRows([row]))
            .trim()
            .split(' ')
            .map(Number),
        ).toEqual(row.map((value) => value + 0));
      }),
    );
  });

  it('come in small pieces', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [i, i / 7]);
    const sizes = Array.from(numberRows(rows), (piece) => piece.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
  });
});

describe('numbers that stand alone', () => {
  const rows = [
    [0, 1, 5],
    [1, NaN, 6],
    [2, 3, NaN],
    [3, NaN, NaN],
    [4, NaN, 7],
  ];

  it('are those with no number above and below: x, column, value', () => {
    expect(text(numberAloneRows(rows))).toBe('0 2 1\n2 2 3\n4 3 7\n');
  });

  it('are whole rows, of bands where the line or the interval is alone', () => {
    const band = [
      [0, 1, 2, 3],
      [1, NaN, 5, NaN],
      [2, NaN, 5, NaN],
      [3, NaN, NaN, NaN],
      [4, NaN, 7, NaN],
    ];
    expect(text(aloneWholeRows(band))).toBe('0 1 2 3\n4 NaN 7 NaN\n');
    expect(hasAloneRow(band)).toBe(true);
    expect(hasAloneRow(band.slice(1, 4))).toBe(false);
  });
});

describe('the outline of bins', () => {
  it('begins and ends at zero', () => {
    const bins = [
      [0, 1, 3],
      [1, 2, 5],
    ];
    expect(text(outlineRows(bins))).toBe('0 0 0\n0 1 3\n1 2 5\n2 2 0\n');
    expect(text(outlineRows([]))).toBe('');
  });
});

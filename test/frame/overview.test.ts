import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../src/frame/overview.js';
import type { RowBlock } from '../../src/frame/rows.js';

/** A block of rows of such values, `''` for none, one every second. */
function block(firstMs: number, rows: readonly (readonly string[])[]): RowBlock {
  const texts = rows.flat();
  const starts = texts.map((_, i) => texts.slice(0, i).join('').length);
  return {
    times: Float64Array.from(rows, (_, i) => firstMs + i * 1000),
    columns: rows[0]?.length ?? 0,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(texts, (text, i) => (starts[i] ?? 0) + text.length),
    bytes: new TextEncoder().encode(`${texts.join('')}        `),
  };
}

describe('an overview of samples', () => {
  it('has all samples as numbers, and nothing for what no plot can show', () => {
    const rows = [
      block(0, [
        ['1', '2'],
        ['', 'NaN'],
        ['+Inf', '4.5'],
      ]),
    ];
    expect(overviewOf(rows, { columns: 2, reachMs: 1000, stretchMs: 0 })).toEqual({
      times: [0, 1000, 2000],
      columns: [
        [1, null, null],
        [2, null, 4.5],
      ],
      stretchMs: 0,
    });
  });

  it('has a row without values where nothing has a sample for longer than a step', () => {
    const rows = [block(0, [['1']]), block(5000, [['2']])];
    const { times, columns } = overviewOf(rows, { columns: 1, reachMs: 1000, stretchMs: 0 });
    expect(times).toEqual([0, 2500, 5000]);
    expect(columns).toEqual([[1, null, 2]]);
    expect(overviewOf(rows, { columns: 1, reachMs: Infinity, stretchMs: 0 }).columns).toEqual([
      [1, 2],
    ]);
  });

  it('has the least and the largest of each stretch, in the order in which they came', () => {
    const rows = [
      block(0, [
        ['5', '1'],
        ['9', '2'],
        ['1', '3'],
        ['4', ''],
      ]),
      block(4000, [
        ['7', ''],
        ['8', ''],
      ]),
    ];
    expect(overviewOf(rows, { columns: 2, reachMs: 1000, stretchMs: 4000 })).toEqual({
      times: [0, 3000, 4000, 5000],
      columns: [
        [9, 1, 7, 8],
        [1, 3, null, null],
      ],
      stretchMs: 4000,
    });
  });
});

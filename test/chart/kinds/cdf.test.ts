import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdf } from '../../../src/chart/kinds/cdf.js';
import { draw, figure, plotFor } from './drawn.js';

describe('a cumulative distribution', () => {
  it('has, for each distinct value, the part of the samples up to it', () => {
    // numpy.unique(values, return_counts=True), counts.cumsum() / n.
    const { rows, series } = draw(cdf, figure([[2, 1, 2, 5, 0.5, 2, 1, 9]]));
    expect(rows).toEqual([
      [
        [0.5, 0],
        [0.5, 0.125],
        [1, 0.375],
        [2, 0.75],
        [5, 0.875],
        [9, 1],
      ],
    ]);
    expect(series).toMatchObject([{ look: 0, axis: 'left', table: 0, column: 0 }]);
  });

  it('shows samples along x, and parts from 0 to 1 along y', () => {
    const { content } = draw(cdf, figure([[1, 4], [-2]]));
    expect(content).toMatchObject({
      x: { of: 'values', what: 'samples', extent: { min: -2, max: 4 }, leastPositive: 1 },
      left: { what: 'other', extent: { min: 0, max: 1 }, limits: 'exact', label: 'CDF' },
      right: undefined,
    });
  });

  it('counts finite samples only, and says what it leaves out', () => {
    const { rows, omissions } = draw(cdf, figure([[1, 'NaN', '+Inf', 3, undefined, '-Inf']]));
    expect(rows).toEqual([
      [
        [1, 0],
        [1, 0.5],
        [3, 1],
      ],
    ]);
    expect(omissions).toEqual(['2 infinite samples are left out']);
  });

  it('leaves out a series without any finite sample', () => {
    const { series, tables } = draw(cdf, figure([['NaN'], [7], []]));
    expect(series).toMatchObject([{ look: 1, table: 0 }]);
    expect(tables).toMatchObject([{ heading: 's2', columns: ['value', 's2'] }]);
  });

  it.each([
    ['no series', []],
    ['NaN only', [['NaN', 'NaN']]],
  ])('of %s is empty, with axes that are not', (_, values) => {
    const { content, series, tables } = draw(cdf, figure(values));
    expect({ series, tables }).toEqual({ series: [], tables: [] });
    expect(content.x).toMatchObject({ extent: undefined, leastPositive: undefined });
  });

  it('starts, on a logarithmic axis, with the part of what has no place there', () => {
    const given = figure([[-1, 0, 1, 10]], { drawing: { x: { scale: 'log' } } });
    const content = cdf(given.series, given.input);
    const { rows } = draw(cdf, given, plotFor(content, { x: true }));
    expect(rows).toEqual([
      [
        [1, 0.5],
        [1, 0.75],
        [10, 1],
      ],
    ]);
  });

  it('has no 0 on a logarithmic y axis', () => {
    const given = figure([[1, 2]], { drawing: { y: { scale: 'log' } } });
    const { rows } = draw(cdf, given, plotFor(cdf(given.series, given.input), { y: true }));
    expect(rows).toEqual([
      [
        [1, 0.5],
        [2, 1],
      ],
    ]);
  });

  it('rises from 0 to 1', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e150, max: 1e150 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (of) => {
        const [rows = []] = draw(cdf, figure([of])).rows;
        const parts = rows.map(([, part = NaN]) => part);
        expect(parts[0]).toBe(0);
        expect(parts.at(-1)).toBe(1);
        expect(parts).toEqual([...parts].sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a cumulative distribution of more values than a page can show', () => {
  const values = Array.from({ length: 20_000 }, (_, i) => ((i * 7919) % 20_011) / 100);

  it('is never further from the whole than a pixel', () => {
    const whole = draw(cdf, figure([values], { drawing: { isDecimated: false } }));
    const thinned = draw(cdf, figure([values]));
    expect(whole.rows[0]).toHaveLength(20_001);
    // 600 pixels an inch, two rows each; one value at the very end, and the first at 0.
    expect(thinned.rows[0]?.length).toBeLessThanOrEqual(2 * Math.ceil((200 / 72) * 600) + 2);
    const pixel = 200 / ((200 / 72) * 600);
    for (const [value = NaN, part = NaN] of whole.rows[0] ?? []) {
      const near = (thinned.rows[0] ?? []).filter(([x = NaN]) => Math.abs(x - value) <= pixel);
      expect(Math.min(...near.map(([, y = NaN]) => y))).toBeLessThanOrEqual(part);
      expect(Math.max(...near.map(([, y = NaN]) => y))).toBeGreaterThanOrEqual(part);
    }
    expect(thinned.notes).toEqual(['distributions are thinned to what the page can show']);
    expect(whole.notes).toEqual([]);
  });
});

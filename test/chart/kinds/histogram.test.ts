import { describe, expect, it } from 'vitest';
import { histogram } from '../../../src/chart/kinds/histogram.js';
import { draw, expectClose, figure, four, ten } from './drawn.js';

describe('a histogram', () => {
  it('has the same bins for all series: those of all values together', () => {
    // numpy.histogram_bin_edges(numpy.concatenate([ten, four]), 'auto'), numpy.histogram(…, edges).
    const edges = [0.05, 0.6600000000000001, 1.2700000000000002, 1.8800000000000003, 2.49, 3.1];
    const { rows, series, tables } = draw(histogram, figure([ten, four]));
    expect(rows[0]).toEqual([5, 3, 1, 0, 1].map((n, i) => [edges[i], edges[i + 1], n]));
    expect(rows[1]).toEqual([2, 0, 0, 1, 1].map((n, i) => [edges[i], edges[i + 1], n]));
    expect(series).toEqual([
      { look: 0, axis: 'left', table: 0 },
      { look: 1, axis: 'left', table: 1 },
    ]);
    expect(tables[1]).toMatchObject({ heading: 's2', columns: ['left', 'right', 's2'] });
  });

  it('shows samples along x, and how many from 0', () => {
    expect(draw(histogram, figure([ten])).content).toMatchObject({
      x: { what: 'samples', extent: { min: 0.1, max: 2.6 }, leastPositive: 0.1 },
      left: { what: 'other', extent: { min: 0, max: 5 }, limits: 'from-zero', label: 'Samples' },
    });
  });

  it('has as many bins as the manifest says', () => {
    const { rows } = draw(histogram, figure([ten], { drawing: { bins: 3 } }));
    // numpy.histogram(ten, 3).
    expect(rows[0]).toEqual([
      [0.1, 0.9333333333333333, 7],
      [0.9333333333333333, 1.7666666666666668, 2],
      [1.7666666666666668, 2.6, 1],
    ]);
  });

  it.each(['log', 'log2'] as const)('has bins of equal width on a %s axis', (scale) => {
    const { rows } = draw(histogram, figure([ten], { drawing: { bins: 4, x: { scale } } }));
    // numpy.histogram(numpy.log10(ten), 4); 10 ** edges.
    const edges = [0.1, 0.2258100864353226, 0.5099019513592785, 1.1514100370997828, 2.6];
    expect(rows[0]?.map(([, , count]) => count)).toEqual([2, 3, 3, 2]);
    expectClose(rows[0]?.map(([left = NaN]) => left) ?? [], edges.slice(0, -1));
    expect(rows[0]?.at(-1)?.[1]).toBe(2.6);
  });

  it('leaves out what a logarithmic axis has no place for, and says so', () => {
    const given = figure([[0, -1, 1, 100]], { drawing: { bins: 2, x: { scale: 'log' } } });
    const { rows, omissions } = draw(histogram, given);
    expect(rows[0]?.map(([, , count]) => count)).toEqual([1, 1]);
    expect(omissions).toEqual(['2 samples of 0 and less are left out: the x axis is logarithmic']);
  });

  it('has bins of what is within the limits of the axis, and says how much is not', () => {
    const given = figure([[0.5, 1, 1.5, 2, 3, 1000]], {
      drawing: { bins: 2, x: { min: 1, max: 3 } },
    });
    const { rows, notes } = draw(histogram, given);
    // numpy.histogram([1, 1.5, 2, 3], 2).
    expect(rows[0]).toEqual([
      [1, 2, 2],
      [2, 3, 2],
    ]);
    expect(notes).toEqual(['samples beyond the limits of the x axis (2) are in no bin']);
  });

  it('has no bins that are too narrow to be seen, whatever outliers ask for', () => {
    const values = [...Array.from({ length: 100 }, (_, i) => i / 100), 1e9];
    const { rows, notes } = draw(histogram, figure([values]));
    expect(rows[0]).toHaveLength(240);
    expect(rows[0]?.map(([, , count = 0]) => count).reduce((a, b) => a + b)).toBe(101);
    expect(notes).toEqual([
      expect.stringMatching(/^bins are 240, of \d+ that the samples suggest$/),
    ]);
  });

  it('counts finite samples only', () => {
    const { rows, omissions } = draw(histogram, figure([[5, 'NaN', '+Inf', 5]]));
    expect(rows).toEqual([[[4.5, 5.5, 2]]]);
    expect(omissions).toEqual(['1 infinite sample is left out']);
  });

  it.each([
    ['no series', []],
    ['NaN only', [['NaN', 'NaN']]],
  ])('of %s is empty', (_, values) => {
    const { content, series, tables } = draw(histogram, figure(values));
    expect({ series, tables }).toEqual({ series: [], tables: [] });
    expect([content.x, content.left]).toMatchObject([{ extent: undefined }, { extent: undefined }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoBins, binCounts, binEdges, wholeBinEdges } from '../../src/chart/samples/bins.js';
import { spreadOut, ten } from './kinds/drawn.js';

const sortedOf = (values: readonly number[]) => Float64Array.from(values).sort();

function histogram(values: readonly number[], bins?: number) {
  const sorted = sortedOf(values);
  const edges = binEdges(sorted, bins ?? autoBins(sorted));
  return { edges: [...edges], counts: binCounts(sorted, edges) };
}

describe('bins', () => {
  // numpy.histogram(values, bins='auto') of numpy 1.24.2.
  it('are those that numpy chooses', () => {
    expect(histogram(ten)).toEqual({
      edges: [0.1, 0.6, 1.1, 1.6, 2.1, 2.6],
      counts: [5, 2, 2, 0, 1],
    });
    expect(histogram(spreadOut(500))).toEqual({
      edges: [
        0.0, 10.120360000000002, 20.240720000000003, 30.361080000000005, 40.481440000000006,
        50.60180000000001, 60.72216000000001, 70.84252000000001, 80.96288000000001,
        91.08324000000002, 101.20360000000001,
      ],
      counts: [157, 66, 51, 41, 38, 34, 31, 29, 27, 26],
    });
  });

  it('are Sturges’ where half of the samples are the same', () => {
    expect(histogram([1, 1, 1, 1, 1, 1, 1, 9])).toEqual({
      edges: [1, 3, 5, 7, 9],
      counts: [7, 0, 0, 1],
    });
  });

  // numpy.histogram(values, bins=n).
  it('are as many as are asked for', () => {
    expect(histogram(spreadOut(500), 7)).toEqual({
      edges: [
        0.0, 14.457657142857144, 28.915314285714288, 43.37297142857143, 57.830628571428576,
        72.28828571428572, 86.74594285714286, 101.20360000000001,
      ],
      counts: [188, 78, 61, 50, 45, 40, 38],
    });
    expect(histogram([-3, -1.5, 0, 0, 2.25, 4], 4)).toEqual({
      edges: [-3, -1.25, 0.5, 2.25, 4],
      counts: [2, 2, 0, 2],
    });
  });

  it('have their left edge, and the last has its right one too, as the doubles are', () => {
    const { counts } = histogram([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], 10);
    expect(counts).toEqual([1, 1, 2, 0, 1, 2, 1, 0, 1, 2]);
  });

  it('are one of width 1 around a value that is alone', () => {
    expect(histogram([2])).toEqual({ edges: [1.5, 2.5], counts: [1] });
    expect(histogram([5, 5, 5])).toEqual({ edges: [4.5, 5.5], counts: [3] });
  });

  it('are one from 0 to 1 where there is nothing', () => {
    expect(histogram([])).toEqual({ edges: [0, 1], counts: [0] });
  });

  it('do not go beyond the largest value where a width is rounded up to the smallest double', () => {
    expect(histogram([-2e-323, 0], 6)).toEqual({
      edges: [-2e-323, -1.5e-323, -1e-323, -5e-324, 0, 0, 0],
      counts: [1, 0, 0, 0, 0, 1],
    });
  });

  it('have each sample once', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }));
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), (of, bins) => {
        const { edges, counts } = histogram(of, bins);
        expect(counts.reduce((a, b) => a + b)).toBe(of.length);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
      }),
    );
  });
});

describe('bins of whole numbers', () => {
  it('hold as many whole numbers each', () => {
    const values = Float64Array.from([1, 2, 3, 4, 5, 6, 7]);
    expect([...wholeBinEdges(values, 100)]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5]);
    expect([...wholeBinEdges(values, 3)]).toEqual([0.5, 2.5, 4.5, 6.5, 8.5]);
  });

  it('are as others where they are wide, and for a single value', () => {
    const wide = Float64Array.from([0, 1000]);
    expect([...wholeBinEdges(wide, 4)]).toEqual([...binEdges(wide, 4)]);
    expect([...wholeBinEdges(Float64Array.of(3, 3), 1)]).toEqual([2.5, 3.5]);
  });
});

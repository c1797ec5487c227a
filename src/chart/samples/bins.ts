import { quantile } from '../../statistics/quantile.js';

/**
 * The edges of bins of equal width for all of some values, which are finite and in ascending order:
 * those of numpy.histogram, which puts a single value in the middle of a bin of width 1.
 */
export function binEdges(sorted: Float64Array, bins: number): Float64Array {
  const [first, last] = outerEdges(sorted);
  const width = (last - first) / bins;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) =>
    width < Infinity
      ? Math.min(i * width + first, last)
      : first * (1 - i / bins) + last * (i / bins),
  );
  edges[0] = first;
  edges[bins] = last;
  return edges;
}

/** Wider ones have about as many whole numbers each. */
const widestWhole = 10;

/**
 * The edges of bins of whole numbers, about so many: each holds as many whole numbers as any other,
 * or the picture would have a comb that the data do not have.
 */
export function wholeBinEdges(sorted: Float64Array, bins: number): Float64Array {
  const first = sorted[0] ?? 0;
  const range = (sorted[sorted.length - 1] ?? 0) - first;
  const width = Math.max(1, Math.ceil(range / bins));
  if (range === 0 || width > widestWhole) return binEdges(sorted, bins);
  const count = Math.ceil((range + 1) / width);
  return Float64Array.from({ length: count + 1 }, (_, i) => first - 0.5 + i * width);
}

/**
 * How many bins show the distribution of values in ascending order: `bins='auto'` of numpy 1, the
 * narrower of the bins of Sturges and of Freedman and Diaconis.
 */
export function autoBins(sorted: Float64Array): number {
  const count = sorted.length;
  if (count === 0) return 1;
  const [first, last] = outerEdges(sorted);
  const range = (sorted[count - 1] ?? 0) - (sorted[0] ?? 0);
  if (range === Infinity) return Math.ceil(Math.log2(count) + 1);
  const sturges = range / (Math.log2(count) + 1);
  const quartiles = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const freedmanDiaconis = 2 * quartiles * count ** (-1 / 3);
  const width = freedmanDiaconis > 0 ? Math.min(freedmanDiaconis, sturges) : sturges;
  return width > 0 ? Math.ceil((last - first) / width) : 1;
}

function outerEdges(sorted: Float64Array): [first: number, last: number] {
  const first = sorted[0] ?? 0;
  const last = sorted[sorted.length - 1] ?? 1;
  return first === last ? [first - 0.5, last + 0.5] : [first, last];
}

/** How many values, in ascending order, each bin has: its left edge is its own, the last's both. */
export function binCounts(sorted: Float64Array, edges: Float64Array): number[] {
  const bins = edges.length - 1;
  const firsts = Array.from(edges, (edge, i) =>
    i === bins ? countUpTo(sorted, edge) : countBelow(sorted, edge),
  );
  return Array.from({ length: bins }, (_, i) => (firsts[i + 1] ?? 0) - (firsts[i] ?? 0));
}

/** How many of values in ascending order are smaller than a limit. */
export function countBelow(sorted: Float64Array, limit: number): number {
  return firstIndex(sorted, (value) => value >= limit);
}

/** How many of values in ascending order are not larger than a limit. */
export function countUpTo(sorted: Float64Array, limit: number): number {
  return firstIndex(sorted, (value) => value > limit);
}

/** Where values start to be beyond a limit; by halves. */
function firstIndex(sorted: Float64Array, isBeyond: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBeyond(sorted[middle] ?? Infinity)) to = middle;
    else from = middle + 1;
  }
  return from;
}

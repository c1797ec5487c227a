import {
  autoBins,
  binCounts,
  binEdges,
  countBelow,
  countUpTo,
  wholeBinEdges,
} from '../samples/bins.js';
import { smallest } from '../samples/drawable.js';
import { nearOn } from '../samples/far.js';
import type { DrawnSeries, MakeContent } from '../content.js';
import type { Drawing } from '../../manifest/drawing.js';
import type { HistogramSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { readValues, sortedTogether, valuesDimension } from './values.js';

/** How many samples of each series lie in each bin; all series have the same bins. */
export const histogram: MakeContent = (series, { drawing }) => {
  const { marks, of, omissions } = readValues(series);
  const isLog = drawing.x.scale !== 'linear';
  const possible = of.map((values) => positives(values.sort(), isLog));
  const all = possible.map((values) => within(values, drawing.x));
  const binning = binningOf(all, drawing);
  const counts = all.map((sorted) => binCounts(sorted, binning.edges));
  const samples = countOf(all);
  const leftOut = countOf(of) - countOf(possible);
  const beyond = countOf(possible) - samples;
  // Of samples that are not above 0 a logarithmic axis says why it is empty.
  const isHidden = leftOut > 0 && leftOut === countOf(of);
  const along = samples > 0 ? [binning.edges] : isHidden ? of : [];
  return {
    x: valuesDimension(along, { what: 'samples', limits: 'free' }),
    left: valuesDimension(samples === 0 ? [] : counts, {
      what: 'other',
      limits: 'from-zero',
      label: 'Samples',
    }),
    right: undefined,
    colour: undefined,
    draw: ({ left, height }) => ({
      kind: 'histogram',
      ...tablesOf(marks, counts, binning.edges, nearOn({ ...left, length: height })),
      omissions: [...omissions, ...nonPositiveOmissions(isHidden ? 0 : leftOut)],
      notes: [...binning.notes, ...beyondNotes(beyond)],
    }),
  };
};

function countOf(lists: readonly Float64Array[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Bins are for what the axis shows: far outliers beyond its limits would make them wide. */
function within(sorted: Float64Array, { min, max }: Drawing['x']): Float64Array {
  const first = min === undefined ? 0 : countBelow(sorted, min);
  const last = max === undefined ? sorted.length : countUpTo(sorted, max);
  return sorted.subarray(first, Math.max(first, last));
}

function beyondNotes(count: number): string[] {
  if (count === 0) return [];
  return [`samples beyond the limits of the x axis (${count}) are in no bin`];
}

function nonPositiveOmissions(count: number): string[] {
  if (count === 0) return [];
  const samples = count === 1 ? '1 sample of 0 or less is' : `${count} samples of 0 and less are`;
  return [`${samples} left out: the x axis is logarithmic`];
}

/** Those of values in ascending order that a logarithmic axis can show. */
function positives(sorted: Float64Array, isLog: boolean): Float64Array {
  return isLog ? sorted.subarray(countBelow(sorted, smallest)) : sorted;
}

interface Binning {
  readonly edges: Float64Array;
  readonly notes: readonly string[];
}

/** Bins of all series' values together, of equal width as the axis shows them. */
function binningOf(lists: readonly Float64Array[], { x, bins, style }: Drawing): Binning {
  const together = lists.length === 1 ? lists[0] : undefined;
  const values = together ?? sortedTogether(lists);
  const onAxis = x.scale === 'linear' ? values : values.map(Math.log10);
  // A few far outliers ask for a million bins; narrower than a point, none can be seen.
  const most = Math.floor(style.width);
  const wanted = bins === 'auto' ? autoBins(onAxis) : bins;
  const count = bins === 'auto' ? Math.min(wanted, most) : wanted;
  const notes = count < wanted ? [`bins are ${count}, of ${wanted} that the samples suggest`] : [];
  const areWhole = bins === 'auto' && x.scale === 'linear' && values.every(Number.isInteger);
  const edges = areWhole ? wholeBinEdges(values, count) : binEdges(onAxis, count);
  return { edges: x.scale === 'linear' ? edges : backFromLog(edges, values), notes };
}

/** The outer edges are the least and the largest value, whatever powers and logarithms round. */
function backFromLog(edges: Float64Array, sorted: Float64Array): Float64Array {
  const powers = edges.map((edge) => 10 ** edge);
  const last = sorted.length - 1;
  const [min = 1, max = 1] = [sorted[0], sorted[last]];
  if (min < max) {
    powers[0] = min;
    powers[powers.length - 1] = max;
  }
  return powers;
}

function tablesOf(
  series: readonly DrawnSeries[],
  counts: readonly (readonly number[])[],
  edges: Float64Array,
  near: (count: number) => number,
): { series: HistogramSeries[]; tables: NumberTable[] } {
  const drawn: HistogramSeries[] = [];
  const tables: NumberTable[] = [];
  for (const [i, { name, look }] of series.entries()) {
    const bins = counts[i] ?? [];
    if (!bins.some((count) => count > 0)) continue;
    drawn.push({ look, axis: 'left', table: tables.length });
    tables.push({
      kind: 'numbers',
      heading: name,
      columns: ['left', 'right', name],
      rows: bins.map((count, bin) => [edges[bin] ?? NaN, edges[bin + 1] ?? NaN, near(count)]),
    });
  }
  return { series: drawn, tables };
}

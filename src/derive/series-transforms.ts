import { type OpenFiles, openFiles } from '../frame/cursor.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import { labelValue } from '../frame/labels.js';
import { compareNaturally, compareValues } from '../frame/natural-order.js';
import { readSamples } from '../frame/samples.js';
import { finiteNumber } from './finite-number.js';
import { droppedNote, type Note } from './note.js';
import { relabelled } from './relabel.js';
import {
  labelPattern,
  type Relabelling,
  type SeriesTransform,
  type SortKey,
} from '../manifest/transforms.js';

export interface Transformed {
  readonly query: FrameQuery;
  readonly notes: readonly Note[];
}

/** Chooses, orders or names the series of a query. Throws SPOOL, and what `relabelled` throws. */
export function withSeries(query: FrameQuery, transform: SeriesTransform): Transformed {
  const files = openFiles();
  try {
    switch (transform.kind) {
      case 'drop_series':
        return keptOf(query, hasEnough(transform.minSamples, files), shortProblem(transform));
      case 'relabel':
        return { query: relabelled(query, transform), notes: unknownLabel(query, transform) };
      case 'sort':
        return { query: { ...query, series: sortedBy(query.series, transform, files) }, notes: [] };
      case 'top': {
        const chosen = topSeries(query.series, transform.count, files);
        const problem = `are left out (top: ${transform.count})`;
        const { query: kept, notes } = keptOf(query, (one) => chosen.has(one), problem);
        return { query: kept, notes: notes.map((note) => ({ ...note, isAsked: true })) };
      }
    }
  } finally {
    files.close();
  }
}

/** A label of none of the series, which is empty, may be given by a pattern that matches nothing. */
function unknownLabel({ series }: FrameQuery, { label, match }: Relabelling): Note[] {
  const isThere = series.some(({ labels }) => labelValue(labels, label) !== undefined);
  if (series.length === 0 || isThere || labelPattern(match).test('')) return [];
  const text = `no series has a label ${label} to relabel: those of runs are not changed`;
  return [{ text, dropped: [], isAsked: false }];
}

function keptOf(
  query: FrameQuery,
  isKept: (series: FrameSeries) => boolean,
  problem: string,
): Transformed {
  const series = query.series.filter(isKept);
  const kept = new Set(series);
  const dropped = query.series.filter((one) => !kept.has(one)).map(({ labels }) => labels);
  return { query: { ...query, series }, notes: droppedNote(dropped, query.series.length, problem) };
}

/** NaN does not count: it is what a division by zero leaves, not a sample. */
function hasEnough(least: number, files: OpenFiles): (series: FrameSeries) => boolean {
  return (series) =>
    series.samples >= least &&
    readSamples(series, files).values.filter((value) => !Number.isNaN(value)).length >= least;
}

const shortProblem = ({ minSamples }: { readonly minSamples: number }): string =>
  `have fewer than ${minSamples} samples and are left out (drop_series)`;

/** Series in the order of a label's values, as people sort, or of a number; NaN comes last. */
function sortedBy(
  series: readonly FrameSeries[],
  { by, order }: { readonly by: SortKey; readonly order: 'ascending' | 'descending' },
  files: OpenFiles,
): FrameSeries[] {
  const sign = order === 'ascending' ? 1 : -1;
  if ('label' in by) {
    const value = ({ labels }: FrameSeries): string => labelValue(labels, by.label) ?? '';
    return [...series].sort(
      (a, b) => sign * compareValues(value(a), value(b)) || compareNaturally(a.labels, b.labels),
    );
  }
  const numbers = new Map(series.map((one) => [one, finiteNumber(one, by.reduce, files).value]));
  const rank = (one: FrameSeries): number => {
    const number = numbers.get(one) ?? NaN;
    return Number.isNaN(number) ? sign * Infinity : number;
  };
  return [...series].sort((a, b) => sign * compareNumbers(rank(a), rank(b)));
}

/** Those with the largest means, the first of equal ones; a series without a number is the last. */
function topSeries(
  series: readonly FrameSeries[],
  count: number,
  files: OpenFiles,
): ReadonlySet<FrameSeries> {
  const by = { reduce: 'mean' } as const;
  const ranked = sortedBy(series, { by, order: 'descending' }, files);
  return new Set(ranked.slice(0, count));
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

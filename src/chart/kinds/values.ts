import type { Dimension, DrawnSeries } from '../content.js';
import { readFinite } from '../samples/finite-samples.js';
import type { ChartQuery } from '../input.js';
import { isDrawable, smallest } from '../samples/drawable.js';
import { type Beyond, noneBeyond } from '../samples/joined-samples.js';
import { numberList } from '../../statistics/number-list.js';

/** Is told what some series of a query have, row by row. */
export interface SeriesSamples {
  /** A row begins. */
  row?(ms: number): void;
  /** A series, by its index among those that are read, has a finite value at a time (ms). */
  sample(index: number, value: number, ms: number): void;
}

/** Reads some series of a query, once; adds the samples that are left out to `beyond`. */
export function readQuery(
  query: ChartQuery,
  series: readonly Pick<DrawnSeries, 'query' | 'column'>[],
  found: SeriesSamples,
  beyond: Beyond,
): void {
  const indexes = new Int32Array(query.series.length).fill(-1);
  for (const [index, one] of series.entries()) {
    if (one.query === query) indexes[one.column] = index;
  }
  let now = NaN;
  const reader = {
    row(ms: number): void {
      now = ms;
      found.row?.(ms);
    },
    sample(column: number, _bytes: Uint8Array, _start: number, _end: number, value: number): void {
      const index = indexes[column] ?? -1;
      if (index < 0) return;
      if (isDrawable(value)) found.sample(index, value, now);
      else beyond.tooLarge++;
    },
    infinite(column: number): void {
      if ((indexes[column] ?? -1) >= 0) beyond.infinite++;
    },
  };
  for (const block of query.rows()) readFinite(block, reader);
}

/** The queries that series are of, in their order. */
export function queriesOf(series: readonly Pick<DrawnSeries, 'query'>[]): ChartQuery[] {
  return [...new Set(series.map(({ query }) => query))];
}

/** The finite values of series, in the order of time; of groups of runs, those of all runs together. */
interface Values {
  /** The series of each list of values: of a group of runs, the first run's. */
  readonly marks: readonly DrawnSeries[];
  readonly of: readonly Float64Array[];
  /** What was left out. */
  readonly omissions: readonly string[];
}

/** Reads each query of some series once. */
export function readValues(series: readonly DrawnSeries[]): Values {
  const marks: DrawnSeries[] = [];
  const places = new Map<string, number>();
  const placeOf = series.map((one, i) => {
    const key = one.query.ofRuns === 'pooled' ? poolOf(one) : `series ${i}`;
    const place = places.get(key) ?? marks.push(one) - 1;
    places.set(key, place);
    return place;
  });
  const lists = marks.map(() => numberList());
  const beyond = readEach(series, (index, value) => lists[placeOf[index] ?? -1]?.push(value));
  return { marks, of: lists.map((list) => list.numbers()), omissions: beyondOmissions(beyond) };
}

function poolOf({ query, labels }: DrawnSeries): string {
  return JSON.stringify([query.id, labels]);
}

/** Reads each query of some series once. */
export function readEach(series: readonly DrawnSeries[], sample: SeriesSamples['sample']): Beyond {
  const beyond = noneBeyond();
  for (const query of queriesOf(series)) readQuery(query, series, { sample }, beyond);
  return beyond;
}

/** What numbers are calculated without. */
export function beyondOmissions({ infinite, tooLarge }: Beyond): string[] {
  const large =
    tooLarge === 1 ? '1 sample beyond 1e150 is' : `${tooLarge} samples beyond 1e150 are`;
  return [...infiniteOmissions(infinite), ...(tooLarge > 0 ? [`${large} left out`] : [])];
}

export function infiniteOmissions(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? '1 infinite sample is left out' : `${count} infinite samples are left out`];
}

/** All numbers of some lists, in ascending order. */
export function sortedTogether(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const list of lists) {
    all.set(list, length);
    length += list.length;
  }
  return all.sort();
}

type ValuesDimension = Extract<Dimension, { of: 'values' }>;

/** The dimension of some finite numbers; NaN among them counts for nothing. */
export function valuesDimension(
  lists: Iterable<Iterable<number>>,
  given: Pick<ValuesDimension, 'what' | 'limits'> & { readonly label?: string },
): ValuesDimension {
  let min = Infinity;
  let max = -Infinity;
  let leastPositive = Infinity;
  for (const list of lists) {
    for (const value of list) {
      if (value < min) min = value;
      if (value > max) max = value;
      if (value >= smallest && value < leastPositive) leastPositive = value;
    }
  }
  return {
    of: 'values',
    what: given.what,
    limits: given.limits,
    extent: min <= max ? { min, max } : undefined,
    leastPositive: leastPositive < Infinity ? leastPositive : undefined,
    label: given.label,
  };
}

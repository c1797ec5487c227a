import type { Reducer, Spread } from '../../manifest/drawing.js';
import { named } from '../../frame/names-listed.js';
import { type Reduction, reduction } from '../../statistics/reduce.js';
import type { DrawnSeries } from '../content.js';
import { beyondOmissions, readEach } from './values.js';

/** A series of a query, drawn or not. */
type OfQuery = Pick<DrawnSeries, 'query' | 'column'>;

/** Is told the finite values of a series, and when (ms) each is. */
export interface SeriesNumber extends Pick<Reduction, 'value' | 'spread'> {
  add(value: number, ms: number): void;
}

/** A series as one number: where that is the last one, it is the one at its end, or none. */
export function seriesNumber(
  { query, column }: OfQuery,
  reducer: Reducer,
  spread?: Spread,
): SeriesNumber {
  const of = reduction(reducer, spread);
  const endMs = query.series[column]?.endMs ?? query.grid.endMs;
  let lastMs = NaN;
  return {
    add(value, ms) {
      of.add(value);
      lastMs = ms;
    },
    value: () => (reducer === 'last' && lastMs !== endMs ? NaN : of.value()),
    spread: of.spread,
  };
}

/** Series, each as the number that its query or else the figure asks for. */
interface Numbers {
  readonly of: readonly SeriesNumber[];
  /** What was left out. */
  readonly omissions: readonly string[];
}

/** Reads each query of some series once, and keeps no more samples than reducing them needs. */
export function reduceSeries(
  series: readonly DrawnSeries[],
  asked: { readonly reduce: Reducer; readonly spread: Spread | undefined },
): Numbers {
  const of = series.map((one) => seriesNumber(one, one.query.reduce ?? asked.reduce, asked.spread));
  const beyond = readEach(series, (index, value, ms) => of[index]?.add(value, ms));
  return { of, omissions: beyondOmissions(beyond) };
}

/** Says which series have ended before the others, where the last sample of each is asked for. */
export function endedOmissions(
  series: readonly DrawnSeries[],
  { of }: Pick<Numbers, 'of'>,
  reduce: Reducer,
): string[] {
  const ended = series.filter(
    ({ query }, i) => (query.reduce ?? reduce) === 'last' && Number.isNaN(of[i]?.value() ?? NaN),
  );
  if (ended.length === 0) return [];
  const names = named(ended.map(({ name }) => name));
  const have = ended.length === 1 ? 'has' : 'have';
  return [
    `${ended.length} of ${series.length} series ${have} no number at the end (last): ${names}`,
  ];
}

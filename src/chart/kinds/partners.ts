import type { Labels } from '../../frame/labels.js';
import { partnersAmong } from '../../frame/partners.js';
import type { Extent } from '../../statistics/extent.js';
import type { ChartInput, ChartQuery } from '../input.js';
import { noneBeyond } from '../samples/joined-samples.js';
import { intervalsOf } from './intervals.js';
import { seriesNumber } from './series-numbers.js';
import { beyondOmissions, readQuery } from './values.js';

/** A place along x, and its interval. */
export interface Place {
  readonly x: number;
  readonly xEnds: Extent | undefined;
}

/** What series of the x query there are for others. */
export interface Partners {
  /** The x of a series by its labels; undefined where it has no partner. */
  readonly of: (labels: Labels) => Place | undefined;
  /** What was left out of the x query. */
  readonly omissions: readonly string[];
}

export const noPartners: Partners = { of: () => undefined, omissions: [] };

/** The panels of a figure have the same x query, which is read for the first of them. */
const knownPartners = new WeakMap<ChartInput, Partners>();

export function partnersIn(query: ChartQuery, input: ChartInput): Partners {
  const known = knownPartners.get(input) ?? readPartners(query, input);
  knownPartners.set(input, known);
  return known;
}

function readPartners(query: ChartQuery, { drawing, windowLabels = [] }: ChartInput): Partners {
  const beyond = noneBeyond();
  const columns = query.series.map((_, column) => ({ query, column }));
  const numbers = columns.map((one) => seriesNumber(one, drawing.x.query?.reduce ?? 'mean'));
  const sample = (i: number, value: number, ms: number): void => numbers[i]?.add(value, ms);
  readQuery(query, columns, { sample }, beyond);
  const intervals = query.withIntervals === undefined ? [] : intervalsOf(columns);
  const places = query.series.map(({ labels }, i) => ({
    ...{ labels, x: numbers[i]?.value() ?? NaN, xEnds: intervals[i] },
  }));
  return {
    of: partnersAmong(places, windowLabels),
    omissions: beyondOmissions(beyond).map((omission) => `${query.id}: ${omission}`),
  };
}

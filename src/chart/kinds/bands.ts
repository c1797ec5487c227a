import { labelValue } from '../../frame/labels.js';
import type { Drawing, QuantileRange } from '../../manifest/drawing.js';
import type { DrawnSeries } from '../content.js';
import type { ChartQuery } from '../input.js';
import { quantile } from '../../statistics/quantile.js';
import { numberList } from '../../statistics/number-list.js';
import { type Beyond, noneBeyond } from '../samples/joined-samples.js';
import { byTiming } from '../samples/by-timing.js';
import { checkOneGrid } from '../samples/one-grid.js';
import { beyondOmissions, queriesOf, readQuery, type SeriesSamples } from './values.js';

/** A row for each timestamp at which any of the band's series has a finite value. */
export interface BandNumbers {
  readonly ms: Float64Array;
  readonly low: Float64Array;
  readonly middle: Float64Array;
  readonly high: Float64Array;
}

export interface Band<Of = DrawnSeries> extends BandNumbers {
  /** The first of the series that it is made of. */
  readonly of: Of;
}

/**
 * Reads each query once; a band of series without any finite value is left out. Throws BAD_STEP where the
 * series of one are at different times: there would be one of them at each.
 */
export function readBands(
  series: readonly DrawnSeries[],
  { groupBy, band }: Pick<Drawing, 'groupBy' | 'band'>,
): { readonly bands: readonly Band[]; readonly omissions: readonly string[] } {
  const bands: Band[] = [];
  const beyond = noneBeyond();
  for (const query of queriesOf(series)) {
    const drawn = series.filter((one) => one.query === query);
    const groups = new Map<string, DrawnSeries[]>();
    for (const one of drawn) {
      const value = groupBy === undefined ? '' : (labelValue(one.labels, groupBy) ?? '');
      groups.set(value, [...(groups.get(value) ?? []), one]);
    }
    const gathered = [...groups.values()].map((members) => gathering(members, band));
    const of = new Map(gathered.flatMap((one) => one.members.map((member) => [member, one])));
    readRows(query, drawn, gathered, of, beyond);
    for (const { members, numbers } of gathered) {
      const timed = byTiming(members);
      checkOneGrid(timed, 'joined to a band');
      const [first] = timed;
      const read = numbers();
      if (first !== undefined && read.ms.length > 0) bands.push({ of: first, ...read });
    }
  }
  return { bands, omissions: beyondOmissions(beyond) };
}

interface Gathering {
  readonly members: readonly DrawnSeries[];
  add(value: number): void;
  /** Ends the row of a time. */
  end(ms: number): void;
  readonly numbers: () => BandNumbers;
}

function gathering(members: readonly DrawnSeries[], range: QuantileRange): Gathering {
  const row = new Float64Array(members.length);
  let count = 0;
  const [ms, low, middle, high] = [numberList(), numberList(), numberList(), numberList()];
  return {
    members,
    add(value) {
      row[count++] = value;
    },
    end(now) {
      if (count === 0) return;
      const sorted = row.subarray(0, count).sort();
      ms.push(now);
      low.push(quantile(sorted, range.low));
      middle.push(quantile(sorted, 0.5));
      high.push(quantile(sorted, range.high));
      count = 0;
    },
    numbers: () => ({
      ms: ms.numbers(),
      low: low.numbers(),
      middle: middle.numbers(),
      high: high.numbers(),
    }),
  };
}

function readRows(
  query: ChartQuery,
  series: readonly DrawnSeries[],
  gathered: readonly Gathering[],
  of: ReadonlyMap<DrawnSeries, Gathering>,
  beyond: Beyond,
): void {
  const byIndex = series.map((one) => of.get(one));
  let before = 0;
  const end = (): void => {
    for (const one of gathered) one.end(before);
  };
  const found: SeriesSamples = {
    row(ms) {
      end();
      before = ms;
    },
    sample: (index, value) => byIndex[index]?.add(value),
  };
  readQuery(query, series, found, beyond);
  end();
}

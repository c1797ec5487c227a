import { numberList } from '../../statistics/number-list.js';
import type { Extent } from '../../statistics/extent.js';
import type { DrawnSeries } from '../content.js';
import type { ChartQuery } from '../input.js';
import { type FiniteSamples, readFinite } from '../samples/finite-samples.js';
import type { Band, BandNumbers } from './bands.js';
import { type Beyond, noneBeyond } from '../samples/joined-samples.js';
import { isDrawable } from '../samples/drawable.js';
import { beyondOmissions, queriesOf } from './values.js';

/** A series of a query, drawn or not. */
type OfQuery = Pick<DrawnSeries, 'query' | 'column'>;

/** Whether series stand for several runs, and have intervals around them. */
export function hasIntervals(series: readonly DrawnSeries[]): boolean {
  return series.some(({ query }) => query.withIntervals !== undefined);
}

/** Each series with the ends of its interval, NaN where it has none: fewer than two runs are there. */
export function readIntervals<Of extends OfQuery>(
  series: readonly Of[],
): {
  readonly bands: readonly Band<Of>[];
  readonly omissions: readonly string[];
} {
  const lists = new Map(series.map((one) => [one, bandList()]));
  const beyond = noneBeyond();
  for (const query of queriesOf(series)) {
    const own = [...lists].filter(([one]) => one.query === query);
    readQueryIntervals(query, own, beyond);
  }
  const bands = series.flatMap((of): Band<Of>[] => {
    const numbers = lists.get(of)?.numbers();
    return numbers === undefined || numbers.ms.length === 0 ? [] : [{ of, ...numbers }];
  });
  return { bands, omissions: beyondOmissions(beyond) };
}

/** Adds what is left out of the series of a query to `beyond`; an end beyond all axes is none. */
function readQueryIntervals(
  query: ChartQuery,
  own: readonly (readonly [OfQuery, BandList])[],
  beyond: Beyond,
): void {
  const { length } = query.series;
  const cells = new Map(
    own.flatMap(([{ column }, list]) =>
      (['middle', 'low', 'high'] as const).map(
        (part, i) => [column + i * length, { list, part }] as const,
      ),
    ),
  );
  let now = NaN;
  const endRow = (): void => {
    for (const [, list] of own) list.end(now);
  };
  const found: FiniteSamples = {
    row(ms) {
      endRow();
      now = ms;
    },
    sample(column, _bytes, _start, _end, value) {
      const cell = cells.get(column);
      if (cell === undefined) return;
      if (isDrawable(value)) cell.list.put(cell.part, value);
      else if (cell.part === 'middle') beyond.tooLarge++;
    },
    infinite(column) {
      if (cells.get(column)?.part === 'middle') beyond.infinite++;
    },
  };
  for (const block of query.withIntervals?.() ?? query.rows()) readFinite(block, found);
  endRow();
}

/** The interval of each series that is one number. */
export function intervalsOf(series: readonly OfQuery[]): (Extent | undefined)[] {
  const bands = new Map(readIntervals(series).bands.map((band) => [band.of, band]));
  return series.map((one) => {
    const { low: [min = NaN] = [], high: [max = NaN] = [] } = bands.get(one) ?? {};
    return Number.isNaN(min) || Number.isNaN(max) ? undefined : { min, max };
  });
}

type BandList = ReturnType<typeof bandList>;

/** The rows of a band, one after the other; a row without a middle is none. */
function bandList() {
  const [ms, low, middle, high] = [numberList(), numberList(), numberList(), numberList()];
  const row = { low: NaN, middle: NaN, high: NaN };
  return {
    put(part: keyof typeof row, value: number): void {
      row[part] = value;
    },
    end(now: number): void {
      if (!Number.isNaN(row.middle)) {
        ms.push(now);
        low.push(row.low);
        middle.push(row.middle);
        high.push(row.high);
      }
      Object.assign(row, { low: NaN, middle: NaN, high: NaN });
    },
    numbers: (): BandNumbers => ({
      ms: ms.numbers(),
      low: low.numbers(),
      middle: middle.numbers(),
      high: high.numbers(),
    }),
  };
}

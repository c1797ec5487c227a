import type { Timing } from '../../frame/timing.js';
import type { ChartQuery } from '../input.js';

/** A series of a query, drawn or not. */
interface OfQuery {
  readonly query: ChartQuery;
  readonly column: number;
}

/**
 * Series, of which those that have the same times are a query for themselves: what is missing between
 * their samples is then only what they lack, and not what lies between them of others.
 */
export function byTiming<Of extends OfQuery>(series: readonly Of[]): Of[] {
  const placed = new Map<Of, Of>();
  for (const [query, timings] of membersByTiming(series)) {
    for (const [timing, members] of timings) {
      const part = partOf(
        query,
        timing,
        members.map(({ column }) => column),
      );
      for (const [column, one] of members.entries())
        placed.set(one, { ...one, query: part, column });
    }
  }
  return series.map((one) => placed.get(one) ?? one);
}

/** Of queries that have series with timings of their own. */
function membersByTiming<Of extends OfQuery>(
  series: readonly Of[],
): Map<ChartQuery, Map<Timing, Of[]>> {
  const queries = new Map<ChartQuery, Map<Timing, Of[]>>();
  const isMixed = new Map<ChartQuery, boolean>();
  for (const one of series) {
    const { query, column } = one;
    const isSome = isMixed.get(query) ?? query.series.some(({ timing }) => timing !== undefined);
    isMixed.set(query, isSome);
    if (!isSome) continue;
    const timings = queries.get(query) ?? new Map<Timing, Of[]>();
    const timing = query.series[column]?.timing ?? query;
    const members = timings.get(timing) ?? [];
    members.push(one);
    timings.set(timing, members);
    queries.set(query, timings);
  }
  return queries;
}

/** Some columns of a query, as if these were all of it. */
function partOf(
  query: ChartQuery,
  { grid, times }: Timing,
  columns: readonly number[],
): ChartQuery {
  return {
    ...query,
    grid,
    times,
    series: columns.flatMap((column) => {
      const one = query.series[column];
      return one === undefined ? [] : [{ ...one, timing: undefined }];
    }),
    rows: (some) =>
      query.rows(some === undefined ? columns : some.flatMap((i) => columns[i] ?? [])),
    // Its columns are those of all series.
    withIntervals: undefined,
  };
}

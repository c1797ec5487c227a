import type { Grid } from '../../time/grid.js';
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
  for (const [query, grids] of membersByGrid(series)) {
    for (const [grid, members] of grids) {
      const part = partOf(
        query,
        grid,
        members.map(({ column }) => column),
      );
      for (const [column, one] of members.entries())
        placed.set(one, { ...one, query: part, column });
    }
  }
  return series.map((one) => placed.get(one) ?? one);
}

/** Of queries that have series with grids of their own. */
function membersByGrid<Of extends OfQuery>(
  series: readonly Of[],
): Map<ChartQuery, Map<Grid, Of[]>> {
  const queries = new Map<ChartQuery, Map<Grid, Of[]>>();
  const isMixed = new Map<ChartQuery, boolean>();
  for (const one of series) {
    const { query, column } = one;
    const isSome = isMixed.get(query) ?? query.series.some(({ grid }) => grid !== undefined);
    isMixed.set(query, isSome);
    if (!isSome) continue;
    const grids = queries.get(query) ?? new Map<Grid, Of[]>();
    const grid = query.series[column]?.grid ?? query.grid;
    const members = grids.get(grid) ?? [];
    members.push(one);
    grids.set(grid, members);
    queries.set(query, grids);
  }
  return queries;
}

/** Some columns of a query, as if these were all of it. */
function partOf(query: ChartQuery, grid: Grid, columns: readonly number[]): ChartQuery {
  return {
    ...query,
    grid,
    series: columns.flatMap((column) => {
      const one = query.series[column];
      return one === undefined ? [] : [{ ...one, grid: undefined }];
    }),
    rows: (some) =>
      query.rows(some === undefined ? columns : some.flatMap((i) => columns[i] ?? [])),
    // Its columns are those of all series.
    withIntervals: undefined,
  };
}

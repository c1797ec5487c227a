import type { DrawnSeries } from './content.js';
import { type PanelGrid, panelGrid } from './facets.js';
import type { OwnLook } from './identity.js';
import type { ChartInput, ChartQuery } from './input.js';
import type { SeriesKey } from './looks.js';
import { type AllOthers, othersOf } from './others.js';
import { byTiming } from './samples/by-timing.js';
import { type ColumnStatistics, statisticsOf } from './samples/statistics.js';
import { type Selected, selectSeries } from './selection.js';
import { type Dropped, topSeries } from './top.js';

/** A series that is drawn, what it is in all figures, and what the manifest says of its look. */
export interface ChosenSeries extends Omit<DrawnSeries, 'look'> {
  readonly key: SeriesKey;
  readonly own: OwnLook;
}

/** Which series of a figure are drawn, and in which panels; their looks are not known yet. */
export interface Choice extends Dropped {
  readonly grid: PanelGrid<ChosenSeries>;
  /** All of them, in the order in which looks are given. */
  readonly series: readonly ChosenSeries[];
  /** The sums of what is beyond the top. */
  readonly others: AllOthers;
}

/** Chooses the series of a figure, for which it reads all samples once, and sums once more. */
export function chooseSeries({
  queries,
  drawing,
  compared,
}: Pick<ChartInput, 'queries' | 'drawing' | 'compared'>): Choice {
  const all = withStatistics(selectSeries({ queries, drawing }), drawing.gaps);
  const grid = panelGrid(all, drawing, drawnQueries({ queries, drawing }));
  const tops = grid.panels.map(({ series }) => topSeries(series, { ...drawing, compared }));
  const drawn = new Set(tops.flatMap(({ series }) => series));
  const panels = grid.panels.map(({ heading }, i) => ({ heading, series: tops[i]?.series ?? [] }));
  return {
    grid: { ...grid, panels },
    series: all.filter((one) => drawn.has(one)),
    others: othersOf(
      tops.map(({ rest }) => rest),
      drawing.gaps,
    ),
    dropped: tops.reduce((sum, { dropped }) => sum + dropped, 0),
    selected: all.length,
    axes: new Set([...drawn].map(({ axis }) => axis)).size,
  };
}

function drawnQueries({ queries, drawing }: Pick<ChartInput, 'queries' | 'drawing'>): string[] {
  const ids = new Set(queries.map(({ id }) => id));
  return [...ids].filter((id) => id !== drawing.x.query?.id);
}

function withStatistics(all: readonly Selected[], gaps: 'break' | 'connect'): ChosenSeries[] {
  const timed = byTiming(all);
  const queries = [...new Set(timed.map(({ query }) => query))];
  const statistics = new Map<ChartQuery, readonly ColumnStatistics[]>(
    queries.map((query) => [query, statisticsOf(query, gaps)]),
  );
  return all.flatMap(({ query, column, labels, name, key, own: look }, i): ChosenSeries[] => {
    const at = timed[i];
    const own = at && statistics.get(at.query)?.[at.column];
    if (own === undefined) return [];
    const axis = query.axis;
    return [{ query, column, labels, name, key, own: look, axis, statistics: own }];
  });
}

import type { ChartInput } from './input.js';
import type { Series } from './model.js';
import type { Statistics } from './statistics.js';
import type { Style } from './style.js';
import { pointsOf } from '../time/grid.js';

/** About as many markers a series across the plot. */
const markersAcross = 8;

/** The series of all queries with their looks; a number later in the order, another look. */
export function seriesOf(
  queries: ChartInput['queries'],
  statistics: readonly Statistics[],
  style: Style,
): Series[] {
  const all: Series[] = [];
  queries.forEach((query, table) => {
    const markEvery = Math.max(1, Math.round(pointsOf(query.grid) / markersAcross));
    query.series.forEach((_, column) => {
      const hasAlone = statistics[table]?.hasAlone[column] ?? false;
      all.push({ ...lookOf(all.length, style), markEvery, table, column, hasAlone });
    });
  });
  return all;
}

function lookOf(number: number, style: Style): Pick<Series, 'colour' | 'dash' | 'marker'> {
  const { palette, dashes, markers } = style;
  return {
    colour: palette[number % palette.length] ?? '#000000',
    dash: dashes[number % dashes.length] ?? [],
    marker: markers[Math.floor(number / dashes.length) % markers.length] ?? 'none',
  };
}

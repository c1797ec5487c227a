import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { BarSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import type { Extent } from '../../statistics/extent.js';
import { hasIntervals, intervalsOf } from './intervals.js';
import { categoriesDimension, edgesOf, placesOf } from './places.js';
import { byLook, onAxis, sidesOf } from './sides.js';
import { reduceSeries } from './values.js';

interface Bar extends Pick<DrawnSeries, 'look' | 'axis' | 'name'> {
  readonly edges: readonly [left: number, right: number];
  readonly value: number;
  readonly spread: Extent | undefined;
}

/** Each series as one number; a series without any finite sample leaves its place empty. */
export const bar: MakeContent = (series, { drawing }) => {
  const { of, omissions } = reduceSeries(series, drawing);
  const intervals = hasIntervals(series) ? intervalsOf(series) : undefined;
  const places = placesOf(series, drawing, ({ look, name }) => `${look} ${name}`);
  const bars = series.flatMap((one, i): Bar[] => {
    const place = places.of[i];
    const value = of[i]?.value() ?? NaN;
    if (place === undefined || Number.isNaN(value)) return [];
    const { look, axis, name } = one;
    const edges = edgesOf(place, places.slots);
    const spread = intervals === undefined ? of[i]?.spread() : intervals[i];
    return [{ look, axis, name, edges, value, spread }];
  });
  const numbers = bars.map(({ axis, value, spread }) => ({
    axis,
    numbers: spread === undefined ? [value] : [value, spread.min, spread.max],
  }));
  return {
    x: categoriesDimension(places),
    ...sidesOf(numbers, 'from-zero'),
    colour: undefined,
    draw: (plot) => draw(bars, plot, omissions),
  };
};

function draw(bars: readonly Bar[], plot: Plot, omissions: readonly string[]): Drawn {
  const tables: NumberTable[] = [];
  const series: BarSeries[] = [];
  for (const group of byLook(bars)) {
    const [{ look, axis, name }] = group;
    const shown = onAxis(plot, axis);
    const hasSpread = group.some(({ spread }) => spread !== undefined);
    series.push({ look, axis, table: tables.length, hasSpread });
    tables.push({
      kind: 'numbers',
      heading: name,
      columns: ['left', 'right', name, 'low', 'high'],
      rows: group.map(({ edges, value, spread: { min, max } = { min: NaN, max: NaN } }) => [
        ...edges,
        ...[value, min, max].map(shown),
      ]),
    });
  }
  return { kind: 'bar', series, tables, omissions, notes: [] };
}

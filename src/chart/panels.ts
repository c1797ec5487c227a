import type { Kind } from '../manifest/drawing.js';
import type { Content, DrawnSeries } from './content.js';
import { type PanelGrid, panelGrid } from './facets.js';
import { ownLook } from './identity.js';
import type { ChartInput, ChartQuery } from './input.js';
import { type ChartKind, kindOf } from './kinds.js';
import { fillLookOf, lookOf, pointLookOf } from './looks.js';
import type { Look } from './model.js';
import { type Selected, selectSeries } from './selection.js';
import { type ColumnStatistics, statisticsOf } from './samples/statistics.js';
import { topSeries } from './top.js';

/** A panel's series, and what its kind makes of them. */
export interface PanelContent {
  readonly heading: string | undefined;
  readonly series: readonly DrawnSeries[];
  readonly content: Content;
}

export interface Panels extends Omit<PanelGrid<DrawnSeries>, 'panels'> {
  readonly kind: ChartKind;
  readonly panels: readonly [PanelContent, ...PanelContent[]];
  readonly looks: readonly Look[];
  /** How many series are not drawn, of how many that there are. */
  readonly dropped: number;
  readonly selected: number;
}

/** Decides which series are drawn, in which panel and with which look, and reads their samples. */
export function panelsOf(input: ChartInput): Panels {
  const { drawing } = input;
  const { series, looks } = withLooks(selectSeries(input), input);
  const grid = panelGrid(series, drawing.facet, drawing.identities, drawing.style.width);
  const kept = grid.panels.map((panel) => topSeries(panel.series, drawing.top, drawing.gaps));
  const sums = kept.flatMap((panel) => panel.series).filter((one) => !series.includes(one));
  const look = sums.length === 0 ? undefined : looks.push(lookOfSum) - 1;
  const kind = kindOf(drawing);
  const [first, ...others] = grid.panels.map(({ heading }, i) => {
    const own = kept[i]?.series ?? [];
    const shown = own.map((one) => (sums.includes(one) ? { ...one, look: look ?? one.look } : one));
    return { heading, series: shown, content: kind.content(shown, input) };
  });
  if (first === undefined) throw new Error('a grid has at least one panel');
  const dropped = kept.reduce((sum, panel) => sum + panel.dropped, 0);
  return { ...grid, kind, panels: [first, ...others], looks, dropped, selected: series.length };
}

/** What many series are together is none of them. */
const lookOfSum: Look = { colour: '#999999', dash: [10, 2], marker: 'none' };

/** What is filled with its colour, where dashes say nothing. */
function isFilled(kind: Kind): boolean {
  return ['area', 'bar', 'histogram', 'box'].includes(kind);
}

/** Points with their names beside them are alike. */
function looksFor({ kind, x }: ChartInput['drawing']): typeof lookOf {
  if (kind === 'points' && x.query === undefined) return pointLookOf;
  return isFilled(kind) ? fillLookOf : lookOf;
}

/** Series of one name and look share the look, so that a legend explains it once. */
function withLooks(
  selected: readonly Selected[],
  input: ChartInput,
): { series: DrawnSeries[]; looks: Look[] } {
  const { drawing, queries, numberOf } = input;
  const looks: Look[] = [];
  const indices = new Map<string, number>();
  const statistics = new Map<ChartQuery, readonly ColumnStatistics[]>(
    queries.map((query) => [query, statisticsOf(query, drawing.gaps)]),
  );
  const looksOf = looksFor(drawing);
  const series = selected.flatMap(({ query, column, labels, name, key }): DrawnSeries[] => {
    const own = statistics.get(query)?.[column];
    if (own === undefined) return [];
    const look = looksOf(numberOf(key), ownLook(labels, drawing.identities), drawing.style);
    const id = JSON.stringify([name, look]);
    const index = indices.get(id) ?? looks.push(look) - 1;
    indices.set(id, index);
    return [{ query, column, labels, name, look: index, axis: query.axis, statistics: own }];
  });
  return { series, looks };
}

import type { AxisSpec } from '../manifest/drawing.js';
import { unitOf } from './axes/units.js';
import type { Content, Dimension } from './content.js';
import { sharedDimension } from './dimensions.js';
import type { ChartInput, ChartQuery } from './input.js';
import type { PanelContent } from './panels.js';

/** What the axes of a panel show, and which of them say so: whoever shares is labelled at the edge. */
export interface PanelDimensions {
  readonly x: Shown;
  readonly left: Shown;
  readonly right: Shown | undefined;
  readonly labels: { readonly x: boolean; readonly y: boolean; readonly y2: boolean };
}

/** What an axis shows, of which queries: those of all panels that share it. */
export interface Shown {
  readonly dimension: Dimension;
  readonly queries: readonly ChartQuery[];
}

/** Panels row by row, so many in a row. */
interface PanelRows {
  readonly panels: readonly PanelContent[];
  readonly columns: number;
}

/**
 * An axis is shared by all panels where it can hold what all show, in one unit and multiple; else
 * the upright ones of a row are shared where that holds for the row.
 */
export function panelDimensions(
  { panels, columns }: PanelRows,
  input: ChartInput,
): PanelDimensions[] {
  const { x: ofX, left: ofLeft, right: ofRight } = sidesOf(input);
  return panels.map((panel, i) => {
    const start = i - (i % columns);
    const row = panels.slice(start, start + columns);
    const x = shared(panel, [panels], ofX);
    const left = shared(panel, [panels, row], ofLeft);
    const right = shared(panel, [panels, row], ofRight);
    if (x === undefined || left === undefined) throw new Error('a panel without axes');
    const isLastOnRight = !row.slice(i - start + 1).some(({ content }) => content.right);
    return {
      x,
      left,
      right,
      labels: {
        x: !x.isShared || i + columns >= panels.length,
        y: !left.isShared || i % columns === 0,
        y2: right?.isShared !== true || isLastOnRight,
      },
    };
  });
}

/** An axis that all panels have: what a panel shows along it, and of which queries. */
interface Side {
  readonly spec: AxisSpec;
  readonly of: (content: Content) => Dimension | undefined;
  readonly queriesOf: (panel: PanelContent) => readonly ChartQuery[];
  /** Those of a panel without series. */
  readonly all: readonly ChartQuery[];
}

function sidesOf({ drawing, queries }: ChartInput): Record<'x' | 'left' | 'right', Side> {
  const xQuery = queries.find(({ id }) => id === drawing.x.query?.id);
  const own = ({ series }: PanelContent) => [...new Set(series.map(({ query }) => query))];
  const on = (axis: ChartQuery['axis']) => ({
    queriesOf: (panel: PanelContent) => own(panel).filter((query) => query.axis === axis),
    all: queries.filter((query) => query.axis === axis),
  });
  const x = { spec: drawing.x, of: (content: Content) => content.x };
  return {
    x:
      xQuery === undefined
        ? { ...x, queriesOf: own, all: queries }
        : { ...x, queriesOf: () => [xQuery], all: [xQuery] },
    left: { spec: drawing.y, of: ({ left }) => left, ...on('left') },
    right: { spec: drawing.y2, of: ({ right }) => right, ...on('right') },
  };
}

/** By the first of several groups of panels that can share it. */
function shared(
  panel: PanelContent,
  groups: readonly (readonly PanelContent[])[],
  side: Side,
): (Shown & { readonly isShared: boolean }) | undefined {
  const own = side.of(panel.content);
  if (own === undefined) return undefined;
  for (const group of groups) {
    const having = group.filter(({ content }) => side.of(content) !== undefined);
    const joint = sharedDimension(having.flatMap(({ content }) => side.of(content) ?? []));
    const queries = having.map(side.queriesOf);
    if (having.length < 2 || joint === undefined) continue;
    if (isOfSamples(own) && !haveOneUnit(queries, side.spec)) continue;
    return { dimension: joint, queries: orAll(queries.flat(), side), isShared: true };
  }
  return { dimension: own, queries: orAll(side.queriesOf(panel), side), isShared: false };
}

function orAll(queries: readonly ChartQuery[], { all }: Side): readonly ChartQuery[] {
  return queries.length > 0 ? queries : all;
}

function isOfSamples(dimension: Dimension): boolean {
  return 'what' in dimension && dimension.what === 'samples';
}

/** Panels without series have any unit, and those of which no multiple is asked for show any. */
function haveOneUnit(all: readonly (readonly ChartQuery[])[], spec: AxisSpec): boolean {
  const given = all.filter(({ length }) => length > 0).map((queries) => unitOf(queries, spec));
  const shows = given.flatMap(({ show }) => show ?? []);
  return new Set(given.map(({ unit }) => unit)).size <= 1 && new Set(shows).size <= 1;
}

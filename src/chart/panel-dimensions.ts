import type { AxisSpec, Drawing } from '../manifest/drawing.js';
import { unitOf } from './axes/units.js';
import type { Content, Dimension } from './content.js';
import { sharedDimension } from './dimensions.js';
import type { ChartQuery } from './input.js';
import type { PanelContent, Panels } from './panels.js';

/** What the axes of a panel show, and which of them say so: whoever shares is labelled at the edge. */
export interface PanelDimensions {
  readonly x: SharedOrNot;
  readonly left: SharedOrNot;
  readonly right: SharedOrNot | undefined;
  readonly labels: { readonly x: boolean; readonly y: boolean; readonly y2: boolean };
}

/** What an axis shows, of which queries: those of all panels that share it. */
export interface Shown {
  readonly dimension: Dimension;
  readonly queries: readonly ChartQuery[];
}

interface SharedOrNot extends Shown {
  readonly isShared: boolean;
}

/** Panels row by row, so many in a row. */
type PanelRows = Pick<Panels, 'columns' | 'source'> & {
  readonly panels: readonly PanelContent[];
};

/**
 * An axis is shared by all panels where it can hold what all show, in one unit and multiple; else
 * the upright ones of a row are shared where that holds for the row. The panels of a figure that is
 * composed share what it says.
 */
export function panelDimensions({ panels, columns, source }: PanelRows): PanelDimensions[] {
  return panels.map((panel, i) => {
    const start = i - (i % columns);
    const row = panels.slice(start, start + columns);
    const across = source.shares.x ? [panels] : [];
    const upright = source.by === 'parts' ? (source.shares.y ? [panels] : []) : [panels, row];
    const x = shared(panel, across, xSide);
    const left = shared(panel, upright, leftSide);
    const right = shared(panel, upright, rightSide);
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

/** An axis that panels have: what a panel shows along it, and of which queries. */
interface Side {
  readonly spec: (drawing: Drawing) => AxisSpec;
  readonly of: (content: Content) => Dimension | undefined;
  readonly queriesOf: (panel: PanelContent) => readonly ChartQuery[];
  /** Those of a panel without series. */
  readonly all: (panel: PanelContent) => readonly ChartQuery[];
}

const own = ({ series }: PanelContent) => [...new Set(series.map(({ query }) => query))];

const on = (axis: ChartQuery['axis']): Pick<Side, 'queriesOf' | 'all'> => ({
  queriesOf: (panel) => own(panel).filter((query) => query.axis === axis),
  all: ({ part }) => part.input.queries.filter((query) => query.axis === axis),
});

const xSide: Side = {
  spec: ({ x }) => x,
  of: ({ x }) => x,
  queriesOf: (panel) => xQueries(panel) ?? own(panel),
  all: (panel) => xQueries(panel) ?? panel.part.input.queries,
};
const leftSide: Side = { spec: ({ y }) => y, of: ({ left }) => left, ...on('left') };
const rightSide: Side = { spec: ({ y2 }) => y2, of: ({ right }) => right, ...on('right') };

/** The query that points are plotted against. */
function xQueries({ part: { input } }: PanelContent): ChartQuery[] | undefined {
  const query = input.queries.find(({ id }) => id === input.drawing.x.query?.id);
  return query && [query];
}

/** By the first of several groups of panels that can share it. */
function shared(
  panel: PanelContent,
  groups: readonly (readonly PanelContent[])[],
  side: Side,
): SharedOrNot | undefined {
  const shown = side.of(panel.content);
  if (shown === undefined) return undefined;
  for (const group of groups) {
    const having = group.filter(({ content }) => side.of(content) !== undefined);
    const joint = sharedDimension(having.flatMap(({ content }) => side.of(content) ?? []));
    if (having.length < 2 || joint === undefined) continue;
    if (isOfSamples(shown) && !haveOneUnit(having, side)) continue;
    const queries = having.flatMap(side.queriesOf);
    return { dimension: joint, queries: orAll(queries, side.all(panel)), isShared: true };
  }
  const queries = orAll(side.queriesOf(panel), side.all(panel));
  return { dimension: shown, queries, isShared: false };
}

function orAll(some: readonly ChartQuery[], all: readonly ChartQuery[]): readonly ChartQuery[] {
  return some.length > 0 ? some : all;
}

function isOfSamples(dimension: Dimension): boolean {
  return 'what' in dimension && dimension.what === 'samples';
}

/** Panels without series have any unit, and those of which no multiple is asked for show any. */
function haveOneUnit(panels: readonly PanelContent[], { queriesOf, spec }: Side): boolean {
  const given = panels
    .map((panel) => ({ queries: queriesOf(panel), axis: spec(panel.part.input.drawing) }))
    .filter(({ queries }) => queries.length > 0)
    .map(({ queries, axis }) => unitOf(queries, axis));
  const shows = given.flatMap(({ show }) => show ?? []);
  return new Set(given.map(({ unit }) => unit)).size <= 1 && new Set(shows).size <= 1;
}

import type { Kind } from '../manifest/drawing.js';
import type { Choice } from './choice.js';
import type { Content, DrawnSeries } from './content.js';
import type { PanelGrid } from './facets.js';
import { ownLook } from './identity.js';
import type { ChartInput } from './input.js';
import { type ChartKind, kindOf } from './kinds.js';
import { checkCount } from './panel-room.js';
import { fillLookOf, lookOf, pointLookOf } from './looks.js';
import type { Look } from './model/page.js';
import { labelsOfMark } from './selection.js';
import type { Dropped } from './top.js';

/** A panel's series, and what its kind makes of them. */
export interface PanelContent {
  readonly heading: string | undefined;
  readonly series: readonly DrawnSeries[];
  readonly content: Content;
}

export interface Panels extends Omit<PanelGrid<DrawnSeries>, 'panels'>, Dropped {
  readonly kind: ChartKind;
  readonly panels: readonly [PanelContent, ...PanelContent[]];
  readonly looks: readonly Look[];
  /** What was left out of sums. */
  readonly omissions: readonly string[];
}

/** Gives the chosen series their looks, and reads what their kind makes of them. */
export function panelsOf({ grid, series, others, ...dropped }: Choice, input: ChartInput): Panels {
  const { drawing, numberOf } = input;
  checkCount(grid, drawing.facet);
  const { looks, indexOf } = lookList();
  const looksOf = looksFor(drawing);
  const lookOfSeries = new Map(
    series.map((one) => {
      const own = ownLook(labelsOfMark(one.labels, drawing), drawing.identities);
      return [one, indexOf(one.name, looksOf(numberOf(one.key), own, drawing.style))];
    }),
  );
  const kind = kindOf(drawing);
  const [first, ...later] = grid.panels.map((panel, i) => {
    const sums = others.panels[i] ?? [];
    const shown = [
      ...panel.series.map((one) => ({ ...one, look: lookOfSeries.get(one) ?? 0 })),
      ...sums.map((sum) => ({ ...sum, look: indexOf(sum.name, sum.look) })),
    ];
    return { heading: panel.heading, series: shown, content: kind.content(shown, input) };
  });
  if (first === undefined) throw new Error('a grid has at least one panel');
  const { omissions } = others;
  return { ...grid, ...dropped, kind, panels: [first, ...later], looks, omissions };
}

/** Series of one name and look share the look, so that a legend explains it once. */
function lookList(): { looks: readonly Look[]; indexOf: (name: string, look: Look) => number } {
  const looks: Look[] = [];
  const indices = new Map<string, number>();
  return {
    looks,
    indexOf: (name, look) => {
      const id = JSON.stringify([name, look]);
      const index = indices.get(id) ?? looks.push(look) - 1;
      indices.set(id, index);
      return index;
    },
  };
}

/** What is filled with its colour, where dashes say nothing. */
function isFilled(kind: Kind): boolean {
  return ['area', 'bar', 'histogram', 'box'].includes(kind);
}

/** Points with their names beside them are alike. */
function looksFor({ kind, x }: ChartInput['drawing']): typeof lookOf {
  if (kind === 'points' && x.query === undefined) return pointLookOf;
  return isFilled(kind) ? fillLookOf : lookOf;
}

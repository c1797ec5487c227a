import type { Dimension } from './content.js';
import { sharedDimension } from './dimensions.js';
import type { PanelContent } from './panels.js';

/** What the axes of a panel show, and which of them say so: whoever shares is labelled at the edge. */
export interface PanelDimensions {
  readonly x: Dimension;
  readonly left: Dimension;
  readonly right: Dimension | undefined;
  readonly labels: { readonly x: boolean; readonly y: boolean; readonly y2: boolean };
}

/** Panels row by row, so many in a row. */
interface PanelRows {
  readonly panels: readonly PanelContent[];
  readonly columns: number;
}

/**
 * One x axis is shared by all panels where it can hold what all show, and one y axis too where they
 * have one unit; else those of a row share theirs.
 */
export function panelDimensions({ panels, columns }: PanelRows): PanelDimensions[] {
  const rowOf = (i: number): readonly PanelContent[] => {
    const start = i - (i % columns);
    return panels.slice(start, start + columns);
  };
  return panels.map((panel, i) => {
    const row = rowOf(i);
    const ys = hasOneUnit(panels) ? panels : hasOneUnit(row) ? row : [panel];
    const x = shared(panel, panels, ({ content }) => content.x);
    const left = shared(panel, ys, ({ content }) => content.left);
    const right = shared(panel, ys, ({ content }) => content.right);
    const isRowEnd = i % columns === columns - 1 || i === panels.length - 1;
    return {
      x: x.dimension ?? panel.content.x,
      left: left.dimension ?? panel.content.left,
      right: right.dimension,
      labels: {
        x: !x.isShared || i + columns >= panels.length,
        y: !left.isShared || i % columns === 0,
        y2: !right.isShared || isRowEnd,
      },
    };
  });
}

function shared(
  panel: PanelContent,
  panels: readonly PanelContent[],
  of: (panel: PanelContent) => Dimension | undefined,
): { readonly dimension: Dimension | undefined; readonly isShared: boolean } {
  const own = of(panel);
  if (own === undefined) return { dimension: own, isShared: false };
  const joint = sharedDimension(panels.flatMap((one) => of(one) ?? []));
  return { dimension: joint ?? own, isShared: joint !== undefined };
}

/** Panels without series have any unit. */
function hasOneUnit(panels: readonly PanelContent[]): boolean {
  const units = panels.flatMap(({ series }) =>
    series.map(({ query, axis }) => `${axis} ${query.unit ?? ''}`),
  );
  const axes = new Set(units.map((unit) => unit.split(' ', 1)[0]));
  return new Set(units).size <= axes.size;
}

import type { Dimension } from './content.js';
import { type Marks, uprightThresholds } from './marks.js';
import type { PanelContent } from './panels.js';
import { isDrawable, smallest } from './samples/drawable.js';

/** A panel whose axes also reach to its thresholds: a limit that is far away is to be seen too. */
export function withThresholds(panel: PanelContent, { thresholds }: Marks): PanelContent {
  const { content } = panel;
  const on = (side: 'left' | 'right'): number[] =>
    thresholds.filter(({ axis }) => axis === side).map(({ at }) => at);
  const x = reaching(content.x, uprightThresholds(panel));
  const left = reaching(content.left, on('left'));
  const right = content.right && reaching(content.right, on('right'));
  return { ...panel, content: { ...content, x, left, right } };
}

function reaching(dimension: Dimension, all: readonly number[]): Dimension {
  if (dimension.of !== 'values' || dimension.extent === undefined) return dimension;
  const { extent, leastPositive = Infinity } = dimension;
  // The data would be lost on an axis that reaches as far as it can, and still not to all.
  const thresholds = all.filter(isDrawable);
  const least = Math.min(leastPositive, ...thresholds.filter((at) => at >= smallest));
  return {
    ...dimension,
    extent: {
      min: Math.min(extent.min, ...thresholds),
      max: Math.max(extent.max, ...thresholds),
    },
    leastPositive: least < Infinity ? least : undefined,
  };
}

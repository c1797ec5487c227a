import type { AxisSpec } from '../manifest/drawing.js';
import type { UnplacedAxis } from './axes/axis.js';
import type { PanelContent } from './panels.js';

/** Whether nothing is on the left axis: all queries are on the right, and nobody says its limits. */
export function isLeftUnused({ part: { input }, content: { left } }: PanelContent): boolean {
  const { x, y } = input.drawing;
  const drawn = input.queries.filter(({ id }) => id !== x.query?.id);
  const isOfSamples = left.of === 'values' && left.what === 'samples';
  const isGiven = y.min !== undefined && y.max !== undefined;
  return isOfSamples && !isGiven && drawn.length > 0 && drawn.every(({ axis }) => axis === 'right');
}

/** An axis that shows nothing: numbers along it would belong to nothing. */
export function withoutTicks(axis: UnplacedAxis, { label }: Pick<AxisSpec, 'label'>): UnplacedAxis {
  return { ...axis, ticks: [], minorTicks: [], label };
}

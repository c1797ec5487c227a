import { StyxError } from '../errors.js';
import type { Threshold, WrittenDrawing } from './drawing.js';
import { sampleAxis } from './drawing/kinds.js';
import type { Query } from './manifest.js';
import type { Merged } from './merged.js';

interface Parts {
  readonly drawing: WrittenDrawing;
  readonly queries: readonly Query[];
}

/**
 * The thresholds of a figure, which are for the panels of all queries: these have one unit. Those of
 * the defaults are for the figures that can use them. Throws MANIFEST_VALUE.
 */
export function thresholdsIn(merged: Merged, { drawing, queries }: Parts): readonly Threshold[] {
  const { thresholds } = drawing;
  if (drawing.facet?.by !== 'query') return thresholds;
  const unitsOn = (side: Threshold['axis']): (string | undefined)[] => {
    const axis = side === 'left' ? 'y' : 'y2';
    const on = queries.filter((query) => sampleAxis(merged.figure, query) === axis);
    return [...new Set(on.map(({ unit }) => unit ?? drawing[axis].unit))];
  };
  const isClear = ({ axis }: Threshold): boolean => unitsOn(axis).length <= 1;
  const unclear = thresholds.findIndex((one) => !isClear(one));
  const threshold = thresholds[unclear];
  if (threshold === undefined) return thresholds;
  if (!merged.isOwn(['thresholds'])) return thresholds.filter(isClear);
  const units = unitsOn(threshold.axis).map((unit) => unit ?? 'no unit');
  const list = new Intl.ListFormat('en-GB').format(units);
  const message = `the panels are in ${list}, and a threshold would be in all of them`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: merged.positionOf(['thresholds', unclear]),
    hint: 'write `threshold` in the query that it is for',
  });
}

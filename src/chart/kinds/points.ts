import type { MakeContent } from '../content.js';
import { alongRuns } from './along-runs.js';
import { type Cells, firstInCells } from '../samples/decimate.js';
import { overTime } from '../over-time.js';
import type { View } from '../placed-series.js';
import { columnsAcross, placeOn } from '../samples/pixels.js';
import { versus } from './versus.js';

/** Of a marker: points that are closer than this look like one. */
const CLOSE = 1 / 5;

const overTimePoints = overTime({
  kind: 'points',
  thin: (columns, thinning, view) =>
    firstInCells(columns, cellsOf(view, thinning.originMs), thinning),
  // Engines leave out points beyond the plot, however far.
  near: undefined,
  note: () => 'thinned to one sample where several cover each other: the CSV has every sample',
});

function cellsOf(view: View, originMs: number): Cells {
  const aPoint = 1 / (CLOSE * view.style.markerSize);
  const rows = Math.max(1, Math.ceil(view.height * aPoint));
  return {
    columns: columnsAcross(view, originMs, aPoint),
    rows,
    rowOf: placeOn(view.y, rows),
  };
}

/** Markers: samples at their time, queries against one of them, or runs along an axis. */
export const points: MakeContent = (series, input) => {
  if (input.along !== undefined) return alongRuns(input.along, 'points')(series, input);
  return input.drawing.x.query === undefined
    ? overTimePoints(series, input)
    : versus(series, input);
};

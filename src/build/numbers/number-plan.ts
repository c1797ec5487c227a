import type { Manifest, Query } from '../../manifest/manifest.js';
import { transformOverTime } from '../../manifest/transforms.js';
import type { Asked } from '../../manifest/values/values.js';
import { mapped, type NonEmpty } from '../../non-empty.js';
import { planQuery, type PlannedQuery } from '../../plan/query.js';
import { type Window, windowsOf } from '../../plan/windows.js';

/** A query of a value, a check or a table, in absolute times. */
export interface PlannedNumbers {
  readonly windows: NonEmpty<Window>;
  readonly planned: PlannedQuery;
}

/** Plans a query of a number as of a time (ms). Throws as `planFigure` does. */
export async function plannedNumbers(
  asked: Asked,
  query: Query,
  manifest: Pick<Manifest, 'vars'>,
  nowMs: number,
): Promise<PlannedNumbers> {
  const windows = windowsAt(asked, query, manifest, nowMs);
  return { windows, planned: await planQuery(asked, query, windows) };
}

/**
 * What one point of each window is asked for: `${range}` in queries stays its whole length, and fits
 * the end, which no grid of a period has.
 */
function atMoment(windows: NonEmpty<Window>, moment: Asked['moment']): NonEmpty<Window> {
  if (moment === undefined) return windows;
  const point = ({ startMs, endMs }: Window['range']): Window['range'] =>
    moment === 'start' ? { startMs, endMs: startMs } : { startMs: endMs, endMs };
  return mapped(windows, (window) => {
    const isEnd = moment === 'end' && !window.written.isMoving;
    return {
      ...window,
      range: point(window.range),
      flooredTo: (stepMs) => point(isEnd ? window.range : window.flooredTo(stepMs)),
    };
  });
}

/** The windows of a query as of a time (ms): of a moment, one point each. Throws BAD_RANGE. */
export function windowsAt(
  asked: Asked,
  query: Query,
  manifest: Pick<Manifest, 'vars'>,
  nowMs: number,
): NonEmpty<Window> {
  const vars = new Map([...manifest.vars, ...(asked.variables?.values ?? [])]);
  const windows = windowsOf(asked, vars, nowMs);
  return needsAll(asked, query) ? windows : atMoment(windows, asked.moment);
}

/** Whether what there is at one moment hangs on the samples at others. */
export function needsAll({ alignMs }: Asked, { transforms }: Query): boolean {
  return alignMs !== undefined || transformOverTime(transforms) !== undefined;
}

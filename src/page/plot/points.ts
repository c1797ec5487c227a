import type { PlotView } from '../../view/plot-view.js';
import type { Stretch } from './zoom.js';

/** The moments that have a point in a plot, seconds, ascending: of thinned data, these are further apart than its step. */
export function momentsOf({ tables }: Pick<PlotView, 'tables'>): readonly number[] {
  return [...new Set(tables.flatMap(({ times }) => times))].sort((a, b) => a - b);
}

/** The indices of the first and the last moment within a stretch; undefined where there is none. */
export function momentsIn(
  moments: readonly number[],
  { start, end }: Stretch,
): { readonly first: number; readonly last: number } | undefined {
  const first = moments.findIndex((at) => at >= start);
  const last = moments.findLastIndex((at) => at <= end);
  return first === -1 || last < first ? undefined : { first, last };
}

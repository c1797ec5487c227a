import type { MarkerPlace } from '../model/series.js';
import { type Limits, partOn } from './part.js';

/** A line has no more markers: enough to tell it in grey, and not to cover it. */
const most = 11;

/** Parts of the plot by which two are apart at least, to either side or upwards. */
const apart = 1 / 50;

/** Is told the samples of a line, in their order, and keeps those that have a marker. */
export interface Markers {
  add(x: number, y: number): void;
  end(): readonly MarkerPlace[];
}

/**
 * Of the samples of a line that are in the plot: the first, and every so many behind it, so that six
 * to eleven are kept where there are as many.
 */
export function markersIn(x: Limits, y: Limits): Markers {
  let kept: MarkerPlace[] = [];
  let [seen, every] = [0, 1];
  let before: MarkerPlace | undefined;
  const [across, up] = [partOn(x), partOn(y)];
  const isClose = (one: number, other: number): boolean => Math.abs(one - other) < apart;
  return {
    add(at, value) {
      if (!(at >= x.min && at <= x.max && value >= y.min && value <= y.max)) return;
      const place = [across(at), up(value)] as const;
      if (before && isClose(place[0], before[0]) && isClose(place[1], before[1])) return;
      before = place;
      if (seen++ % every !== 0) return;
      kept.push([at, value]);
      if (kept.length <= most) return;
      kept = kept.filter((_, i) => i % 2 === 0);
      every *= 2;
    },
    end: () => kept,
  };
}

/** Those of rows of x and value. */
export function markersOf(
  rows: Iterable<readonly [x: number, value: number]>,
  x: Limits,
  y: Limits,
): readonly MarkerPlace[] {
  const markers = markersIn(x, y);
  for (const [at, value] of rows) markers.add(at, value);
  return markers.end();
}

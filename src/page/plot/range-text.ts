import type { PlotView } from '../../view/plot-view.js';
import type { Stretch } from './zoom.js';

type Timed = Pick<PlotView, 'start' | 'end' | 'step'>;

/**
 * What a manifest says to show a stretch: `range: { start: …, end: … }`, in UTC, from a point of the plot to
 * another, so that the same samples are asked for.
 */
export function rangeText(stretch: Stretch, plot: Timed): string {
  const { start, end } = pointsIn(stretch, plot);
  return `range: { start: ${isoText(start)}, end: ${isoText(end)} }`;
}

/** From the nearest point to the start, to the one nearest to the end: a step at least. */
function pointsIn({ start, end }: Stretch, { start: origin, end: last, step }: Timed): Stretch {
  const most = Math.floor((last - origin) / step);
  const clamp = (count: number, least: number) => Math.min(Math.max(count, least), most);
  const first = clamp(Math.round((start - origin) / step), 0);
  const from = Math.max(0, Math.min(first, most - 1));
  const to = clamp(Math.round((end - origin) / step), from + 1);
  return { start: origin + from * step, end: origin + to * step };
}

/** Of seconds, with as many digits as there are: `2026-11-30T12:00:00Z`. */
export function isoText(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().replace('.000Z', 'Z');
}

import type { NonEmpty } from '../non-empty.js';
import type { Asking, Window } from './windows.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What there is to say of a grid of whole days (its step in ms) over a period whose clocks are changed: its
 * points are 24 hours apart, and days are not.
 */
export function changedClocks(
  id: string,
  stepMs: number,
  { range }: Asking,
  [window]: NonEmpty<Pick<Window, 'range'>>,
): string[] {
  const isMoment = window.range.startMs === window.range.endMs;
  if (isMoment || !('period' in range) || stepMs % DAY !== 0) return [];
  const { startMs, endMs, text, timezone } = range.period;
  const hours = (endMs - startMs) / HOUR;
  if (hours % 24 === 0) return [];
  const points = Math.ceil((endMs - startMs) / stepMs);
  return [
    `${text} has ${hours} hours in ${timezone}: the ${points} points of ${id} are ${stepMs / HOUR} hours ` +
      'apart, and not at the same hour of each day',
  ];
}

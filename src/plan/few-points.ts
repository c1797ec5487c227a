import { formatDuration } from '../time/duration.js';
import { runOrPeriodText, type Window } from './windows.js';

/** With fewer points than these, what is calculated of a window says little. */
const FEW = 4;

/**
 * What there is to say where an automatic step (ms) leaves few points of a window: usually the
 * server scrapes more often than the manifest says. Of a moment there is one point, as asked.
 */
export function fewPoints(
  id: string,
  stepMs: number,
  windows: readonly Pick<Window, 'of' | 'range'>[],
): string[] {
  const lengthOf = ({ range }: Pick<Window, 'range'>): number => range.endMs - range.startMs;
  const few = windows.filter((one) => lengthOf(one) > 0 && pointsIn(lengthOf(one), stepMs) < FEW);
  const [first, ...others] = few;
  if (first === undefined) return [];
  const points = pointsIn(lengthOf(first), stepMs);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const where = first.of === undefined ? 'the range' : `${runOrPeriodText(first.of)}${more}`;
  const count = points === 1 ? '1 point' : `${points} points`;
  return [
    `the step of ${id}, ${formatDuration(stepMs)}, leaves ${count} of ${where}: ` +
      'write how often the server scrapes (scrape_interval), or a step',
  ];
}

function pointsIn(lengthMs: number, stepMs: number): number {
  return Math.floor(lengthMs / stepMs) + 1;
}

import type { Axis, Tick } from '../model/page.js';
import { partOn } from '../samples/part.js';

/** An axis before it has its place: its label is not broken into lines yet. */
export interface UnplacedAxis extends Omit<Axis, 'label'> {
  readonly label: string | undefined;
}

/** Whether the texts of ticks keep apart on an axis with these limits, by `gap` points if it is said. */
export type HasRoom = (
  ticks: readonly Tick[],
  axis: Pick<Axis, 'scale' | 'min' | 'max'>,
  gap?: number,
) => boolean;

/** Where a value is along an axis: 0 at its start, 1 at its end. */
export function along(
  { scale, min, max }: Pick<Axis, 'scale' | 'min' | 'max'>,
  value: number,
): number {
  return partOn({ min, max, isLog: scale !== 'linear' })(value);
}

import { ofSide } from '../axes/sides.js';
import type { Content, DrawnSeries, Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import { isDrawable, smallest } from '../samples/drawable.js';
import { valuesDimension } from './values.js';

type Side = DrawnSeries['axis'];

/** The y dimensions of numbers that are on the left or the right axis. */
export function sidesOf(
  all: readonly { readonly axis: Side; readonly numbers: Iterable<number> }[],
  limits: 'free' | 'from-zero',
): Pick<Content, 'left' | 'right'> {
  const side = (axis: Side) =>
    valuesDimension(
      all.filter((one) => one.axis === axis).map(({ numbers }) => numbers),
      { what: 'samples', limits },
    );
  const hasRight = all.some(({ axis }) => axis === 'right');
  return { left: side('left'), right: hasRight ? side('right') : undefined };
}

/**
 * What is done so that a number can be drawn: a logarithmic axis has no place for 0 and less, where
 * its lower end stands for them, and none has one beyond 1e150.
 */
export function onAxis(plot: Plot, side: Side): (value: number) => number {
  return onLimits(ofSide(side, plot));
}

/** The same of an axis of such limits. */
export function onLimits({ min, isLog }: Plot['x']): (value: number) => number {
  const held = (value: number): number => (isDrawable(value) ? value : NaN);
  return isLog ? (value) => (value < smallest ? min : held(value)) : held;
}

/** Whether an end lies below a logarithmic axis: it is cut at the axis' own, and nothing is lost. */
export function isBelow(
  end: number,
  side: Side,
  { drawing: { y, y2 } }: Pick<ChartInput, 'drawing'>,
): boolean {
  const { scale } = side === 'left' ? y : y2;
  return scale !== 'linear' && end < smallest;
}

/** What was done to such ends, for the script. */
export function cutNote(what: string): string {
  return `${what} that reach to 0 or below are cut at the end of the logarithmic axis`;
}

/** Things of the same look and axis together, in the order of the first of each. */
export function byLook<T extends Pick<DrawnSeries, 'look' | 'axis' | 'name'>>(
  all: readonly T[],
): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = `${one.look} ${one.axis} ${one.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

import type { Plot } from '../content.js';
import type { Rows } from './decimate.js';
import { placeOn } from './pixels.js';

/** A plot as one of its y axes has it, in points, and the width of the line that is drawn. */
interface Ground extends Pick<Plot, 'width' | 'height' | 'x'> {
  readonly y: Plot['left'];
  readonly lineWidth: number;
}

/** A line that is this many times as long as the ground that it covers hides its own gaps. */
const MOST_PASSES = 2;

/**
 * Whether a line through rows, of which the seconds are those of the x axis, covers the gaps that a
 * dash leaves in it: it passes up and down over the same ground. Steep is not dense.
 */
export function isDense(rows: Rows, ground: Ground): boolean {
  return passesOf(rows, ground) > MOST_PASSES;
}

/**
 * How long the path is by how long a line would be that covers the same ground without turning
 * back, in stretches as wide as the line. NaN where nothing is drawn.
 */
function passesOf(rows: Rows, { width, height, x, y, lineWidth }: Ground): number {
  const within = (at: number, end: number) => Math.max(0, Math.min(end, at));
  const across = placeOn(x, width);
  const up = placeOn(y, height);
  let [path, ground] = [0, 0];
  let [begin, low, high] = [0, Infinity, -Infinity];
  let [beforeX, beforeY] = [NaN, NaN];
  for (const [seconds, value] of rows) {
    const toX = within(across(seconds), width);
    const toY = within(up(value), height);
    // Not before the first row, in a break or beyond a side of the plot.
    const isBeyond = toY === beforeY && (toY === 0 || toY === height);
    if (toX > beforeX && !Number.isNaN(toY - beforeY) && !isBeyond) {
      if (low > high) begin = beforeX;
      path += Math.hypot(toX - beforeX, toY - beforeY);
      low = Math.min(low, beforeY, toY);
      high = Math.max(high, beforeY, toY);
    }
    [beforeX, beforeY] = [toX, toY];
    if (low <= high && toX - begin >= lineWidth) {
      ground += Math.hypot(toX - begin, high - low);
      [low, high] = [Infinity, -Infinity];
    }
  }
  if (low <= high) ground += Math.hypot(beforeX - begin, high - low);
  return path / ground;
}

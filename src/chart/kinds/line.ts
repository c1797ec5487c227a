import { m4, type PixelColumns } from '../samples/decimate.js';
import { cutRows } from '../samples/far.js';
import { overTime } from '../over-time.js';

/** Lines through samples. */
export const line = overTime({ kind: 'line', thin: m4, near: cutRows, note: m4Note });

/** What was done to lines, for the script. */
export function m4Note({ count }: PixelColumns): string {
  const what = 'the first, last, smallest and largest sample';
  return `thinned to ${what} of each of ${count} columns of pixels: the CSV has every sample`;
}

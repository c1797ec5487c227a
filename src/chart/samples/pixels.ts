import { type Limits, partOn } from './part.js';
import { isDrawable, largest, smallest } from './drawable.js';
import type { Plot } from '../content.js';
import type { PixelColumns } from './decimate.js';

/** What a printed page is measured in, dots an inch. */
const COARSEST = 300;
const FINEST = 600;
/** Lines of more series than this together become too much for a page at the finest. */
const MOST_FINE = 4;

/**
 * How many pixels a point has, for series that are thinned to them: half a printed dot where there
 * are few, so that it does not matter where on the page the plot begins.
 */
export function pixelsAPoint(series: number, pngDpi: number): number {
  return Math.max(series <= MOST_FINE ? FINEST : COARSEST, pngDpi) / 72;
}

/** Columns of pixels across a plot whose x axis has seconds since `originMs`. */
export function columnsAcross(
  { width, x }: Pick<Plot, 'width' | 'x'>,
  originMs: number,
  pixels: number,
): PixelColumns {
  return {
    startMs: originMs + x.min * 1000,
    endMs: originMs + x.max * 1000,
    count: Math.max(1, Math.ceil(width * pixels)),
  };
}

/** What an axis has a place for: beyond 1e150 none has, and a logarithmic one begins above 0. */
export function drawnOn({ isLog }: Limits): (value: number) => boolean {
  return isLog ? (value) => value >= smallest && value <= largest : isDrawable;
}

/** Where a value is along an axis, as a part of `length`. */
export function placeOn(limits: Limits, length: number): (value: number) => number {
  const partOf = partOn(limits);
  return (value) => partOf(value) * length;
}

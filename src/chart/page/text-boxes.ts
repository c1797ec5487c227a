/** A part of a plot, in points from its lower left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export function grown(box: Box, by: number): Box {
  return {
    left: box.left - by,
    right: box.right + by,
    bottom: box.bottom - by,
    top: box.top + by,
  };
}

export function moved({ left, right, bottom, top }: Box, x: number, y: number): Box {
  return { left: left + x, right: right + x, bottom: bottom + y, top: top + y };
}

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

/** How much is between two boxes, in points: 0 where they meet. */
export function between(a: Box, b: Box): number {
  const across = Math.max(0, b.left - a.right, a.left - b.right);
  const up = Math.max(0, b.bottom - a.top, a.bottom - b.top);
  return Math.hypot(across, up);
}

export function isInside(box: Box, { width, height }: Size): boolean {
  return box.left >= 0 && box.right <= width && box.bottom >= 0 && box.top <= height;
}

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

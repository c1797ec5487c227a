import type { Area } from '../model/page.js';

/** Marks what is covered of a plot: places are fractions of it, also beyond 0 and 1. */
export interface Cells {
  line(x0: number, y0: number, x1: number, y1: number): void;
  /** Everything between two heights at each end, as far as the least and the largest of them. */
  fill(area: Area): void;
  readonly isFree: IsFree;
}

/** Whether nothing is drawn in a part of the plot: fractions of it, from its left and bottom. */
export type IsFree = (area: Area) => boolean;

const columns = 120;
const rows = 80;
/** How much wider than a cell a line is, with its markers, in cells to each side. */
const margin = 1;

export function cells(): Cells {
  const covered = new Uint8Array(columns * rows);

  function fill(area: Area): void {
    each(area, margin, (cell) => {
      covered[cell] = 1;
      return true;
    });
  }

  return {
    fill,
    line(x0, y0, x1, y1) {
      const ends = clipped(x0, y0, x1, y1);
      if (ends === undefined) return;
      const [from, to] = ends;
      const [dx, dy] = [x1 - x0, y1 - y0];
      const across = Math.abs(dx * columns * (to - from));
      const steps = Math.ceil(Math.max(across, Math.abs(dy * rows * (to - from))));
      for (let step = 0; step <= steps; step++) {
        const part = from + ((to - from) * step) / Math.max(1, steps);
        const [x, y] = [x0 + part * dx, y0 + part * dy];
        fill({ left: x, right: x, bottom: y, top: y });
      }
    },
    isFree: (area) => each(area, 0, (cell) => covered[cell] === 0),
  };
}

/** Goes through the cells of an area for as long as the answer is yes. */
function each(area: Area, around: number, visit: (cell: number) => boolean): boolean {
  const { left, right, bottom, top } = area;
  if (!(right >= 0 && left <= 1 && top >= 0 && bottom <= 1)) return true;
  const first = Math.max(0, cellAt(left, columns) - around);
  const last = Math.min(columns - 1, cellAt(right, columns) + around);
  const lowest = Math.max(0, cellAt(bottom, rows) - around);
  const highest = Math.min(rows - 1, cellAt(top, rows) + around);
  for (let row = lowest; row <= highest; row++) {
    for (let column = first; column <= last; column++) {
      if (!visit(row * columns + column)) return false;
    }
  }
  return true;
}

function cellAt(part: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(part * count)));
}

/** The parts of a line between which it is within the plot (Liang and Barsky). */
function clipped(x0: number, y0: number, x1: number, y1: number): [number, number] | undefined {
  let [from, to] = [0, 1];
  for (const [start, way] of [
    [x0, x1 - x0],
    [y0, y1 - y0],
  ] as const) {
    if (!Number.isFinite(start) || !Number.isFinite(way)) return undefined;
    if (way === 0) {
      if (start < 0 || start > 1) return undefined;
      continue;
    }
    const [a, b] = [-start / way, (1 - start) / way];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from <= to ? [from, to] : undefined;
}

/** A part of a page as fractions of a plot's area. */
export function partOf(box: Area, area: Area): Area {
  const width = area.right - area.left;
  const height = area.top - area.bottom;
  return {
    left: (box.left - area.left) / width,
    right: (box.right - area.left) / width,
    bottom: (box.bottom - area.bottom) / height,
    top: (box.top - area.bottom) / height,
  };
}

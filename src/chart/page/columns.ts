import type { Style } from '../../style/style.js';
import { along, type HasRoom } from '../axes/axis.js';
import type { Axis, Tick } from '../model/page.js';
import { noPlot, panelGap, tickGap, tickTextWidth } from './spacing.js';

/** Where a plot starts and ends, from left to right. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** What is beside the plots of a column, and the axes whose texts are below them. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly axes: readonly TickedAxis[];
}

type TickedAxis = Pick<Axis, 'ticks' | 'scale' | 'min' | 'max'>;

/** A page, and what is beside all columns, the edges included. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly style: Style;
}

/** The sides of equally wide plots, from left to right, with no text of a tick beyond the page. */
export function columnSides(columns: readonly Column[], frame: Frame): Sides[] {
  let gaps = [frame.left, ...columns.map(({ right }) => right)].map((before, i) => {
    const left = columns[i]?.left ?? frame.right;
    const isBetween = i > 0 && i < columns.length;
    return before + left + (isBetween ? panelGap.column : 0);
  });
  let width = plotWidth(gaps, frame);
  // A narrower plot moves its ticks outwards, by less each time.
  for (let round = 0; round < 16; round++) {
    gaps = gaps.map((gap, i) => Math.max(gap, gapOfTicks(columns, i, width, frame)));
    const before = width;
    width = plotWidth(gaps, frame);
    if (width === before) break;
  }
  let left = 0;
  let right = 0;
  return columns.map((_, i) => {
    left = right + (gaps[i] ?? 0);
    right = left + width;
    return { left, right };
  });
}

function plotWidth(gaps: readonly number[], { style }: Frame): number {
  const free = gaps.reduce((rest, gap) => rest - gap, style.width);
  return Math.max(noPlot, free / (gaps.length - 1));
}

/** How wide a gap must be for the texts of the ticks to its left and to its right. */
function gapOfTicks(columns: readonly Column[], i: number, width: number, frame: Frame): number {
  const { style } = frame;
  const before = beyond(columns[i - 1], (part, half) => half - (1 - part) * width, style);
  const after = beyond(columns[i], (part, half) => half - part * width, style);
  const kept = i === 0 ? frame.left : i === columns.length ? frame.right : tickGap;
  return before + after + kept;
}

/** How far texts of ticks reach beyond a side of their plot: less than 0 where they do not. */
function beyond(
  column: Column | undefined,
  reach: (part: number, half: number) => number,
  style: Style,
): number {
  const axes = column?.axes ?? [];
  const reaches = axes.flatMap((axis) =>
    axis.ticks
      .filter(({ text, below = '' }) => text !== '' || below !== '')
      .map((tick) => reach(along(axis, tick.at), tickWidthOf(tick, style) / 2)),
  );
  if (reaches.length > 0) return Math.max(...reaches);
  return column === undefined ? 0 : -Infinity;
}

/** Whether ticks keep apart below plots that all have them, and are at most so wide. */
export function spacedTicks(columns: readonly Column[], frame: Frame, widest: number): HasRoom {
  return (ticks, limits, gap = tickGap) => {
    const axis = { ...limits, ticks };
    const [sides] = columnSides(
      columns.map((column) => ({ ...column, axes: [axis] })),
      frame,
    );
    const width = sides === undefined ? widest : Math.min(widest, sides.right - sides.left);
    let free = -Infinity;
    return ticks.every((tick) => {
      const half = tickWidthOf(tick, frame.style) / 2;
      const at = along(axis, tick.at) * width;
      const isFree = at - half >= free;
      free = at + half + gap;
      return isFree;
    });
  };
}

function tickWidthOf({ text, below }: Tick, style: Style): number {
  return Math.max(tickTextWidth(text, style), tickTextWidth(below ?? '', style));
}

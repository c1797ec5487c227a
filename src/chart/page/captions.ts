import type { Style } from '../../style/style.js';
import { wrap } from '../text/fit-text.js';
import type { Horizontal } from './horizontal.js';
import type { Area, Caption } from '../model/page.js';
import {
  capHeight,
  descent,
  edge,
  heightBelow,
  lineHeight,
  notePad,
  tickLinesOf,
} from './spacing.js';
import type { Upright, UprightAxes } from './upright.js';
import type { PlacedRow, Vertical } from './vertical.js';

/** What is known of a page before its panels have their places. */
export interface Plan {
  readonly style: Style;
  readonly columns: number;
  readonly upright: Upright;
  readonly across: Horizontal;
  readonly up: Vertical;
  /** Around all plots. */
  readonly block: Area;
}

/** A panel that has its place. */
export interface Spot {
  readonly panel: number;
  readonly column: number;
  readonly row: PlacedRow;
  readonly area: Area;
}

export type Side = keyof UprightAxes;

/** The label of an axis beside a plot: one for all panels is the first panel's that has the axis. */
export function sideLabel(
  side: Side,
  { panel, column, area }: Spot,
  plan: Plan,
): Caption | undefined {
  const { upright, across, block, style } = plan;
  const { own, shared } = upright.labels[side];
  if (shared.length > 0 && panel === 0) {
    const { start, y2, colours } = across.outside;
    const end = side === 'y2' ? start + y2 : start + y2 + colours;
    return upwards(shared, side === 'y' ? { start: edge } : { end }, block, style);
  }
  const { y2 = 0, colours = 0 } = across.right[column] ?? {};
  const end = area.right + (side === 'y2' ? y2 : y2 + colours);
  const start = across.labelStarts[column] ?? edge;
  return upwards(own[panel] ?? [], side === 'y' ? { start } : { end }, area, style);
}

/** Text that runs upwards, with a start or an end of its lines from left to right. */
function upwards(
  lines: readonly string[],
  from: { readonly start: number } | { readonly end: number },
  { bottom, top }: Pick<Area, 'bottom' | 'top'>,
  { labelSize }: Style,
): Caption | undefined {
  const height = (lines.length - 1) * lineHeight(labelSize);
  const at =
    'start' in from
      ? from.start + capHeight * labelSize + 1
      : from.end - descent * labelSize - height;
  return captionOf(lines, at, (bottom + top) / 2);
}

/** The label of the axis below a plot: one for all panels is that of the last row's first one. */
export function xLabel(spot: Spot, plan: Plan): Caption | undefined {
  const { up, columns, block, style } = plan;
  const { own, shared } = up.xLabels;
  const line = lineHeight(style.labelSize);
  const { area, row, panel } = spot;
  if (shared.length > 0 && panel === (up.rows.length - 1) * columns) {
    const at = row.end + descent * style.labelSize - line;
    return captionOf(shared, at, (block.left + block.right) / 2);
  }
  const below = heightBelow(style, tickLinesOf(plan.across.x[panel]), 1);
  const at = row.bottom - below + descent * style.labelSize;
  return captionOf(own[panel] ?? [], at, (area.left + area.right) / 2);
}

/** What a panel shows, above what stands on its plot. */
export function headingOf(
  lines: readonly string[],
  { area, row }: Spot,
  { tickSize, labelSize }: Style,
): Caption | undefined {
  const last = area.top + row.marks + notePad + descent * tickSize;
  const first = last + (lines.length - 1) * lineHeight(labelSize);
  return captionOf(lines, first, (area.left + area.right) / 2);
}

export function titleOf({ title, height }: Vertical, style: Style): Caption | undefined {
  return captionOf(title, height - edge - capHeight * style.labelSize, style.width / 2);
}

/** Between what is said in a plot and its sides, in points. */
const noticePad = 2;

/** What is said in the middle of a plot, in as many lines as it takes, and as there is room for. */
export function noticeCaption(
  text: string | undefined,
  { left, right, bottom, top }: Area,
  { labelSize, metrics }: Style,
): Caption | undefined {
  if (text === undefined) return undefined;
  const line = lineHeight(labelSize);
  const mostLines = Math.max(1, Math.floor((top - bottom) / line));
  const lines = wrap(text, right - left - 2 * noticePad, labelSize, mostLines, metrics);
  const middle = (bottom + top) / 2 - (capHeight * labelSize) / 2;
  return captionOf(lines, middle + ((lines.length - 1) * line) / 2, (left + right) / 2);
}

function captionOf(lines: readonly string[], at: number, middle: number): Caption | undefined {
  return lines.length > 0 ? { lines, at, middle } : undefined;
}

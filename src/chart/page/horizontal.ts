import type { Style } from '../../style/style.js';
import type { UnplacedAxis } from '../axes/axis.js';
import { type Column, columnSides, type Frame, type Sides, spacedTicks } from './columns.js';
import { type LegendLayout, narrowLegend } from './legend.js';
import type { PageInput } from './page.js';
import { edge, legendPad, panelGap } from './spacing.js';
import {
  barRoom,
  labelRoom,
  leftRoom,
  type RightRoom,
  rightRoom,
  type Upright,
  withoutTexts,
} from './upright.js';

/** Everything's place from left to right. */
export interface Horizontal {
  readonly x: readonly UnplacedAxis[];
  /** Of the columns' plots. */
  readonly sides: readonly Sides[];
  /** Of the labels of y axes, by column: where they begin. */
  readonly labelStarts: readonly number[];
  readonly right: readonly RightRoom[];
  /** Where the part to the right of all columns begins, and what is in it. */
  readonly outside: RightRoom & { readonly start: number };
  /** One that stands beside the plots. */
  readonly legend: LegendLayout | undefined;
}

/** The part of a page's width that a legend may take beside the plots. */
const legendPart = 0.4;

export function horizontalOf(input: PageInput, upright: Upright, height: number): Horizontal {
  const { style, panels, columns } = input;
  const margins = columnMargins(input, upright);
  const legend = legendBeside(input, height);
  const outside = {
    y2: labelRoom(upright.labels.y2.shared, style),
    colours: outsideColours(upright, style),
  };
  const frame: Frame = {
    style,
    left: edge + labelRoom(upright.labels.y.shared, style),
    right: edge + outside.y2 + outside.colours + (legend ? legend.width + 2 * legendPad : 0),
  };
  const bare = margins.map((margin) => ({ ...margin, axes: [] }));
  const x = xAxes(input, bare, frame);
  const ticked = bare.map((column, i) => ({
    ...column,
    axes: x.filter((_, panel) => panel % columns === i && panels[panel]?.labels.x),
  }));
  const sides = columnSides(ticked, frame);
  return {
    x,
    sides,
    labelStarts: sides.map(({ left }, i) => (i === 0 ? frame.left : left - (bare[i]?.left ?? 0))),
    right: margins.map(({ rooms }) => rooms),
    outside: { ...outside, start: style.width - frame.right },
    legend,
  };
}

/** One label may stand for several bars. */
function outsideColours({ colours, labels }: Upright, style: Style): number {
  const label = labels.colours.shared;
  return colours ? barRoom(colours, label, style) : labelRoom(label, style);
}

interface Margin extends Omit<Column, 'axes'> {
  readonly rooms: RightRoom;
}

function columnMargins({ panels, columns, style }: PageInput, upright: Upright): Margin[] {
  return Array.from({ length: columns }, (_, column) => {
    const own = panels.flatMap((__, i) => (i % columns === column ? [i] : []));
    const rooms = own.map((i) => rightRoom(upright, i, style));
    const y2 = Math.max(0, ...rooms.map((room) => room.y2));
    const colours = Math.max(0, ...rooms.map((room) => room.colours));
    const left = Math.max(0, ...own.map((i) => leftRoom(upright, i, style)));
    return { left, right: y2 + colours, rooms: { y2, colours } };
  });
}

function legendBeside(
  { legend, style, rows }: PageInput,
  height: number,
): LegendLayout | undefined {
  if (legend?.spec.position !== 'right' || legend.entries.length === 0) return undefined;
  const width = (style.width - 2 * edge) * legendPart;
  const all = rows * height + (rows - 1) * panelGap.row;
  return narrowLegend(legend, { width, height: all }, style);
}

/** The x axes of plots that become narrower where the ticks of any of them need room. */
function xAxes(input: PageInput, columns: readonly Column[], frame: Frame): UnplacedAxis[] {
  const { panels } = input;
  const make = (widest: number): UnplacedAxis[] => {
    const hasRoom = spacedTicks(columns, frame, widest);
    return panels.map((panel) => panel.x(hasRoom, widest));
  };
  const first = make(widthOf(columnSides(columns, frame)));
  if (panels.length === 1) return blankWhereAsked(first, input);
  const all = columns.map((column, i) => ({
    ...column,
    axes: first.filter((_, panel) => panel % columns.length === i),
  }));
  return blankWhereAsked(make(widthOf(columnSides(all, frame))), input);
}

function widthOf([first]: readonly Sides[]): number {
  return first === undefined ? 0 : first.right - first.left;
}

function blankWhereAsked(axes: readonly UnplacedAxis[], { panels }: PageInput): UnplacedAxis[] {
  return axes.map((axis, i) => (panels[i]?.labels.x ? axis : withoutTexts(axis)));
}

/** Where a legend starts that is as wide as this: below the plot's left side, if it has room. */
export function legendStart(width: number, sides: readonly Sides[], style: Style): number {
  const rightmost = style.width - edge - width;
  return Math.max(edge, Math.min(sides[0]?.left ?? edge, rightmost));
}

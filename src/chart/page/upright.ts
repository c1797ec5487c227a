import type { Style } from '../../style/style.js';
import type { UnplacedAxis } from '../axes/axis.js';
import type { PageInput, PanelInput } from './page.js';
import { ownLabels, type SideLabels, sideLabels, type SideText } from './side-labels.js';
import {
  colourBar,
  labelPad,
  lineHeight,
  mostLines,
  panelGap,
  tickPad,
  tickTextWidth,
} from './spacing.js';

/** The axes beside a plot. */
export interface UprightAxes {
  readonly y: UnplacedAxis;
  readonly y2: UnplacedAxis | undefined;
  /** Of a colour bar of the panel's own. */
  readonly colours: UnplacedAxis | undefined;
}

/** What is beside the plots, before it has its place. */
export interface Upright {
  readonly axes: readonly UprightAxes[];
  /** Of one colour bar for all panels. */
  readonly colours: UnplacedAxis | undefined;
  readonly labels: { readonly [side in keyof UprightAxes]: SideLabels };
}

/** The axes beside plots of a height, with the texts of ticks where a panel is to have them. */
export function uprightOf(input: PageInput, height: number): Upright {
  const { panels, rows, columns, style } = input;
  const all = rows * height + (rows - 1) * panelGap.row;
  const axes = panels.map((panel) => uprightAxes(panel, height));
  const isOne = input.saysOnce.y && areAlike(axes.map(({ colours }) => colours));
  // Beside each other, plots have to leave room for the labels of all.
  const lengths = { own: height, all, mostLines: columns === 1 ? mostLines : mostLines - 1 };
  const labelsOf = (side: keyof UprightAxes, neighbour: (i: number) => number | undefined) => {
    const texts = axes.map((of, i): SideText => {
      const axis = of[side];
      const isBlanked = side !== 'colours' && axis !== undefined && !panels[i]?.labels[side];
      return { text: axis?.label, isBlanked };
    });
    return input.saysOnce.y
      ? sideLabels(texts, neighbour, lengths, style)
      : ownLabels(texts, lengths, style);
  };
  const before = (i: number): number | undefined => (i % columns === 0 ? undefined : i - 1);
  const after = (i: number): number | undefined => ((i + 1) % columns === 0 ? undefined : i + 1);
  return {
    axes: isOne ? axes.map((of) => ({ ...of, colours: undefined })) : axes,
    colours: isOne ? panels[0]?.colours?.(all) : undefined,
    labels: {
      y: labelsOf('y', before),
      y2: labelsOf('y2', after),
      colours: labelsOf('colours', after),
    },
  };
}

function uprightAxes({ y, y2, colours, labels }: PanelInput, height: number): UprightAxes {
  const right = y2?.(height);
  return {
    y: labels.y ? y(height) : withoutTexts(y(height)),
    y2: right && !labels.y2 ? withoutTexts(right) : right,
    colours: colours?.(height),
  };
}

export function withoutTexts(axis: UnplacedAxis): UnplacedAxis {
  const ticks = axis.ticks.map(({ at }) => ({ at, text: '', below: undefined }));
  return { ...axis, label: undefined, ticks };
}

/** Whether several panels mean the same by a colour. */
function areAlike(axes: readonly (UnplacedAxis | undefined)[]): boolean {
  const [first] = axes;
  if (first === undefined || axes.length < 2) return false;
  return axes.every(
    (axis) =>
      axis?.label === first.label &&
      axis?.scale === first.scale &&
      axis.min === first.min &&
      axis.max === first.max,
  );
}

/** How much room the parts to the right of a plot take, from left to right. */
export interface RightRoom {
  readonly y2: number;
  readonly colours: number;
}

export function leftRoom({ axes, labels }: Upright, panel: number, style: Style): number {
  return ticksRoom(axes[panel]?.y, style) + labelRoom(labels.y.own[panel] ?? [], style);
}

export function rightRoom({ axes, labels }: Upright, panel: number, style: Style): RightRoom {
  const { y2, colours } = axes[panel] ?? {};
  return {
    y2: ticksRoom(y2, style) + labelRoom(labels.y2.own[panel] ?? [], style),
    colours: barRoom(colours, labels.colours.own[panel] ?? [], style),
  };
}

/** Of a colour bar with its axis, and of the space before it. */
export function barRoom(
  axis: UnplacedAxis | undefined,
  label: readonly string[],
  style: Style,
): number {
  if (axis === undefined) return 0;
  return colourBar.gap + colourBar.width + ticksRoom(axis, style) + labelRoom(label, style);
}

export function labelRoom(lines: readonly string[], { labelSize }: Style): number {
  return lines.length > 0 ? lines.length * lineHeight(labelSize) + labelPad : 0;
}

function ticksRoom(axis: UnplacedAxis | undefined, style: Style): number {
  if (axis === undefined) return 0;
  const widths = axis.ticks.map(({ text }) => tickTextWidth(text, style));
  const widest = Math.max(0, ...widths);
  return style.tickLength + (widest > 0 ? tickPad + widest : 0);
}

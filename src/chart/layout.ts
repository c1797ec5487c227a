import { type LegendLayout, legendFor } from './legend.js';
import type { Axis, Chart, Caption, Legend, Panel, Tick } from './model.js';
import type { Style } from './style.js';
import { wrap } from './fit-text.js';
import { textWidth } from './text.js';
import type { HasRoom } from './time-axis.js';

/** What is written around a plot. */
export interface Surroundings {
  /** No legend where it has no texts. */
  readonly above: { readonly title: string | undefined; readonly legend: readonly string[] };
  readonly below: { readonly label: string | undefined; readonly ticks: readonly Tick[] };
  readonly beside: Beside;
}

export interface Beside {
  readonly label: string | undefined;
  readonly ticks: readonly string[];
}

/** Where the plot starts and ends, from left to right. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

type Page = Pick<Chart, 'width' | 'height' | 'title' | 'legend'> &
  Pick<Panel, 'area' | 'belowTicks'> & {
    readonly xLabel: Caption | undefined;
    readonly yLabel: Caption | undefined;
  };

/** Between a tick and its text. */
const tickPad = 2;
/** Between things and the edge of the page, and so on. */
const edge = 3;
const labelPad = 3;
const legendPad = 5;
const titlePad = 3;
/** Between the texts of two ticks. */
const tickGap = 7;
const lineSpacing = 1.2;
/** From the text of a tick to its second line. */
const tickLineSpacing = 1.04;
/** Of a Times-like font, in font sizes: above and below the baseline. */
const capHeight = 0.68;
const descent = 0.45;
const mostLines = { title: 3, label: 2 };

export function lineHeight(size: number): number {
  return size * lineSpacing;
}

/** The height of the plot itself, which is the same whatever is written around it. */
function plotHeight(style: Style): number {
  return style.width * style.aspect - edge - legendPad - heightBelow(style, 1, 1);
}

function heightBelow(style: Style, tickLines: number, labelLines: number): number {
  const ticks = style.tickLength + tickPad + tickLines * lineHeight(style.tickSize);
  return ticks + labelLines * lineHeight(style.labelSize) + edge;
}

/** The sides of the plot before the ticks below it are known. */
export function plotSides(style: Style, { label, ticks }: Beside): Sides {
  const lines = labelLines(label, plotHeight(style), style).length;
  const labelWidth = lines > 0 ? lines * lineHeight(style.labelSize) + labelPad : 0;
  const tickWidth = Math.max(0, ...ticks.map((text) => textWidth(text, style.tickSize)));
  const left = edge + labelWidth + tickWidth + tickPad + style.tickLength;
  return { left, right: style.width - edge };
}

/** Whether the texts of ticks keep apart, on a plot that has at most these sides. */
export function spacedTicks(style: Style, widest: Sides): HasRoom {
  return (ticks, min, max) => {
    const { left, right } = sidesFor({ ticks, min, max }, widest, style);
    const scale = (right - left) / (max - min);
    let free = -Infinity;
    return ticks.every((tick) => {
      const half = tickWidthOf(tick, style) / 2;
      const at = (tick.at - min) * scale;
      const isFree = at - half >= free;
      free = at + half + tickGap;
      return isFree;
    });
  };
}

function tickWidthOf({ text, below }: Tick, style: Style): number {
  return Math.max(textWidth(text, style.tickSize), textWidth(below ?? '', style.tickSize));
}

/** The sides of a plot, moved inwards where the text of a tick would leave the page. */
export function sidesFor(
  { ticks, min, max }: Pick<Axis, 'ticks' | 'min' | 'max'>,
  widest: Sides,
  style: Style,
): Sides {
  let { left, right } = widest;
  // Moving one side moves the ticks at the other, by less each time.
  for (let round = 0; round < 4; round++) {
    for (const tick of ticks) {
      const half = tickWidthOf(tick, style) / 2;
      const along = (tick.at - min) / (max - min);
      if (along < 1) left = Math.max(left, (edge + half - along * right) / (1 - along));
      const end = style.width - edge - half;
      if (along > 0) right = Math.min(right, (end - (1 - along) * left) / along);
    }
  }
  return { left, right };
}

/** Puts everything on a page that grows with what is above and below the plot. */
export function pageFor(style: Style, sides: Sides, around: Surroundings): Page {
  const { above, below, beside } = around;
  const inner = style.width - 2 * edge;
  const title = labelLines(above.title, inner, style, mostLines.title);
  const middle = (sides.left + sides.right) / 2;
  const xLabelWidth = 2 * (Math.min(middle, style.width - middle) - edge);
  const xLabel = labelLines(below.label, xLabelWidth, style);
  const yLabel = labelLines(beside.label, plotHeight(style), style);
  const legend = above.legend.length > 0 ? legendFor(above.legend, inner, style) : undefined;
  const tickLine = tickLineSpacing * style.tickSize;
  const tickLines = below.ticks.some((tick) => tick.below !== undefined) ? 2 : 1;
  const line = lineHeight(style.labelSize);
  const bottom = heightBelow(style, tickLines, xLabel.length);
  const top = bottom + plotHeight(style);
  const legendTop = top + legendPad + (legend?.height ?? 0);
  const titleHeight = title.length > 0 ? title.length * line + titlePad : 0;
  // Whole points: some engines know no others.
  const height = Math.ceil(legendTop + titleHeight + edge - 1e-6);
  return {
    width: style.width,
    height,
    area: { ...sides, bottom, top },
    belowTicks: bottom - style.tickLength - tickPad - capHeight * style.tickSize - tickLine,
    title: caption(title, height - edge - capHeight * style.labelSize),
    legend: legend && placed(legend, legendTop, sides.left, style.width - edge),
    xLabel: caption(xLabel, edge + descent * style.labelSize + (xLabel.length - 1) * line),
    yLabel: caption(yLabel, edge + capHeight * style.labelSize + 1),
  };
}

function labelLines(
  text: string | undefined,
  width: number,
  style: Style,
  most = mostLines.label,
): string[] {
  return text === undefined ? [] : wrap(text, width, style.labelSize, most);
}

function caption(lines: readonly string[], at: number): Caption | undefined {
  return lines.length > 0 ? { lines, at } : undefined;
}

/** Begins where the plot does, or further to the left if it is wide. */
function placed(legend: LegendLayout, top: number, plotLeft: number, rightmost: number): Legend {
  const left = Math.max(edge, Math.min(plotLeft, rightmost - legend.width));
  const entries = legend.entries.map((entry) => ({
    ...entry,
    x: left + entry.x,
    y: top - entry.y,
  }));
  return { entries };
}

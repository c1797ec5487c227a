import type { Style } from '../../style/style.js';
import type { Tick } from '../model/page.js';
import { wrap } from '../text/fit-text.js';
import { textWidth } from '../text/text.js';

/** Between things and the edge of the page, in points, as all that follow. */
export const edge = 3;
/** Between a tick and its text. */
export const tickPad = 2;
export const labelPad = 3;
export const legendPad = 5;
export const titlePad = 3;
/** Between a plot and the texts that stand on it. */
export const notePad = 2;
/** The label of a mark that is narrower than this says nothing; in font sizes. */
export const narrowestNote = 2.6;
/** Between the texts of two ticks. */
export const tickGap = 7;
/** Between a plot and what is beside it or below it in a grid of panels. */
export const panelGap = { column: 7, row: 6 };
export const colourBar = { gap: 6, width: 6 };

const lineSpacing = 1.2;
/** From the text of a tick to its second line, in font sizes. */
const tickLineSpacing = 1.04;
/** Of a Times-like font, in font sizes: above and below the baseline. */
export const capHeight = 0.68;
export const descent = 0.45;

export function lineHeight(size: number): number {
  return size * lineSpacing;
}

export function tickTextWidth(text: string, { tickSize, metrics }: Style): number {
  return textWidth(text, tickSize, metrics);
}

/** The lines of a text along a side of the page. */
export function titleLines(text: string | undefined, width: number, style: Style): string[] {
  return text === undefined ? [] : wrapped(text, width, style, mostLines);
}

/** The lines of an axis' label along a side. Whatever has to be shortened, its unit is not. */
export function labelLines(
  text: string | undefined,
  width: number,
  style: Style,
  most: number,
): string[] {
  if (text === undefined) return [];
  const lines = wrapped(text, width, style, most);
  const [, label, unit] = /^(.*\S)\s+(\([^()]*\)|\[[^[\]]*\])$/.exec(text.trim()) ?? [];
  const isWhole =
    lines.join(' ') ===
    text
      .split(' ')
      .filter((word) => word !== '')
      .join(' ');
  if (isWhole || label === undefined || unit === undefined) return lines;
  return [...wrapped(label, width, style, most - 1), ...wrapped(unit, width, style, most)];
}

/** A text has so many lines at most. */
export const mostLines = 3;

function wrapped(text: string, width: number, style: Style, most: number): string[] {
  return wrap(text, width, style.labelSize, most, style.metrics);
}

/** From a plot down to the end of its x label. */
export function heightBelow(style: Style, tickLines: number, labelLines: number): number {
  const ticks = tickLines > 0 ? tickPad + tickLines * lineHeight(style.tickSize) : 0;
  return style.tickLength + ticks + labelLines * lineHeight(style.labelSize);
}

/** How many lines the texts of ticks below a plot have. */
export function tickLinesOf(axis: { readonly ticks: readonly Tick[] } | undefined): number {
  return axis?.ticks.some(({ below }) => below !== undefined) === true ? 2 : 1;
}

/** The baseline of the second line of the ticks below a plot. */
export function secondTickLine(bottom: number, style: Style): number {
  const { tickLength, tickSize } = style;
  return bottom - tickLength - tickPad - (capHeight + tickLineSpacing) * tickSize;
}

/** What a plot is where nothing is left of the page, in both directions. */
export const noPlot = 2;
/** How low a plot may become where the height of its page is given. */
export const leastPlotHeight = 24;
export const leastOfPanel = 36;
/** Height by width, where nobody says it: the golden section. */
export const usualAspect = 0.618;
/** Of panels below each other, by the height of one that is alone. */
const stackedPart = 0.6;

/** The height of each plot, which is the same whatever is written around it. */
export function plotHeight(style: Style, rows: number, columns: number): number {
  const { aspect = usualAspect } = style;
  const alone = style.width * aspect - 2 * edge - legendPad - heightBelow(style, 1, 1);
  if (rows * columns === 1) return Math.max(leastPlotHeight, alone);
  const ofPanel = columns === 1 ? alone * stackedPart : (style.width / columns) * aspect - 8;
  return Math.max(leastOfPanel, ofPanel);
}

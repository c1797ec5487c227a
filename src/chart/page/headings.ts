import type { Style } from '../../style/style.js';
import { distinctTexts } from '../text/distinct-texts.js';
import { cutEnd, wrap } from '../text/fit-text.js';
import type { Sides } from './columns.js';
import type { PanelInput } from './page.js';
import { lineHeight, notePad } from './spacing.js';

/** A heading has so many lines at most. */
const mostLines = 2;

/**
 * The lines above plots between these sides. What is too long for them loses its end, unless it is
 * what tells the panels apart.
 */
export function headingLines(
  panels: readonly Pick<PanelInput, 'heading'>[],
  { left, right }: Sides,
  { tickSize, metrics }: Style,
): string[][] {
  const texts = panels.map(({ heading = '' }) => heading);
  const width = right - left;
  const lines = texts.map((text) => wrap(text, width, tickSize, mostLines, metrics, cutEnd));
  const isApart = new Set(lines.map(String)).size === new Set(texts).size;
  if (isApart) return lines;
  const short = distinctTexts(texts, width, tickSize, metrics);
  return short.map((text) => (text === '' ? [] : [text]));
}

/** From the top of a plot, or what stands on it, to the end of the highest of some headings. */
export function heightOfHeadings(all: readonly (readonly string[])[], style: Style): number {
  const lines = Math.max(0, ...all.map(({ length }) => length));
  if (lines === 0) return 0;
  return notePad + lineHeight(style.tickSize) + (lines - 1) * lineHeight(style.labelSize);
}

import { distinctTexts } from './distinct-texts.js';
import type { LegendEntry } from './model.js';
import type { Style } from './style.js';
import { textWidth } from './text.js';

/** Where entries are, in points from the left and the top of the legend. */
export interface LegendLayout {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly height: number;
}

const mostRows = 20;
const mostColumns = 8;
/** Text narrower than this says too little: fewer columns are better. */
const narrowestText = 45;

/** As many columns as fit a width, rather with shortened text than too many rows. */
export function legendFor(labels: readonly string[], width: number, style: Style): LegendLayout {
  const room = textRoom(1, width, style);
  const candidates = labels.slice(0, mostRows * mostColumns);
  const whole = distinctTexts(candidates, room, style.tickSize);
  const columns = columnsThatFit(whole, width, style);
  if (Math.ceil(labels.length / columns) <= mostRows) return layout(whole, columns, 0, style);
  const squeezed = Math.max(columns, squeezedColumns(labels.length, width, style));
  // Shortened texts may be so short that more columns fit.
  const short = distinctTexts(candidates, textRoom(squeezed, width, style), style.tickSize);
  const most = Math.max(squeezed, columnsThatFit(short, width, style));
  return squeeze(candidates, labels.length, most, width, style);
}

/** Shortens texts for a number of columns, or for fewer if they are too wide even so. */
function squeeze(
  labels: readonly string[],
  series: number,
  columns: number,
  width: number,
  style: Style,
): LegendLayout {
  const most = columns * mostRows;
  const shown = series > most ? labels.slice(0, most - 1) : labels;
  const room = textRoom(columns, width, style);
  const texts = distinctTexts(shown, room, style.tickSize);
  const legend = layout(texts, columns, series - shown.length, style);
  const fits = legend.width <= width + 1e-6 || columns === 1;
  return fits ? legend : squeeze(labels, series, columns - 1, width, style);
}

/** The fewest rows that fit; of the numbers of columns that give these, the most even. */
function columnsThatFit(texts: readonly string[], width: number, style: Style): number {
  const fits = (columns: number): boolean =>
    totalWidth(columnWidths(texts, columns, style), style) <= width;
  for (let columns = Math.min(texts.length, mostColumns); columns > 1; columns--) {
    if (!fits(columns)) continue;
    const even = Math.ceil(texts.length / Math.ceil(texts.length / columns));
    return fits(even) ? even : columns;
  }
  return 1;
}

function squeezedColumns(entries: number, width: number, style: Style): number {
  let columns = 1;
  while (
    Math.ceil(entries / columns) > mostRows &&
    textRoom(columns + 1, width, style) >= narrowestText
  ) {
    columns++;
  }
  return columns;
}

function textRoom(columns: number, width: number, style: Style): number {
  const spacing = (columns - 1) * style.legend.columnGap;
  return (width - spacing) / columns - style.legend.handle - style.legend.handleGap;
}

/** How many entries each column has. */
function columnSizes(entries: number, columns: number): number[] {
  const longer = entries % columns;
  const size = Math.floor(entries / columns);
  return Array.from({ length: columns }, (_, column) => size + (column < longer ? 1 : 0));
}

function columnWidths(texts: readonly string[], columns: number, style: Style): number[] {
  let first = 0;
  return columnSizes(texts.length, columns).map((size) => {
    const widths = texts.slice(first, (first += size)).map((t) => textWidth(t, style.tickSize));
    return style.legend.handle + style.legend.handleGap + Math.max(...widths);
  });
}

function totalWidth(widths: readonly number[], style: Style): number {
  const gaps = (widths.length - 1) * style.legend.columnGap;
  return widths.reduce((sum, width) => sum + width, gaps);
}

/** A last entry says how many series are omitted, if any. */
function layout(
  labels: readonly string[],
  columns: number,
  omitted: number,
  style: Style,
): LegendLayout {
  const texts = omitted > 0 ? [...labels, `+ ${omitted} more`] : labels;
  const widths = columnWidths(texts, columns, style);
  const { rowHeight, columnGap } = style.legend;
  const entries: LegendEntry[] = [];
  let x = 0;
  columnSizes(texts.length, columns).forEach((size, column) => {
    for (let row = 0; row < size; row++) {
      const number = entries.length;
      const series = number < labels.length ? number : undefined;
      entries.push({ series, text: texts[number] ?? '', x, y: (row + 0.5) * rowHeight });
    }
    x += (widths[column] ?? 0) + columnGap;
  });
  const height = Math.ceil(texts.length / columns) * rowHeight;
  return { entries, width: totalWidth(widths, style), height };
}

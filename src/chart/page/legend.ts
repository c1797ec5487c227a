import type { Style } from '../../style/style.js';
import { distinctTexts } from '../text/distinct-texts.js';
import { shorten } from '../text/fit-text.js';
import type { LegendEntry } from '../model/page.js';
import { placedSamples, withHandle } from './legend-symbols.js';
import type { LegendInput } from './page.js';
import { tickTextWidth } from './spacing.js';

/** Where entries are, in points from the left and the top of the legend. */
export interface LegendLayout {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly height: number;
  /** How many series it does not name, which its last entry says. */
  readonly omitted: number;
  /** How much room the symbols of an entry have. */
  readonly handle: number;
}

/** What a legend may take of the page, in points. */
export interface LegendRoom {
  readonly width: number;
  readonly height: number;
}

const mostRows = 20;
const mostColumns = 8;
/** Text narrower than this says too little: fewer columns are better. */
const narrowestText = 45;
const narrowestOfForced = 16;

/** What is to be laid out, and in how much room. */
interface Task extends Pick<LegendInput, 'entries'> {
  /** Without a series: what stands behind them. */
  readonly tail: readonly string[];
  readonly width: number;
  readonly rows: number;
  readonly style: Style;
  /** How long a symbol is that shares its room with no other. */
  readonly symbol: number;
}

/**
 * As many columns as fit a room, or as many as are asked for; rather with shortened text than too
 * many rows. Always at least one row.
 */
export function legendFor(input: LegendInput, room: LegendRoom, given: Style): LegendLayout {
  const { entries, remark, spec } = input;
  const style = withHandle(input, given);
  const rows = Math.min(mostRows, Math.floor(room.height / style.legend.rowHeight + 1e-6));
  const { width } = room;
  const tail = remark === undefined ? [] : [remark];
  const symbol = given.legend.handle;
  const task = { entries, tail, width, rows: Math.max(1, rows), style, symbol };
  return spec.columns === undefined ? freely(task) : inColumns(spec.columns, task);
}

/** Beside a plot: no more columns than the rows that fit make necessary. */
export function narrowLegend(input: LegendInput, room: LegendRoom, style: Style): LegendLayout {
  const rows = Math.max(1, Math.floor(room.height / style.legend.rowHeight));
  const needed = Math.ceil(countOf(input) / Math.min(rows, mostRows));
  let columns = 1;
  const wide = withHandle(input, style);
  while (columns < needed && textRoom(columns + 1, room.width, wide) >= narrowestText) columns++;
  const spec = { ...input.spec, columns: input.spec.columns ?? columns };
  return legendFor({ ...input, spec }, room, style);
}

function countOf({ entries, remark }: LegendInput): number {
  return entries.length + (remark === undefined ? 0 : 1);
}

function inColumns(wanted: number, task: Task): LegendLayout {
  const { entries, tail, width, style } = task;
  let columns = Math.max(1, Math.min(wanted, entries.length + tail.length));
  while (columns > 1 && textRoom(columns, width, style) < narrowestOfForced) columns--;
  const whole = layout(listed(task, entries.length, textRoom(1, width, style)), columns, task);
  const fits = whole.width <= width && rowsOf(task, columns) <= task.rows;
  return fits ? whole : squeeze(task, columns);
}

function freely(task: Task): LegendLayout {
  const { entries, width, rows, style } = task;
  const all = Math.min(entries.length, rows * mostColumns);
  const whole = listed(task, all, textRoom(1, width, style));
  const columns = columnsThatFit(whole.texts, width, style);
  if (rowsOf(task, columns) <= rows) return layout(whole, columns, task);
  const squeezed = Math.max(columns, squeezedColumns(task));
  // Shortened texts may be so short that more columns fit.
  const short = listed(task, all, textRoom(squeezed, width, style));
  return squeeze(task, Math.max(squeezed, columnsThatFit(short.texts, width, style)));
}

function rowsOf({ entries, tail }: Task, columns: number): number {
  return Math.ceil((entries.length + tail.length) / columns);
}

/** Shortens texts for a number of columns, or for fewer if they are too wide even so. */
function squeeze(task: Task, columns: number): LegendLayout {
  const { entries, tail, rows, width, style } = task;
  const most = columns * rows;
  const isTooLong = entries.length + tail.length > most;
  const shown = isTooLong ? Math.max(0, most - 1 - tail.length) : entries.length;
  const room = textRoom(columns, width, style);
  const legend = layout(listed(task, shown, room), columns, task);
  const fits = legend.width <= width + 1e-6 || columns === 1;
  return fits ? legend : squeeze(task, columns - 1);
}

/** The texts of so many entries, then of others. */
interface Listed {
  readonly shown: number;
  readonly texts: readonly string[];
}

/** The texts of the first entries, of one that says how many others there are, and the tail. */
function listed(task: Task, shown: number, room: number): Listed {
  const { entries, tail, style } = task;
  const { tickSize, metrics } = style;
  const whole = textRoom(1, task.width, style);
  const named = entries.slice(0, shown).map(({ text }) => text);
  const omitted = entries.length - shown;
  const rest = omitted > 0 ? [`+ ${omitted} more`, ...tail] : tail;
  const texts = [
    ...distinctTexts(named, room, tickSize, metrics),
    // Numbers must not lose their middles: fewer columns are better.
    ...rest.map((text) => shorten(text, whole, tickSize, metrics)),
  ];
  return { shown, texts };
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

function squeezedColumns(task: Task): number {
  let columns = 1;
  while (
    rowsOf(task, columns) > task.rows &&
    textRoom(columns + 1, task.width, task.style) >= narrowestText
  ) {
    columns++;
  }
  return columns;
}

function textRoom(columns: number, width: number, { legend }: Style): number {
  const spacing = (columns - 1) * legend.columnGap;
  return (width - spacing) / columns - legend.handle - legend.handleGap;
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
    const widths = texts.slice(first, (first += size)).map((text) => tickTextWidth(text, style));
    return style.legend.handle + style.legend.handleGap + Math.max(0, ...widths);
  });
}

function totalWidth(widths: readonly number[], { legend }: Style): number {
  const gaps = (widths.length - 1) * legend.columnGap;
  return widths.reduce((sum, width) => sum + width, gaps);
}

function layout({ shown, texts }: Listed, columns: number, task: Task): LegendLayout {
  const { entries, style } = task;
  const widths = columnWidths(texts, columns, style);
  const { rowHeight, columnGap } = style.legend;
  const placed: LegendEntry[] = [];
  let [x, i] = [0, 0];
  columnSizes(texts.length, columns).forEach((size, column) => {
    for (let row = 0; row < size; row++, i++) {
      const { samples = [] } = (i < shown ? entries[i] : undefined) ?? {};
      const place = { text: texts[i] ?? '', x, y: (row + 0.5) * rowHeight };
      placed.push(...placedSamples(samples, place, task));
    }
    x += (widths[column] ?? 0) + columnGap;
  });
  const height = Math.ceil(texts.length / columns) * rowHeight;
  const width = totalWidth(widths, style);
  const { handle } = style.legend;
  return { entries: placed, width, height, omitted: entries.length - shown, handle };
}

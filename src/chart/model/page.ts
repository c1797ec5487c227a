import type { AxisScale } from '../../manifest/drawing.js';
import type { Dash, Marker } from '../../style/style.js';

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Limits and ticks are in the unit of the tables, while the ticks' texts are in the unit that is
 * shown: `{at: 0.2, text: '200'}` for milliseconds. Times are seconds.
 */
export interface Axis {
  readonly label: Caption | undefined;
  readonly scale: AxisScale;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
  /** Without text. */
  readonly minorTicks: readonly number[];
  /** What the numbers along the axis are, for people who edit the script. */
  readonly meaning: string;
}

export interface Tick {
  readonly at: number;
  /** Empty on a side that another panel labels. */
  readonly text: string;
  /** A second line: the date below a time, the year below a day. */
  readonly below: string | undefined;
}

/** Lines of text, and where the first one is. */
export interface Caption {
  readonly lines: readonly string[];
  /** The baseline: from below, or from the left for text that runs upwards. */
  readonly at: number;
  /** The middle of the text in the other direction. */
  readonly middle: number;
}

export interface Look {
  readonly colour: string;
  readonly dash: Dash;
  readonly marker: Marker;
  /** How wide the line is, in the style's line widths. */
  readonly width: number;
}

/** A vertical line from the bottom to the top of the area. */
export interface EventLine {
  readonly at: number;
  /** The height up to which it goes on above the area, where its label stands beside it. */
  readonly stem?: number | undefined;
  readonly text: NoteText | undefined;
}

export interface SpanArea {
  readonly from: number;
  readonly to: number;
  readonly text: NoteText | undefined;
}

export interface ThresholdLine {
  readonly at: number;
  readonly axis: 'left' | 'right';
  readonly text: NoteText | undefined;
}

/** A line of text on the page, in the size of ticks, and its baseline's start or end. */
export interface NoteText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface Legend {
  /** How much room the symbols of an entry have, in points; without it, the style's handle. */
  readonly handle?: number;
  readonly entries: readonly LegendEntry[];
  /** Where it has a white ground to stand on, inside of the plot. */
  readonly box: Area | undefined;
}

/**
 * Entries run down the columns, of which the first may be longer by one. What is drawn in several
 * ways has a symbol for each: those behind the first are entries without a text.
 */
export interface LegendEntry {
  /** The index of a look; undefined for a text about the others. */
  readonly look: number | undefined;
  readonly symbol: LegendSymbol;
  readonly text: string;
  /** Where its symbol starts, and how high the symbol's middle is. */
  readonly x: number;
  readonly y: number;
  /** Of the symbol, in points, where it may share its room with another. */
  readonly length?: number;
}

/** A piece of line with its marker if it has one, a marker alone, or a filled rectangle. */
export type LegendSymbol = 'line' | 'point' | 'fill';

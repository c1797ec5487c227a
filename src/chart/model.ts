import type { RowBlock } from '../frame/rows.js';
import type { Grid } from '../time/grid.js';
import type { Dash, Marker, Style } from './style.js';

/**
 * What is drawn, in no engine's language. Lengths are points (72 an inch), places on the page are
 * points from its left and bottom edge; all text is printable and fits its place.
 */
export interface Chart {
  readonly name: string;
  readonly style: Style;
  readonly width: number;
  readonly height: number;
  readonly title: Caption | undefined;
  /** A grid of panels; one for now. */
  readonly panels: readonly Panel[];
  readonly legend: Legend | undefined;
  readonly tables: readonly Table[];
  /** What the times of the tables and of the x axes are. */
  readonly time: 'unix seconds' | 'seconds since the start';
  readonly gaps: 'break' | 'connect';
}

export interface Panel {
  readonly kind: 'line';
  readonly area: Area;
  /** The baseline of the ticks' second line, below the x axis. */
  readonly belowTicks: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Drawn in the middle, in grey, where there is nothing else to draw. */
  readonly notice: string | undefined;
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface Axis {
  readonly label: Caption | undefined;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
  /** A second line: the date below a time, the year below a day. */
  readonly below: string | undefined;
}

/** Lines of text, and where the baseline of the first one is: from below, or from the left. */
export interface Caption {
  readonly lines: readonly string[];
  readonly at: number;
}

export interface Series {
  readonly colour: string;
  readonly dash: Dash;
  readonly marker: Marker;
  /** A marker every so many samples. */
  readonly markEvery: number;
  /** The index of a table, and the index of a series in it. */
  readonly table: number;
  readonly column: number;
  /** Whether it has samples without a neighbour, which a line does not show. */
  readonly hasAlone: boolean;
}

export interface Legend {
  readonly entries: readonly LegendEntry[];
}

/** Entries run down the columns, of which the first may be longer by one. */
export interface LegendEntry {
  /** Of the panels' series, numbered through; undefined for a text about the others. */
  readonly series: number | undefined;
  readonly text: string;
  /** Where its piece of line starts, and how high that is. */
  readonly x: number;
  readonly y: number;
}

/** The samples of one query. */
export interface Table {
  readonly id: string;
  readonly expr: string;
  readonly endpoint: string;
  readonly grid: Grid;
  /** The time that the table counts from, in ms. */
  readonly originMs: number;
  readonly columns: readonly string[];
  readonly rows: () => Iterable<RowBlock>;
}

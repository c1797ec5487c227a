import type { RowBlock } from '../frame/rows.js';
import type { AxisScale } from '../manifest/drawing.js';
import type { Dash, Marker, Style } from '../style/style.js';
import type { Grid } from '../time/grid.js';

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
  /** What was asked. */
  readonly queries: readonly Asked[];
  /** What the script says of what was left out or thinned. */
  readonly notes: readonly string[];
  /** Those of the notes that whoever builds the figure is warned of: what nobody asked to leave out. */
  readonly omissions: readonly string[];
  /** Row by row, from the top. */
  readonly panels: readonly [Panel, ...Panel[]];
  /** The looks of series, which series and legend refer to by index. */
  readonly looks: readonly Look[];
  readonly legend: Legend | undefined;
  readonly tables: readonly Table[];
}

export interface Asked {
  readonly id: string;
  readonly expr: string;
  readonly endpoint: string;
  readonly grid: Grid;
}

/** A panel: all of one kind, so that a template draws it. */
export type Panel = PanelFrame &
  (
    | { readonly kind: 'line' | 'step' | 'points' | 'cdf'; readonly series: readonly XySeries[] }
    | { readonly kind: 'area'; readonly series: readonly AreaSeries[] }
    | { readonly kind: 'band'; readonly series: readonly BandSeries[] }
    | { readonly kind: 'bar'; readonly series: readonly BarSeries[] }
    | { readonly kind: 'histogram'; readonly series: readonly HistogramSeries[] }
    | { readonly kind: 'box'; readonly series: readonly BoxSeries[] }
    | {
        readonly kind: 'heatmap';
        readonly series: readonly HeatmapSeries[];
        readonly colourBar: ColourBar;
      }
  );

/** What every panel has, whatever is drawn in it. */
export interface PanelFrame {
  readonly area: Area;
  /** Above the area: what this panel of several shows. */
  readonly heading: Caption | undefined;
  readonly x: Axis;
  /** The baseline of the ticks' second line, below the x axis. */
  readonly belowTicks: number;
  readonly y: Axis;
  readonly y2: Axis | undefined;
  readonly events: readonly EventLine[];
  readonly spans: readonly SpanArea[];
  readonly thresholds: readonly ThresholdLine[];
  /** Drawn in the middle, in grey, where there is nothing else to draw. */
  readonly notice: string | undefined;
}

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
}

interface SeriesFrame {
  /** The index of one of the chart's looks. */
  readonly look: number;
  /** Of the panel's y axes. */
  readonly axis: 'left' | 'right';
  /** The index of one of the chart's tables. */
  readonly table: number;
}

/** x is the table's first column. Breaks are rows whose y is NaN. */
export interface XySeries extends SeriesFrame {
  /** The index of the y column among the table's columns behind x. */
  readonly column: number;
  /** A marker every so many samples. */
  readonly markEvery: number;
  /** Whether it has samples without a neighbour, which a line does not show. */
  readonly hasAlone: boolean;
  /**
   * Whether a thinned line is so dense that all samples would cover the gaps of its dash, while
   * those that are kept would leave them open: it is drawn solid.
   */
  readonly isDense?: boolean;
  /** For `points` of one query against another: what stands beside each point. */
  readonly texts: readonly PointText[];
}

export interface PointText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: 'left' | 'right';
}

/** Columns: x, low, high. Breaks are rows of NaN. Drawn filled between low and high. */
export interface AreaSeries extends SeriesFrame {
  /** Whether a thin white line keeps it from the next; where rows are dense, it would cover all. */
  readonly hasEdge: boolean;
}

/** Columns: x, low, middle, high. Breaks are rows of NaN. A line with a paler area around it. */
export interface BandSeries extends SeriesFrame {
  readonly markEvery: number;
}

/** Columns: left, right, value, low, high; the last two are NaN where there is no error bar. */
export interface BarSeries extends SeriesFrame {
  readonly hasSpread: boolean;
}

/** Columns: left, right, count. Bins follow each other. */
export type HistogramSeries = SeriesFrame;

/** Columns: left, right, low whisker, first quartile, median, third quartile, high whisker. */
export interface BoxSeries extends SeriesFrame {
  /** A table of outliers: x, y. */
  readonly outliers: number | undefined;
}

/**
 * A row for each row of cells from the bottom, with a value for each column of cells from the left,
 * all of one size, that together fill `x` and `y` of the extent; NaN for a cell that stays empty.
 */
export interface HeatmapSeries extends SeriesFrame {
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** From the least value, at the bottom, to the largest. */
export interface ColourBar {
  readonly area: Area;
  /** `#rrggbb`, evenly spaced from the axis' min to its max. */
  readonly colours: readonly string[];
  readonly axis: Axis;
}

/** A vertical line from the bottom to the top of the area. */
export interface EventLine {
  readonly at: number;
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
  readonly entries: readonly LegendEntry[];
  /** Where it has a white ground to stand on, inside of the plot. */
  readonly box: Area | undefined;
}

/** Entries run down the columns, of which the first may be longer by one. */
export interface LegendEntry {
  /** The index of a look; undefined for a text about the others. */
  readonly look: number | undefined;
  readonly symbol: LegendSymbol;
  readonly text: string;
  /** Where its symbol starts, and how high the symbol's middle is. */
  readonly x: number;
  readonly y: number;
}

/** A piece of line with its marker if it has one, a marker alone, or a filled rectangle. */
export type LegendSymbol = 'line' | 'point' | 'fill';

/** Numbers in a script: the samples of a query as they came, or what was calculated. */
export type Table = SampleTable | NumberTable;

/** A row a time: seconds since `originMs`, then the text of each series' value, or NaN. */
export interface SampleTable {
  readonly kind: 'samples';
  readonly heading: string;
  /** The names of the columns, the first included. */
  readonly columns: readonly string[];
  readonly grid: Grid;
  readonly originMs: number;
  readonly gaps: 'break' | 'connect';
  /** Read again each time. */
  readonly rows: () => Iterable<RowBlock>;
}

export interface NumberTable {
  readonly kind: 'numbers';
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

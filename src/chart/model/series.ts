interface SeriesFrame {
  /** The index of one of the chart's looks. */
  readonly look: number;
  /** Of the panel's y axes. */
  readonly axis: 'left' | 'right';
  /** The index of one of the chart's tables. */
  readonly table: number;
}

/** A place in the plot, in the numbers of its axes. */
export type MarkerPlace = readonly [x: number, y: number];

/** x is the table's first column. Breaks are rows whose y is NaN. */
export interface XySeries extends SeriesFrame {
  /** The index of the y column among the table's columns behind x. */
  readonly column: number;
  /** The samples that have a marker, where the look has one. */
  readonly markers: readonly MarkerPlace[];
  /** Whether it has samples without a neighbour, which a line does not show. */
  readonly hasAlone: boolean;
  /**
   * Whether a thinned line is so dense that all samples would cover the gaps of its dash, while
   * those that are kept would leave them open: it is drawn solid.
   */
  readonly isDense?: boolean;
  /** For `points` of several runs each: whether the columns behind y are the ends of error bars. */
  readonly hasSpread?: boolean;
  /** Whether the columns behind these are the ends of level ones. */
  readonly hasSpreadX?: boolean;
  /** For `points` of one query against another: what stands beside each point. */
  readonly texts: readonly PointText[];
}

/** A text beside a point: where it begins, has its middle or ends. */
export interface PointText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** From the point, in points: to the right, and up to the text's baseline. */
  readonly right: number;
  readonly up: number;
}

/** Columns: x, low, high. Breaks are rows of NaN. Drawn filled between low and high. */
export interface AreaSeries extends SeriesFrame {
  /** Whether a thin white line keeps it from the next; where rows are dense, it would cover all. */
  readonly hasEdge: boolean;
}

/** Columns: x, low, middle, high. Breaks are rows of NaN. A line with a paler area around it. */
export interface BandSeries extends SeriesFrame {
  readonly markers: readonly MarkerPlace[];
}

/** Columns: left, right, value, low, high; the last two are NaN where there is no error bar. */
export interface BarSeries extends SeriesFrame {
  readonly hasSpread: boolean;
  /** Whether a thin white line is around it, which would leave nothing of a thinner bar. */
  readonly hasEdge: boolean;
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

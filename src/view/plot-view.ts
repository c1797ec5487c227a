/** What a plot in the browser is drawn from: plain data, as JSON has them. */

/** The data of a figure: of its panels, or of all of it. */
export interface FigureDataView {
  readonly parts: readonly PartDataView[];
}

export interface PartDataView {
  /** `a`; undefined where there is one part only. */
  readonly letter?: string | undefined;
  readonly title?: string | undefined;
  /** Undefined where nothing is at times: `notes` say why. */
  readonly plot: PlotView | undefined;
  /** What there is to say of the data: thinned, left out. */
  readonly notes: readonly string[];
}

export interface PlotView {
  /** `since start` of each run or period, and of nothing that a `range:` could say. */
  readonly time: 'absolute' | 'since start';
  /** All of it, Unix seconds, or seconds since the start. */
  readonly start: number;
  readonly end: number;
  /** Seconds between two points. */
  readonly step: number;
  readonly isGapDrawn: boolean;
  /** Series of the same times together. */
  readonly tables: readonly TableView[];
  readonly series: readonly SeriesView[];
}

export interface TableView {
  /** Seconds, ascending. */
  readonly times: readonly number[];
  readonly columns: readonly (readonly (number | null)[])[];
}

export interface SeriesView {
  /** As the legend has it, with what tells it from others of that name: its run, say. */
  readonly name: string;
  readonly labels: readonly (readonly [name: string, value: string])[];
  /** `#rrggbb`. */
  readonly colour: string;
  /** Lengths of dashes and gaps in CSS pixels; none for a whole line. */
  readonly dash: readonly number[];
  readonly axis: 'left' | 'right';
  readonly unit: string | undefined;
  /** The index of its table, and that of its column in it. */
  readonly table: number;
  readonly column: number;
}

/** Lengths of line and space in line widths, in turn; none for a solid line. */
export type Dash = readonly number[];

export type Marker = 'none' | 'circle' | 'square' | 'triangle' | 'diamond';

/** What a figure looks like. Plain data: sizes in points (72 an inch), colours as `#rrggbb`. */
export interface Style {
  readonly width: number;
  /** Of the whole page; undefined where `aspect` decides. */
  readonly height: number | undefined;
  /** Height by width, of a figure without title and legend; what looks well where undefined. */
  readonly aspect: number | undefined;
  /** The first of the fonts, where the manifest asks for it; undefined for those of a venue. */
  readonly font: string | undefined;
  /** The first that has a glyph is taken. */
  readonly fonts: readonly string[];
  /** Whose widths texts are measured with. */
  readonly metrics: Metrics;
  readonly drawsTitle: boolean;
  readonly drawsGrid: boolean;
  readonly labelSize: number;
  /** Of ticks and legend. */
  readonly tickSize: number;
  readonly lineWidth: number;
  readonly axisWidth: number;
  readonly gridWidth: number;
  readonly gridColour: string;
  readonly noticeColour: string;
  readonly tickLength: number;
  readonly legend: LegendStyle;
  /** Of lines of runs, and of what stands for them. */
  readonly runs: RunsStyle;
  readonly markerSize: number;
  /** A series takes the colour and the dash of its number, each modulo how many there are. */
  readonly palette: readonly string[];
  readonly dashes: readonly Dash[];
  /** Taken in turn, each time that the dashes start again. */
  readonly markers: readonly Marker[];
  /** From the least to the largest value of a heat map. */
  readonly colourMap: readonly string[];
  readonly pngDpi: number;
}

/** Where a summary stands in front of the runs that it is of: widths in line widths. */
export interface RunsStyle {
  readonly width: number;
  readonly summaryWidth: number;
  /** How much white is in the colour of a run: 0 is none, 1 is all. */
  readonly paler: number;
}

/** The kinds of letters whose advance widths are known. */
export type Metrics = 'times' | 'helvetica' | 'computer-modern';

/** Lengths in points. */
export interface LegendStyle {
  /** Of the piece of line before a text. */
  readonly handle: number;
  readonly handleGap: number;
  readonly columnGap: number;
  readonly rowHeight: number;
}

/** Lengths of line and space in line widths, in turn; none for a solid line. */
export type Dash = readonly number[];

export type Marker = 'none' | 'circle' | 'square' | 'triangle' | 'diamond';

/** Plain data: sizes in points, colours as `#rrggbb`. */
export interface Style {
  readonly width: number;
  /** Height by width, of a figure without title and legend. */
  readonly aspect: number;
  /** The first that has a glyph is taken. */
  readonly fonts: readonly string[];
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
  readonly markerSize: number;
  /** A series takes the colour and the dash of its number, each modulo how many there are. */
  readonly palette: readonly string[];
  readonly dashes: readonly Dash[];
  /** Taken in turn, each time that the dashes start again. */
  readonly markers: readonly Marker[];
  readonly pngDpi: number;
}

/** Lengths in points. */
export interface LegendStyle {
  /** Of the piece of line before a text. */
  readonly handle: number;
  readonly handleGap: number;
  readonly columnGap: number;
  readonly rowHeight: number;
}

/**
 * One column of a paper. Seven colours and eight dashes are 56 pairs; where a dash comes again,
 * a marker is added, so that lines differ in greyscale as well.
 */
export const plainStyle: Style = {
  width: 3.336 * 72,
  aspect: 0.618,
  fonts: ['STIXGeneral', 'DejaVu Serif'],
  labelSize: 8,
  tickSize: 7,
  lineWidth: 1,
  axisWidth: 0.5,
  gridWidth: 0.35,
  gridColour: '#d9d9d9',
  noticeColour: '#777777',
  tickLength: 2.5,
  legend: { handle: 17, handleGap: 3.5, columnGap: 9, rowHeight: 9 },
  markerSize: 2.5,
  palette: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#000000'],
  dashes: [
    [],
    [5, 1.6],
    [1.3, 1.3],
    [5, 1.3, 1.3, 1.3],
    [8, 1.6],
    [3, 1.3],
    [5, 1.3, 1.3, 1.3, 1.3, 1.3],
    [8, 1.3, 3, 1.3],
  ],
  markers: ['none', 'circle', 'square', 'triangle', 'diamond'],
  pngDpi: 300,
};

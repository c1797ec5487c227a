import type { Style } from '../../style/style.js';
import type { Grid } from '../../time/grid.js';
import type {
  Area,
  Axis,
  Caption,
  EventLine,
  Legend,
  Look,
  SpanArea,
  ThresholdLine,
} from './page.js';
import type {
  AreaSeries,
  BandSeries,
  BarSeries,
  BoxSeries,
  HeatmapSeries,
  HistogramSeries,
  XySeries,
} from './series.js';
import type { Table } from './tables.js';

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
  /** What was asked, or read from files. */
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
  /** The letter of the panel that it is for, `(a)`, where panels have queries of their own. */
  readonly panel?: string;
  /** The run or the period, in whose time this was asked; undefined where there is one range. */
  readonly of: string | undefined;
  /** PromQL; of a foreign series, its file and columns. */
  readonly expr: string;
  /** Undefined where it was read from a file, which also has no step. */
  readonly endpoint: string | undefined;
  readonly grid: Omit<Grid, 'stepMs'> & { readonly stepMs: number | undefined };
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
  readonly notice: Caption | undefined;
}

/** From the least value, at the bottom, to the largest. */
export interface ColourBar {
  readonly area: Area;
  /** `#rrggbb`, evenly spaced from the axis' min to its max. */
  readonly colours: readonly string[];
  readonly axis: Axis;
}

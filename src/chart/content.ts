import type { Labels } from '../frame/labels.js';
import type { ChartInput, ChartQuery } from './input.js';
import type { Panel } from './model/chart.js';
import type { Table } from './model/tables.js';
import type { Extent } from '../statistics/extent.js';
import type { ColumnStatistics } from './samples/statistics.js';

/** A series that is to be drawn. */
export interface DrawnSeries {
  readonly query: ChartQuery;
  /** Its column in the query's rows. */
  readonly column: number;
  readonly labels: Labels;
  /** What the legend calls it. */
  readonly name: string;
  /** The index of its look. */
  readonly look: number;
  readonly axis: 'left' | 'right';
  readonly statistics: ColumnStatistics;
}

/** What one of the two directions of a plot shows. */
export type Dimension =
  | { readonly of: 'time' }
  | {
      readonly of: 'values';
      /** Of the samples, and then the unit of the queries is its unit; or of something else. */
      readonly what: 'samples' | 'other';
      readonly extent: Extent | undefined;
      /** The smallest positive value, for a logarithmic axis. */
      readonly leastPositive: number | undefined;
      /** Whether 0 belongs into the picture; `exact` where the extent is the axis' very limits. */
      readonly limits: 'free' | 'from-zero' | 'exact';
      /** Used where the manifest has none. */
      readonly label: string | undefined;
    }
  | {
      /** At 0, 1, 2, …: the axis goes from -0.5 to n - 0.5. */
      readonly of: 'categories';
      readonly texts: readonly string[];
      readonly label: string | undefined;
    }
  | {
      /** Between rows of cells, of which there are `rows`: the axis goes from 0 to `rows`. */
      readonly of: 'edges';
      readonly rows: number;
      readonly ticks: readonly { readonly at: number; readonly text: string }[];
      /** Whether the ticks are bounds of samples, in the unit of the queries. */
      readonly what: 'samples' | 'other';
      readonly label: string | undefined;
    };

/** The size of a plot that is to be filled, and its axes' limits. */
export interface Plot {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly x: { readonly min: number; readonly max: number; readonly isLog: boolean };
  readonly left: { readonly min: number; readonly max: number; readonly isLog: boolean };
  readonly right:
    { readonly min: number; readonly max: number; readonly isLog: boolean } | undefined;
}

/** Series as they are drawn; `table` counts from the first of `tables`. */
export type Drawn = {
  readonly [K in Panel['kind']]: {
    readonly kind: K;
    readonly series: (Panel & { readonly kind: K })['series'];
    readonly tables: readonly Table[];
    /** What was left out without being asked for, for the build and the script. */
    readonly omissions: readonly string[];
    /** What was thinned, or left out as it was asked for: for the script. */
    readonly notes: readonly string[];
  };
}[Panel['kind']];

/** What a kind of chart makes of the series of a panel. */
export interface Content {
  readonly x: Dimension;
  readonly left: Dimension;
  readonly right: Dimension | undefined;
  /** The values that colours stand for. */
  readonly colour: Extent | undefined;
  readonly draw: (plot: Plot) => Drawn;
}

/** Reads what it must know before the size of the plot is known. */
export type MakeContent = (series: readonly DrawnSeries[], input: ChartInput) => Content;

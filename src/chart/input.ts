import type { NonEmpty } from '../non-empty.js';
import type { Labels } from '../frame/labels.js';
import type { RowBlock } from '../frame/rows.js';
import type { Timing } from '../frame/timing.js';
import type { Composition, Drawing, Reducer } from '../manifest/drawing.js';
import type { NumberOf } from './looks.js';
import type { Asked } from './model/chart.js';

/** Everything that a figure is drawn from: what the manifest says of it, and its data. */
export interface FigureInput {
  readonly name: string;
  readonly title: string | undefined;
  /** How it is composed of its parts; undefined where its only part is all that it is. */
  readonly composition: Composition | undefined;
  /** On one page: style and legend are those of the first. */
  readonly parts: NonEmpty<ChartInput>;
}

/** A figure that is not composed, or a part of one that is. */
export interface ChartInput {
  readonly name: string;
  readonly title: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
  /** An IANA name. */
  readonly timezone: string;
  /** All its texts filled in. */
  readonly drawing: Drawing;
  readonly queries: readonly ChartQuery[];
  /** What the script says of how the data were made. */
  readonly notes: readonly string[];
  /** What was asked of servers, for the script to say. */
  readonly asked: readonly Asked[];
  /** The number that a series' look has in all figures of a build. */
  readonly numberOf: NumberOf;
  /** The labels that series have of their period, of their run, or of the runs that they stand for. */
  readonly windowLabels?: readonly string[];
  /** The label of the periods that are compared: a series has its other labels in each. */
  readonly compared?: string | undefined;
  /** Where the x axis is a label of runs. */
  readonly along?: AlongRuns | undefined;
}

/**
 * An x axis along which runs are, in place of times: a query's n-th time stands for the n-th
 * number.
 */
export interface AlongRuns {
  /** The label of runs that has the numbers. */
  readonly label: string;
  /** Ascending; the same more than once where several runs have it and each is drawn. */
  readonly values: readonly number[];
}

export interface ChartQuery extends Timing {
  readonly id: string;
  readonly axis: 'left' | 'right';
  readonly unit: string | undefined;
  readonly show: string | undefined;
  readonly threshold: number | undefined;
  /** In place of the figure's. */
  readonly reduce: Reducer | undefined;
  /** The labels that its template for names has. */
  readonly labelNames: readonly string[];
  /**
   * What its series are where a figure shows groups of runs: the runs of a group, behind what stands
   * for them; that, in front; or parts of what is drawn of all samples of a group. Series of a group
   * have the same labels.
   */
  readonly ofRuns?: 'behind' | 'in front' | 'pooled' | undefined;
  /** The columns of `rows`. */
  readonly series: readonly ChartColumn[];
  /**
   * The samples, a row a timestamp that any series has, or of some columns, any of these; can be read
   * again from the start.
   */
  readonly rows: (columns?: readonly number[]) => Iterable<RowBlock>;
  /**
   * Where each series has an interval: the same samples, with the lower ends of all intervals in the
   * columns behind the series', and the upper ends behind these.
   */
  readonly withIntervals: (() => Iterable<RowBlock>) | undefined;
}

/** What stands in a label for the number of runs. */
export const runsPlace = '{{runs}}';

/** A series of a query, and what the manifest's template calls it. */
export interface ChartColumn {
  readonly labels: Labels;
  readonly label: string | undefined;
  /** How many runs it stands for, which its label has `runsPlace` for. */
  readonly runs?: number | undefined;
  /** Of a run that is drawn behind what stands for several: the run's name. */
  readonly run?: string | undefined;
  /** When its last sample is, if it has one (ms); undefined where that is the end of its query's grid. */
  readonly endMs?: number | undefined;
  /**
   * The timing of its own samples, where these lie between those of other series of its query; one
   * object for all that have the same times.
   */
  readonly timing?: Timing | undefined;
  /** Its place among those of its query, where these have been sorted. */
  readonly rank?: number | undefined;
}

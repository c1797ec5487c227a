import type { Grid } from '../time/grid.js';
import { compareLabels, type Labels } from './labels.js';
import type { Timing } from './timing.js';

/**
 * The data of one query: its series, in Prometheus' order, each with a place for its samples. The parts of a
 * native histogram are series in its place, from the lowest bucket to the highest.
 */
export interface FrameQuery extends Timing {
  readonly id: string;
  readonly series: readonly FrameSeries[];
}

export interface FrameSeries {
  readonly labels: Labels;
  readonly samples: number;
  /** In the order of time. */
  readonly segments: readonly Segment[];
  /** What is added to the times in the files, in ms: 0, or what makes the start of a run 0. */
  readonly shiftMs: number;
  /**
   * The last point of its grid, in ms: a sample there is its last one, and where there is none, it has
   * ended before.
   */
  readonly endMs: number;
  /**
   * Where its samples lie between those of others, their own timing, which says what is missing; that
   * of the query else.
   */
  readonly timing?: Timing;
}

/** How many samples some series have together. */
export const samplesIn = (series: readonly Pick<FrameSeries, 'samples'>[]): number =>
  series.reduce((sum, { samples }) => sum + samples, 0);

/** Samples of one series in a file: bytes `[start..end)` of it, `[time,"value"],…`. */
export interface Segment {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The grid of the request that the file answers. */
  readonly grid: Grid;
  /**
   * How long the text of each time is, where the series has every point of that grid and its
   * samples are all alike: then their times need not be read. Else 0.
   */
  readonly timeBytes: number;
}

/** Series in Prometheus' order. */
export function sorted<T extends Pick<FrameSeries, 'labels'>>(series: readonly T[]): T[] {
  return [...series].sort((a, b) => compareLabels(a.labels, b.labels));
}

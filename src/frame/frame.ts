import { StyxError } from '../errors.js';
import type { SpooledChunk } from '../spool/spool.js';
import type { Grid } from '../time/grid.js';
import { compareLabels, type Labels, promqlNotation, sortedLabels } from './labels.js';
import type { Timing } from './timing.js';

/** The data of one query: its series, in Prometheus' order, each with a place for its samples. */
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

interface Gathering extends FrameSeries {
  readonly segments: Segment[];
  samples: number;
}

/**
 * Joins the chunks of a query by the labels of their series. A series may be in some chunks only.
 * Throws BAD_ANSWER where a chunk has a series twice.
 */
export function joinChunks(id: string, grid: Grid, chunks: readonly SpooledChunk[]): FrameQuery {
  const byLabels = new Map<string, Gathering>();
  for (const chunk of chunks) {
    for (const { labels: unsorted, samples, ...place } of chunk.series) {
      if (samples === 0) continue;
      const labels = sortedLabels(unsorted);
      const key = JSON.stringify(labels);
      const series = byLabels.get(key) ?? newSeries(labels, grid);
      if (series.segments.at(-1)?.path === chunk.path) throw twice(labels);
      series.segments.push({ path: chunk.path, grid: chunk.grid, ...place });
      series.samples += samples;
      byLabels.set(key, series);
    }
  }
  return { id, grid, series: sorted([...byLabels.values()]) };
}

function newSeries(labels: Labels, { endMs }: Grid): Gathering {
  return { labels, segments: [], samples: 0, shiftMs: 0, endMs };
}

/** Series in Prometheus' order. */
export function sorted(series: readonly FrameSeries[]): FrameSeries[] {
  return [...series].sort((a, b) => compareLabels(a.labels, b.labels));
}

function twice(labels: Labels): StyxError {
  return new StyxError('BAD_ANSWER', `the answer has the series ${promqlNotation(labels)} twice`);
}

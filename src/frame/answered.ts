import { StyxError } from '../errors.js';
import type { SpooledChunk } from '../spool/spool.js';
import type { Grid } from '../time/grid.js';
import { type Segment, sorted } from './frame.js';
import { type Labels, promqlNotation, sortedLabels } from './labels.js';

/** The answer to a query as the server wrote it: its series, in Prometheus' order. */
export interface AnsweredQuery {
  readonly id: string;
  readonly grid: Grid;
  readonly series: readonly AnsweredSeries[];
}

/** A series of an answer. One that has numbers and native histograms is two, its numbers first. */
export interface AnsweredSeries {
  readonly labels: Labels;
  readonly holds: 'numbers' | 'histograms';
  readonly samples: number;
  /** In the order of time. */
  readonly segments: readonly Segment[];
}

interface Gathering extends AnsweredSeries {
  readonly segments: Segment[];
  samples: number;
}

/**
 * Joins the chunks of a query by the labels of their series. A series may be in some chunks only.
 * Throws BAD_ANSWER where a chunk has a series twice.
 */
export function joinChunks(id: string, grid: Grid, chunks: readonly SpooledChunk[]): AnsweredQuery {
  const byKey = new Map<string, Gathering>();
  for (const chunk of chunks) {
    for (const { labels: unsorted, holds, samples, ...place } of chunk.series) {
      if (samples === 0) continue;
      const labels = sortedLabels(unsorted);
      const key = keyOf({ labels, holds });
      const series = byKey.get(key) ?? { labels, holds, segments: [], samples: 0 };
      if (series.segments.at(-1)?.path === chunk.path) throw twice(labels);
      series.segments.push({ path: chunk.path, grid: chunk.grid, ...place });
      series.samples += samples;
      byKey.set(key, series);
    }
  }
  return { id, grid, series: inOrder([...byKey.values()]) };
}

/** The same text for the same series only. */
export function keyOf({ labels, holds }: Pick<AnsweredSeries, 'labels' | 'holds'>): string {
  return JSON.stringify([labels, holds]);
}

/** Series in Prometheus' order, each with its numbers before its histograms. */
export function inOrder(series: readonly AnsweredSeries[]): AnsweredSeries[] {
  const numbersFirst = (['numbers', 'histograms'] as const).flatMap((holds) =>
    series.filter((one) => one.holds === holds),
  );
  return sorted(numbersFirst);
}

function twice(labels: Labels): StyxError {
  const message = `the answer has the series ${promqlNotation(labels)} twice`;
  return new StyxError('BAD_ANSWER', message, {
    hint: 'whatever joins several servers before it must drop copies: turn deduplication on, or ask one of them',
  });
}

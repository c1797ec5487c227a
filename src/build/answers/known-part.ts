import { openFiles } from '../../frame/cursor.js';
import {
  type AnsweredQuery,
  type AnsweredSeries,
  joinChunks,
  keyOf,
} from '../../frame/answered.js';
import { cutBefore } from '../../frame/cut.js';
import type { Segment } from '../../frame/frame.js';
import { continuation } from '../../plan/continuation.js';
import type { AskedWindow } from '../../plan/query.js';
import { continued } from '../../snapshot/continued.js';
import type { SnapshotHeader } from '../../snapshot/header.js';
import type { Snapshot } from '../../snapshot/read.js';
import { gridAsked, isOfSameQuery, type SnapshotRequest } from '../../snapshot/request.js';
import { isFoundOut, kindIn } from '../../server-kinds.js';

/**
 * Until when (ms) the answer to a request is known from one that is kept: to the end of its range, or to
 * when it was fetched where that was before. Undefined where it answers something else.
 */
export function knownUntilMs(
  { request, now }: SnapshotHeader,
  wanted: SnapshotRequest,
): number | undefined {
  if (!isOfSameQuery(request, wanted) || request.start !== wanted.start || request.end > wanted.end)
    return undefined;
  return Math.min(request.end * 1000, now === undefined ? Infinity : Date.parse(now));
}

/** A stretch of time, both ends included, ms. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Whether an answer now has other timestamps in it than one before had. */
  readonly isShifted: boolean;
}

/**
 * What a snapshot has of the time that its request, as it is written, means now: `last 6h` moves on. Undefined
 * where that does not begin later, or has nothing of it, and where the snapshot answers something else.
 */
export function movedOverlap(
  { request, now }: SnapshotHeader,
  wanted: SnapshotRequest,
): Stretch | undefined {
  if (!isOfSameQuery(request, wanted) || request.range !== wanted.range) return undefined;
  const [{ startMs, endMs }, { startMs: fromMs, stepMs }] = [gridAsked(request), gridAsked(wanted)];
  const untilMs = Math.min(endMs, now === undefined ? Infinity : Date.parse(now));
  if (startMs >= fromMs || fromMs > untilMs) return undefined;
  return { fromMs, untilMs, isShifted: (fromMs - startMs) % stepMs !== 0 };
}

/**
 * What is left to ask where a snapshot has the first part of an answer; undefined where all has to be
 * asked. VictoriaMetrics calculates rates near gaps from more than a range has: its parts may differ, and
 * so may those of a server that has not said what it is.
 */
export async function restOf(
  kept: SnapshotHeader,
  wanted: SnapshotRequest,
  window: AskedWindow,
): Promise<AskedWindow | undefined> {
  const untilMs = knownUntilMs(kept, wanted);
  const { kind: written } = window.endpoint;
  const kind = isFoundOut(written) ? kindIn(kept.server) : written;
  if (untilMs === undefined || kind === undefined || kind === 'victoriametrics') return undefined;
  return continuation(window, untilMs);
}

/** What is kept and what came after it; undefined where they contradict each other. Throws SPOOL. */
export function withRest(
  kept: Snapshot,
  wanted: SnapshotRequest,
  rest: AnsweredQuery,
): AnsweredQuery | undefined {
  const untilMs = knownUntilMs(kept.header, wanted);
  if (untilMs === undefined) return undefined;
  const grid = { ...gridAsked(kept.header.request), endMs: untilMs };
  return continued(joinChunks(rest.id, grid, [kept.chunk]), rest);
}

const TOLERATED_PART = 0.05;

/** How many samples of a stretch of time are known, and how many of these another answer has. */
export interface KnownSamples {
  readonly before: number;
  readonly now: number;
  /** So many may be missing: at other timestamps, gaps begin and end up to a step sooner or later. */
  readonly tolerated?: number;
}

/**
 * Compares what is known of an answer with what a server answers now, series by series: new ones do not
 * make up for those that it has forgotten. Throws SPOOL.
 */
export function samplesWithin(
  kept: Snapshot,
  answer: AnsweredQuery,
  stretch: Stretch,
): KnownSamples {
  const { series } = joinChunks(answer.id, gridAsked(kept.header.request), [kept.chunk]);
  const [before, now] = [countsWithin(series, stretch), countsWithin(answer.series, stretch)];
  const both = [...before].map(([labels, count]) => Math.min(count, now.get(labels) ?? 0));
  const sum = sumOf([...before.values()]);
  const tolerated = stretch.isShifted ? before.size + sum * TOLERATED_PART : 0;
  return { before: sum, now: sumOf(both), tolerated };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function countsWithin(
  all: readonly AnsweredSeries[],
  { fromMs, untilMs }: Stretch,
): Map<string, number> {
  const files = openFiles();
  try {
    const countIn = (series: AnsweredSeries): number => {
      const before = (segment: Segment, ms: number) =>
        cutBefore(series, segment, ms, files).samples;
      return sumOf(series.segments.map((one) => before(one, untilMs + 1) - before(one, fromMs)));
    };
    return new Map(all.map((series) => [keyOf(series), countIn(series)]));
  } finally {
    files.close();
  }
}

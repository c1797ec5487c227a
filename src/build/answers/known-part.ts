import { openFiles } from '../../frame/cursor.js';
import {
  type AnsweredQuery,
  type AnsweredSeries,
  joinChunks,
  keyOf,
} from '../../frame/answered.js';
import { cutBefore } from '../../frame/cut.js';
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

/** How many samples a snapshot has until a time (ms), and how many of these another answer has. */
export interface KnownSamples {
  readonly before: number;
  readonly now: number;
}

/**
 * Compares what is known of an answer with what a server answers now, series by series: new ones do not
 * make up for those that it has forgotten. Throws SPOOL.
 */
export function samplesUntil(kept: Snapshot, answer: AnsweredQuery, untilMs: number): KnownSamples {
  const { series } = joinChunks(answer.id, gridAsked(kept.header.request), [kept.chunk]);
  const [before, now] = [countsUntil(series, untilMs), countsUntil(answer.series, untilMs)];
  const both = [...before].map(([labels, count]) => Math.min(count, now.get(labels) ?? 0));
  return { before: sumOf([...before.values()]), now: sumOf(both) };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function countsUntil(all: readonly AnsweredSeries[], untilMs: number): Map<string, number> {
  const files = openFiles();
  try {
    return new Map(
      all.map((series) => [
        keyOf(series),
        sumOf(series.segments.map((one) => cutBefore(series, one, untilMs + 1, files).samples)),
      ]),
    );
  } finally {
    files.close();
  }
}

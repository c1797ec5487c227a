import { openFiles } from '../frame/cursor.js';
import { cutBefore } from '../frame/cut.js';
import { type FrameQuery, joinChunks } from '../frame/frame.js';
import { continuation } from '../plan/continuation.js';
import type { AskedWindow } from '../plan/query.js';
import { continued } from '../snapshot/continued.js';
import type { SnapshotHeader } from '../snapshot/header.js';
import type { Snapshot } from '../snapshot/read.js';
import { gridAsked, type SnapshotRequest } from '../snapshot/request.js';

/**
 * Until when (ms) the answer to a request is known from one that is kept: to the end of its range, or to
 * when it was fetched where that was before. Undefined where it answers something else.
 */
export function knownUntilMs(
  { request, now }: SnapshotHeader,
  wanted: SnapshotRequest,
): number | undefined {
  const isOfSame = (['endpoint', 'query', 'redact', 'start', 'step'] as const).every(
    (key) => request[key] === wanted[key],
  );
  if (!isOfSame || request.end > wanted.end) return undefined;
  return Math.min(request.end * 1000, now === undefined ? Infinity : Date.parse(now));
}

/**
 * What is left to ask where a snapshot has the first part of an answer; undefined where all has to be
 * asked. VictoriaMetrics calculates rates near gaps from more than a range has: its parts may differ.
 */
export async function restOf(
  kept: SnapshotHeader,
  wanted: SnapshotRequest,
  window: AskedWindow,
): Promise<AskedWindow | undefined> {
  const untilMs = knownUntilMs(kept, wanted);
  if (untilMs === undefined || kept.server?.startsWith('victoriametrics') === true)
    return undefined;
  return continuation(window, untilMs);
}

/** What is kept and what came after it; undefined where they contradict each other. Throws SPOOL. */
export function withRest(
  kept: Snapshot,
  wanted: SnapshotRequest,
  rest: FrameQuery,
): FrameQuery | undefined {
  const untilMs = knownUntilMs(kept.header, wanted);
  if (untilMs === undefined) return undefined;
  const grid = { ...gridAsked(kept.header.request), endMs: untilMs };
  return continued(joinChunks(rest.id, grid, [kept.chunk]), rest);
}

/** How many samples of a snapshot are known until a time (ms). Throws SPOOL. */
export function samplesUntil({ header, chunk }: Snapshot, untilMs: number): number {
  const files = openFiles();
  try {
    const { series } = joinChunks('', gridAsked(header.request), [chunk]);
    const segments = series.flatMap((one) => one.segments);
    return segments.reduce((sum, one) => sum + cutBefore(one, untilMs + 1, files).samples, 0);
  } finally {
    files.close();
  }
}

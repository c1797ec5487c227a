import { samplesIn } from '../../frame/frame.js';
import type { LockedData } from '../../lock/lock.js';
import type { AskedWindow } from '../../plan/query.js';
import type { Redaction } from '../../redact/redaction.js';
import type { SnapshotHeader } from '../../snapshot/header.js';
import type { Snapshot } from '../../snapshot/read.js';
import { isOfSameQuery, requestHash, snapshotRequest } from '../../snapshot/request.js';
import type { Spool, SpooledChunk } from '../../spool/spool.js';
import { isoText } from '../../time/zone.js';

/** One answer that is wanted. */
export interface Wanted {
  readonly place: string;
  readonly path: string;
  readonly window: AskedWindow;
  readonly header: SnapshotHeader;
  readonly locked: LockedData | undefined;
  readonly spool: Spool;
  readonly signal: AbortSignal;
}

/** What a snapshot of a window says of itself, as of a time (ms), with what is hidden of its labels. */
export function headerOf(
  { expr, endpoint, grid, written }: AskedWindow,
  nowMs: number,
  { redaction }: { readonly redaction: Redaction | undefined },
): SnapshotHeader {
  const redact = redaction === undefined ? {} : { redact: redaction.text };
  const { writtenParams: params, writtenHeaders: headers } = endpoint;
  const added = { ...(params !== '' && { params }), ...(headers !== '' && { headers }) };
  const asked = { endpoint: endpoint.name, query: expr, range: written.text, ...added, ...redact };
  const request = snapshotRequest(asked, grid);
  const dependsOnNow = written.isMoving || grid.endMs > nowMs;
  return { version: 1, request, ...(dependsOnNow && { now: isoText(nowMs, 0) }) };
}

/** Whether a snapshot is the answer. */
export function isAnswer(
  { header }: Pick<Snapshot, 'header'>,
  wanted: Pick<Wanted, 'header'>,
): boolean {
  return requestHash(header.request) === requestHash(wanted.header.request);
}

/** Whether what depends on the clock is asked again, at another time: nothing of the manifest has changed. */
export function isAskedAgain(
  { header: kept }: Pick<Snapshot, 'header'>,
  { header: { request } }: Pick<Snapshot, 'header'>,
): boolean {
  const isSameText = kept.request.range === request.range && isOfSameQuery(kept.request, request);
  return isSameText && kept.now !== undefined && requestHash(kept.request) !== requestHash(request);
}

/** How many samples an answer has. */
export function samplesOf({ chunk }: { readonly chunk: SpooledChunk }): number {
  return samplesIn(chunk.series);
}

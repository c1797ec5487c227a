import { dirname } from 'node:path';
import { StyxError } from '../errors.js';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin } from '../files/within.js';
import { joinChunks } from '../frame/frame.js';
import type { Ledger } from '../lock/ledger.js';
import type { LockedData } from '../lock/lock.js';
import type { AskedWindow } from '../plan/query.js';
import type { SnapshotHeader } from '../snapshot/header.js';
import { readSnapshot, type Snapshot } from '../snapshot/read.js';
import { requestHash, snapshotRequest } from '../snapshot/request.js';
import { type SnapshotData, snapshotHash, writeSnapshot } from '../snapshot/write.js';
import type { Spool, SpooledChunk } from '../spool/spool.js';
import { isoText } from '../time/zone.js';
import type { Servers } from './answers.js';
import type { BuildMode } from './mode.js';
import { fewerSamples, notKept, otherThanAnswered, staleRequest } from './stale-errors.js';

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

/** Who is asked, and what a build may do. */
export interface Fetching {
  readonly servers: Servers;
  readonly mode: BuildMode;
  readonly ledger: Pick<Ledger, 'pending'>;
  /** Absolute: snapshots are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
}

/** What a snapshot of a window says of itself, as of a time (ms). */
export function headerOf(
  { expr, endpoint, grid, written }: AskedWindow,
  nowMs: number,
): SnapshotHeader {
  const asked = { endpoint: endpoint.name, query: expr, range: written.text };
  const request = snapshotRequest(asked, grid);
  return { version: 1, request, ...(written.isMoving && { now: isoText(nowMs, 0) }) };
}

/** Whether a snapshot is the answer. */
export function isAnswer({ header }: Snapshot, wanted: Wanted): boolean {
  return requestHash(header.request) === requestHash(wanted.header.request);
}

/**
 * Fetches an answer into its snapshot, in place of what is kept, if anything. Throws STALE and NOT_KEPT where
 * that is not allowed, FEWER_SAMPLES, what asking throws, and what writing and reading throw.
 */
export async function fetched(
  wanted: Wanted,
  kept: Snapshot | undefined,
  { servers, mode, ledger, ownFolders }: Fetching,
): Promise<Snapshot> {
  const { place, path, window, header, locked, spool, signal } = wanted;
  const request = requestHash(header.request);
  if (mode.isLocked && locked?.request !== request) throw staleRequest(place, locked);
  if (mode.isOffline) throw notKept(place, path, kept?.header.request, header.request);
  checkWithin(path, ownFolders);
  const [{ server }, chunks] = await Promise.all([
    servers.about(window.endpoint),
    servers.answerTo(place, window, spool, signal),
  ]);
  const query = joinChunks(window.endpoint.name, window.grid, chunks);
  const samples = query.series.reduce((sum, one) => sum + one.samples, 0);
  const before = kept !== undefined && isAnswer(kept, wanted) ? samplesOf(kept) : 0;
  if (samples < before && !mode.isForced) throw fewerSamples(place, samples, before);
  const warnings = [...new Set(chunks.flatMap((chunk) => chunk.warnings))];
  const data = { header: { ...header, ...(server !== undefined && { server }) }, query, warnings };
  if (kept !== undefined && differsInServer(kept, data)) return kept;
  if (!mode.isLocked) ledger.pending.add(place);
  else if (locked?.hash !== snapshotHash(data)) throw otherThanAnswered(place);
  makeFolder(dirname(path));
  await writeSnapshot(path, data, { unchanged: 'keep', signal });
  return written(path, spool);
}

/** Another version that answers the same is no news. */
function differsInServer(kept: Snapshot, data: SnapshotData): boolean {
  const [before, now] = [kept.header, data.header];
  const isSame = requestHash(before.request) === requestHash(now.request) && before.now === now.now;
  return isSame && before.server !== now.server && snapshotHash(data) === kept.hash;
}

async function written(path: string, spool: Spool): Promise<Snapshot> {
  const snapshot = await readSnapshot(path, spool);
  if (snapshot !== undefined) return snapshot;
  throw new StyxError('BAD_SNAPSHOT', `the snapshot ${path} is gone`, {
    hint: 'does something clean up that folder? Build again',
  });
}

/** How many samples an answer has. */
export function samplesOf({ chunk }: { readonly chunk: SpooledChunk }): number {
  return chunk.series.reduce((sum, { samples }) => sum + samples, 0);
}

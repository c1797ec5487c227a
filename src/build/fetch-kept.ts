import { dirname } from 'node:path';
import { StyxError } from '../errors.js';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin } from '../files/within.js';
import { type FrameQuery, joinChunks } from '../frame/frame.js';
import type { Ledger } from '../lock/ledger.js';
import type { LockedData } from '../lock/lock.js';
import type { AskedWindow } from '../plan/query.js';
import type { Redaction } from '../redact/redaction.js';
import type { SnapshotHeader } from '../snapshot/header.js';
import { readSnapshot, type Snapshot } from '../snapshot/read.js';
import { requestHash, snapshotRequest } from '../snapshot/request.js';
import { type SnapshotData, snapshotHash, writeSnapshot } from '../snapshot/write.js';
import type { Spool, SpooledChunk } from '../spool/spool.js';
import { isoText } from '../time/zone.js';
import type { Servers } from './answers.js';
import type { BuildMode } from './mode.js';
import { knownUntilMs, restOf, samplesUntil, withRest } from './known-part.js';
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

/** What a snapshot of a window says of itself, as of a time (ms), with what is hidden of its labels. */
export function headerOf(
  { expr, endpoint, grid, written }: AskedWindow,
  nowMs: number,
  { redaction }: { readonly redaction: Redaction | undefined },
): SnapshotHeader {
  const redact = redaction === undefined ? {} : { redact: redaction.text };
  const asked = { endpoint: endpoint.name, query: expr, range: written.text, ...redact };
  const request = snapshotRequest(asked, grid);
  const dependsOnNow = written.isMoving || grid.endMs > nowMs;
  return { version: 1, request, ...(dependsOnNow && { now: isoText(nowMs, 0) }) };
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
  fetching: Fetching,
): Promise<Snapshot> {
  const { mode, ledger, ownFolders } = fetching;
  const { place, path, header, locked, spool, signal } = wanted;
  const request = requestHash(header.request);
  if (mode.isLocked && locked?.request !== request) throw staleRequest(place, locked);
  if (mode.isOffline) throw notKept(place, path, kept?.header.request, header.request);
  checkWithin(path, ownFolders);
  const { query, warnings, server } =
    (await continuedAnswer(wanted, kept, fetching)) ?? (await wholeAnswer(wanted, kept, fetching));
  const data = { header: { ...header, ...(server !== undefined && { server }) }, query, warnings };
  if (kept !== undefined && differsInServer(kept, data)) return kept;
  if (!mode.isLocked) ledger.pending.add(place);
  else if (locked?.hash !== snapshotHash(data)) throw otherThanAnswered(place);
  makeFolder(dirname(path));
  await writeSnapshot(path, data, { unchanged: 'keep', signal });
  return written(path, spool);
}

/** An answer as a snapshot has it, and who gave it. */
interface Answered extends Pick<SnapshotData, 'query' | 'warnings'> {
  readonly server: string | undefined;
}

/** All that is wanted. Throws FEWER_SAMPLES where it is less than what is known of it. */
async function wholeAnswer(
  wanted: Wanted,
  kept: Snapshot | undefined,
  { servers, mode }: Fetching,
): Promise<Answered> {
  const { place, window } = wanted;
  const answer = await answerTo(window, wanted, servers);
  const before = mode.isForced ? 0 : knownSamples(kept, wanted);
  const samples = countOf(answer.query);
  if (samples < before) throw fewerSamples(place, samples, before);
  return answer;
}

/** What is kept, and what came after it; undefined where that does not go together. */
async function continuedAnswer(
  wanted: Wanted,
  kept: Snapshot | undefined,
  { servers, mode }: Fetching,
): Promise<Answered | undefined> {
  if (mode.isForced || kept === undefined || kept.chunk.series.length === 0) return undefined;
  if (isOtherThanLocked(kept, wanted)) return undefined;
  const { request } = wanted.header;
  const rest = await restOf(kept.header, request, wanted.window);
  if (rest === undefined) return undefined;
  const answer = await answerTo(rest, wanted, servers);
  const query = withRest(kept, request, answer.query);
  const warnings = [...new Set([...kept.chunk.warnings, ...answer.warnings])];
  return query && { ...answer, query, warnings };
}

async function answerTo(
  window: AskedWindow,
  { place, spool, signal }: Wanted,
  servers: Servers,
): Promise<Answered> {
  const [{ server }, chunks] = await Promise.all([
    servers.about(window.endpoint),
    servers.answerTo(place, window, spool, signal),
  ]);
  return {
    query: joinChunks(window.endpoint.name, window.grid, chunks),
    warnings: [...new Set(chunks.flatMap((chunk) => chunk.warnings))],
    server,
  };
}

/** How many samples of an answer are known. */
function knownSamples(kept: Snapshot | undefined, { header }: Wanted): number {
  if (kept === undefined) return 0;
  const untilMs = knownUntilMs(kept.header, header.request);
  if (untilMs === undefined) return 0;
  return untilMs < kept.chunk.grid.endMs ? samplesUntil(kept, untilMs) : samplesOf(kept);
}

function isOtherThanLocked({ header, hash }: Snapshot, { locked }: Wanted): boolean {
  return locked?.request === requestHash(header.request) && locked.hash !== hash;
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

function countOf({ series }: FrameQuery): number {
  return series.reduce((sum, { samples }) => sum + samples, 0);
}

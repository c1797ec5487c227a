import { dirname } from 'node:path';
import { StyxError } from '../errors.js';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin } from '../files/within.js';
import { type FrameQuery, joinChunks } from '../frame/frame.js';
import type { Ledger } from '../lock/ledger.js';
import type { AskedWindow } from '../plan/query.js';
import { readSnapshot, type Snapshot } from '../snapshot/read.js';
import { requestHash } from '../snapshot/request.js';
import { type SnapshotData, snapshotHash, writeSnapshot } from '../snapshot/write.js';
import type { Spool } from '../spool/spool.js';
import type { Servers } from './answers.js';
import type { BuildMode } from './mode.js';
import { samplesOf, type Wanted } from './wanted-answer.js';
import { setAside } from './kept-elsewhere.js';
import { type KnownSamples, knownUntilMs, restOf, samplesUntil, withRest } from './known-part.js';
import { fewerSamples, notKept, otherThanAnswered, staleRequest } from './stale-errors.js';

/** Who is asked, and what a build may do. */
export interface Fetching {
  readonly servers: Servers;
  readonly mode: BuildMode;
  readonly ledger: Pick<Ledger, 'pending' | 'manifest'>;
  /** Absolute: snapshots are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
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
  setAside(wanted, kept, ledger);
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
  // Where the lock must not change, the answer has to be that of the lock.
  if (mode.isForced || mode.isLocked) return answer;
  const { before, now } = knownSamples(kept, wanted, answer.query);
  if (now < before) throw fewerSamples(place, now, before);
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

/** How many samples of an answer are known, by a snapshot or the lock, and how many of them it has. */
function knownSamples(
  kept: Snapshot | undefined,
  { header, locked }: Wanted,
  answer: FrameQuery,
): KnownSamples {
  if (kept === undefined) {
    const before = locked?.request === requestHash(header.request) ? locked.samples : 0;
    return { before, now: countOf(answer) };
  }
  const untilMs = knownUntilMs(kept.header, header.request);
  if (untilMs === undefined) return { before: 0, now: 0 };
  const isOfSameRange = kept.header.request.end === header.request.end;
  // Where all of the range was known, series may go for others; what is new of it says nothing of that.
  return isOfSameRange && untilMs >= kept.chunk.grid.endMs
    ? { before: samplesOf(kept), now: countOf(answer) }
    : samplesUntil(kept, answer, untilMs);
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

function countOf({ series }: FrameQuery): number {
  return series.reduce((sum, { samples }) => sum + samples, 0);
}

import { samplesIn } from '../../frame/frame.js';
import { checkWithin } from '../../files/within.js';
import { type AnsweredQuery, joinChunks } from '../../frame/answered.js';
import type { Ledger } from '../../lock/ledger.js';
import type { AskedWindow } from '../../plan/query.js';
import { unlessAborted } from '../../prometheus/aborting.js';
import type { Snapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import { type SnapshotData, snapshotHash } from '../../snapshot/write.js';
import type { SpooledChunk } from '../../spool/spool.js';
import type { Servers } from './answers.js';
import { keepAnswer, type Placing } from './keep-answer.js';
import { mostKnown, type Places } from './kept-elsewhere.js';
import type { KeptIndex } from './kept-index.js';
import {
  type KnownSamples,
  knownUntilMs,
  movedOverlap,
  restOf,
  samplesWithin,
  withRest,
} from './known-part.js';
import type { BuildMode } from '../mode/mode.js';
import { fewerSamples, notKept, otherThanAnswered, staleRequest } from '../mode/stale-errors.js';
import { samplesOf, type Wanted } from './wanted-answer.js';

/** Who is asked, and what a build may do. */
export interface Fetching extends Places, Placing {
  readonly servers: Servers;
  readonly mode: BuildMode;
  readonly ledger: Pick<Ledger, 'pending' | 'manifest' | 'dataAt'>;
  readonly index: KeptIndex;
}

/** What was fetched. */
export type Fetched =
  | { readonly is: 'kept'; readonly snapshot: Snapshot }
  /** An answer without series is kept only if it is wanted so, for it would replace one that has some. */
  | {
      readonly is: 'empty';
      readonly chunk: SpooledChunk;
      readonly keep: () => Promise<Snapshot>;
    };

/**
 * Fetches an answer into its snapshot, in place of what is kept, if anything. Throws STALE and NOT_KEPT where
 * that is not allowed, FEWER_SAMPLES, what asking throws, and what writing and reading throw.
 */
export async function fetched(
  wanted: Wanted,
  kept: Snapshot | undefined,
  fetching: Fetching,
): Promise<Fetched> {
  const { mode, ownFolders } = fetching;
  const { place, path, header, locked, spool, window } = wanted;
  const request = requestHash(header.request);
  if (mode.isLocked && locked?.request !== request) throw staleRequest(place, locked);
  if (mode.isOffline) throw notKept(place, path, kept?.header.request, header.request);
  checkWithin(path, ownFolders);
  const { query, warnings, server } = await answered(wanted, kept, fetching);
  const data = { header: { ...header, ...(server !== undefined && { server }) }, query, warnings };
  if (kept !== undefined && differsInServer(kept, data)) return { is: 'kept', snapshot: kept };
  if (mode.isLocked && locked?.hash !== snapshotHash(data)) throw otherThanAnswered(place);
  const keep = () => keepAnswer(wanted, data, kept, fetching);
  if (query.series.length > 0) return { is: 'kept', snapshot: await keep() };
  const chunk = { path: spool.newPath(), grid: window.grid, series: [], warnings };
  return { is: 'empty', chunk, keep };
}

/** All of an answer, of which some may be known. Throws FEWER_SAMPLES and what asking throws. */
async function answered(
  wanted: Wanted,
  kept: Snapshot | undefined,
  fetching: Fetching,
): Promise<Answered> {
  const { isForced, isLocked } = fetching.mode;
  if (isForced) return answerTo(wanted.window, wanted, fetching.servers);
  const known = isLocked ? kept : await mostKnown(wanted, kept, fetching);
  const continued = await continuedAnswer(wanted, known, fetching);
  return continued ?? wholeAnswer(wanted, known ?? movedOn(kept, wanted), fetching);
}

/** An answer as a snapshot has it, and who gave it. */
interface Answered extends Pick<SnapshotData, 'query' | 'warnings'> {
  readonly server: string | undefined;
}

/** All that is wanted. Throws FEWER_SAMPLES where it is less than what is known of it. */
async function wholeAnswer(
  wanted: Wanted,
  known: Snapshot | undefined,
  { servers, mode }: Fetching,
): Promise<Answered> {
  const { place, window } = wanted;
  const answer = await answerTo(window, wanted, servers);
  // Where the lock must not change, the answer has to be that of the lock.
  if (mode.isLocked) return answer;
  const { before, now, tolerated = 0 } = knownSamples(known, wanted, answer.query);
  if (now < before - tolerated) throw fewerSamples(place, now, before);
  return answer;
}

/** What is known, and what came after it; undefined where that does not go together. */
async function continuedAnswer(
  wanted: Wanted,
  known: Snapshot | undefined,
  { servers }: Fetching,
): Promise<Answered | undefined> {
  if (known === undefined || known.chunk.series.length === 0) return undefined;
  if (isOtherThanLocked(known, wanted)) return undefined;
  const { request } = wanted.header;
  const rest = await restOf(known.header, request, wanted.window);
  if (rest === undefined) return undefined;
  const answer = await answerTo(rest, wanted, servers);
  const query = withRest(known, request, answer.query);
  const warnings = [...new Set([...known.chunk.warnings, ...answer.warnings])];
  return query && { ...answer, query, warnings };
}

async function answerTo(
  window: AskedWindow,
  { place, spool, signal }: Wanted,
  servers: Servers,
): Promise<Answered> {
  const about = servers.about(window.endpoint);
  const chunks = await servers.answerTo(place, window, spool, signal);
  const { server } = await unlessAborted(about, signal);
  return {
    query: joinChunks(window.endpoint.name, window.grid, chunks),
    warnings: [...new Set(chunks.flatMap((chunk) => chunk.warnings))],
    server,
  };
}

/** How many samples of an answer are known, by a snapshot or the lock, and how many of them it has. */
function knownSamples(
  known: Snapshot | undefined,
  { header, locked }: Wanted,
  answer: AnsweredQuery,
): KnownSamples {
  if (known === undefined) {
    const before = locked?.request === requestHash(header.request) ? locked.samples : 0;
    return { before, now: samplesIn(answer.series) };
  }
  const moved = movedOverlap(known.header, header.request);
  if (moved !== undefined) return samplesWithin(known, answer, moved);
  const untilMs = knownUntilMs(known.header, header.request);
  if (untilMs === undefined) return { before: 0, now: 0 };
  const isOfSameRange = known.header.request.end === header.request.end;
  // Where all of the range was known, series may go for others; what is new of it says nothing of that.
  return isOfSameRange && untilMs >= known.chunk.grid.endMs
    ? { before: samplesOf(known), now: samplesIn(answer.series) }
    : samplesWithin(known, answer, { fromMs: -Infinity, untilMs, isShifted: false });
}

/** A snapshot whose range has moved on, but not past all that it has. */
function movedOn(kept: Snapshot | undefined, { header }: Wanted): Snapshot | undefined {
  const overlap = kept && movedOverlap(kept.header, header.request);
  return overlap === undefined ? undefined : kept;
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

import { StyxError } from '../errors.js';
import type { Ledger } from '../lock/ledger.js';
import type { LockedData } from '../lock/lock.js';
import type { AskedWindow } from '../plan/query.js';
import type { Redaction } from '../redact/redaction.js';
import { readHeader, readSnapshot, type Snapshot } from '../snapshot/read.js';
import { requestHash } from '../snapshot/request.js';
import type { Spool } from '../spool/spool.js';
import type { Answers, Servers } from './answers.js';
import { fetched } from './fetch-kept.js';
import { headerOf, isAnswer, samplesOf, type Wanted } from './wanted-answer.js';
import { type BringBack, keptElsewhere } from './kept-elsewhere.js';
import { restOf } from './known-part.js';
import type { BuildMode } from './mode.js';
import { type KeptData, snapshotPath } from './snapshot-path.js';
import { differences, otherThanLocked } from './stale-errors.js';

/** Answers that are kept in snapshots, which are what everything is made from. */
export interface KeptAnswers extends Answers {
  /** What was answered so far, by the place of its snapshot. */
  readonly taken: ReadonlyMap<string, LockedData>;
}

/** What answers are kept with. */
export interface Keeping extends KeptData {
  readonly ledger: Ledger;
  /** Absolute: snapshots are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
  /** The hash of the snapshot of a place, at a path; undefined where it is to be read for that. */
  readonly knownHash: (place: string, path: string) => string | undefined;
  /** What the answers of servers are without; undefined where that is nothing. */
  readonly redaction: Redaction | undefined;
  readonly servers: Servers;
  /** The states of snapshots when they were read, by their paths. */
  readonly seen: Map<string, string>;
  /** Nobody who only looks moves anything. */
  readonly bringBack: BringBack;
  readonly mode: BuildMode;
}

/**
 * The answers of something that is built as of a time (ms): those that are kept, and those of
 * servers, which are kept from then on.
 */
export function keptAnswers(name: string, nowMs: number, keeping: Keeping): KeptAnswers {
  const taken = new Map<string, LockedData>();
  return {
    taken,
    async answerTo(place, window, spool, signal) {
      const path = snapshotPath(place, keeping);
      const locked = keeping.ledger.dataAt(place);
      const header = headerOf(window, nowMs, keeping);
      const wanted: Wanted = { place, path, window, header, locked, spool, signal };
      const isReplaced = keeping.mode.isUpdating(name) || keeping.mode.isForced;
      const there = readSnapshot(path, spool, keeping.knownHash(place, path));
      const kept = isReplaced ? await there.catch(ifDamaged) : await there;
      const snapshot = keeping.mode.isUpdating(name)
        ? await fetched(wanted, kept, keeping)
        : await keptOrFetched(wanted, kept, keeping);
      taken.set(place, lockedData(snapshot));
      keeping.seen.set(path, snapshot.state);
      return [snapshot.chunk];
    },
  };
}

/** What is to be replaced may be damaged. */
function ifDamaged(thrown: unknown): undefined {
  if (thrown instanceof StyxError && thrown.code === 'BAD_SNAPSHOT') return undefined;
  throw thrown;
}

async function keptOrFetched(
  wanted: Wanted,
  kept: Snapshot | undefined,
  keeping: Keeping,
): Promise<Snapshot> {
  const answer =
    kept !== undefined && isAnswer(kept, wanted)
      ? kept
      : await foundElsewhere(wanted, kept, keeping);
  if (answer === undefined || isEmptyAndAskable(answer, keeping)) {
    return fetched(wanted, kept, keeping);
  }
  return checked(answer, wanted);
}

async function foundElsewhere(
  wanted: Wanted,
  kept: Snapshot | undefined,
  keeping: Keeping,
): Promise<Snapshot | undefined> {
  const { locked, header } = wanted;
  if (keeping.mode.isLocked && locked?.request !== requestHash(header.request)) return undefined;
  const found = await keptElsewhere(wanted, keeping);
  return found && keeping.bringBack(wanted, found, kept);
}

/** Why there is no answer that is kept. */
export interface Unkept {
  /** For people. */
  readonly why: string;
  /** Whether there is no snapshot, be it of another request. */
  readonly isMissing: boolean;
  /** What has to be asked: the window, or what of it is not kept. */
  readonly asked: AskedWindow;
}

/**
 * Why the answer for a window has to be asked for, read from the first line of its snapshot;
 * undefined where it is kept. Throws BAD_SNAPSHOT.
 */
export async function whyUnkept(
  place: string,
  window: AskedWindow,
  spool: Spool,
  keeping: Pick<Keeping, 'dataDir' | 'isCompressed' | 'ledger' | 'mode' | 'redaction'>,
): Promise<Unkept | undefined> {
  const path = snapshotPath(place, keeping);
  const kept = await readHeader(path);
  const header = headerOf(window, 0, keeping);
  const { request } = header;
  if (kept !== undefined && requestHash(kept.request) === requestHash(request)) return undefined;
  const sought = { place, path, header, spool, locked: keeping.ledger.dataAt(place) };
  if ((await keptElsewhere(sought, keeping)) !== undefined) return undefined;
  if (kept === undefined) {
    return { why: `there is no snapshot of ${place}`, isMissing: true, asked: window };
  }
  const what = differences(kept.request, request).join(', ');
  const rest = keeping.mode.isForced ? undefined : await restOf(kept, request, window);
  const why = `the request of ${place} changed: ${what}`;
  return { why, isMissing: false, asked: rest ?? window };
}

/** What has no series may have some by now. */
function isEmptyAndAskable({ chunk }: Snapshot, { mode }: Keeping): boolean {
  return chunk.series.length === 0 && !mode.isOffline && !mode.isLocked;
}

/** The snapshot, which is what the lock says of it. */
function checked(snapshot: Snapshot, { place, path, header, locked }: Wanted): Snapshot {
  if (locked === undefined || locked.request !== requestHash(header.request)) return snapshot;
  if (locked.hash !== snapshot.hash) throw otherThanLocked(place, path);
  return snapshot;
}

function lockedData({ header, chunk, hash }: Snapshot): LockedData {
  const { range, start, end, step } = header.request;
  return {
    request: requestHash(header.request),
    range,
    ...(header.now !== undefined && { now: header.now }),
    ...{ start, end, step, hash },
    series: chunk.series.length,
    samples: samplesOf({ chunk }),
  };
}

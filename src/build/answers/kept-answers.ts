import type { Ledger } from '../../lock/ledger.js';
import type { LockedData } from '../../lock/lock.js';
import type { Redaction } from '../../redact/redaction.js';
import { readSnapshot, type Snapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import type { Answers, Servers } from './answers.js';
import { type Fetched, fetched } from './fetch-kept.js';
import { ifReplaced } from './if-damaged.js';
import type { BringBack } from './keep-answer.js';
import { keptElsewhere } from './kept-elsewhere.js';
import type { Others } from './others.js';
import type { KeptIndex } from './kept-index.js';
import type { BuildMode } from '../mode/mode.js';
import type { Aside } from './set-aside.js';
import { type KeptData, keptPath } from './kept-path.js';
import { otherThanLocked } from '../mode/stale-errors.js';
import { headerOf, isAnswer, isAskedAgain, samplesOf, type Wanted } from './wanted-answer.js';

/** Answers that are kept in snapshots, which are what everything is made from. */
export interface KeptAnswers extends Answers {
  /** What was answered and kept so far, by the place of its snapshot. */
  readonly taken: ReadonlyMap<string, LockedData>;
  /**
   * To be told that all answers will do, those without series too: keeps these, and forgets what was
   * replaced by the answer to the same at a later time. Throws what writing throws.
   */
  readonly accept: () => Promise<void>;
  /**
   * To be told that nothing comes of them: puts back what the lock has, so that nobody commits one without the
   * other.
   */
  readonly giveUp: () => void;
}

/** What answers are kept with. */
export interface Keeping extends KeptData {
  readonly ledger: Ledger;
  readonly index: KeptIndex;
  /** Absolute: snapshots are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
  /** The hash of the snapshot of a place, at a path; undefined where it is to be read for that. */
  readonly knownHash: (place: string, path: string) => string | undefined;
  /** What the answers of servers are without; undefined where that is nothing. */
  readonly redaction: Redaction | undefined;
  readonly servers: Servers;
  /** The states of snapshots when they were read, by their paths. */
  readonly seen: Map<string, string>;
  /** Nobody who only looks moves anything, */
  readonly bringBack: BringBack;
  /** be it of what was set aside. */
  readonly aside: Aside;
  readonly others: Others;
  readonly mode: BuildMode;
}

/**
 * The answers of something that is built as of a time (ms): those that are kept, and those of
 * servers, which are kept from then on.
 */
export function keptAnswers(nowMs: number, keeping: Keeping): KeptAnswers {
  const taken = new Map<string, LockedData>();
  const empty: (() => Promise<void>)[] = [];
  const replaced: Replaced[] = [];
  return {
    taken,
    async answerTo(place, window, spool, signal) {
      const path = keptPath(place, keeping);
      const locked = keeping.ledger.dataAt(place);
      const header = headerOf(window, nowMs, keeping);
      const wanted: Wanted = { place, path, window, header, locked, spool, signal };
      const kept = await keptAt(wanted, keeping);
      const take = (snapshot: Snapshot): void => {
        taken.set(place, lockedData(snapshot));
        keeping.seen.set(path, snapshot.state);
        if (kept !== undefined && !isAnswer(kept, wanted))
          replaced.push({ wanted, kept, snapshot });
      };
      const answer = keeping.mode.isUpdating
        ? await fetched(wanted, kept, keeping)
        : await keptOrFetched(wanted, kept, keeping);
      if (answer.is === 'kept') take(answer.snapshot);
      else empty.push(async () => take(await answer.keep()));
      return [answer.is === 'kept' ? answer.snapshot.chunk : answer.chunk];
    },
    async accept() {
      for (const keep of empty) await keep();
      for (const { kept, snapshot } of replaced)
        if (isAskedAgain(kept, snapshot)) keeping.aside.forget(kept.header.request);
    },
    giveUp() {
      for (const one of replaced) putBack(one, keeping.aside);
    },
  };
}

/** What was kept where another answer is now. */
interface Replaced {
  readonly wanted: Wanted;
  readonly kept: Snapshot;
  readonly snapshot: Snapshot;
}

/** Puts back what the lock has. The answer to an edit is wanted again when what has failed is mended. */
function putBack({ wanted, kept, snapshot }: Replaced, aside: Aside): void {
  const { request } = kept.header;
  const { path, locked } = wanted;
  if (locked?.request !== requestHash(request) || locked.hash !== kept.hash) return;
  aside.putBack(path, request, isAskedAgain(kept, snapshot) ? undefined : snapshot.header.request);
}

/** What is in the place of an answer. */
function keptAt(
  { place, path, spool }: Wanted,
  { mode, knownHash }: Keeping,
): Promise<Snapshot | undefined> {
  const kept = readSnapshot(path, spool, knownHash(place, path));
  return kept.catch((thrown: unknown) => ifReplaced(thrown, mode));
}

async function keptOrFetched(
  wanted: Wanted,
  kept: Snapshot | undefined,
  keeping: Keeping,
): Promise<Fetched> {
  const own = kept !== undefined && isAnswer(kept, wanted) ? kept : undefined;
  const found = own ?? (await foundElsewhere(wanted, keeping));
  if (found === undefined || isEmptyAndAskable(found, keeping)) {
    return fetched(wanted, kept, keeping);
  }
  if (own !== undefined) return { is: 'kept', snapshot: checked(own, wanted) };
  const keep = () => keeping.bringBack(wanted, found, kept);
  const { chunk } = found;
  if (chunk.series.length === 0) return { is: 'empty', chunk, keep };
  return { is: 'kept', snapshot: await keep() };
}

async function foundElsewhere(wanted: Wanted, keeping: Keeping): Promise<Snapshot | undefined> {
  const { locked, header, spool } = wanted;
  if (keeping.mode.isLocked && locked?.request !== requestHash(header.request)) return undefined;
  return keptElsewhere(wanted, keeping, spool);
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

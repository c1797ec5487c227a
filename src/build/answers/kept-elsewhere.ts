import { constants, copyFileSync } from 'node:fs';
import type { Ledger } from '../../lock/ledger.js';
import { isCompressed } from '../../snapshot/compress.js';
import type { SnapshotHeader } from '../../snapshot/header.js';
import { readSnapshot, type Snapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import type { Spool } from '../../spool/spool.js';
import { type KeptFile, keptFile, type KeptIndex } from './kept-index.js';
import { knownUntilMs } from './known-part.js';
import { asidePaths } from './set-aside.js';
import { type KeptData, otherwisePacked } from './kept-path.js';
import { isAnswer, samplesOf, type Wanted } from './wanted-answer.js';

/** What is looked for. */
export type Sought = Pick<Wanted, 'place' | 'path' | 'header' | 'locked'>;

/** Where it is looked for. */
export interface Places extends KeptData {
  readonly ledger: Pick<Ledger, 'manifest' | 'dataAt'>;
  readonly index: KeptIndex;
}

/**
 * An answer that is not in its place: packed otherwise, of a figure that has another name now, or set
 * aside when its place got another query (which was a mistake, then). Undefined where there is none.
 */
export async function keptElsewhere(
  sought: Sought,
  places: Places,
  spool: Spool,
): Promise<Snapshot | undefined> {
  for (const file of answersTo(sought, places)) {
    const found = await copyOf(file.path, spool);
    if (found === undefined || !isAnswer(found, sought)) continue;
    if (isAsLocked(found, file, sought, places)) return found;
  }
  return undefined;
}

/** Whether there seems to be such an answer, by the first lines of snapshots. */
export function isKeptElsewhere(sought: Sought, places: Places): boolean {
  return answersTo(sought, places).next().done !== true;
}

/** What was set aside is looked for last: what leaves its place meanwhile is there by then. */
function* answersTo(sought: Sought, places: Places): Generator<KeptFile> {
  const { request } = sought.header;
  const hash = requestHash(request);
  yield* others(sought, places).filter((file) => file.request === hash);
  for (const path of asidePaths(request, places.ledger.manifest)) yield* keptFile(path, undefined);
}

function others({ place, path }: Sought, places: Places): KeptFile[] {
  const own = keptFile(otherwisePacked(place, places), place);
  return [...own, ...places.index.all()].filter((file) => file.path !== path);
}

/**
 * The snapshot that has the most of an answer, from its start on: that in its place, if that has any of
 * it, or one elsewhere. Undefined where none has any.
 */
export async function mostKnown(
  wanted: Wanted,
  kept: Snapshot | undefined,
  places: Places,
): Promise<Snapshot | undefined> {
  const own = kept === undefined ? undefined : untilMs(kept, wanted);
  for (const file of beginningsOf(wanted, places)) {
    if (untilMs(file, wanted) <= (own ?? -Infinity)) break;
    const found = await copyOf(file.path, wanted.spool);
    if (found === undefined || samplesOf(found) === 0) continue;
    if (untilMs(found, wanted) > -Infinity && isAsLocked(found, file, wanted, places)) return found;
  }
  return own === -Infinity ? undefined : kept;
}

/** The first line of that snapshot. */
export function mostKnownHeader(
  sought: Sought,
  kept: SnapshotHeader | undefined,
  places: Places,
): SnapshotHeader | undefined {
  const own = kept === undefined ? [] : [{ header: kept }];
  const [most] = longestFirst([...own, ...beginningsOf(sought, places)], sought);
  return most?.header;
}

function beginningsOf(sought: Sought, places: Places): KeptFile[] {
  return longestFirst(others(sought, places), sought);
}

type WithHeader = Pick<KeptFile, 'header'>;

function longestFirst<T extends WithHeader>(files: readonly T[], sought: Sought): T[] {
  return files
    .filter((file) => untilMs(file, sought) > -Infinity)
    .sort((one, other) => untilMs(other, sought) - untilMs(one, sought));
}

/** Until when an answer is known from a snapshot, ms; -Infinity where that answers something else. */
function untilMs({ header }: WithHeader, sought: Pick<Sought, 'header'>): number {
  return knownUntilMs(header, sought.header.request) ?? -Infinity;
}

/** Somebody may have edited it. */
function isAsLocked(
  { header, hash }: Snapshot,
  { place }: KeptFile,
  { locked }: Sought,
  { ledger }: Places,
): boolean {
  const request = requestHash(header.request);
  const there = place === undefined ? undefined : ledger.dataAt(place);
  const known = [locked, there].find((one) => one?.request === request);
  return known === undefined || known.hash === hash;
}

/** Reads a copy, for the file itself may be replaced. What is damaged is no answer. */
async function copyOf(path: string, spool: Spool): Promise<Snapshot | undefined> {
  const copy = `${spool.newPath()}${isCompressed(path) ? '.gz' : ''}`;
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  } catch {
    return undefined;
  }
  return readSnapshot(copy, spool).catch(() => undefined);
}

import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin } from '../files/within.js';
import { unwritable } from '../files/write-whole.js';
import { joinChunks } from '../frame/frame.js';
import type { Ledger } from '../lock/ledger.js';
import { stateFile } from '../lock/state.js';
import { isCompressed } from '../snapshot/compress.js';
import { readSnapshot, type Snapshot } from '../snapshot/read.js';
import { requestHash } from '../snapshot/request.js';
import { writeSnapshot } from '../snapshot/write.js';
import type { Spool } from '../spool/spool.js';
import type { BuildMode } from './mode.js';
import { type KeptData, snapshotPath } from './snapshot-path.js';
import { isAnswer, samplesOf, type Wanted } from './wanted-answer.js';

/** What is looked for. */
export type Sought = Pick<Wanted, 'place' | 'path' | 'header' | 'locked' | 'spool'>;

/** Where it is looked for. */
interface Places extends KeptData {
  readonly ledger: Pick<Ledger, 'manifest' | 'placesOf' | 'dataAt'>;
}

/** Brings an answer that is kept elsewhere to its place, in front of another that may be there. */
export type BringBack = (
  wanted: Wanted,
  found: Snapshot,
  kept: Snapshot | undefined,
) => Promise<Snapshot>;

/**
 * An answer that is not in its place: packed otherwise, set aside when its place got another query (which
 * was a mistake, then), or of a figure that has another name now. Undefined where there is none.
 */
export async function keptElsewhere(sought: Sought, places: Places): Promise<Snapshot | undefined> {
  const { place, path, spool, locked, header } = sought;
  const { ledger } = places;
  const request = requestHash(header.request);
  const known = locked?.request === request ? locked.hash : undefined;
  const others = ledger.placesOf(request).filter((other) => other !== place);
  const candidates = [
    { at: otherwisePacked(place, places), hash: known },
    { at: asidePath(place, path, ledger), hash: known },
    ...others.map((other) => ({
      at: snapshotPath(other, places),
      hash: known ?? ledger.dataAt(other)?.hash,
    })),
  ];
  for (const { at, hash } of candidates) {
    const found = await copyOf(at, spool);
    if (found === undefined || !isAnswer(found, sought)) continue;
    if (hash === undefined || hash === found.hash) return found;
  }
  return undefined;
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

/** What an answer is brought to its place with. */
export interface Bringing extends KeptData {
  readonly ledger: Pick<Ledger, 'manifest' | 'pending'>;
  /** Absolute: snapshots are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
  readonly mode: Pick<BuildMode, 'isLocked'>;
}

/** Who brings answers to their places. Throws UNWRITABLE, OUTSIDE, and what reading and writing throw. */
export function bringer({ ledger, ownFolders, mode, ...data }: Bringing): BringBack {
  return async (wanted, found, kept) => {
    const { place, path, window, spool, signal } = wanted;
    const { header, chunk } = found;
    checkWithin(path, ownFolders);
    setAside(wanted, kept, ledger);
    makeFolder(dirname(path));
    if (!mode.isLocked) ledger.pending.add(place);
    const query = joinChunks(window.endpoint.name, window.grid, [chunk]);
    const { warnings } = chunk;
    await writeSnapshot(path, { header, query, warnings }, { unchanged: 'keep', signal });
    rmSync(otherwisePacked(place, data), { force: true });
    return (await readSnapshot(path, spool)) ?? found;
  };
}

function otherwisePacked(place: string, { dataDir, isCompressed: isPacked }: KeptData): string {
  return snapshotPath(place, { dataDir, isCompressed: !isPacked });
}

/**
 * Sets a snapshot aside that is to be replaced by the answer to another request, for the server may have
 * forgotten it when the change turns out to be a mistake. Throws UNWRITABLE and OUTSIDE.
 */
export function setAside(
  wanted: Wanted,
  kept: Snapshot | undefined,
  ledger: Pick<Ledger, 'manifest'>,
): void {
  if (kept === undefined || isAnswer(kept, wanted) || samplesOf(kept) === 0) return;
  // What is hidden from now on is not to be kept.
  if (kept.header.request.redact !== wanted.header.request.redact) return;
  const aside = asidePath(wanted.place, wanted.path, ledger);
  checkWithin(aside, [dirname(ledger.manifest)]);
  makeFolder(dirname(aside));
  const draft = `${aside}.part`;
  try {
    rmSync(draft, { force: true });
    copyFileSync(wanted.path, draft, constants.COPYFILE_FICLONE);
    renameSync(draft, aside);
  } catch (thrown) {
    throw unwritable(aside, thrown);
  }
}

/** The last one of each place is kept. */
function asidePath(place: string, path: string, { manifest }: Pick<Ledger, 'manifest'>): string {
  const ending = isCompressed(path) ? '.json.gz' : '.json';
  return join(stateFile(manifest, 'replaced'), `${place}${ending}`);
}

import { constants, copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin } from '../files/within.js';
import { unwritable } from '../files/write-whole.js';
import { joinChunks } from '../frame/frame.js';
import type { Ledger } from '../lock/ledger.js';
import { stateFile } from '../lock/state.js';
import { readSnapshot, type Snapshot } from '../snapshot/read.js';
import { requestHash } from '../snapshot/request.js';
import { writeSnapshot } from '../snapshot/write.js';
import { isAnswer, samplesOf, type Wanted } from './wanted-answer.js';
import type { Keeping } from './kept-answers.js';
import { snapshotPath } from './snapshot-path.js';

/**
 * Brings an answer to its place that is kept elsewhere: packed otherwise, set aside when its place got
 * another query (which was a mistake, then), or of a figure that has another name now. Undefined where
 * there is none. Throws UNWRITABLE, OUTSIDE, and what reading and writing throw.
 */
export async function broughtBack(
  wanted: Wanted,
  kept: Snapshot | undefined,
  keeping: Keeping,
): Promise<Snapshot | undefined> {
  const { place, path, window, spool, signal, locked } = wanted;
  const { mode, ledger, ownFolders } = keeping;
  if (mode.isLocked && locked?.request !== requestHash(wanted.header.request)) return undefined;
  const otherwisePacked = snapshotPath(place, { ...keeping, isCompressed: !keeping.isCompressed });
  const found = await keptElsewhere(wanted, otherwisePacked, keeping);
  if (found === undefined) return undefined;
  const { header, chunk } = found;
  checkWithin(path, ownFolders);
  setAside(wanted, kept, ledger);
  makeFolder(dirname(path));
  if (!mode.isLocked) ledger.pending.add(place);
  const query = joinChunks(window.endpoint.name, window.grid, [chunk]);
  const { warnings } = chunk;
  await writeSnapshot(path, { header, query, warnings }, { unchanged: 'keep', signal });
  rmSync(otherwisePacked, { force: true });
  return readSnapshot(path, spool);
}

async function keptElsewhere(
  wanted: Wanted,
  otherwisePacked: string,
  keeping: Keeping,
): Promise<Snapshot | undefined> {
  const { place, path, spool, locked, header } = wanted;
  const { ledger } = keeping;
  const request = requestHash(header.request);
  const known = locked?.request === request ? locked.hash : undefined;
  const candidates = [
    { at: otherwisePacked, hash: known },
    { at: asidePath(place, path, ledger), hash: known },
    ...ledger
      .placesOf(request)
      .filter((other) => other !== place)
      .map((other) => ({
        at: snapshotPath(other, keeping),
        hash: known ?? ledger.dataAt(other)?.hash,
      })),
  ];
  for (const { at, hash } of candidates) {
    // What is damaged is no answer.
    const found = await readSnapshot(at, spool).catch(() => undefined);
    if (found === undefined || !isAnswer(found, wanted)) continue;
    if (hash === undefined || hash === found.hash) return found;
  }
  return undefined;
}

/**
 * Sets a snapshot aside that is to be replaced by the answer to another request, for the server may have
 * forgotten it when the change turns out to be a mistake. Throws UNWRITABLE.
 */
export function setAside(
  wanted: Wanted,
  kept: Snapshot | undefined,
  ledger: Pick<Ledger, 'manifest'>,
): void {
  if (kept === undefined || isAnswer(kept, wanted) || samplesOf(kept) === 0) return;
  const aside = asidePath(wanted.place, wanted.path, ledger);
  makeFolder(dirname(aside));
  try {
    copyFileSync(wanted.path, aside, constants.COPYFILE_FICLONE);
  } catch (thrown) {
    throw unwritable(aside, thrown);
  }
}

/** The last one of each place is kept. */
function asidePath(place: string, path: string, { manifest }: Pick<Ledger, 'manifest'>): string {
  const ending = path.endsWith('.gz') ? '.json.gz' : '.json';
  return join(stateFile(manifest, 'replaced'), `${place}${ending}`);
}

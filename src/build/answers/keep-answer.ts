import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StyxError } from '../../errors.js';
import { makeFolder } from '../../files/make-folder.js';
import { checkWithin } from '../../files/within.js';
import { joinChunks } from '../../frame/answered.js';
import type { Ledger } from '../../lock/ledger.js';
import { readSnapshot, type Snapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import { type SnapshotData, writeSnapshot } from '../../snapshot/write.js';
import { ifDamaged } from './if-damaged.js';
import type { KeptIndex } from './kept-index.js';
import type { BuildMode } from '../mode/mode.js';
import { differences } from '../mode/stale-errors.js';
import type { Others } from './others.js';
import type { Aside } from './set-aside.js';
import { type KeptData, otherwisePacked } from './kept-path.js';
import { isAnswer, samplesOf, type Wanted } from './wanted-answer.js';

/** What an answer is brought to its place with. */
export interface Placing extends KeptData {
  readonly ledger: Pick<Ledger, 'pending'>;
  readonly index: Pick<KeptIndex, 'add'>;
  /** Absolute: snapshots are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
  readonly aside: Pick<Aside, 'keep'>;
  readonly others: Pick<Others, 'checkData'>;
  readonly mode: Pick<BuildMode, 'isLocked'>;
}

/** An answer, whoever gives it. */
type Placed = Omit<Wanted, 'window' | 'locked'>;

/**
 * Writes an answer to its place, as its only snapshot. The one that is there (`kept`) is set aside, and so is
 * one that is packed otherwise, where these answer something else. Throws UNWRITABLE, OUTSIDE, PATH_CLASH where
 * it is another manifest's, and what reading and writing throw.
 */
export async function keepAnswer(
  wanted: Placed,
  data: SnapshotData,
  kept: Snapshot | undefined,
  placing: Placing,
): Promise<Snapshot> {
  const { place, path, spool, signal } = wanted;
  const { ledger, mode, ownFolders } = placing;
  const other = otherwisePacked(place, placing);
  checkWithin(path, ownFolders);
  await placing.others.checkData(place, requestHash(data.header.request));
  setAsideOther(path, kept, wanted, placing);
  setAsideOther(other, await readSnapshot(other, spool).catch(ifDamaged), wanted, placing);
  makeFolder(dirname(path));
  if (!mode.isLocked) ledger.pending.add(place);
  await writeSnapshot(path, data, { unchanged: 'keep', signal });
  rmSync(other, { force: true });
  return written(path, wanted);
}

/** Brings an answer that is kept elsewhere to its place, in front of another that may be there. */
export type BringBack = (
  wanted: Wanted,
  found: Snapshot,
  kept: Snapshot | undefined,
) => Promise<Snapshot>;

/** Who brings answers to their places, and throws as `keepAnswer` does. */
export function bringer(placing: Placing): BringBack {
  return (wanted, { header, chunk }, kept) => {
    const { endpoint, grid } = wanted.window;
    const query = joinChunks(endpoint.name, grid, [chunk]);
    return keepAnswer(wanted, { header, query, warnings: chunk.warnings }, kept, placing);
  };
}

/** The server may have forgotten it when the change turns out to be a mistake. */
function setAsideOther(
  path: string,
  there: Snapshot | undefined,
  wanted: Placed,
  { aside, index }: Placing,
): void {
  if (there === undefined || isAnswer(there, wanted) || samplesOf(there) === 0) return;
  const { request } = there.header;
  // What is hidden from now on is not to be kept.
  if (request.redact !== wanted.header.request.redact) return;
  index.add(aside.keep(path, request));
}

/** What is there now, by whose first line it is known whether nobody else has written there. */
async function written(path: string, wanted: Placed): Promise<Snapshot> {
  const snapshot = await readSnapshot(path, wanted.spool);
  if (snapshot === undefined) {
    throw new StyxError('BAD_SNAPSHOT', `the snapshot ${path} is gone`, {
      hint: 'does something clean up that folder? Build again',
    });
  }
  if (isAnswer(snapshot, wanted)) return snapshot;
  const what = differences(snapshot.header.request, wanted.header.request).join(', ');
  const message = `the snapshot ${path} answers another request than it was written for: ${what}`;
  throw new StyxError('BAD_SNAPSHOT', message, {
    hint: 'something else writes there: look for links in that folder, and for another build; then build again',
  });
}

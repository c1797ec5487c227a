import { constants, copyFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin, isWithin } from '../files/within.js';
import { unwritable } from '../files/write-whole.js';
import { stateFile } from '../lock/state.js';
import { isCompressed } from '../snapshot/compress.js';
import { requestHash, type SnapshotRequest } from '../snapshot/request.js';

/**
 * So much is kept of what was replaced, in bytes: whoever tries queries on large data would fill the disk
 * with what nobody sees.
 */
const MOST_BYTES = 2 ** 30;

/** Where the snapshots are whose place has got another one. */
export function asideFolder(manifest: string): string {
  return stateFile(manifest, 'replaced');
}

/** Where the answer to a request is, if it was set aside: called by what was asked, whichever place asked it. */
export function asidePaths(request: SnapshotRequest, manifest: string): readonly string[] {
  return ['.json', '.json.gz'].map((ending) => asidePath(request, ending, manifest));
}

function asidePath(request: SnapshotRequest, ending: string, manifest: string): string {
  return join(asideFolder(manifest), `${requestHash(request)}${ending}`);
}

/** Copies a snapshot there, which is to be replaced. Returns its path. Throws UNWRITABLE and OUTSIDE. */
export function setAside(path: string, request: SnapshotRequest, manifest: string): string {
  const [plain, packed] = ['.json', '.json.gz'].map((one) => asidePath(request, one, manifest));
  const [aside = '', other = ''] = isCompressed(path) ? [packed, plain] : [plain, packed];
  checkWithin(aside, [dirname(manifest)]);
  makeFolder(dirname(aside));
  const draft = `${aside}.part`;
  try {
    rmSync(draft, { force: true });
    copyFileSync(path, draft, constants.COPYFILE_FICLONE);
    renameSync(draft, aside);
    rmSync(other, { force: true });
    removeOldest(dirname(aside), aside);
  } catch (thrown) {
    throw unwritable(aside, thrown);
  }
  return aside;
}

function removeOldest(folder: string, newest: string): void {
  const others = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => join(folder, name))
    .filter((path) => path !== newest)
    .map((path) => ({ path, ...sizeAndTime(path) }))
    .sort((one, other) => other.ms - one.ms);
  let sum = sizeAndTime(newest).bytes;
  for (const { path, bytes } of others) {
    sum += bytes;
    if (sum > MOST_BYTES) rmSync(path, { force: true });
  }
}

function sizeAndTime(path: string): { readonly bytes: number; readonly ms: number } {
  const { size, mtimeMs } = statSync(path);
  return { bytes: size, ms: mtimeMs };
}

/** Removes what was set aside of a request. Throws UNWRITABLE where links cannot be followed. */
export function forgetAside(request: SnapshotRequest, manifest: string): void {
  if (!isWithin(asideFolder(manifest), [dirname(manifest)])) return;
  for (const path of asidePaths(request, manifest)) rmSync(path, { force: true });
}

import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, isMissing } from '../errors.js';
import { unwritable } from './unwritable.js';

/** Forces the names in a folder to the disk, where the system lets one do that: not every one does. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** So many at once take a fraction of the time that they would one by one. */
const AT_ONCE = 64;

/**
 * Forces files below a folder to the disk, with their names: when it is fulfilled, a power cut does not
 * take them. Those that are gone are left out. Throws UNWRITABLE for what does not get there.
 */
export async function syncFiles(paths: readonly string[], root: string): Promise<void> {
  await inTurns(paths, syncFile);
  await inTurns([...new Set(paths.flatMap((path) => foldersOf(path, root)))], syncFolder);
}

async function inTurns(
  paths: readonly string[],
  work: (path: string) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    await Promise.all(paths.slice(at, at + AT_ONCE).map(work));
  }
}

async function syncFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    // EINVAL: this kind of disk cannot be told to.
    if (!isMissing(thrown) && codeOf(thrown) !== 'EINVAL') throw unwritable(path, thrown);
  }
}

function foldersOf(path: string, root: string): string[] {
  const folder = dirname(path);
  return folder === root || folder === path ? [folder] : [folder, ...foldersOf(folder, root)];
}

import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { checkWithin } from '../files/within.js';
import { unwritable } from '../files/write-whole.js';
import { lockPath } from './lock-file.js';

/** Where the state of the project in a folder is; it need not be there. */
export function statePath(project: string): string {
  return join(project, '.styx');
}

/**
 * What there is of a manifest: the outputs that were built here, the places whose data the lock does not
 * know yet, the files of the last build, and snapshots that were set aside.
 */
export type StateOf = 'built' | 'fetched' | 'index' | 'replaced';

/** A file there that is of one manifest, as its lock is; it need not be there. */
export function stateFile(manifest: string, ending: StateOf): string {
  const stem = basename(lockPath(manifest), '.lock');
  return join(statePath(dirname(manifest)), `${stem}.${ending}`);
}

/** Makes the folder beside a manifest for what may be deleted at any time: git does not see it. Throws UNWRITABLE and OUTSIDE. */
export function stateFolder(project: string): string {
  const folder = statePath(project);
  const ignored = join(folder, '.gitignore');
  checkWithin(ignored, [project]);
  makeFolder(folder);
  if (existsSync(ignored)) return folder;
  try {
    writeFileSync(ignored, '*\n');
  } catch (thrown) {
    throw unwritable(ignored, thrown);
  }
  return folder;
}

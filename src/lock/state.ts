import { basename, dirname, join } from 'node:path';
import { makePrivateFolder } from '../files/private-folder.js';
import { checkWithin } from '../files/within.js';
import { STATE_FOLDER } from '../manifest/folders.js';
import { lockPath } from './lock-file.js';

/** Where the state of the project in a folder is; it need not be there. */
export function statePath(project: string): string {
  return join(project, STATE_FOLDER);
}

/**
 * What there is of a manifest: the outputs that were built here, the places whose data the lock does not
 * know yet, the folders of its outputs, the files of the last build, snapshots that were set aside, and how long
 * its servers keep data.
 */
export type StateOf = 'built' | 'fetched' | 'folders' | 'index' | 'replaced' | 'retention';

/** A file there that is of one manifest, as its lock is; it need not be there. */
export function stateFile(manifest: string, ending: StateOf): string {
  const stem = basename(lockPath(manifest), '.lock');
  return join(statePath(dirname(manifest)), `${stem}.${ending}`);
}

/**
 * Makes the folder beside a manifest for what may be deleted at any time: git does not see it. Throws
 * UNWRITABLE and OUTSIDE.
 */
export function stateFolder(project: string): string {
  const folder = statePath(project);
  checkWithin(folder, [project]);
  makePrivateFolder(folder);
  return folder;
}

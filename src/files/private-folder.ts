import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../errors.js';
import { makeFolder } from './make-folder.js';
import { unwritable } from './unwritable.js';

/**
 * Makes a folder that git does not see, unless it has a `.gitignore` that says something else. Throws
 * UNWRITABLE.
 */
export function makePrivateFolder(folder: string): void {
  makeFolder(folder);
  const ignored = join(folder, '.gitignore');
  try {
    writeFileSync(ignored, '*\n', { flag: 'wx' });
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw unwritable(ignored, thrown);
  }
}

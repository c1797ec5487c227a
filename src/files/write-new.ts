import { writeFile } from 'node:fs/promises';
import { codeOf, StyxError } from '../errors.js';
import { unwritable } from './unwritable.js';

/** Writes a file that is not there yet. Throws EXISTS where it is, or a link of its name, and UNWRITABLE. */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw unwritable(path, thrown);
    throw new StyxError('EXISTS', `${path} is there already, and stays as it is`, {
      hint: 'remove it, or name another file',
    });
  }
}

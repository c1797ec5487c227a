import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { unwritable } from '../files/write-whole.js';

/** The folder beside a manifest for what may be deleted at any time: git does not see it. */
export function stateFolder(project: string): string {
  const folder = join(project, '.styx');
  makeFolder(folder);
  const ignored = join(folder, '.gitignore');
  if (existsSync(ignored)) return folder;
  try {
    writeFileSync(ignored, '*\n');
  } catch (thrown) {
    throw unwritable(ignored, thrown);
  }
  return folder;
}

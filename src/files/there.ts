import { type Stats, statSync } from 'node:fs';
import { unwritable } from './unwritable.js';

/**
 * What is at a path that is to be written, links followed; undefined where nothing is. Throws UNWRITABLE where
 * nothing can be: below a file, along links that lead to themselves, by too long a name.
 */
export function thereAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

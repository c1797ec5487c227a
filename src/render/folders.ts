import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf, StyxError } from '../errors.js';
import { passingName, removeLeftBehind } from '../files/left-behind.js';

/** Temporary folders of one build, below one that is gone afterwards, whatever happens. */
export interface Folders {
  /** A new, empty folder. Throws UNWRITABLE. */
  next(): string;
  /** Removes one of them now: what has been drawn takes no room while the rest is. */
  drop(folder: string): void;
  remove(): void;
}

export function openFolders(): Folders {
  let top: string | undefined;
  // Engines draw in another working folder.
  const temporary = resolve(tmpdir());
  const remove = (): void => {
    process.off('exit', remove);
    if (top !== undefined) rmSync(top, { recursive: true, force: true });
    top = undefined;
  };
  return {
    next() {
      try {
        if (top === undefined) {
          removeLeftBehind(temporary, 'styx-drawing-');
          top = mkdtempSync(join(temporary, passingName('styx-drawing-')));
          process.once('exit', remove);
        }
        return mkdtempSync(join(top, 'f'));
      } catch (thrown) {
        throw new StyxError('UNWRITABLE', `cannot draw in ${temporary}: ${messageOf(thrown)}`, {
          hint: 'free space there, or name another folder in TMPDIR',
          cause: thrown,
        });
      }
    },
    drop(folder) {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Something still writes there; it goes with the others.
      }
    },
    remove,
  };
}

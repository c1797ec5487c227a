import { openSync, realpathSync, write } from 'node:fs';
import { thereAt } from '../files/there.js';
import { unwritable } from '../files/unwritable.js';

/** A file, or a stream that has taken a piece when the promise is fulfilled. */
export type Target = { readonly path: string } | { readonly write: Write };

export type Write = (piece: Uint8Array) => Promise<void>;

/**
 * What a path means as a target: a link stays one, and the file that it leads to is replaced; a
 * pipe or a device is written into. Throws UNWRITABLE.
 */
export function targetAt(path: string): Target {
  const there = thereAt(path);
  if (there === undefined) return { path };
  if (there.isFile() || there.isDirectory()) return { path: realpathSync(path) };
  try {
    const descriptor = openSync(path, 'w');
    return { write: (piece) => writeTo(descriptor, path, piece) };
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

/** Writes a piece whole. Throws UNWRITABLE, naming the file as `name`. */
export function writeTo(descriptor: number, name: string, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (rest: Uint8Array): void => {
      write(descriptor, rest, (error, written) => {
        if (error !== null) reject(unwritable(name, error));
        else if (written === rest.length) resolve();
        else go(rest.subarray(written));
      });
    };
    go(piece);
  });
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf } from '../errors.js';

const BLOCK_BYTES = 256 * 1024;

/** In place of the hash of a file that is there and cannot be read. */
export const unreadable: unique symbol = Symbol('unreadable');

/** A SHA-256, in hex; undefined where there is no file. */
export type FileHash = string | typeof unreadable | undefined;

/** The hash of all that a file has. */
export function fileHash(path: string): FileHash {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (thrown) {
    const code = codeOf(thrown);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : unreadable;
  }
  try {
    const hash = createHash('sha256');
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    for (;;) {
      const length = readSync(file, block, 0, BLOCK_BYTES, null);
      if (length === 0) return hash.digest('hex');
      hash.update(block.subarray(0, length));
    }
  } catch {
    return unreadable;
  } finally {
    closeSync(file);
  }
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf } from '../errors.js';

const BLOCK_BYTES = 256 * 1024;

/** Stands for the hash of a file that is there and cannot be read: it is that of none. */
export const unreadable = 'unreadable';

/** The SHA-256, in hex, of a file; undefined where there is none, `unreadable` where that cannot be told. */
export function fileHash(path: string): string | undefined {
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

/** The SHA-256, in hex, of a text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

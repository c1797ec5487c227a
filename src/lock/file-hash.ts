import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK_BYTES = 256 * 1024;

/** The SHA-256, in hex, of a file; undefined where it cannot be read. */
export function fileHash(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
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
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** The SHA-256, in hex, of a text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { messageOf, StyxError } from '../errors.js';

export type WriteResult = 'written' | 'unchanged';

/** What to do with a file that already says the same. */
export type Unchanged = 'keep' | 'replace';

/**
 * Writes a file so that it appears whole or not at all: beside its place, then renamed into it. A
 * file that already has these bytes keeps its modification time, for make. Throws UNWRITABLE.
 */
export function writeWhole(
  path: string,
  pieces: Iterable<Uint8Array>,
  unchanged: Unchanged = 'keep',
): WriteResult {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = openSync(draft, 'w');
    try {
      writePieces(file, pieces);
      if (unchanged === 'keep' && haveSameBytes(draft, path)) return 'unchanged';
      renameSync(draft, path);
      return 'written';
    } finally {
      closeSync(file);
      rmSync(draft, { force: true });
    }
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

/** Makes a folder, and those above it, where they are not there. Throws UNWRITABLE. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

function unwritable(path: string, thrown: unknown): unknown {
  if (thrown instanceof StyxError) return thrown;
  return new StyxError('UNWRITABLE', `cannot write ${path}: ${messageOf(thrown)}`, {
    cause: thrown,
    hint: 'check the folder, its permissions and the space on its disk',
  });
}

function writePieces(file: number, pieces: Iterable<Uint8Array>): void {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
  }
  fsyncSync(file);
}

const COMPARED_BYTES = 256 * 1024;

function haveSameBytes(a: string, b: string): boolean {
  const size = statSync(b, { throwIfNoEntry: false });
  if (size?.isFile() !== true || size.size !== statSync(a).size) return false;
  const files = [openSync(a, 'r'), openSync(b, 'r')] as const;
  const [left, right] = [Buffer.alloc(COMPARED_BYTES), Buffer.alloc(COMPARED_BYTES)];
  try {
    for (;;) {
      const read = readSync(files[0], left);
      if (read !== readSync(files[1], right)) return false;
      if (read === 0) return true;
      if (!left.subarray(0, read).equals(right.subarray(0, read))) return false;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}

import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { passingName, removeLeftBehind } from './left-behind.js';
import { syncFolder } from './to-disk.js';
import { unwritable } from './unwritable.js';

export type WriteResult = 'written' | 'unchanged';

/** What to do with a file that already says the same. */
export type Unchanged = 'keep' | 'replace';

/** How a file is written. */
export interface WholeWriting {
  readonly unchanged: Unchanged;
  readonly signal: AbortSignal;
  /** Called before other bytes appear than were there; what it throws leaves these as they are. */
  readonly onReplace?: () => void | Promise<void>;
}

const { O_RDWR, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
/** As `w+`, but not to where a link leads. */
const DRAFT = O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW;

/** The draft's name is short, for the file's own name may be as long as names can be. */
let drafts = 0;

/**
 * Writes a file so that it appears whole or not at all: beside its place, then renamed into it. A
 * file that already has these bytes keeps its modification time, for make. It is not forced to the
 * disk, for what can be built again. Throws UNWRITABLE, what the pieces throw, and the signal's reason.
 */
export function writeWhole(
  path: string,
  pieces: Iterable<Uint8Array>,
  how: WholeWriting,
): Promise<WriteResult> {
  return written(path, pieces, how, () => Promise.resolve());
}

/** The same, and it is on the disk when this is fulfilled, in place of what was there. */
export async function writeDurably(
  path: string,
  pieces: Iterable<Uint8Array>,
  how: WholeWriting,
): Promise<WriteResult> {
  const result = await written(path, pieces, how, (draft) => draft.sync());
  if (result === 'written') await syncFolder(dirname(path));
  return result;
}

async function written(
  path: string,
  pieces: Iterable<Uint8Array>,
  { unchanged, signal, onReplace }: WholeWriting,
  force: (draft: FileHandle) => Promise<void>,
): Promise<WriteResult> {
  const folder = dirname(path);
  removeLeftBehind(folder, '.styx-');
  const draft = join(folder, `${passingName('.styx-')}${drafts++}.part`);
  const mode = (await stat(path).catch(() => undefined))?.mode;
  const file = await writing(path, open(draft, DRAFT, mode));
  try {
    const size = await writePieces(path, file, pieces, signal);
    const isSame = await hasSameBytes(path, file, size);
    if (unchanged === 'keep' && isSame) return 'unchanged';
    if (!isSame) await onReplace?.();
    await writing(path, force(file));
    await writing(path, rename(draft, path));
    return 'written';
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

/** Writes each piece while the next one is made. Returns how many bytes there were. */
async function writePieces(
  path: string,
  file: FileHandle,
  pieces: Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  let size = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const { bytesWritten } = await writing(path, file.write(piece, at));
      at += bytesWritten;
    }
    size += piece.length;
    signal.throwIfAborted();
  }
  return size;
}

async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

const COMPARED_BYTES = 256 * 1024;

/** Compares a written file with the one in its place; what cannot be read is not the same. */
async function hasSameBytes(path: string, written: FileHandle, size: number): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile() !== true || there.size !== size) return false;
  const other = await open(path, 'r').catch(() => undefined);
  if (other === undefined) return false;
  try {
    const [left, right] = [Buffer.alloc(COMPARED_BYTES), Buffer.alloc(COMPARED_BYTES)];
    for (let at = 0; at < size; at += COMPARED_BYTES) {
      const length = Math.min(COMPARED_BYTES, size - at);
      await written.read(left, 0, length, at);
      await other.read(right, 0, length, at);
      if (!left.subarray(0, length).equals(right.subarray(0, length))) return false;
    }
    return true;
  } finally {
    await other.close();
  }
}

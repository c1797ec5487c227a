import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing, messageOf, StyxError } from '../errors.js';
import { writeDurably } from '../files/write-whole.js';
import { isFoundFirst } from '../manifest/places.js';
import type { Lock } from './lock.js';
import { lockText, parseLock } from './lock-text.js';

/**
 * Where the lock of a manifest is: beside it. That which is found where none is named has `styx.lock`; any
 * other one has a lock by its whole name, so that no two in a folder have the same.
 */
export function lockPath(manifest: string): string {
  if (isFoundFirst(manifest)) return firstLockPath(manifest);
  return join(dirname(manifest), `${ownName(basename(manifest))}.lock`);
}

/** Where the lock of the manifest is that is found where none is named, in the folder of a manifest. */
export function firstLockPath(manifest: string): string {
  return join(dirname(manifest), 'styx.lock');
}

/** On some disks, `Styx` is no other name. */
const ownName = (name: string): string => (/^styx$/i.test(name) ? `${name}.manifest` : name);

/** What becomes of a lock that is broken: by a merge, say. */
export type IfBroken = (error: StyxError) => void;

const raise: IfBroken = (error) => {
  throw error;
};

/**
 * The lock at a path; undefined where there is none. Throws BAD_LOCK where it cannot be read, is of a newer
 * Styx, or is broken and nobody makes it anew.
 */
export function readLock(path: string, ifBroken: IfBroken = raise): Lock | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw new StyxError('BAD_LOCK', `cannot read ${path}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'check the file and its permissions',
    });
  }
  const lock = parseLock(text, path);
  if (!(lock instanceof StyxError)) return lock;
  ifBroken(lock);
  return undefined;
}

/** Writes a lock whole; where one says the same, nothing is written, not even beside it. Throws UNWRITABLE. */
export async function writeLock(path: string, lock: Lock): Promise<void> {
  const text = lockText(lock);
  if (textAt(path) === text) return;
  const never = new AbortController().signal;
  await writeDurably(path, [Buffer.from(text)], { unchanged: 'keep', signal: never });
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

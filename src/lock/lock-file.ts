import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing, messageOf, StyxError } from '../errors.js';
import { writeDurably } from '../files/write-whole.js';
import { isFoundFirst } from '../manifest/places.js';
import { type Lock, noLock } from './lock.js';
import { lockText, parseLock } from './lock-text.js';

/**
 * Where the lock of a manifest is: beside it. That which is found where none is named has `styx.lock`; any
 * other one has a lock by its whole name, so that no two in a folder have the same.
 */
export function lockPath(manifest: string): string {
  const name = isFoundFirst(manifest) ? 'styx' : basename(manifest);
  return join(dirname(manifest), `${name}.lock`);
}

/** The lock at a path; undefined where there is none. Throws BAD_LOCK. */
export function readLock(path: string): Lock | undefined {
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
  return text.trim() === '' ? noLock : parseLock(text, path);
}

/** The locks of other manifests in the folder of one; what is none of Styx is left out. */
export function locksBeside(manifest: string): Lock[] {
  const [folder, own] = [dirname(manifest), lockPath(manifest)];
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.lock'))
    .map((name) => join(folder, name));
  return paths.flatMap((path) => {
    if (path === own) return [];
    try {
      return readLock(path) ?? [];
    } catch {
      return [];
    }
  });
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

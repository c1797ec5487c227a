import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMissing, messageOf, StyxError } from '../errors.js';

/**
 * Makes a folder, and those above it, where they are not there: one at a time, for where no folder
 * can be made (/proc), Node's own `recursive` tries for ever. Throws UNWRITABLE.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  let there = resolve(path);
  for (; !isThere(there); there = dirname(there)) missing.unshift(there);
  if (!isFolder(there)) throw noFolder(path, `${there} is there, and is no folder`);
  for (const folder of missing) {
    try {
      mkdirSync(folder);
    } catch (thrown) {
      // Another program may have been faster.
      if (isFolder(folder)) continue;
      throw noFolder(path, problemOf(folder, thrown), thrown);
    }
  }
}

/** Also of a link that leads nowhere, but not of what cannot be looked at. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** The folder above is there, so that "no such file or directory" would mislead. */
function problemOf(folder: string, thrown: unknown): string {
  return isMissing(thrown)
    ? `no folder can be made in ${dirname(folder)} (ENOENT)`
    : messageOf(thrown);
}

function noFolder(path: string, why: string, cause?: unknown): StyxError {
  return new StyxError('UNWRITABLE', `cannot make the folder ${path}: ${why}`, {
    cause,
    hint: 'name another folder, or check the permissions and the space where it is to be',
  });
}

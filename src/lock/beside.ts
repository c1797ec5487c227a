import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestsBeside } from '../manifest/beside.js';
import { isEmptyLock, type Lock } from './lock.js';
import { lockPath, readLock } from './lock-file.js';

/**
 * The locks of other manifests in the folder of one; undefined where it is not known what these have: a lock
 * cannot be read, or what may be a manifest has none. What is none of Styx is left out.
 */
export function locksBeside(manifest: string): Lock[] | undefined {
  const folder = dirname(manifest);
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.lock'))
    .map((name) => join(folder, name))
    .filter(mayBeLock);
  const paths = new Set([...manifestsBeside(manifest).map(lockPath), ...found]);
  paths.delete(lockPath(manifest));
  const locks = [...paths].flatMap((path) => knownLock(path) ?? []);
  return locks.length === paths.size ? locks : undefined;
}

/** Many programs have a `.lock`. */
function mayBeLock(path: string): boolean {
  try {
    return statSync(path).isFile() && /"figures"\s*:/.test(readFileSync(path, 'utf8'));
  } catch {
    return true;
  }
}

function knownLock(path: string): Lock | undefined {
  try {
    const lock = readLock(path);
    return lock === undefined || isEmptyLock(lock) ? undefined : lock;
  } catch {
    return undefined;
  }
}

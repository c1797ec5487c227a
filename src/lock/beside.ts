import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { manifestsBeside } from '../manifest/beside.js';
import { isEmptyLock, type Lock } from './lock.js';
import { lockPath, readLock } from './lock-file.js';

/**
 * The locks of other manifests in the folder of one; undefined where it is not known what these have: a lock
 * cannot be read, or what may be a manifest has none. What is none of Styx, or is left of earlier, is left out.
 */
export function locksBeside(manifest: string): Lock[] | undefined {
  const folder = dirname(manifest);
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.lock'))
    .map((name) => join(folder, name))
    .filter(mayBeLock);
  const others = manifestsBeside(manifest);
  const paths = new Set([...others.map(lockPath), ...found]);
  for (const path of [manifest, ...others].flatMap((one) => formerLock(one) ?? []))
    paths.delete(path);
  paths.delete(lockPath(manifest));
  const locks = [...paths].flatMap((path) => knownLock(path) ?? []);
  return locks.length === paths.size ? locks : undefined;
}

/** A manifest, and its lock. */
export interface Locked {
  /** Absolute. */
  readonly manifest: string;
  readonly lock: Lock;
}

/** The other manifests in the folder of one whose locks are there and can be read. */
export function lockedBeside(manifest: string): Locked[] {
  const own = basename(lockPath(manifest));
  const isOther = (name: string): boolean => name.endsWith('.lock') && name !== own;
  // Most have none, and then no file of the folder is to be looked into.
  if (!readdirSync(dirname(manifest)).some(isOther)) return [];
  return manifestsBeside(manifest).flatMap((other) => {
    const lock = knownLock(lockPath(other));
    return lock === undefined ? [] : [{ manifest: other, lock }];
  });
}

/**
 * What is left of a time when a lock had the name of its manifest without its ending, `talk.lock` of
 * `talk.yaml`; undefined where there is none, or it is now that of another one, or of another program.
 */
export function formerLock(manifest: string): string | undefined {
  const { dir, name } = parse(manifest);
  const path = join(dir, `${name}.lock`);
  const isInUse = [manifest, ...manifestsBeside(manifest)].some((one) => lockPath(one) === path);
  return isInUse || !existsSync(path) || !mayBeLock(path) ? undefined : path;
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

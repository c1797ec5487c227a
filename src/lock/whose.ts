import { basename, dirname, join } from 'node:path';
import { StyxError } from '../errors.js';
import { manifestsUnseen } from '../manifest/beside.js';
import { isFoundFirst, searchPlaces } from '../manifest/places.js';
import type { Lock } from './lock.js';
import { firstLockPath, type IfBroken, lockPath, readLock } from './lock-file.js';

/**
 * Whose a lock is, for locks whose name does not tell: `styx.lock` is that of whichever manifest is found
 * first, and before the first of all places nothing can come.
 */
export function nameInLock(manifest: string): Pick<Lock, 'manifest'> {
  const name = basename(manifest);
  return isFoundFirst(manifest) && name !== searchPlaces[0] ? { manifest: name } : {};
}

/**
 * The lock of a manifest; undefined where there is none. Throws BAD_LOCK where it cannot be read, is of a newer
 * Styx, or is broken and nobody makes it anew, and where one of two manifests has come before the other, whose
 * lock has no name of its own yet.
 */
export function ownLock(manifest: string, ifBroken?: IfBroken): Lock | undefined {
  const path = lockPath(manifest);
  const lock = readLock(path, ifBroken);
  const first = firstLockPath(manifest);
  if (path === first && lock?.manifest !== undefined && isOfUnseen(lock.manifest, manifest))
    throw notYetNamed(first, lock.manifest);
  if (path === first || lock !== undefined) return lock;
  const owner = readLock(first, () => undefined)?.manifest;
  if (owner === basename(manifest)) throw notYetNamed(first, owner);
  return undefined;
}

/** Whether a name is that of a manifest that is not found since there is this one. */
function isOfUnseen(name: string, manifest: string): boolean {
  return manifestsUnseen(manifest).includes(join(dirname(manifest), name));
}

function notYetNamed(path: string, owner: string): StyxError {
  return new StyxError(
    'BAD_LOCK',
    `${path} is that of ${owner}, which is there too, and another manifest is found before that`,
    {
      hint:
        `\`git mv ${basename(path)} ${owner}.lock\` keeps it for \`styx build -c ${owner}\`; ` +
        'where one manifest is too many, remove it',
    },
  );
}

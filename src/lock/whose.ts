import { basename, dirname, join } from 'node:path';
import { StyxError } from '../errors.js';
import { manifestsUnseen } from '../manifest/beside.js';
import { isFoundFirst, searchPlaces } from '../manifest/places.js';
import type { Lock } from './lock.js';
import { lockPath } from './lock-file.js';

/**
 * Whose a lock is, for locks whose name does not tell: `styx.lock` is that of whichever manifest is found
 * first, and before the first of all places nothing can come.
 */
export function nameInLock(manifest: string): Pick<Lock, 'manifest'> {
  const name = basename(manifest);
  return isFoundFirst(manifest) && name !== searchPlaces[0] ? { manifest: name } : {};
}

/** Throws BAD_LOCK where a lock is that of another manifest, which is still there and was found before. */
export function checkWhose(lock: Lock | undefined, manifest: string): void {
  const owner = lock?.manifest;
  if (owner === undefined || owner === basename(manifest)) return;
  if (!manifestsUnseen(manifest).includes(join(dirname(manifest), owner))) return;
  const path = lockPath(manifest);
  const name = basename(path);
  throw new StyxError(
    'BAD_LOCK',
    `${path} is that of ${owner}, which is there too: ${basename(manifest)} would take it over`,
    {
      hint:
        `\`git mv ${name} ${owner}.lock\` keeps it for \`styx build -c ${owner}\`; ` +
        'where one manifest is too many, remove it',
    },
  );
}

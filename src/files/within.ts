import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isMissing, StyxError } from '../errors.js';
import { unwritable } from './unwritable.js';

/**
 * Makes sure that a file to be written is in one of some folders, wherever links lead: a manifest of
 * somebody else must not write elsewhere. Throws OUTSIDE, and UNWRITABLE where that cannot be told.
 */
export function checkWithin(path: string, folders: readonly string[]): void {
  if (isWithin(path, folders)) return;
  throw new StyxError(
    'OUTSIDE',
    `${path} would be ${realPlace(path)}, outside of the manifest's folder`,
    {
      hint: 'a link leads there: remove it, or name the folder in `output_dir` or `data_dir`',
    },
  );
}

/** Whether a path is below one of some folders, wherever links lead. Throws UNWRITABLE. */
export function isWithin(path: string, folders: readonly string[]): boolean {
  const real = realPlace(path);
  return folders.some((folder) => isBelow(real, realPlace(folder)));
}

/** Whether an absolute path is a folder, or in it, as they are written. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where something is, or would be, without any links. */
function realPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (thrown) {
    if (!isMissing(thrown)) throw unwritable(path, thrown);
  }
  const parent = dirname(path);
  if (parent === path) return path;
  const folder = realPlace(parent);
  const target = linkTarget(path);
  return target === undefined ? join(folder, basename(path)) : realPlace(resolve(folder, target));
}

/** Of a link that leads to what is not there yet. */
function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

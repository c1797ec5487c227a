import {
  constants,
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { passingName, removeLeftBehind } from '../../files/left-behind.js';
import { makeFolder } from '../../files/make-folder.js';
import { checkWithin, isWithin } from '../../files/within.js';
import { unwritable } from '../../files/unwritable.js';
import { stateFile } from '../../lock/state.js';
import { isCompressed } from '../../snapshot/compress.js';
import { requestHash, type SnapshotRequest } from '../../snapshot/request.js';

/**
 * So much is kept of what was replaced, in bytes: whoever tries queries on large data would fill the disk
 * with what nobody sees. What was replaced last stays though it is larger: it may be the only copy.
 */
const MOST_BYTES = 2 ** 30;

/** Where the snapshots are whose place has got another one. */
export function asideFolder(manifest: string): string {
  return stateFile(manifest, 'replaced');
}

/** Where the answer to a request is, if it was set aside: called by what was asked, whichever place asked it. */
export function asidePaths(request: SnapshotRequest, manifest: string): readonly string[] {
  return ['.json', '.json.gz'].map((ending) => asidePath(request, ending, manifest));
}

function asidePath(request: SnapshotRequest, ending: string, manifest: string): string {
  return join(asideFolder(manifest), `${requestHash(request)}${ending}`);
}

const endingOf = (path: string): string => (isCompressed(path) ? '.json.gz' : '.json');

/** Copies a snapshot there. Returns its path. Throws UNWRITABLE and OUTSIDE. */
function copyAside(path: string, request: SnapshotRequest, manifest: string): string {
  const aside = asidePath(request, endingOf(path), manifest);
  checkWithin(aside, [dirname(manifest)]);
  makeFolder(dirname(aside));
  try {
    copyWhole(path, aside);
    for (const other of asidePaths(request, manifest))
      if (other !== aside) rmSync(other, { force: true });
  } catch (thrown) {
    throw unwritable(aside, thrown);
  }
  return aside;
}

function copyWhole(from: string, to: string): void {
  const folder = dirname(to);
  removeLeftBehind(folder, '.styx-');
  const draft = join(folder, `${passingName('.styx-')}aside.part`);
  // Not to where a link leads.
  rmSync(draft, { force: true });
  try {
    copyFileSync(from, draft, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    renameSync(draft, to);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes room for the newest. */
function removeOldest(newest: string): void {
  const folder = dirname(newest);
  const others = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => join(folder, name))
    .filter((path) => path !== newest)
    .map((path) => ({ path, ...sizeAndTime(path) }))
    .sort((one, other) => other.ms - one.ms);
  let sum = sizeAndTime(newest).bytes;
  for (const { path, bytes } of others) {
    sum += bytes;
    if (sum > MOST_BYTES) rmSync(path, { force: true });
  }
}

function sizeAndTime(path: string): { readonly bytes: number; readonly ms: number } {
  const { size, mtimeMs } = statSync(path);
  return { bytes: size, ms: mtimeMs };
}

/** Snapshots that are replaced, and what becomes of them when more is known of what has replaced them. */
export interface Aside {
  /** Copies one that is to be replaced. Returns where it is from then on. Throws UNWRITABLE and OUTSIDE. */
  readonly keep: (path: string, request: SnapshotRequest) => string;
  /** Removes what `keep` has copied: nobody can ask that any more. */
  readonly forget: (request: SnapshotRequest) => void;
  /**
   * Puts it back to a path, as far as that can be done, and copies what is there, in answer to what was
   * `tried`, if that may be asked again.
   */
  readonly putBack: (
    path: string,
    request: SnapshotRequest,
    tried: SnapshotRequest | undefined,
  ) => void;
}

/** Where one build sets snapshots aside. */
export function asideOf(manifest: string): Aside {
  const { claim, release } = claims(manifest);
  const keep = (path: string, request: SnapshotRequest): string => {
    claim(request);
    return copyAside(path, request, manifest);
  };
  const forget: Aside['forget'] = (request) => {
    if (!release(request) || !isWithin(asideFolder(manifest), [dirname(manifest)])) return;
    for (const path of asidePaths(request, manifest)) rmSync(path, { force: true });
  };
  return {
    keep(path, request) {
      const aside = keep(path, request);
      removeOldest(aside);
      return aside;
    },
    forget,
    putBack(path, request, tried) {
      try {
        const aside = tried && keep(path, tried);
        copyWhole(asidePath(request, endingOf(path), manifest), path);
        forget(request);
        // Only now, for what was put back may have been the oldest.
        if (aside !== undefined) removeOldest(aside);
      } catch {
        // Then the next build brings it back.
      }
    },
  };
}

/**
 * Who of a build still needs what it has set aside, of several figures that ask the same. What was there before
 * is what another place had, which may want it back: somebody always needs that.
 */
function claims(manifest: string) {
  const counts = new Map<string, number>();
  const countOf = (request: SnapshotRequest): number | undefined =>
    counts.get(requestHash(request));
  return {
    claim: (request: SnapshotRequest): void => {
      const isThere = asidePaths(request, manifest).some((path) => existsSync(path));
      const before = countOf(request) ?? (isThere ? Infinity : 0);
      counts.set(requestHash(request), before + 1);
    },
    /** Whether nobody needs it any more. */
    release: (request: SnapshotRequest): boolean => {
      const left = (countOf(request) ?? Infinity) - 1;
      counts.set(requestHash(request), left);
      return left === 0;
    },
  };
}

/** For who only looks. */
export const leftAside: Aside = {
  keep: (path) => path,
  forget: () => undefined,
  putBack: () => undefined,
};

import { existsSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { messageOf } from '../errors.js';
import { isBelow } from '../files/within.js';
import { type Diagnosis, well } from './diagnosis.js';

/** A folder with something to be written. */
export interface WrittenFolder {
  /** Absolute; it need not be there yet. */
  readonly path: string;
  readonly isNeeded: boolean;
}

/** A disk that has less is about to be full, bytes. */
const LITTLE = 50 * 1024 * 1024;

/** Whether folders can be written to, as `cwd` names them. What is wrong with one is not told again of those in it. */
export function folderDiagnoses(folders: readonly WrittenFolder[], cwd: string): Diagnosis[] {
  const found = folders.map((folder) => ({ ...folder, name: shown(folder.path, cwd) }));
  const wrong = found.flatMap(({ path, name, isNeeded }) => {
    const problem = problemOf(path);
    if (problem === undefined) return [];
    return [{ ...problem, path, name, isNeeded }];
  });
  if (wrong.length === 0) {
    const names = found.map(({ name }) => name).join(', ');
    return [well('write access', `${names} can be written to`)];
  }
  return wrong
    .filter((one) => !wrong.some((other) => isPartOf(one, other)))
    .map(({ isNeeded, name, says, remedy }) => ({
      ...{ name: 'write access', says: `${name} ${says}`, remedy },
      status: isNeeded ? 'error' : 'warning',
    }));
}

interface Problem {
  readonly says: string;
  readonly remedy: string;
}

/** Whether another folder tells what is wrong with one, and that it matters as much. */
const isPartOf = (one: Problem & WrittenFolder, other: Problem & WrittenFolder): boolean =>
  one.path !== other.path &&
  isBelow(one.path, other.path) &&
  one.says === other.says &&
  (other.isNeeded || !one.isNeeded);

const REMEDY =
  'check its permissions, or name another folder: output_dir or data_dir of the manifest, or TMPDIR';

/** Where temporary files are. */
export const temporaryFolder = (): string => resolve(tmpdir());

function problemOf(path: string): Problem | undefined {
  const there = nearest(path);
  try {
    // Permissions alone do not tell: what is mounted to be read has them too.
    rmdirSync(mkdtempSync(join(there, '.styx-doctor-')));
  } catch (thrown) {
    const [reason] = messageOf(thrown).split(', mkdtemp');
    return { says: `cannot be written to: ${reason}`, remedy: REMEDY };
  }
  const { blocks, bavail, bsize } = statfsSync(there);
  // What is no disk has no room to speak of.
  if (blocks === 0 || bavail * bsize >= LITTLE) return undefined;
  return { says: 'is on a disk that is full, or nearly', remedy: 'free some space there' };
}

/** A folder, or the one above it that is there: what is not is made. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

function shown(path: string, cwd: string): string {
  const below = relative(cwd, path);
  if (below === '') return 'this folder';
  return below.startsWith('..') ? path : below;
}

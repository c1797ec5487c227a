import { closeSync, futimesSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StyxError } from '../../errors.js';
import { changedMs } from '../../files/changes.js';
import { makeFolder } from '../../files/make-folder.js';
import { writeWhole } from '../../files/write-whole.js';
import { unwritable } from '../../files/unwritable.js';
import { depfileText, isDepfile } from '../../make/depfile.js';
import type { Manifest } from '../../manifest/manifest.js';
import { targetAt } from '../../output/target.js';
import { namedByMake, type SourceFiles, sourcesOf } from './sources.js';

/** Files that tell make of a build that went well. */
export interface StampWanted {
  /** Its time is that of the build. */
  readonly file: string;
  /** What the stamp depends on, to be included by a Makefile. */
  readonly depfile: string | undefined;
  /** When the first of the sources was read, ms. */
  readonly sinceMs: number;
}

/** Throws USAGE where a stamp, or its depfile, would be written over something else. */
export function checkStamp({ file, depfile }: StampWanted): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isFile() === false) throw inTheWay('--stamp', file, 'is no file');
  if (depfile !== undefined && !mayBeReplaced(depfile))
    throw inTheWay('--depfile', depfile, 'is there, and is no depfile');
}

function mayBeReplaced(depfile: string): boolean {
  const there = statSync(depfile, { throwIfNoEntry: false });
  if (there === undefined || isStream(there)) return true;
  return there.isFile() && isDepfile(readFileSync(depfile, 'utf8'));
}

const isStream = (there: Stats): boolean =>
  there.isCharacterDevice() || there.isFIFO() || there.isSocket();

function inTheWay(option: string, path: string, why: string): StyxError {
  return new StyxError('USAGE', `${option}: ${path} ${why}`, {
    hint: 'name another one, or remove it',
  });
}

/** Leaves a stamp, and its depfile, when all else is written. Throws UNWRITABLE, USAGE, BAD_LOCK. */
export async function leaveStamp(
  manifest: Manifest,
  nowMs: number,
  { file, depfile, sinceMs }: StampWanted,
): Promise<void> {
  const sources = sourcesOf(manifest, nowMs);
  if (depfile !== undefined) await writeDepfile(depfile, file, sources);
  // What was changed meanwhile may have been read before: make is to build again.
  const isLate = sources.written.some((path) => changedMs(path) > sinceMs);
  touch(file, isLate ? sinceMs : Date.now());
}

async function writeDepfile(
  depfile: string,
  target: string,
  { written, kept }: SourceFiles,
): Promise<void> {
  const text = depfileText(target, [...written, ...kept].map(namedByMake));
  makeFolder(dirname(depfile));
  const { signal } = new AbortController();
  const pieces = [Buffer.from(text)];
  const place = targetAt(depfile);
  if ('path' in place) await writeWhole(place.path, pieces, { unchanged: 'keep', signal });
  else for (const piece of pieces) await place.write(piece);
}

function touch(path: string, ms: number): void {
  makeFolder(dirname(path));
  try {
    const file = openSync(path, 'a');
    try {
      futimesSync(file, ms / 1000, ms / 1000);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

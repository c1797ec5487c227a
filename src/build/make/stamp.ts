import { closeSync, futimesSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { changedMs } from '../../files/changes.js';
import { makeFolder } from '../../files/make-folder.js';
import { writeWhole } from '../../files/write-whole.js';
import { unwritable } from '../../files/unwritable.js';
import { depfileText } from '../../make/depfile.js';
import type { Manifest } from '../../manifest/manifest.js';
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
  await writeWhole(depfile, [Buffer.from(text)], { unchanged: 'keep', signal });
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

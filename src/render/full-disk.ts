import { statfsSync, type StatsFs } from 'node:fs';
import { tmpdir } from 'node:os';
import { StyxError } from '../errors.js';

/** Less than this is next to nothing: an engine may have removed the part that it had written. */
const FULL_BYTES = 1024 * 1024;

const saysFull = /No space left on device|\bENOSPC\b|Disk quota exceeded|\bEDQUOT\b/;

/**
 * A failure of an engine that drew in a folder, with the probable cause where that is a full disk:
 * few engines say so. One that does may have written elsewhere. Anything else is given back as it
 * is.
 */
export function withFullDisk(
  thrown: unknown,
  folder: string,
  statfs: (folder: string) => SpaceLeft = statfsSync,
): unknown {
  if (!(thrown instanceof StyxError) || thrown.code !== 'ENGINE_FAILED') return thrown;
  const found = problemOf(freeIn(folder, statfs), thrown.output);
  if (found === undefined) return thrown;
  const { message, output, cause } = thrown;
  const { problem, hint } = found;
  return new StyxError('ENGINE_FAILED', `${message}; ${problem}`, { output, cause, hint });
}

interface Problem {
  readonly problem: string;
  readonly hint: string;
}

function problemOf(free: Free | undefined, output: string | undefined): Problem | undefined {
  if (free !== undefined && (free.bytes < FULL_BYTES || free.hasNoFiles)) {
    return {
      problem: `the disk is full: it drew in ${tmpdir()}, where ${freeText(free)}`,
      hint: 'free space there, or name another folder in TMPDIR',
    };
  }
  if (!saysFull.test(output ?? '')) return undefined;
  return { problem: 'its script says that a disk is full', hint: 'free space where it writes' };
}

type SpaceLeft = Pick<StatsFs, 'bavail' | 'bsize' | 'blocks' | 'files' | 'ffree'>;

interface Free {
  readonly bytes: number;
  /** As many files are there as the disk can have. */
  readonly hasNoFiles: boolean;
}

/** Undefined where the system does not say. */
function freeIn(folder: string, statfs: (folder: string) => SpaceLeft): Free | undefined {
  try {
    const { bavail, bsize, blocks, files, ffree } = statfs(folder);
    if (blocks === 0) return undefined;
    return { bytes: bavail * bsize, hasNoFiles: files > 0 && ffree === 0 };
  } catch {
    return undefined;
  }
}

function freeText({ bytes, hasNoFiles }: Free): string {
  return hasNoFiles ? 'no more files fit' : `${Math.floor(bytes / 1000)} kB are free now`;
}

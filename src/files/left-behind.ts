import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, thisMachine } from './holder.js';

/** What this process makes for a while: drafts of files, and temporary folders. */
export type Passing = '.styx-' | 'styx-' | 'styx-drawing-';

let machine: string | undefined;

/** Tells machines apart that may share a disk. */
const machineMark = (): string =>
  (machine ??= createHash('sha256').update(thisMachine()).digest('hex').slice(0, 8));

/** How the name of something begins that is gone when this process is, unless that is killed. */
export function passingName(kind: Passing): string {
  return `${kind}${machineMark()}-${process.pid}-`;
}

const swept = new Set<string>();

/**
 * Removes what processes of this machine that are gone have left of a kind in a folder. Looks there once;
 * never throws, for nothing depends on it.
 */
export function removeLeftBehind(folder: string, kind: Passing): void {
  const key = `${kind} ${folder}`;
  if (swept.has(key)) return;
  swept.add(key);
  const begin = `${kind}${machineMark()}-`;
  for (const name of namesIn(folder)) {
    const [, pid] =
      (name.startsWith(begin) && /^(\d+)-\w+(?:\.part)?$/.exec(name.slice(begin.length))) || [];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It may be another user's.
  }
}

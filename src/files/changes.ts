import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What tells whether a file or a folder has changed, as git looks at it: size, times and inode. (A program
 * may set back when the content changed, but not when the inode did.) Empty where there is none. Throws
 * what the file system does where it cannot be looked at.
 */
export function stateOf(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false, bigint: true });
  return there === undefined ? '' : `${there.size} ${there.mtimeNs} ${there.ctimeNs} ${there.ino}`;
}

/** When a file was changed last, or came to its place, ms; 0 where there is none. */
export function changedMs(path: string): number {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined ? 0 : Math.max(there.mtimeMs, there.ctimeMs);
}

/** Files as they were at some time: their states, by their absolute paths. */
export type FileStates = ReadonlyMap<string, string>;

/** Looking at 20 files takes 0.1 ms. */
const LOOK_MS = 50;

/**
 * Waits until some files are not as they were, and are left alone since the last look: says which.
 * It looks, and is not told: so a file that an editor writes, replaces by another one, or deletes and
 * writes anew has changed, one may appear in a folder that is not there yet, and it is the same on
 * the drives of networks and containers, of which no system tells. Throws the signal's reason.
 */
export async function nextChanges(before: FileStates, signal: AbortSignal): Promise<string[]> {
  let last = before;
  for (;;) {
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
    const now = new Map([...before.keys()].map((path) => [path, lookedAt(path)]));
    const changed = differing(now, before);
    if (changed.length > 0 && differing(now, last).length === 0) return changed;
    last = now;
  }
}

/** As `stateOf`, and why it cannot be looked at, where that is so. */
export function lookedAt(path: string): string {
  try {
    return stateOf(path);
  } catch (thrown) {
    return String(thrown);
  }
}

function differing(now: FileStates, before: FileStates): string[] {
  return [...now].flatMap(([path, state]) => (before.get(path) === state ? [] : [path]));
}

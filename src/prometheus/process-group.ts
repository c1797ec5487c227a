import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, messageOf } from '../errors.js';

/** The last words of a program come after its end; those of what it has started may never end. */
export const LAST_WORDS_MS = 200;
/** It is killed where it takes longer to end. */
const PATIENCE_MS = 2000;
/** Then nothing is left but what cannot be killed: the dead of whom nobody takes notice, or another user's. */
const AFTER_KILL_MS = 2000;

/** A process that was started `detached`, and all that it has started in turn. */
export interface ProcessGroup {
  /** Ends it, at once if it does not end by itself; it is ended with this process, too. */
  readonly end: () => Promise<void>;
}

/** Where there are no such groups, it is the process alone. */
export function processGroup(child: ChildProcess): ProcessGroup {
  const { pid } = child;
  const send = (signal: NodeJS.Signals | 0): boolean => {
    if (pid === undefined) return false;
    try {
      return process.kill(process.platform === 'win32' ? pid : -pid, signal);
    } catch (thrown) {
      // Another user's is there, and nobody may end it.
      return codeOf(thrown) === 'EPERM';
    }
  };
  // Its number may be that of another process one day.
  let isGone = false;
  const isThere = (): boolean => !isGone && send(0);
  const kill = (): void => {
    if (isThere()) send('SIGKILL');
  };
  child.on('exit', () => {
    isGone ||= !send(0);
  });
  atExit.add(kill);
  return {
    end: async () => {
      if (isThere()) send('SIGTERM');
      await untilGone(isThere, PATIENCE_MS);
      kill();
      await untilGone(isThere, AFTER_KILL_MS);
      atExit.remove(kill);
    },
  };
}

/** What is done as this process ends: a second Ctrl-C, and what nobody has foreseen, end it at once. */
const atExit = exitWork();

/** One listener for all: Node.js warns of many. */
function exitWork() {
  const all = new Set<() => void>();
  const doAll = (): void => {
    for (const work of all) work();
  };
  return {
    add(work: () => void): void {
      if (all.size === 0) process.on('exit', doAll);
      all.add(work);
    },
    remove(work: () => void): void {
      all.delete(work);
      if (all.size === 0) process.off('exit', doAll);
    },
  };
}

async function untilGone(isThere: () => boolean, mostMs: number): Promise<void> {
  for (const until = performance.now() + mostMs; isThere() && performance.now() < until;)
    await sleep(10);
}

/** Why a program does not run, for people, of what Node.js throws. */
export function whyNotStarted(thrown: unknown): string {
  const code = codeOf(thrown);
  if (code === 'ENOENT') return 'there is no such program';
  // Its message has the word, which may be secret.
  if (code === 'ERR_INVALID_ARG_VALUE') return 'it has no name, or a word with the character NUL';
  return messageOf(thrown);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, messageOf } from '../errors.js';

/** A command that runs until it is stopped. */
export interface TunnelProcess {
  /** How it has ended, for people; undefined while it runs. */
  readonly ending: () => string | undefined;
  /** The last lines of what it said, when all of that is there; `shown` takes out of it what is secret. */
  readonly said: (shown: (text: string) => string) => Promise<string>;
  /** Ends it and all that it has started. */
  readonly stop: () => Promise<void>;
}

/** What is kept of its words, in characters and in lines. */
const MOST_SAID = 4000;
const MOST_LINES = 10;
/** Its last words come after its end; those of what it has started may never end. */
const LAST_WORDS_MS = 200;
/** It is killed where it takes longer to end. */
const PATIENCE_MS = 2000;
/** Then nothing is left but what cannot be killed: the dead of whom nobody takes notice, or another user's. */
const AFTER_KILL_MS = 2000;

/**
 * Starts a command in a group of processes of its own, which Ctrl-C at a terminal does not reach.
 * Throws what Node.js does of words that are none of a command; other mistakes are an `ending`.
 */
export function startTunnel(command: readonly string[], folder: string): TunnelProcess {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    ...{ cwd: folder, detached: true },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const group = groupOf(child);
  let ending: string | undefined;
  const said = lastLines();
  child.on('error', (error) => {
    ending ??= whyNotStarted(error);
  });
  child.on('exit', (code, signal) => {
    ending ??= signal === null ? `it ended with ${code}` : `it was ended by ${signal}`;
    group.leaderEnded();
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.add(text);
  });
  atExit.add(group.kill);
  return {
    ending: () => ending,
    said: async (shown) => {
      await Promise.race([closed, sleep(LAST_WORDS_MS)]);
      const words = shown(said.text()).slice(-MOST_SAID);
      return words.trim().split('\n').slice(-MOST_LINES).join('\n');
    },
    stop: async () => {
      await group.end();
      // What has left the group, as the master of ssh does, may keep its end for days.
      child.stderr.destroy();
      atExit.remove(group.kill);
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

/** The last of a text, from the start of a line on: lines of secrets are known, and not what is cut out of them. */
function lastLines() {
  let kept = '';
  let isWithinLine = false;
  return {
    text: () => kept,
    add(text: string): void {
      const end = isWithinLine ? text.indexOf('\n') : -1;
      if (isWithinLine && end < 0) return;
      kept += text.slice(end + 1);
      isWithinLine = false;
      if (kept.length <= 2 * MOST_SAID) return;
      const start = kept.indexOf('\n', kept.length - 2 * MOST_SAID);
      isWithinLine = start < 0;
      kept = isWithinLine ? '' : kept.slice(start + 1);
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

/** A process and all that it has started; where there are no such groups, itself. */
function groupOf(child: ChildProcess) {
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
  return {
    leaderEnded: (): void => {
      isGone ||= !send(0);
    },
    kill: (): void => {
      if (isThere()) send('SIGKILL');
    },
    end: async () => {
      if (isThere()) send('SIGTERM');
      await untilGone(isThere, PATIENCE_MS);
      if (isThere()) send('SIGKILL');
      await untilGone(isThere, AFTER_KILL_MS);
    },
  };
}

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
  let said = '';
  child.on('error', (error) => {
    ending ??= whyNotStarted(error);
  });
  child.on('exit', (code, signal) => {
    ending ??= signal === null ? `it ended with ${code}` : `it was ended by ${signal}`;
    group.leaderEnded();
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2 * MOST_SAID);
  });
  // A second Ctrl-C, and what nobody has foreseen, end this process at once.
  process.on('exit', group.kill);
  return {
    ending: () => ending,
    said: async (shown) => {
      await Promise.race([closed, sleep(LAST_WORDS_MS)]);
      // A secret that is cut in two is none that is known.
      const words = shown(said).slice(-MOST_SAID);
      return words.trim().split('\n').slice(-MOST_LINES).join('\n');
    },
    stop: async () => {
      await group.end();
      // What has left the group, as the master of ssh does, may keep its end for days.
      child.stderr.destroy();
      process.off('exit', group.kill);
    },
  };
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
    } catch {
      return false;
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
      for (const until = performance.now() + PATIENCE_MS; isThere();) {
        if (performance.now() > until) send('SIGKILL');
        await sleep(10);
      }
    },
  };
}

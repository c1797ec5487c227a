import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { LAST_WORDS_MS, processGroup, whyNotStarted } from './process-group.js';

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
  const group = processGroup(child);
  let ending: string | undefined;
  const said = lastLines();
  child.on('error', (error) => {
    ending ??= whyNotStarted(error);
  });
  child.on('exit', (code, signal) => {
    ending ??= signal === null ? `it ended with ${code}` : `it was ended by ${signal}`;
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.add(text);
  });
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

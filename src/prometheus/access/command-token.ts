import { type ChildProcess, spawn } from 'node:child_process';
import { StyxError } from '../../errors.js';
import type { Authentication } from '../../manifest/http/access.js';
import { type Command, programOf } from '../../manifest/http/command.js';
import { LAST_WORDS_MS, processGroup, whyNotStarted } from '../process-group.js';
import type { Hiding } from './hiding.js';
import type { Token } from './kept-token.js';

type CommandAuthentication = Extract<Authentication, { way: 'command' }>;

/** A command that asks somebody to log in would wait for ever. */
const LONGEST_MS = 60_000;

/**
 * Runs the command of an endpoint, without a shell: the first line that it prints is the token.
 * Throws CREDENTIALS, with the last lines of what it said.
 */
export async function commandToken(
  { command }: CommandAuthentication,
  hiding: Hiding,
  signal: AbortSignal,
): Promise<Token> {
  const words = command.words.map((word) => word().text);
  command.secrets().forEach(hiding.hide);
  const stdout = await printedBy(command, words, signal);
  const text = (/^[^\r\n]*/.exec(stdout)?.[0] ?? '').trim();
  if (!/^[\x21-\x7e]+$/.test(text)) {
    const what = text === '' ? 'nothing' : 'what is no token';
    throw new StyxError(
      'CREDENTIALS',
      `credentials_command printed ${what}: ${programOf(command)}`,
      { hint },
    );
  }
  hiding.hide(text);
  return { text, untilMs: undefined };
}

const hint = 'its first line must be the token: run it in a terminal to see what it prints';

/** As much as a program may print before its first line is looked at. */
const MOST_PRINTED = 1024 * 1024;

/** What it prints until it ends, or fails; what it leaves running is ended. */
async function printedBy(
  command: Command,
  [program = '', ...args]: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const child = started(command, program, args);
  const group = processGroup(child);
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (printed.length < MOST_PRINTED) printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_SAID);
  });
  try {
    const why = await endOf(child, signal);
    if (why !== undefined) throw failed(command, why, said);
    return printed;
  } finally {
    child.stdout.destroy();
    child.stderr.destroy();
    void group.end();
  }
}

const MOST_SAID = 64 * 1024;

function started(command: Command, program: string, args: readonly string[]) {
  try {
    return spawn(program, args, {
      ...{ cwd: command.folder, detached: true },
      // Nobody answers its questions.
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (thrown) {
    throw failed(command, whyNotStarted(thrown), '');
  }
}

/** Why it has failed; undefined where it has not. Rejects with the signal's reason. */
function endOf(child: ChildProcess, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(late);
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort);
    const late = setTimeout(() => done(`it took longer than ${LONGEST_MS / 1000} s`), LONGEST_MS);
    const done = (why: string | undefined): void => {
      clearTimeout(late);
      signal.removeEventListener('abort', abort);
      resolve(why);
    };
    child.on('error', (error) => done(whyNotStarted(error)));
    child.on('close', (code, killedBy) => done(whyEnded(code, killedBy)));
    child.on('exit', (code, killedBy) => {
      setTimeout(() => done(whyEnded(code, killedBy)), LAST_WORDS_MS);
    });
  });
}

function whyEnded(code: number | null, signal: NodeJS.Signals | null): string | undefined {
  if (code === 0) return undefined;
  return signal === null ? `it ended with ${code}` : `it was ended by ${signal}`;
}

function failed(command: Command, why: string, said: string): StyxError {
  const output = said.trim().split('\n').slice(-10).join('\n');
  return new StyxError('CREDENTIALS', `credentials_command failed: ${programOf(command)}: ${why}`, {
    hint: 'run it in a terminal, and log in where it wants that',
    ...(output !== '' && { output }),
  });
}

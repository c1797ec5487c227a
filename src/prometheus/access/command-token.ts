import { execFile, type ExecFileException } from 'node:child_process';
import { StyxError } from '../../errors.js';
import type { Authentication } from '../../manifest/http/access.js';
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
  { command, folder }: CommandAuthentication,
  hiding: Hiding,
  signal: AbortSignal,
): Promise<Token> {
  const [program = '', ...args] = command.map((word) => word().text);
  const stdout = await printedBy(program, args, folder, signal);
  const text = (/^[^\r\n]*/.exec(stdout)?.[0] ?? '').trim();
  if (!/^[\x21-\x7e]+$/.test(text)) {
    const what = text === '' ? 'nothing' : 'what is no token';
    throw new StyxError('CREDENTIALS', `credentials_command printed ${what}: ${program}`, { hint });
  }
  hiding.hide(text);
  return { text, untilMs: undefined };
}

const hint = 'its first line must be the token: run it in a terminal to see what it prints';

function printedBy(
  program: string,
  args: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, signal, timeout: LONGEST_MS, maxBuffer: 1024 * 1024 };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(failed(program, error, stderr));
    });
    // Nobody answers its questions.
    child.stdin?.end();
  });
}

/** Node.js' own message has all arguments, of which one may be secret. */
function failed(program: string, error: ExecFileException, stderr: string): StyxError {
  const output = stderr.trim().split('\n').slice(-10).join('\n');
  return new StyxError('CREDENTIALS', `credentials_command failed: ${program}: ${why(error)}`, {
    hint: 'run it in a terminal, and log in where it wants that',
    ...(output !== '' && { output }),
  });
}

function why({ code, killed, signal }: ExecFileException): string {
  if (code === 'ENOENT') return 'there is no such program';
  if (typeof code === 'number') return `it ended with ${code}`;
  if (killed === true) return `it took longer than ${LONGEST_MS / 1000} s`;
  return `it was ended by ${signal ?? code ?? 'nobody knows what'}`;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { messageOf, StyxError } from '../errors.js';
import { sentinel } from './sentinel.js';
import type { Signals } from './signals.js';

/** How a command ended: with an exit code, or killed by a signal. */
export type Ending = { readonly code: number } | { readonly signal: NodeJS.Signals };

export type Command = readonly [program: string, ...args: string[]];

/** Throws USAGE where a command is none, before anything is recorded. */
export function checkCommand([program]: Command, env: NodeJS.ProcessEnv, cwd: string): void {
  const places = program.includes('/')
    ? [resolve(cwd, program)]
    : (env['PATH'] ?? '/usr/bin:/bin').split(delimiter).map((folder) => join(folder, program));
  const files = places.filter(isFile);
  if (files.some(isExecutable)) return;
  const problem = files.length === 0 ? 'there is no command' : 'this is not executable:';
  throw new StyxError('USAGE', `${problem} ${program}`, {
    hint: files.length === 0 ? undefined : `chmod +x ${files[0] ?? ''}`,
  });
}

/** A folder that may not be entered has no command, as for a shell. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a command as if it had been run in this one's place: with its standard input and outputs,
 * and with the signals that this process is sent. Those that the whole group is sent, as by Ctrl-C
 * at a terminal, it has been sent too, and is not sent twice: some take a second one for an order
 * to leave everything as it is. A signal that came before, held, ends it before it begins. Signals
 * stay caught when it has ended, for what is left to do. Throws USAGE where it cannot be started.
 */
export async function runCommand(
  command: Command,
  env: NodeJS.ProcessEnv,
  signals: Signals,
): Promise<Ending> {
  const early = signals.early();
  if (early !== undefined) return { signal: early };
  const [program, ...args] = command;
  const watch = sentinel();
  const child = spawn(program, args, { stdio: 'inherit', env });
  signals.passTo((signal) => void passOn(signal, child, watch.isOfGroup));
  try {
    return await endingOf(child, program);
  } finally {
    watch.stop();
  }
}

async function passOn(
  signal: NodeJS.Signals,
  child: ChildProcess,
  isOfGroup: (signal: NodeJS.Signals) => Promise<boolean>,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (!(await isOfGroup(signal))) child.kill(signal);
}

function endingOf(child: ChildProcess, program: string): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => {
      if (child.pid !== undefined) return;
      reject(new StyxError('USAGE', `cannot run ${program}: ${messageOf(cause)}`, { cause }));
    });
    child.on('exit', (code, signal) => {
      resolve(signal === null ? { code: code ?? 1 } : { signal });
    });
  });
}

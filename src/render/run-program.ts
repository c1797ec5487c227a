import { spawn } from 'node:child_process';

/** What became of a program: null where a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly isLate: boolean;
  /** The end of what it said, to stdout and stderr. */
  readonly said: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** As much as is of use in a message. */
const KEPT_CHARACTERS = 16_384;

/**
 * The program takes the place of this shell. What stays is a guard that waits for the end of a pipe
 * which Styx holds: when Styx is gone, even killed, it ends the program and all that it began.
 */
const guarded = '{ cat; kill -KILL 0; } <&3 >/dev/null 2>&1 & exec 3<&-; exec "$0" "$@"';

/**
 * Runs a program to its end, in a process group of its own. Throws the error of a program that
 * cannot be started (ENOENT), and the signal's reason when all of it has been killed.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, timeoutMs, signal }: RunOptions,
): Promise<Ended> {
  signal.throwIfAborted();
  const child = spawn('/bin/sh', ['-c', guarded, program, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let isLate = false;
  const listen = (text: string): void => {
    said = (said + text).slice(-KEPT_CHARACTERS);
  };
  child.stdout?.setEncoding('utf8').on('data', listen);
  child.stderr?.setEncoding('utf8').on('data', listen);
  const kill = (): void => killGroup(child.pid);
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, timeoutMs);
  signal.addEventListener('abort', kill);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
      reject(error);
    });
    // The guard is still there, and what the program has left behind.
    child.on('exit', kill);
    child.on('close', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
      if (signal.aborted) reject(signal.reason);
      else resolve({ code, isLate, said });
    });
  });
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

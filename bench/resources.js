import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KILL_AFTER_MS = 5000;

/**
 * A temporary folder and the processes of one run. Both are gone when the run is, also when it is
 * interrupted. The processes keep their own temporary files in the folder.
 */
export function openResources() {
  const folder = mkdtempSync(join(tmpdir(), 'styx-bench-'));
  const running = new Set();
  const clean = () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once('exit', clean);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => process.exit(130));

  /** Each process leads a group of its own, so that what it starts is stopped with it. */
  function start(command, options) {
    const [program, ...parameters] = command;
    const env = { ...process.env, TMPDIR: folder };
    const child = spawn(program, parameters, { env, ...options, detached: true });
    running.add(child);
    child.once('exit', () => running.delete(child));
    child.once('error', () => running.delete(child));
    return child;
  }

  return {
    folder,
    start,
    async close() {
      await Promise.all([...running].map(stop));
      clean();
      process.off('exit', clean);
    },
  };
}

async function stop(child) {
  const exited = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  await exited;
  clearTimeout(timer);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

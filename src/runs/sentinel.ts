import { type ChildProcess, spawn } from 'node:child_process';

/** How long it may take until a signal that was sent to the group has reached all of it. */
const PATIENCE_MS = 250;

export interface Sentinel {
  /** Whether a signal that has just arrived was sent to the whole group of processes. */
  readonly isOfGroup: (signal: NodeJS.Signals) => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Tells who a signal was sent to, which Node does not say. A process of no other use is in the same
 * group, and dies of what is sent to the group. It ends with this one, whose pipe it reads.
 */
export function sentinel(): Sentinel {
  let post = stand();
  let isStopped = false;
  return {
    isOfGroup: async (signal) => {
      const { process: guard, died } = post;
      const cause = await Promise.race([died, later(PATIENCE_MS)]);
      const isOfGroup = cause === signal;
      // The next signal is asked about anew.
      if (post.process === guard && cause !== undefined && !isStopped) post = stand();
      return isOfGroup;
    },
    stop: () => {
      isStopped = true;
      post.process.kill('SIGKILL');
    },
  };
}

interface Post {
  readonly process: ChildProcess;
  /** The signal that it died of; never fulfilled while it lives. */
  readonly died: Promise<NodeJS.Signals | 'otherwise'>;
}

function stand(): Post {
  const guard = spawn('cat', [], { stdio: ['pipe', 'ignore', 'ignore'] });
  const died = new Promise<NodeJS.Signals | 'otherwise'>((resolve) => {
    guard.on('error', () => resolve('otherwise'));
    guard.on('exit', (_, signal) => resolve(signal ?? 'otherwise'));
  });
  guard.stdin.on('error', () => undefined);
  return { process: guard, died };
}

function later(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

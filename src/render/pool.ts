import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../errors.js';
import { notThere } from './failures.js';

/** A Python that has imported matplotlib, and runs scripts in forks of itself. */
export interface Pool {
  /** What it runs on, as it says itself. */
  readonly program: string;
  /** Of matplotlib. */
  readonly version: string;
  /** Runs a script as `python3 script output` in a folder. Throws where the Python has gone. */
  run(task: Task): Promise<TaskEnd>;
  readonly isOpen: () => boolean;
  /** Ends it and all that it runs. */
  close(): Promise<void>;
}

export interface Task {
  readonly script: string;
  readonly output: string;
  readonly folder: string;
  readonly seconds: number;
}

export interface TaskEnd {
  /** Negative for the signal that ended it. */
  readonly code: number;
  readonly late: boolean;
  /** The end of what it said. */
  readonly said: string;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
type Greeting = { readonly lacks: string } | { readonly program: string; readonly version: string };
type Answer = TaskEnd & { readonly id: number };

const worker = fileURLToPath(new URL('./worker.py', import.meta.url));
/** The list of fonts may have to be made, from a slow disk. */
const GREETING_MS = 180_000;
/** It closes at once, unless something stops it. */
const CLOSING_MS = 2000;

/** Starts a pool with a Python, or says why that one cannot draw. */
export async function openPool(
  python: string,
  folder: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Pool | { readonly lacks: string }> {
  const child = startWorker(python, folder, env);
  if ('lacks' in child) return child;
  // It says why it cannot take more by ending.
  child.stdin.on('error', () => undefined);
  const said = tail(child.stderr);
  const ended = endOf(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = lines.next().then(({ value, done }) => (done ? undefined : value));
  const kill = (): void => killGroup(child);
  signal.addEventListener('abort', kill);
  const greeting = await greetingOf(child, first, ended, said);
  signal.removeEventListener('abort', kill);
  if ('lacks' in greeting) {
    await close(child, ended);
    return greeting;
  }
  return poolOf(child, lines, greeting, ended, said);
}

function startWorker(
  python: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Child | { readonly lacks: string } {
  try {
    return spawn(python, [worker], {
      cwd: folder,
      env: workerEnvironment(env),
      // A group of its own: Ctrl-C is Styx's to pass on.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (thrown) {
    // Some of what can be wrong with a program is thrown at once, the rest is told later.
    return { lacks: startProblem(thrown) };
  }
}

/** Without the user's settings of matplotlib, and without a prompt at the end. */
function workerEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { MPLBACKEND: _, PYTHONINSPECT: __, ...rest } = env;
  return { ...rest, MATPLOTLIBRC: '/dev/null' };
}

async function greetingOf(
  child: Child,
  first: Promise<string | undefined>,
  ended: Promise<string>,
  said: () => string,
): Promise<Greeting> {
  const timer = setTimeout(() => killGroup(child), GREETING_MS);
  const line = await Promise.race([first, ended.then(() => undefined)]);
  clearTimeout(timer);
  if (line !== undefined) return JSON.parse(line) as Greeting;
  const lastLine = said().trim().split('\n').at(-1);
  return { lacks: lastLine || (await ended) };
}

function poolOf(
  child: Child,
  lines: AsyncIterator<string>,
  greeting: { readonly program: string; readonly version: string },
  ended: Promise<string>,
  said: () => string,
): Pool {
  const waiting = new Map<number, (answer: TaskEnd) => void>();
  let isOpen = true;
  let tasks = 0;
  void (async () => {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const answer = JSON.parse(line.value) as Answer;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
    isOpen = false;
    await ended;
    for (const end of waiting.values()) end(await goneEnd(ended, said));
  })();
  return {
    ...greeting,
    isOpen: () => isOpen,
    run(task) {
      if (!isOpen) return goneEnd(ended, said);
      const id = tasks++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        child.stdin.write(`${JSON.stringify({ id, ...task })}\n`);
      });
    },
    close: () => close(child, ended),
  };
}

/** What becomes of the tasks of a Python that has gone. */
async function goneEnd(ended: Promise<string>, said: () => string): Promise<TaskEnd> {
  return { code: 1, late: false, said: `${said()}\n${await ended}` };
}

/** The end of its input ends it, and it ends what it runs. */
async function close(child: Child, ended: Promise<string>): Promise<void> {
  child.stdin.end();
  const timer = setTimeout(() => killGroup(child), CLOSING_MS);
  await ended;
  clearTimeout(timer);
}

function killGroup({ pid }: Child): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function startProblem(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT') return notThere;
  return code === 'EACCES' ? 'it is no program that may be run' : messageOf(thrown);
}

/** How a process ended, in words. */
function endOf(child: Child): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve(startProblem(error));
    });
    child.on('close', (code, signal) => {
      resolve(signal === null ? `python ended with ${code ?? 0}` : `python was ended by ${signal}`);
    });
  });
}

function tail(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => (text = (text + more).slice(-16_384)));
  return () => text;
}

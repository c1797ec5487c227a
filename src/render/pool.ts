import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../errors.js';
import { noAnswer, notThere } from './failures.js';
import { answerIn, type Greeting, greetingIn, isBeginning, type TaskEnd } from './worker-lines.js';

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

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const script = fileURLToPath(new URL('./worker.py', import.meta.url));
/** For the import of matplotlib: the list of fonts may have to be made, from a slow disk. */
const IMPORT_MS = 180_000;
/** As much of what a program prints as is of use in a message. */
const SHOWN = 100;
/** It closes at once, unless something stops it. */
const CLOSING_MS = 2000;

export interface PoolOptions {
  /** Where the Python runs. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** For the Python to say that it runs; to import matplotlib it has longer. */
  readonly answerMs: number;
  readonly signal: AbortSignal;
}

/** Starts a pool with a Python, or says why that one cannot draw. */
export async function openPool(
  python: string,
  options: PoolOptions,
): Promise<Pool | { readonly lacks: string }> {
  const child = startWorker(python, options);
  if ('lacks' in child) return child;
  const worker = workerOf(child);
  let greeting: Heard = { lacks: undefined, printed: undefined };
  try {
    greeting = await greetingOf(worker, options);
  } finally {
    if (!('program' in greeting)) await close(worker);
  }
  if ('program' in greeting) return poolOf(worker, greeting);
  return { lacks: greeting.lacks ?? (await lastWords(worker, greeting.printed)) };
}

/** A Python that has been started, and what is heard of it. */
interface Worker {
  readonly child: Child;
  /** What it prints; over when it has ended. */
  readonly lines: AsyncIterator<string>;
  /** The end of what it says to stderr. */
  readonly said: () => string;
  /** How it ended, in words. */
  readonly ended: Promise<string>;
}

function workerOf(child: Child): Worker {
  // It says why it cannot take more by ending.
  child.stdin.on('error', () => undefined);
  const said = tail(child.stderr);
  const ended = endOf(child);
  const reader = createInterface({ input: child.stdout });
  const lines = reader[Symbol.asyncIterator]();
  // One that could not be started has no output that ends.
  void ended.then(() => reader.close());
  return { child, lines, said, ended };
}

function startWorker(
  python: string,
  { folder, env }: PoolOptions,
): Child | { readonly lacks: string } {
  try {
    return spawn(python, [script], {
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

/** A greeting, or the first line that a program has printed in its place. */
type Heard = Greeting | { readonly lacks: undefined; readonly printed: string | undefined };

/** The greeting of a Python, before which others may print something. */
async function greetingOf(
  { child, lines }: Worker,
  { answerMs, signal }: PoolOptions,
): Promise<Heard> {
  const kill = (): void => killGroup(child);
  let late: string | undefined;
  const limit = (ms: number, problem: string): NodeJS.Timeout =>
    setTimeout(() => {
      late = problem;
      kill();
    }, ms);
  let timer = limit(answerMs, noAnswer(answerMs));
  signal.addEventListener('abort', kill);
  try {
    let printed: string | undefined;
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const greeting = greetingIn(line.value);
      if (greeting !== undefined) return greeting;
      if (isBeginning(line.value)) {
        clearTimeout(timer);
        timer = limit(IMPORT_MS, `it did not import matplotlib within ${IMPORT_MS / 1000} s`);
      } else printed ??= line.value.trim() || undefined;
    }
    return late === undefined ? { lacks: undefined, printed } : { lacks: late };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', kill);
  }
}

/** Why a program that has ended without a greeting is no Python that can draw. */
async function lastWords({ said, ended }: Worker, printed: string | undefined): Promise<string> {
  const lastLine = said().trim().split('\n').at(-1);
  if (lastLine) return lastLine;
  return printed === undefined ? ended : `it printed ${JSON.stringify(printed.slice(0, SHOWN))}`;
}

function poolOf(
  worker: Worker,
  greeting: { readonly program: string; readonly version: string },
): Pool {
  const { child, lines, said, ended } = worker;
  const waiting = new Map<number, (answer: TaskEnd) => void>();
  let isOpen = true;
  let tasks = 0;
  void (async () => {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const answer = answerIn(line.value);
      if (answer === undefined) continue;
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
    close: () => close(worker),
  };
}

/** What becomes of the tasks of a Python that has gone. */
async function goneEnd(ended: Promise<string>, said: () => string): Promise<TaskEnd> {
  return { code: 1, late: false, said: `${said()}\n${await ended}` };
}

/** The end of its input ends it, and it ends what it runs. */
async function close({ child, ended }: Worker): Promise<void> {
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

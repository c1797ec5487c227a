import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, StyxError } from '../errors.js';

/** The right to write a file, against all others who ask for it. */
export interface Lock {
  /** Whether nobody took it for a crashed process's; to be asked before the file is replaced. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Where a process writes what is to become a file; it is taken away with that process's lock. */
export function draftOf(path: string, pid: number | string): string {
  return join(dirname(path), `.${basename(path)}.${pid}.part`);
}

export interface LockPatience {
  /** A lock whose holder has not stirred for so long is left over: that beats once a second. */
  readonly leftOverMs: number;
  /** How long to wait for it. */
  readonly patienceMs: number;
  /** Its reason is thrown when it is aborted. */
  readonly signal?: AbortSignal;
  /** Told once, after a second, why it takes so long. */
  readonly onWait?: (error: StyxError, pauseMs: number) => void;
}

/** Of locks that are held for milliseconds. */
const short: LockPatience = { leftOverMs: 10_000, patienceMs: 60_000 };

const WAIT_TOLD_MS = 1000;
const BEAT_MS = 1000;
/** Who holds a lock is in it a moment after it is there, or has crashed. */
const NAMELESS_MS = 2000;

/**
 * Waits until nobody else writes a file. A lock is a file beside it, with the process that holds
 * it, which stirs as long as that lives: that of a process that is gone is taken over, at once on this
 * machine, and after a while where nobody can tell (another machine, another container). Throws
 * UNWRITABLE.
 */
export async function lockFile(path: string, patience = short): Promise<Lock> {
  const { leftOverMs, patienceMs, signal, onWait } = patience;
  const place = join(dirname(path), `.${basename(path)}.lock`);
  const token = `${process.pid} ${hostname()} ${randomUUID()}\n`;
  own.add(token);
  const begun = performance.now();
  let seen = { state: '', since: begun };
  let isTold = false;
  while (!(await taken(place, token, path))) {
    const holder = await tokenAt(place);
    const now = performance.now();
    if (holder === undefined) continue;
    const state = `${holder} ${await beatOf(place)}`;
    if (state !== seen.state) seen = { state, since: now };
    const leftMs = holder === '' ? NAMELESS_MS : leftOverMs;
    if (isGone(holder) || now - seen.since > leftMs) {
      await removeLeftOver(place, holder);
      if (isGone(holder)) await rm(draftOf(path, pidOf(holder)), { force: true });
    }
    if (now - begun > patienceMs) throw busy(path, place, holder);
    if (now - begun > WAIT_TOLD_MS && !isTold) onWait?.(busy(path, place, holder), WAIT_TOLD_MS);
    isTold ||= now - begun > WAIT_TOLD_MS;
    await pause(2 + Math.random() * 20);
    signal?.throwIfAborted();
  }
  const isHeld = async (): Promise<boolean> => (await tokenAt(place)) === token;
  const beating = setInterval(() => void beat(place, isHeld), BEAT_MS).unref();
  return {
    isHeld,
    release: async () => {
      clearInterval(beating);
      if (await isHeld()) await rm(place, { force: true });
    },
  };
}

async function taken(place: string, token: string, path: string): Promise<boolean> {
  try {
    const file = await open(place, 'wx');
    try {
      await file.writeFile(token);
    } catch (thrown) {
      // On a full disk it is there, and empty.
      await rm(place, { force: true });
      throw thrown;
    } finally {
      await file.close();
    }
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw new StyxError('UNWRITABLE', `cannot write ${path}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'check the folder, its permissions and the space on its disk',
    });
  }
}

async function beat(place: string, isHeld: () => Promise<boolean>): Promise<void> {
  const now = new Date();
  // What cannot be told to others is no harm to what is written.
  if (await isHeld().catch(() => false)) await utimes(place, now, now).catch(() => undefined);
}

/** When the holder of a lock has stirred last; nothing where it has just gone. */
async function beatOf(place: string): Promise<string> {
  return stat(place).then(
    ({ mtimeMs }) => String(mtimeMs),
    () => '',
  );
}

async function tokenAt(place: string): Promise<string | undefined> {
  return readFile(place, 'utf8').catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw new StyxError('UNWRITABLE', `cannot read the lock ${place}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'if no other process writes that file, delete it',
    });
  });
}

/** The locks that this process has asked for: another one with its number was a crashed process's. */
const own = new Set<string>();

/** Whether a lock's process is known to have ended: one of another machine is not. */
function isGone(token: string): boolean {
  const [, host] = token.trimEnd().split(' ');
  const pid = Number(pidOf(token));
  if (host !== hostname() || pid === 0) return false;
  if (pid === process.pid) return !own.has(token);
  try {
    process.kill(pid, 0);
    return false;
  } catch (thrown) {
    return codeOf(thrown) === 'ESRCH';
  }
}

/** Of several who find it left over, one moves it away; who moved another one puts it back. */
async function removeLeftOver(place: string, token: string): Promise<void> {
  if ((await tokenAt(place)) !== token) return;
  const aside = `${place}.${randomUUID()}`;
  try {
    await rename(place, aside);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return;
    throw thrown;
  }
  // Where a third one has it by now, the one that lost it asks `isHeld`, and begins again.
  if ((await tokenAt(aside)) !== token) await link(aside, place).catch(() => undefined);
  await rm(aside, { force: true });
}

function pidOf(token: string): string {
  return /^\d+/.exec(token)?.[0] ?? '';
}

function busy(path: string, place: string, holder: string): StyxError {
  const [, host = '?'] = holder.trimEnd().split(' ');
  return new StyxError(
    'UNWRITABLE',
    `${path} is kept busy by process ${pidOf(holder)} of ${host}`,
    {
      hint: `if that does not run any more, delete ${place}`,
    },
  );
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}

import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, open, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, isMissing, messageOf, StyxError } from '../errors.js';
import { fateOf, type Holder, holderText, hostOf, isRunning, newHolder } from './holder.js';
import { parseHolder } from './holder.js';
import { unwritable } from './unwritable.js';

/** The right to write a file, against all others who ask for it. */
export interface Lock {
  /** Whether nobody took it for a crashed process's; to be asked before the file is replaced. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Where a process writes what is to become a file; it is taken away when that process is gone. */
export function draftOf(path: string, pid: number | string): string {
  return join(dirname(path), `.${basename(path)}.${pid}.part`);
}

export interface LockPatience {
  /** How long to wait for it. */
  readonly patienceMs: number;
  /** Its reason is thrown when it is aborted. */
  readonly signal?: AbortSignal;
  /** Told once, after a second, why it takes so long. */
  readonly onWait?: (error: StyxError) => void;
}

/** Of locks that are held for milliseconds. */
const short: LockPatience = { patienceMs: 60_000 };

const WAIT_TOLD_MS = 1000;

/** How often who holds a lock gives a sign of life, and after how long without one it is left over. */
const [SIGN_MS, LEFT_OVER_MS] = [2000, 10_000];

/** A lock that is there. */
interface Held {
  readonly text: string;
  /** Changes with each sign of life. */
  readonly mtimeMs: number;
}

/**
 * Waits until nobody else writes a file. A lock is a file beside it, with the process that holds it,
 * which gives a sign of life every two seconds. That of a process that is gone is taken over, at once
 * on its own machine, and after ten seconds without a sign where nobody can tell. Throws UNWRITABLE.
 */
export async function lockFile(path: string, patience = short): Promise<Lock> {
  const { patienceMs, signal, onWait } = patience;
  const place = join(dirname(path), `.${basename(path)}.lock`);
  const me = newHolder();
  const begun = performance.now();
  let seen: Held & { readonly since: number } = { text: '', mtimeMs: NaN, since: begun };
  let isTold = false;
  while (!(await isTaken(path, place, me))) {
    const held = (await heldAt(place)) ?? { text: '', mtimeMs: NaN };
    const now = performance.now();
    const isAsSeen = held.text === seen.text && held.mtimeMs === seen.mtimeMs;
    if (!isAsSeen) seen = { ...held, since: now };
    if (isLeftOver(held, now - seen.since)) await removeLeftOver(path, place, held.text);
    if (now - begun > patienceMs) throw busy(path, place, held);
    if (now - begun > WAIT_TOLD_MS && !isTold) onWait?.(busy(path, place, held));
    isTold ||= now - begun > WAIT_TOLD_MS;
    await pause(2 + Math.random() * 20);
    signal?.throwIfAborted();
  }
  await removeDrafts(path);
  return heldLock(place, holderText(me));
}

function heldLock(place: string, text: string): Lock {
  const isHeld = async (): Promise<boolean> => (await heldAt(place))?.text === text;
  const giveSign = async (): Promise<void> => {
    const now = new Date();
    if (await isHeld()) await utimes(place, now, now);
  };
  const signs = setInterval(() => void giveSign().catch(() => undefined), SIGN_MS).unref();
  return {
    isHeld,
    release: async () => {
      clearInterval(signs);
      if (await isHeld()) await rm(place, { force: true });
    },
  };
}

/** Takes a lock that is free: it appears with all that is in it, whenever this is killed. */
async function isTaken(path: string, place: string, me: Holder): Promise<boolean> {
  if ((await heldAt(place)) !== undefined) return false;
  const draft = draftOf(path, `${me.pid}-${me.id}`);
  try {
    await writeFile(draft, holderText(me), { flag: 'wx' });
    return await isLinked(draft, place);
  } catch (thrown) {
    throw unwritable(path, thrown);
  } finally {
    await rm(draft, { force: true });
  }
}

async function isLinked(draft: string, place: string): Promise<boolean> {
  try {
    await link(draft, place);
    return true;
  } catch (thrown) {
    // One of another machine may have taken the draft for a crashed process's.
    if (codeOf(thrown) === 'EEXIST' || isMissing(thrown)) return false;
  }
  try {
    // Not every disk has links.
    await copyFile(draft, place, constants.COPYFILE_EXCL);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** What is in a lock, as of one time; undefined where there is none. Throws UNWRITABLE. */
async function heldAt(place: string): Promise<Held | undefined> {
  try {
    // A link that leads nowhere is there, and would seem not to be.
    const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const [text, { mtimeMs }] = [await file.readFile('utf8'), await file.stat()];
      return { text, mtimeMs };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw new StyxError('UNWRITABLE', `cannot read the lock ${place}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'if no other process writes that file, delete it',
    });
  }
}

function isLeftOver({ text }: Held, unchangedMs: number): boolean {
  const holder = parseHolder(text);
  const fate = holder === undefined ? 'unknown' : fateOf(holder);
  return fate === 'is gone' || (fate === 'unknown' && unchangedMs > LEFT_OVER_MS);
}

/** Of several who find it left over, one moves it away; who moved another one puts it back. */
async function removeLeftOver(path: string, place: string, text: string): Promise<void> {
  if ((await heldAt(place))?.text !== text) return;
  const aside = draftOf(path, `${process.pid}-${randomUUID()}`);
  try {
    await rename(place, aside);
  } catch (thrown) {
    if (isMissing(thrown)) return;
    throw unwritable(path, thrown);
  }
  // Where a third one has it by now, the one that lost it asks `isHeld`, and begins again.
  if ((await heldAt(aside))?.text !== text) await isLinked(aside, place);
  await rm(aside, { force: true });
}

/** Removes what processes that are gone have left of a file, for who holds its lock. */
async function removeDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const begin = `.${basename(path)}.`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(begin) && /^(\d+)(?:-\S+)?\.part$/.exec(name.slice(begin.length));
    if (pid && !isRunning(Number(pid[1]))) await rm(join(folder, name), { force: true });
  }
}

function busy(path: string, place: string, { text }: Held): StyxError {
  const holder = parseHolder(text);
  const by =
    holder === undefined ? 'another process' : `process ${holder.pid} of ${hostOf(holder)}`;
  return new StyxError('UNWRITABLE', `${path} is kept busy by ${by}`, {
    hint: `if that does not run any more, delete ${place}`,
  });
}

import { type FileHandle, open, readFile, readlink } from 'node:fs/promises';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isMissing, messageOf, StyxError } from '../errors.js';
import { draftOf, lockFile } from './lock.js';
import { syncFolder } from './to-disk.js';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Replaces a file's text by what `edit` makes of it; of a file that is not there, of nothing. One
 * process after the other, and whole or not at all, whatever crashes meanwhile. It is on the disk
 * when this is fulfilled: a window that is lost cannot be measured again. `edit` may be called
 * again. A byte order mark is kept, and not shown to it. Throws UNWRITABLE, also for a device or a
 * folder, and what `edit` throws.
 */
export async function updateFile(path: string, edit: (text: string) => string): Promise<void> {
  const real = await targetOf(path);
  await checkRegular(real);
  for (;;) {
    const lock = await lockFile(real);
    try {
      const whole = await textOf(real);
      const mark = whole.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
      const text = whole.slice(mark.length);
      const draft = draftOf(real, process.pid);
      const next = edit(text);
      if (next === text) return;
      try {
        await writeDraft(real, draft, mark + next);
        if (!(await lock.isHeld())) continue;
        await writing(real, rename(draft, real));
        await syncFolder(dirname(real));
        return;
      } finally {
        await rm(draft, { force: true });
      }
    } finally {
      await lock.release();
    }
  }
}

/** What a link stands for, be it there or not. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (thrown) {
    if (!isMissing(thrown)) return path;
  }
  const target = await readlink(path).catch(() => undefined);
  if (target === undefined) return path;
  return targetOf(resolve(await realpath(dirname(path)), target));
}

async function checkRegular(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || there.isFile()) return;
  throw new StyxError('UNWRITABLE', `${path} is no regular file`, {
    hint: 'name another file',
  });
}

async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (thrown) {
    if (isMissing(thrown)) return '';
    throw new StyxError('UNWRITABLE', `cannot read ${path}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'check the file and its permissions',
    });
  }
}

async function writeDraft(path: string, draft: string, text: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  // A folder may let a file be replaced that is itself not to be written.
  if (there !== undefined) await (await writing(path, open(path, 'r+'))).close();
  const file: FileHandle = await writing(path, open(draft, 'w'));
  try {
    if (there !== undefined) await writing(path, file.chmod(there.mode));
    await writing(path, file.writeFile(text));
    await writing(path, file.sync());
  } finally {
    await file.close();
  }
}

async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw new StyxError('UNWRITABLE', `cannot write ${path}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'check the folder, its permissions and the space on its disk',
    });
  }
}

import { dirname, join } from 'node:path';
import { codeOf, StyxError } from '../../errors.js';
import { type Lock, lockFile } from '../../files/lock.js';
import { lockPath } from '../../lock/lock-file.js';
import { stateFolder } from '../../lock/state.js';
import type { Manifest } from '../../manifest/manifest.js';

export interface AloneOptions {
  /** Told once why it does not begin yet: another process is at work on the project. */
  readonly onWait: (error: StyxError) => void;
  readonly signal: AbortSignal;
}

/** Makes sure that this process is alone still; to be asked before `styx.lock` is written. Throws UNWRITABLE. */
export type CheckAlone = () => Promise<void>;

/**
 * Does work that changes files of the project of a manifest, one process after the other. Throws
 * UNWRITABLE, the signal's reason, and what the work throws.
 */
export async function aloneIn<T>(
  manifest: Pick<Manifest, 'file'>,
  options: AloneOptions,
  work: (checkAlone: CheckAlone) => Promise<T>,
): Promise<T> {
  return holding(await lockOf(manifest, options), manifest, work);
}

/**
 * The same of work that may have nothing to change: it is done without others being kept out where nobody
 * can write, as in the checkout of an artifact. Throws as `aloneIn` does.
 */
export async function aloneWhereItMatters<T>(
  manifest: Pick<Manifest, 'file'>,
  options: AloneOptions,
  work: (checkAlone: CheckAlone) => Promise<T>,
): Promise<T> {
  const lock = await lockOf(manifest, options).catch(ifReadOnly);
  return lock === undefined ? work(() => Promise.resolve()) : holding(lock, manifest, work);
}

/** A build may take as long as its servers do. */
const PATIENCE_MS = 3600e3;

async function lockOf({ file }: Pick<Manifest, 'file'>, options: AloneOptions): Promise<Lock> {
  const { onWait, signal } = options;
  return lockFile(join(stateFolder(dirname(file)), 'build'), {
    ...{ patienceMs: PATIENCE_MS, signal, onWait },
  });
}

async function holding<T>(
  lock: Lock,
  { file }: Pick<Manifest, 'file'>,
  work: (checkAlone: CheckAlone) => Promise<T>,
): Promise<T> {
  try {
    return await work(async () => {
      if (!(await lock.isHeld())) throw takenOver(file);
    });
  } finally {
    await lock.release();
  }
}

/** What the system says where this process may not write. */
const readOnly: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

function ifReadOnly(thrown: unknown): undefined {
  if (thrown instanceof StyxError && readOnly.has(codeOf(thrown.cause))) return undefined;
  throw thrown;
}

/** Another machine could not see a sign of life for a while: the disk was away, or this one slept. */
function takenOver(manifest: string): StyxError {
  const lock = lockPath(manifest);
  return new StyxError(
    'UNWRITABLE',
    `${lock} stays as it was: another process took this one for dead`,
    { hint: 'run the same again when that has ended: what was fetched is kept' },
  );
}

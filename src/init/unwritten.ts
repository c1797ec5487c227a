import { codeOf, StyxError, StyxErrors, throwAll } from '../errors.js';
import type { ServerKeys } from './manifest-text.js';

/**
 * What `work` gives, while nobody has written a manifest yet: its errors have no place in one, and name the flags
 * of `styx init` in place of keys. Those that would then say the same are one.
 */
export async function unwritten<T>(keys: ServerKeys, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const errors: readonly unknown[] = thrown instanceof StyxErrors ? thrown.errors : [thrown];
    const known = errors.filter((error) => error instanceof StyxError);
    const told = known.map((error) => ofFlags(error, keys));
    throwAll([...new Map(told.map((error) => [error.message, error])).values()]);
    throw thrown;
  }
}

function ofFlags(error: StyxError, keys: ServerKeys): StyxError {
  const { code, message, output, hint } = error;
  return new StyxError(code, message, {
    hint: remedy(error, keys) ?? hint,
    output,
    cause: error,
  });
}

function remedy({ code, cause }: StyxError, { access }: ServerKeys): string | undefined {
  if (code === 'DENIED') {
    return access.way === 'none'
      ? 'it wants to know who asks: --user NAME --password-file FILE, or --token-file FILE'
      : 'is it the right user, and the right file? It has the secret and nothing else';
  }
  const isUnreadFile = code === 'MANIFEST_VALUE' && codeOf(cause) !== undefined;
  return isUnreadFile ? 'the file is looked for from this folder' : undefined;
}

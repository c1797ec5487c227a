import { StyxError, StyxErrors } from '../errors.js';
import type { ServerKeys } from './manifest-text.js';

/**
 * What `work` gives, while nobody has written a manifest yet: its errors have no place in one, and name the flags
 * of `styx init` in place of keys.
 */
export async function unwritten<T>(keys: ServerKeys, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const [first] = thrown instanceof StyxErrors ? thrown.errors : [thrown];
    if (!(first instanceof StyxError)) throw thrown;
    const { code, message, output, hint } = first;
    throw new StyxError(code, message, {
      hint: remedy(first, keys) ?? hint,
      output,
      cause: thrown,
    });
  }
}

function remedy({ code, position }: StyxError, { access }: ServerKeys): string | undefined {
  if (code === 'DENIED') {
    return access.way === 'none'
      ? 'it wants to know who asks: --user NAME --password-file FILE, or --token-file FILE'
      : 'is it the right user, and the right file? It has the secret and nothing else';
  }
  const isOfFile = position !== undefined && 'file' in access;
  return isOfFile ? 'the file is looked for from this folder' : undefined;
}

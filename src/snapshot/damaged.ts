import { messageOf, StyxError } from '../errors.js';

/** BAD_SNAPSHOT for a file that cannot be read, or is not what was written. */
export function damaged(path: string, thrown: unknown): StyxError {
  return new StyxError('BAD_SNAPSHOT', `cannot read the snapshot ${path}: ${messageOf(thrown)}`, {
    cause: thrown,
    hint: 'take it from version control, or fetch it anew with `styx update`',
  });
}

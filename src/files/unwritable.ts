import { messageOf, StyxError } from '../errors.js';

/** The error for a file, or stdout, that does not take what is written. */
export function unwritable(path: string, thrown: unknown): StyxError {
  return new StyxError('UNWRITABLE', `cannot write ${path}: ${messageOf(thrown)}`, {
    cause: thrown,
    hint: 'check the folder, its permissions and the space on its disk',
  });
}

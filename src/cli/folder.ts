import { StyxError } from '../errors.js';

/** The folder where the user is. Throws USAGE where it has been deleted. */
export function workingFolder(): string {
  try {
    return process.cwd();
  } catch (thrown) {
    throw new StyxError('USAGE', 'the folder you are in is gone', {
      cause: thrown,
      hint: 'cd to one that is there',
    });
  }
}

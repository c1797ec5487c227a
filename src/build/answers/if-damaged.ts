import { StyxError } from '../../errors.js';
import type { BuildMode } from '../mode/mode.js';

/** What is to be replaced may be damaged: nothing is read of it then. Else throws what was thrown. */
export function ifReplaced(
  thrown: unknown,
  { isUpdating, isForced }: Pick<BuildMode, 'isUpdating' | 'isForced'>,
): undefined {
  if (!isUpdating && !isForced) throw thrown;
  ifDamaged(thrown);
  return undefined;
}

/** Nothing is read of what is damaged. */
export function ifDamaged(thrown: unknown): undefined {
  if (thrown instanceof StyxError && thrown.code === 'BAD_SNAPSHOT') return undefined;
  throw thrown;
}

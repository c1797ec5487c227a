import { StyxError } from '../errors.js';
import type { CalculatedValue, ValueSpec } from '../manifest/values/values.js';

/** A value of two others. Throws NO_VALUE where it is none. */
export function calculated(
  { operation, of }: CalculatedValue,
  [first, second]: readonly [number, number],
  position: ValueSpec['position'],
): number {
  if (operation === 'ratio' && second === 0) {
    throw new StyxError('NO_VALUE', `nothing can be divided by \`${of[1]}\`, which is 0`, {
      position,
    });
  }
  const value = operation === 'ratio' ? first / second : first - second;
  if (Number.isFinite(value)) return value;
  throw new StyxError('NO_VALUE', `the ${operation} is larger than any number`, { position });
}

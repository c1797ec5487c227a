import { StyxError } from '../errors.js';
import type { CalculatedValue, ValueSpec } from '../manifest/values/values.js';
import { inUnit } from '../units/in-unit.js';

/** A value that others are calculated of, in its unit. */
export interface Operand {
  readonly value: number;
  readonly unit: string | undefined;
}

/**
 * A value of two others; multiples of one unit are brought to that of the first. Throws NO_VALUE where
 * it is none.
 */
export function calculated(
  { operation, of }: CalculatedValue,
  [first, second]: readonly [Operand, Operand],
  position: ValueSpec['position'],
): number {
  if (operation === 'ratio' && second.value === 0) {
    throw new StyxError('NO_VALUE', `nothing can be divided by \`${of[1]}\`, which is 0`, {
      position,
    });
  }
  const other = inUnit(second.value, second.unit, first.unit) ?? second.value;
  const value = operation === 'ratio' ? first.value / other : first.value - other;
  if (Number.isFinite(value)) return value;
  throw new StyxError('NO_VALUE', `the ${operation} is larger than any number`, { position });
}

import { StyxError } from '../errors.js';
import type { Merged } from './merged.js';

/**
 * Checks that a figure whose time is since the starts of `what` asks for no dates. Throws
 * MANIFEST_VALUE.
 */
export function checkSinceStart(
  { figure, positionOf }: Pick<Merged, 'figure' | 'positionOf'>,
  [what, one]: readonly [what: string, one: string],
): void {
  if (figure.x?.time === 'absolute') {
    throw new StyxError('MANIFEST_VALUE', `the time of ${what} is since their starts`, {
      position: positionOf(['x', 'time']),
      hint: 'remove `time: absolute`',
    });
  }
  if (figure.csv?.time === 'iso') {
    const message = `the time of ${what} is since their starts: it is no date`;
    throw new StyxError('MANIFEST_VALUE', message, {
      position: positionOf(['csv', 'time']),
      hint: `write \`time: unix\`, for seconds since the start of the ${one}`,
    });
  }
}

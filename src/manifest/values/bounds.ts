import { StyxError, throwAll } from '../../errors.js';
import { multipleNamed, showMistake, unitNamed } from '../../units/units.js';
import { at, attempt } from '../findings.js';
import type { Layered } from './layers.js';
import type { Bound, Bounds } from './values.js';

const pattern = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(.*)$/s;

/**
 * A number in a unit: `0.005`, or `5ms` of seconds. Throws MANIFEST_VALUE where it is none, or in
 * what is no multiple of the unit.
 */
export function parseBound(text: string, unit: string | undefined): number {
  const [, number = '', word = ''] = pattern.exec(text.trim()) ?? [];
  if (number === '' || !Number.isFinite(Number(number))) {
    throw new StyxError('MANIFEST_VALUE', `\`${text}\` is no number`, {
      hint: 'write a number in the unit, or with a multiple of it: 5ms',
    });
  }
  if (word === '' || word === unit) return Number(number);
  const multiple = multipleNamed(unitNamed(unit), word);
  if (multiple !== undefined) return Number((Number(number) * multiple.size).toPrecision(15));
  const hint =
    unit === undefined ? `say the unit of the samples: \`unit\`` : showMistake(unit, word)?.hint;
  const what = unit === undefined ? 'of a unit, and there is none' : `of \`${unit}\``;
  throw new StyxError('MANIFEST_VALUE', `\`${word}\` is no multiple ${what}`, {
    hint: hint === 'remove `show`' ? 'write the number alone' : hint,
  });
}

/**
 * The bounds `min` and `max`. Throws MANIFEST_VALUE for those that are wrong, and for none within
 * them.
 */
export function boundsOf(layered: Layered, unit: string | undefined): Bounds {
  const errors: StyxError[] = [];
  const bound = (key: 'min' | 'max'): Bound | undefined => {
    const text = layered.textOf([key])?.trim();
    if (text === undefined) return undefined;
    const position = layered.positionOf([key]);
    return attempt(errors, () =>
      at(
        () => position,
        () => ({ value: parseBound(text, unit), text, position }),
      ),
    );
  };
  const bounds = { min: bound('min'), max: bound('max') };
  throwAll(errors);
  const { min, max } = bounds;
  if (min === undefined || max === undefined || min.value <= max.value) return bounds;
  throw new StyxError('MANIFEST_VALUE', 'nothing is within these bounds', {
    position: min.position,
    hint: 'exchange `min` and `max`',
  });
}

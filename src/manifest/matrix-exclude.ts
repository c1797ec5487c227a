import { StyxError, throwAll } from '../errors.js';
import { attempt } from './findings.js';
import { filledText, type MatrixKey } from './matrix-keys.js';
import type { Merged } from './merged.js';
import { didYouMean } from './nearest.js';

/** Values by the keys of a matrix: the combinations that have all of them are left out. */
export type Exclusion = ReadonlyMap<string, string>;

/**
 * What a figure excludes from its matrix. Throws MANIFEST_VALUE for keys and values that its matrix
 * has not: of an exclusion in the defaults, nobody knows which matrix it was written for, and of
 * a key whose values are asked for, which there will be.
 */
export function excludedBy(
  merged: Merged,
  keys: readonly MatrixKey[],
  vars: ReadonlyMap<string, string>,
): Exclusion[] {
  const written = merged.figure.exclude ?? [];
  const isOwn = merged.isOwn(['exclude']);
  const errors: StyxError[] = [];
  const exclusions = [...written.entries()].map(([i, exclusion]): Exclusion => {
    const values = Object.keys(exclusion).flatMap((name): [string, string][] => {
      const value = attempt(errors, () => filledText(merged, ['exclude', i, name], vars));
      if (value === undefined) return [];
      const mistake = isOwn ? mistakeIn(merged, keys, i, [name, value]) : undefined;
      if (mistake !== undefined) errors.push(mistake);
      return [[name, value]];
    });
    return new Map(values);
  });
  throwAll(errors);
  return exclusions;
}

function mistakeIn(
  merged: Merged,
  keys: readonly MatrixKey[],
  index: number,
  [name, value]: readonly [string, string],
): StyxError | undefined {
  const position = () => merged.positionOf(['exclude', index, name]);
  const source = keys.find((key) => key.name === name)?.source;
  if (source === undefined) {
    const names = keys.map((key) => key.name);
    return new StyxError('MANIFEST_VALUE', `the matrix has no \`${name}\` to exclude`, {
      position: position(),
      hint: didYouMean(name, names),
    });
  }
  if (!('values' in source) || source.values.includes(value)) return undefined;
  return new StyxError('MANIFEST_VALUE', `\`${name}\` of the matrix has no value \`${value}\``, {
    position: position(),
    hint: didYouMean(value, source.values) ?? 'values are texts: 0.50 is another one than 0.5',
  });
}

import { multipleNamed, unitNamed } from './units.js';

/**
 * A number of one unit in another; undefined where they are not multiples of one thing: 2 of `s` are
 * 2000 of `ms`.
 */
export function inUnit(
  value: number,
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  if (from === to) return value;
  const each = sizeOfOne(from, to);
  const per = sizeOfOne(to, from);
  if (each === undefined || per === undefined) return undefined;
  // What is no whole number may not be what doubles have: 9 times 0.001 is not 0.009.
  return each < 1 ? value / per : value * each;
}

/** How many of a unit one of another is. */
function sizeOfOne(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const one = unitNamed(from).multiples.find(({ size }) => size === 1);
  const word = one && (one.name || one.words[0]);
  return word === undefined ? undefined : multipleNamed(unitNamed(to), word)?.size;
}

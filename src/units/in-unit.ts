import { multipleNamed, unitNamed, unitNames } from './units.js';

/**
 * A number of one unit in another; undefined where they are not multiples of one thing: 2 of `s` are
 * 2000 of `ms`, and 2 of `kB`, which are shown of `decbytes`, 2000 of `bytes`.
 */
export function inUnit(
  value: number,
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  if (from === to) return value;
  const [one, other] = [wordOf(from), wordOf(to)];
  if (one === undefined || other === undefined) return undefined;
  for (const name of unitNames) {
    const unit = unitNamed(name);
    const [each, per] = [multipleNamed(unit, one), multipleNamed(unit, other)];
    if (each !== undefined && per !== undefined) return times(value, each.size, per.size);
  }
  return undefined;
}

/** What one of a unit is called where multiples are; free text is what it says. */
function wordOf(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  const one = unitNamed(unit).multiples.find(({ size }) => size === 1);
  return one && (one.name || one.words[0]);
}

/** What is no whole number may not be what doubles have: 9 times 0.001 is not 0.009. */
function times(value: number, each: number, per: number): number {
  return each < per ? value / whole(per / each) : value * whole(each / per);
}

/** How many of one multiple another is, which are decimal numbers. */
function whole(many: number): number {
  return Number.isInteger(many) ? many : Number(many.toPrecision(15));
}

import type { NumberOf, SeriesKey } from '../../chart/looks.js';
import type { LockedLooks } from '../../lock/lock.js';
import { lookHash } from '../../lock/look-hash.js';

/** A series as the lock knows it: by the hash of its value. */
export function hashedKey(key: SeriesKey): SeriesKey {
  return { ...key, value: lookHash(key.value) };
}

/** The looks of series, for the lock. */
export function lockedLooks(keys: readonly SeriesKey[], numberOf: NumberOf): LockedLooks {
  const looks = new Map<string, Map<string, number>>();
  for (const key of keys) {
    const { dimension, value } = hashedKey(key);
    const numbers = looks.get(dimension) ?? new Map<string, number>();
    looks.set(dimension, numbers.set(value, numberOf(key)));
  }
  return Object.fromEntries([...looks].map(([name, all]) => [name, Object.fromEntries(all)]));
}

/** The series that have looks in the lock, by their hashes, with the numbers of these. */
export function keysOfLooks(looks: LockedLooks): SeriesKey[] {
  return Object.entries(looks).flatMap(([dimension, numbers]) =>
    Object.entries(numbers).map(([value, kept]) => ({ dimension, value, kept })),
  );
}

/** The number that the lock has for a series, given by its hash. */
export function lockedNumber(
  looks: LockedLooks,
  { dimension, value }: SeriesKey,
): number | undefined {
  const numbers = Object.hasOwn(looks, dimension) ? looks[dimension] : undefined;
  return numbers !== undefined && Object.hasOwn(numbers, value) ? numbers[value] : undefined;
}

/** Whether the lock has looks of just these series, given by their hashes. */
export function isOfLooks(keys: readonly SeriesKey[], looks: LockedLooks): boolean {
  const names = new Set(keys.map(({ dimension, value }) => JSON.stringify([dimension, value])));
  return (
    names.size === keysOfLooks(looks).length &&
    keys.every((key) => lockedNumber(looks, key) !== undefined)
  );
}

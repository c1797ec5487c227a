import { textHash } from '../files/text-hash.js';
import type { LockedFigure } from './lock.js';

/** 64 bits: of a thousand names, two have the same hash once in 10^13 locks. */
const DIGITS = 16;

/** What stands for the value of a label in the looks of a lock: 16 hexadecimal digits. */
export function lookHash(value: string): string {
  return textHash(value).slice(0, DIGITS);
}

/** A figure of a lock of version 1, which had the values themselves. */
export function withHashedLooks(figure: LockedFigure): LockedFigure {
  const looks = Object.entries(figure.looks).map(
    ([dimension, numbers]) => [dimension, withHashedKeys(numbers)] as const,
  );
  return { ...figure, looks: Object.fromEntries(looks) };
}

function withHashedKeys(numbers: Readonly<Record<string, number>>): Record<string, number> {
  const all = Object.entries(numbers);
  return Object.fromEntries(all.map(([value, number]) => [lookHash(value), number]));
}

import { createHmac } from 'node:crypto';
import { literally } from '../literally.js';
import type { PseudonymKey } from './key.js';

/** Crockford's digits and letters, which are not mistaken for each other. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 40 bits: of ten thousand names, two have the same one in 1 of 20,000 projects. */
const LENGTH = 8;

/**
 * What stands for the name that a label has: `instance-k3f9q2xm`. It is told from the name and the key
 * alone, whatever was built before, and says nothing of the name to whoever has no key. One name has
 * the same eight characters in all labels.
 */
export function pseudonymOf(label: string, name: string, { secret }: PseudonymKey): string {
  const bytes = createHmac('sha256', secret).update(name).digest();
  // Of 256 values each digit has 8.
  const digits = [...bytes.subarray(0, LENGTH)].map((byte) => DIGITS[byte % DIGITS.length]);
  return `${label}-${digits.join('')}`;
}

/** Finds what looks like a pseudonym of a label in a text. */
export function pseudonymsOf(label: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])${literally(label)}-[${DIGITS}]{${LENGTH}}(?![\\p{L}\\p{N}_])`,
    'gu',
  );
}

import { createHash } from 'node:crypto';

/** The SHA-256, in hex, of a text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

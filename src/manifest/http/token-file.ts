import { readFileSync } from 'node:fs';
import { messageOf, StyxError } from '../../errors.js';
import { type Authentication, known } from './access.js';

/** A file with a token, absolute, that is read when the server is asked. What is thrown then is USAGE. */
export function tokenIn(file: string): Authentication {
  return {
    way: 'token',
    type: known('Bearer'),
    credentials: () => {
      const text = textOf(file).trim();
      if (/^[\x21-\x7e]+$/.test(text)) return { text, keptIn: { file, what: 'secrets' } };
      throw new StyxError('USAGE', `${file} has no token in it`, {
        hint: 'its only line must be the token',
      });
    },
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StyxError('USAGE', `the token cannot be read: ${messageOf(cause)}`, { cause });
  }
}

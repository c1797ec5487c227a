import { isSecretParam } from '../secrets.js';
import { type KeptIn, known, type Secret } from './access.js';

/**
 * The keys in the query string of a URL, and where they are kept, of those whose name says so: to hide too
 * much does no harm, to warn of too much does.
 */
export function urlKeysOf(
  { searchParams }: URL,
  keptIn: (name: string) => KeptIn | undefined = () => undefined,
): Secret[] {
  return [...searchParams].flatMap(([name, value]) =>
    mayBeKey.test(name) ? [known(value, isSecretParam(name) ? keptIn(name) : undefined)] : [],
  );
}

const mayBeKey = /key|token|secret|pass|auth|sig/i;

import { InvalidArgumentError } from 'commander';
import { nameAndValue } from './name-value.js';

/** Adds what one `--label name=value` says to what those before it said. */
export function label(text: string, before: ReadonlyMap<string, string>): Map<string, string> {
  const [name, value] = nameAndValue(text);
  if (before.has(name)) throw new InvalidArgumentError(`There are two values of ${name}.`);
  return new Map([...before, [name, value]]);
}

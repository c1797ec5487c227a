import { InvalidArgumentError } from 'commander';

/** Adds what one `--label name=value` says to what those before it said. */
export function label(text: string, before: ReadonlyMap<string, string>): Map<string, string> {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be name=value.');
  const name = text.slice(0, equals);
  if (before.has(name)) throw new InvalidArgumentError(`There are two values of ${name}.`);
  return new Map([...before, [name, text.slice(equals + 1)]]);
}

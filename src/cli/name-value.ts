import { InvalidArgumentError } from 'commander';

/** The parts of `name=value`, as options have it. Throws Commander's error where it is not that. */
export function nameAndValue(text: string): readonly [name: string, value: string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be name=value.');
  return [text.slice(0, equals), text.slice(equals + 1)];
}

import { StyxError } from '../errors.js';

/** What no backslash makes a part of a name, in GNU make. */
const unspeakable = /[;|=*?[\p{Cc}]|^[ ~]|[ \\)&]$/u;

/** A path as what a target depends on. Throws USAGE for one that make cannot name. */
export function prerequisiteName(path: string): string {
  const [character] = unspeakable.exec(path) ?? [];
  if (character !== undefined) {
    const shown = JSON.stringify(character);
    throw new StyxError('USAGE', `make cannot name the file ${path}: there is ${shown} in it`, {
      hint: 'rename the file or its folder',
    });
  }
  return path
    .replace(/(\\*)([ #:])/g, (_, before: string, one: string) => `${before}${before}\\${one}`)
    .replaceAll('$', '$$$$');
}

/** A path as a target, where `%` would make a pattern. Throws as `prerequisiteName` does. */
export function targetName(path: string): string {
  return prerequisiteName(path).replace(/(\\*)%/g, (_, before: string) => `${before}${before}\\%`);
}

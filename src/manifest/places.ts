import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a manifest is looked for in a folder, in this order. */
export const searchPlaces = [
  'styx.config.yaml',
  'styx.config.yml',
  'styx.config.json',
  '.styxrc',
  '.styxrc.yaml',
  '.styxrc.yml',
  '.styxrc.json',
  'package.json',
];

/** Where another manifest would take the place of one that was found: absolute paths. */
export function placesBefore(file: string): string[] {
  const at = searchPlaces.indexOf(basename(file));
  return searchPlaces.slice(0, Math.max(at, 0)).map((place) => join(dirname(file), place));
}

/** Whether a manifest is the one that is found in its folder where none is named. */
export function isFoundFirst(file: string): boolean {
  return searchPlaces.includes(basename(file)) && !placesBefore(file).some(existsSync);
}

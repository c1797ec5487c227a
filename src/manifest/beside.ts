import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { searchPlaces } from './places.js';

/** The other files in the folder of a manifest that are manifests, or may be: absolute paths, sorted. */
export function manifestsBeside(file: string): string[] {
  const folder = dirname(file);
  const others = readdirSync(folder).filter((name) => name !== basename(file));
  return others
    .sort()
    .map((name) => join(folder, name))
    .filter(mayBeManifest);
}

/** Those among them that are looked for where none is named, and not found since there is this one. */
export function manifestsUnseen(file: string): string[] {
  return manifestsBeside(file).filter((other) => searchPlaces.includes(basename(other)));
}

function mayBeManifest(path: string): boolean {
  const name = basename(path);
  const isPackage = name === 'package.json';
  const isFound = searchPlaces.includes(name) && !isPackage;
  if (!isFound && !/\.(ya?ml|json)$/i.test(name)) return false;
  try {
    if (!statSync(path).isFile()) return false;
    return isFound || hasKey(readFileSync(path, 'utf8'), isPackage ? ['styx'] : built);
  } catch {
    // Nobody knows what it is.
    return true;
  }
}

/** What a manifest has one of, if it is to build anything. */
const built = ['figures', 'values', 'checks', 'tables'];

/** Whether a document has one of some keys, as far as can be told of one that may be broken. */
function hasKey(text: string, keys: readonly string[]): boolean {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null) return false;
    return keys.some((key) => Object.hasOwn(document, key));
  } catch {
    return new RegExp(`^["']?(${keys.join('|')})["']?\\s*:`, 'm').test(text);
  }
}

import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { StyxError } from '../errors.js';
import type { ManifestFile } from './endpoints.js';
import { at } from './findings.js';
import { type Environment, fillEnvironment } from './interpolate.js';

import { findManifest } from './locate.js';
import type { Manifest } from './manifest.js';
import type { Path } from './nodes.js';
import { readSource } from './source.js';

/** The folder beside a manifest for what may be deleted at any time. */
export const STATE_FOLDER = '.styx';

const defaultFolders = { output_dir: 'figures', data_dir: 'styx-data' } as const;

/**
 * The absolute path of a folder that a manifest names, or has without. Throws UNKNOWN_VARIABLE, and
 * MANIFEST_VALUE for one in `.styx`.
 */
export function folderOf(
  { source, env }: Pick<ManifestFile, 'source' | 'env'>,
  key: keyof typeof defaultFolders,
): string {
  const path = at(
    () => source.positionOf([key]),
    () => fillEnvironment(source.textOf([key]) ?? defaultFolders[key], env),
  );
  return besideState(path, source, [key]);
}

/** The absolute path of what a key of a manifest names. Throws MANIFEST_VALUE for a place in `.styx`. */
export function besideState(path: string, source: ManifestFile['source'], key: Path): string {
  const project = dirname(source.file);
  const found = resolve(project, path);
  const below = relative(join(project, STATE_FOLDER), found);
  if (/^\.\.([/\\]|$)/.test(below) || isAbsolute(below)) return found;
  throw new StyxError('MANIFEST_VALUE', `${path} is in ${STATE_FOLDER}, which anybody may delete`, {
    position: source.positionOf(key),
    hint: 'name a folder beside that',
  });
}

/**
 * The folders that a manifest may write to, wherever links lead: its own, and those that it names.
 * Throws UNKNOWN_VARIABLE.
 */
export function ownFoldersOf(file: ManifestFile): string[] {
  const { source, written } = file;
  const named = (['output_dir', 'data_dir'] as const).filter((key) => written[key] !== undefined);
  return [dirname(source.file), ...named.map((key) => folderOf(file, key))];
}

/** The folders of the manifest at a path, whatever else is wrong with it; undefined where it cannot be read. */
export async function foldersIn(
  path: string,
  env: Environment,
): Promise<Pick<Manifest, 'outputDir' | 'dataDir'> | undefined> {
  try {
    const found = await findManifest(dirname(path), path);
    if (found === undefined) return undefined;
    const file = { source: readSource({ ...found, name: basename(path) }), env };
    return { outputDir: folderOf(file, 'output_dir'), dataDir: folderOf(file, 'data_dir') };
  } catch {
    return undefined;
  }
}

import { basename, dirname, resolve } from 'node:path';
import type { ManifestFile } from './endpoints.js';
import { at } from './findings.js';
import { type Environment, fillEnvironment } from './interpolate.js';
import { findManifest } from './locate.js';
import type { Manifest } from './manifest.js';
import { readSource } from './source.js';

const defaultFolders = { output_dir: 'figures', data_dir: 'styx-data' } as const;

/** The absolute path of a folder that a manifest names, or has without. Throws UNKNOWN_VARIABLE. */
export function folderOf(
  { source, env }: Pick<ManifestFile, 'source' | 'env'>,
  key: keyof typeof defaultFolders,
): string {
  const path = at(
    () => source.positionOf([key]),
    () => fillEnvironment(source.textOf([key]) ?? defaultFolders[key], env),
  );
  return resolve(dirname(source.file), path);
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

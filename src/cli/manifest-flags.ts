import { type Command, Option } from 'commander';
import type { Manifest } from '../manifest/manifest.js';
import { workingFolder } from './folder.js';
import { nameAndValue } from './name-value.js';

/** Which manifest is meant, and with which variables. */
export interface ManifestFlags {
  readonly config?: string;
  readonly set?: ReadonlyMap<string, string>;
  readonly httpConfig?: string;
}

/** Gives a command the options that say which manifest is meant. */
export function withManifestFlags(command: Command): Command {
  return command
    .option('-c, --config <file>', 'the manifest (default: styx.config.yaml, here or above)')
    .option('--set <name=value>', 'set a variable of vars; may be given often', setting);
}

/** Says how the server is reached, to a command that asks it. */
export const httpConfigOption = (): Option =>
  new Option('--http-config <file>', 'how to reach the server: a file as promtool takes it');

function setting(text: string, before: ReadonlyMap<string, string> = new Map()) {
  return new Map([...before, nameAndValue(text)]);
}

/** Throws MANIFEST_NOT_FOUND where there is none, be it right or wrong. */
export async function checkFound({ config }: ManifestFlags): Promise<void> {
  const { findManifest, notFound } = await import('../manifest/locate.js');
  const folder = workingFolder();
  if ((await findManifest(folder, config)) === undefined) throw notFound(folder);
}

/**
 * Loads the manifest that is meant; of its figures, those that are named, or all. Tells of the files
 * that it is read from, as `loadManifest` does.
 */
export async function loadFromFlags(
  { config: configPath, set = new Map<string, string>(), httpConfig }: ManifestFlags,
  figures: readonly string[] = [],
  onFile: (path: string) => void = () => undefined,
): Promise<Manifest> {
  const { loadManifest } = await import('../manifest/load.js');
  const options = { configPath, httpConfig, set, figures, onFile };
  return loadManifest({ ...options, cwd: workingFolder(), env: process.env });
}

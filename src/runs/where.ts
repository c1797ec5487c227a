import { dirname, extname, join, relative, resolve } from 'node:path';
import { StyxError } from '../errors.js';
import { namesIn } from '../manifest/runs/layers.js';
import { runsFileOf } from '../manifest/runs/read.js';

/** The file that runs are recorded in. */
export interface RecordFile {
  /** Absolute. */
  readonly path: string;
  /** What people call it. */
  readonly name: string;
  /** The names that the manifest itself has under `runs`, which must not be there twice. */
  readonly taken: readonly string[];
  /** The manifest, where there is one and does not name this file. */
  readonly unusedBy: string | undefined;
}

export interface Surroundings {
  /** What `--runs-file` names. */
  readonly flag: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where runs are recorded: in the file that is named by `--runs-file`, else by STYX_RUNS_FILE, else
 * by the manifest's `runs_file`, else in runs.yaml beside the manifest, or in the working folder.
 * Throws RUNS_FILE for one that is not YAML by its name, and what is wrong with the manifest.
 */
export async function recordFile({ flag, cwd, env }: Surroundings): Promise<RecordFile> {
  const named = flag ?? (env['STYX_RUNS_FILE'] || undefined);
  const found =
    named === undefined
      ? await besideManifest(cwd, env)
      : { path: resolve(cwd, named), taken: [], unusedBy: undefined };
  const name = relative(cwd, found.path);
  const ending = extname(found.path).toLowerCase();
  if (ending !== '.csv' && ending !== '.json') return { ...found, name };
  throw new StyxError('RUNS_FILE', `${name}: runs are recorded in YAML`, {
    hint: 'name a file that ends in .yaml, with --runs-file or as `runs_file` of the manifest',
  });
}

async function besideManifest(
  cwd: string,
  env: Surroundings['env'],
): Promise<Omit<RecordFile, 'name'>> {
  const { findManifest } = await import('../manifest/locate.js');
  const manifest = await findManifest(cwd);
  if (manifest === undefined) {
    return { path: join(cwd, 'runs.yaml'), taken: [], unusedBy: undefined };
  }
  const { readSource } = await import('../manifest/source.js');
  const name = relative(cwd, manifest.file);
  const source = readSource({ ...manifest, name });
  const path = runsFileOf({ source, env });
  const taken = namesIn(source);
  if (path !== undefined) return { path, taken, unusedBy: undefined };
  return { path: join(dirname(manifest.file), 'runs.yaml'), taken, unusedBy: name };
}

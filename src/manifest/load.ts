import { relative } from 'node:path';
import { StyxError, throwAll } from '../errors.js';
import type { ManifestFile } from './endpoints.js';
import { attempt, inOrder } from './findings.js';
import type { Environment } from './interpolate.js';
import { findManifest, notFound } from './locate.js';
import type { Manifest } from './manifest.js';
import { type Choices, resolveManifest } from './resolve.js';
import { readSource, type Source } from './source.js';
import { validateManifest } from './validate.js';

export interface LoadOptions extends Choices {
  /** What `-c` names; without it, the manifest is looked for. */
  readonly configPath?: string | undefined;
  readonly cwd: string;
  readonly env: Environment;
}

/**
 * The manifest, found, read, validated and resolved.
 * Throws MANIFEST_NOT_FOUND, MANIFEST_UNREADABLE, or every mistake in it in the order of the file.
 */
export async function loadManifest(options: LoadOptions): Promise<Manifest> {
  const found = await findManifest(options.cwd, options.configPath);
  if (found === undefined) throw notFound(options.cwd);
  const name = relative(options.cwd, found.file);
  return withinStack(name, () => manifestOf(readSource({ ...found, name }), options));
}

/** Merge keys and lists may be nested so deeply that the stack does not hold them. */
function withinStack<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new StyxError('MANIFEST_SYNTAX', `${file} is nested too deeply`, { cause: thrown });
  }
}

/** A parsed manifest, validated and resolved. Throws every mistake in it. */
export function manifestOf(
  source: Source,
  { env, ...choices }: Choices & Pick<LoadOptions, 'env'>,
): Manifest {
  const { written, errors } = validateManifest(source);
  const found: StyxError[] = [...errors];
  const file = written && { source, written, env };
  const manifest = file && attempt(found, () => resolveManifest(file, choices));
  throwAll(inOrder(found));
  if (manifest === undefined) throw new Error('a manifest without mistakes was not resolved');
  return manifest;
}

/**
 * The manifest found, read and validated, its figures not resolved: for what needs its endpoints
 * only. Undefined where there is none and none is asked for; throws as `loadManifest` does.
 */
export async function openManifest(options: LoadOptions): Promise<ManifestFile | undefined> {
  const source = await findSource(options);
  if (source === undefined) return undefined;
  const { written, errors } = validateManifest(source);
  throwAll(inOrder(errors));
  if (written === undefined) throw new Error('a manifest without mistakes was not validated');
  return { source, written, env: options.env };
}

async function findSource({ cwd, configPath }: LoadOptions): Promise<Source | undefined> {
  const found = await findManifest(cwd, configPath);
  return found && readSource({ ...found, name: relative(cwd, found.file) });
}

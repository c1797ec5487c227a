import { dirname, relative, resolve } from 'node:path';
import { StyxError, throwAll } from '../../errors.js';
import type { ManifestFile } from '../endpoints.js';
import { at, attempt, inOrder } from '../findings.js';
import { fillEnvironment } from '../interpolate.js';
import type { Source } from '../source.js';
import { validateManifest } from '../validate.js';
import { readRunsFile } from './file.js';
import { defaultsOf, type Layer, namesIn } from './layers.js';
import { checkDefaults, type Resolved, resolveRun } from './resolve.js';
import type { Runs } from './runs.js';

export interface ReadOptions {
  /** Of times without a zone: an IANA name. */
  readonly timezone: string;
  /** What errors name the runs file from. */
  readonly cwd: string;
  /** Told of its absolute path before it is read. */
  readonly onFile?: ((path: string) => void) | undefined;
}

/**
 * The runs of a validated manifest: those under `runs`, then those of its `runs_file`. Throws
 * RUNS_FILE for a file that cannot be read, and every mistake in them in the order of the files.
 */
export async function readRuns(
  manifest: ManifestFile,
  { timezone, cwd, onFile }: ReadOptions,
): Promise<Runs> {
  const { source } = manifest;
  const errors: StyxError[] = [];
  const own = runsOf(source, [], timezone, errors);
  const path = runsFileOf(manifest);
  if (path === undefined) {
    throwAll(inOrder(errors));
    return joined(own, path);
  }
  onFile?.(path);
  const position = source.positionOf(['runs_file']);
  const file = await readRunsFile(path, { name: relative(cwd, path), position });
  const before = errors.splice(0);
  const { errors: mistakes } = validateManifest(file);
  errors.push(...mistakes);
  const others = mistakes.length > 0 ? [] : runsOf(file, defaultsOf(source), timezone, errors);
  errors.push(...twice(source, file));
  throwAll([...inOrder(before), ...inOrder(errors)]);
  return joined([...own, ...others], path);
}

/** The absolute path of a manifest's `runs_file`. Throws UNKNOWN_VARIABLE. */
export function runsFileOf({ source, env }: Omit<ManifestFile, 'written'>): string | undefined {
  const text = source.textOf(['runs_file'])?.trim();
  if (text === undefined) return undefined;
  const path = at(
    () => source.positionOf(['runs_file']),
    () => fillEnvironment(text, env),
  );
  return resolve(dirname(source.file), path);
}

function runsOf(
  source: Source,
  outer: readonly Layer[],
  timezone: string,
  errors: StyxError[],
): Resolved[] {
  const defaults = defaultsOf(source);
  for (const layer of defaults) attempt(errors, () => checkDefaults(layer));
  return namesIn(source).flatMap((name) => {
    const own: Layer = { source, path: ['runs', name] };
    const run = attempt(errors, () => resolveRun(name, [own, ...defaults, ...outer], timezone));
    return run === undefined ? [] : [run];
  });
}

function joined(runs: readonly Resolved[], file: string | undefined): Runs {
  return {
    file,
    complete: runs.flatMap((one) => (one.kind === 'complete' ? [one.run] : [])),
    leftOut: runs.flatMap((one) => (one.kind === 'leftOut' ? [one.run] : [])),
  };
}

function twice(manifest: Source, file: Source): StyxError[] {
  const names = new Set(namesIn(manifest));
  return namesIn(file).flatMap((name) => {
    if (!names.has(name)) return [];
    const first = manifest.keyPositionOf(['runs', name]);
    const message = `run \`${name}\` is also in ${first.file}, on line ${first.line}`;
    const position = file.keyPositionOf(['runs', name]);
    return [new StyxError('BAD_RUN', message, { position, hint: 'rename or remove one of them' })];
  });
}

import { relative } from 'node:path';
import { StyxError, throwAll } from '../errors.js';
import { isTimezone } from '../time/zone.js';
import type { ManifestFile } from './endpoints.js';
import { attempt, inOrder } from './findings.js';
import type { Environment } from './interpolate.js';
import { findManifest, notFound } from './locate.js';
import type { Manifest } from './manifest.js';
import { type Choices, resolveManifest } from './resolve.js';
import { readRuns } from './runs/read.js';
import { isOverRuns } from './runs/matrix-runs.js';
import { noRuns, type Runs } from './runs/runs.js';
import type { Figure as WrittenFigure } from './schema.generated.js';
import { readSource, type Source } from './source.js';
import { validateManifest } from './validate.js';

export interface LoadOptions extends Choices {
  /** What `-c` names; without it, the manifest is looked for. */
  readonly configPath?: string | undefined;
  readonly cwd: string;
  readonly env: Environment;
  /** A file of Prometheus' `http_client_config`, for the only endpoint. */
  readonly httpConfig?: string | undefined;
  /** Told of the absolute paths of the manifest and its runs file, be there mistakes in them. */
  readonly onFile?: (path: string) => void;
}

/**
 * The manifest, found, read, validated and resolved.
 * Throws MANIFEST_NOT_FOUND, MANIFEST_UNREADABLE, or every mistake in it in the order of the file.
 */
export async function loadManifest(options: LoadOptions): Promise<Manifest> {
  const found = await findManifest(options.cwd, options.configPath);
  if (found === undefined) throw notFound(options.cwd);
  options.onFile?.(found.file);
  const name = relative(options.cwd, found.file);
  return withinStack(name, async () => {
    const access = await accessOf(options);
    const parsed = validated(readSource({ ...found, name }), { ...options, access });
    return resolved(parsed, options, await runsFor(parsed, options));
  });
}

async function accessOf({ httpConfig, cwd, env }: LoadOptions): Promise<ManifestFile['access']> {
  if (httpConfig === undefined) return undefined;
  const { accessInFile } = await import('./http/http-config.js');
  return accessInFile(httpConfig, { cwd, env });
}

/** Merge keys and lists may be nested so deeply that the stack does not hold them. */
async function withinStack<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
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
  return resolved(validated(source, { env }), choices, noRuns);
}

interface Validated {
  /** Undefined where it has mistakes that hide others. */
  readonly file: ManifestFile | undefined;
  readonly errors: readonly StyxError[];
}

function validated(
  source: Source,
  { env, access }: Pick<ManifestFile, 'env' | 'access'>,
): Validated {
  const { written, errors } = validateManifest(source);
  return { file: written && { source, written, env, access }, errors };
}

function resolved({ file, errors }: Validated, choices: Choices, runs: Runs): Manifest {
  const found: StyxError[] = [...errors];
  const manifest = file && attempt(found, () => resolveManifest(file, choices, runs));
  throwAll(inOrder(found));
  if (manifest === undefined) throw new Error('a manifest without mistakes was not resolved');
  return manifest;
}

/** All runs, where a figure asks for some: only then must a runs file be there. */
async function runsFor({ file, errors }: Validated, { cwd, onFile }: LoadOptions): Promise<Runs> {
  if (file === undefined || !asksForRuns(file)) return noRuns;
  const timezone = file.written.timezone ?? 'UTC';
  try {
    return await readRuns(file, { timezone: isTimezone(timezone) ? timezone : 'UTC', cwd, onFile });
  } catch (thrown) {
    const found = [...errors];
    attempt(found, () => {
      throw thrown;
    });
    throwAll(inOrder(found));
    throw thrown;
  }
}

function asksForRuns({ written }: ManifestFile): boolean {
  const { defaults, figures = {}, values = {}, checks = {}, tables = {} } = written;
  const named: readonly Readonly<Record<string, Pick<WrittenFigure, 'runs' | 'matrix'>>>[] = [
    ...[figures, values, checks, tables],
    { defaults: defaults ?? {} },
  ];
  const all = named.flatMap((part) => Object.values(part));
  const panels = [defaults, ...Object.values(figures)].flatMap((one) => one?.panels ?? []);
  return [...all, ...panels].some(isOverRuns);
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

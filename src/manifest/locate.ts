import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { PublicExplorer } from 'cosmiconfig';
import { isMissing, messageOf, StyxError } from '../errors.js';
import { listOf } from './nearest.js';
import { searchPlaces } from './places.js';

const exampleHint = 'styx init writes one of what a Prometheus has; or name yours with --config';

/** A manifest's file as it was found. */
export interface FoundFile {
  /** Absolute. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The key that holds the manifest in package.json. */
  readonly property: string | undefined;
}

/**
 * Reads the manifest that `configPath` names, or else the first one from `cwd` upwards to the root
 * of the repository; outside of a repository, in `cwd` only. Undefined where none is found.
 * Throws MANIFEST_NOT_FOUND for a `configPath` that does not exist, and MANIFEST_UNREADABLE.
 */
export async function findManifest(
  cwd: string,
  configPath?: string,
): Promise<FoundFile | undefined> {
  const file = configPath === undefined ? await search(cwd) : resolve(cwd, configPath);
  if (file === undefined) return undefined;
  if (/\.[cm]?[jt]s$/.test(extname(file))) {
    throw new StyxError('MANIFEST_UNREADABLE', `${file} is a program; a manifest is YAML or JSON`, {
      hint: 'write it as YAML',
    });
  }
  const property = basename(file) === 'package.json' ? 'styx' : undefined;
  return { file, bytes: await read(file), property };
}

/** The error for a manifest that was needed and not found. */
export function notFound(cwd: string): StyxError {
  return new StyxError(
    'MANIFEST_NOT_FOUND',
    `there is no manifest in ${cwd} or above it in the repository; looked for ` +
      listOf(searchPlaces.slice(0, -1), 'and').replace(' and ', ', ') +
      ' and `styx` in package.json',
    { hint: exampleHint },
  );
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw isMissing(cause)
      ? new StyxError('MANIFEST_NOT_FOUND', `there is no file ${file}`, {
          hint: exampleHint,
          cause,
        })
      : new StyxError('MANIFEST_UNREADABLE', `${file} cannot be read: ${messageOf(cause)}`, {
          cause,
        });
  }
}

async function search(cwd: string): Promise<string | undefined> {
  const explorer = await manifestExplorer();
  for (const folder of await foldersToSearch(cwd)) {
    await checkReadable(folder);
    const result = await explorer.search(folder);
    if (result !== null) return result.filepath;
  }
  return undefined;
}

/** A folder and those above it, up to the first with `.git`; without one, the folder alone. */
async function foldersToSearch(cwd: string): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return folders.slice(0, 1);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** cosmiconfig passes over what it may not read; a manifest must not go unseen. */
async function checkReadable(folder: string): Promise<void> {
  for (const place of searchPlaces.slice(0, -1)) {
    const file = join(folder, place);
    if (!(await exists(file))) continue;
    await access(file, constants.R_OK).catch((cause: unknown) => {
      throw new StyxError('MANIFEST_UNREADABLE', `${file} cannot be read: ${messageOf(cause)}`, {
        cause,
      });
    });
  }
}

async function manifestExplorer(): Promise<PublicExplorer> {
  const { cosmiconfig } = await import('cosmiconfig');
  const loaders = { noExt: asText, '.yaml': asText, '.yml': asText, '.json': asPackage };
  const options = { searchPlaces, loaders, ignoreEmptySearchPlaces: false, cache: false };
  return elsewhere(() => cosmiconfig('styx', { ...options, searchStrategy: 'none' }));
}

/**
 * When it is set up, cosmiconfig reads settings of its own from the working folder, and runs
 * `.config/config.js` there. Styx runs no code that comes with a manifest: meanwhile Styx's folder
 * passes for the working folder.
 */
function elsewhere<T>(work: () => T): T {
  const cwd = Object.getOwnPropertyDescriptor(process, 'cwd') ?? {};
  Object.defineProperty(process, 'cwd', { ...cwd, value: () => import.meta.dirname });
  try {
    return work();
  } finally {
    Object.defineProperty(process, 'cwd', cwd);
  }
}

/** Only where the manifest is counts; it is parsed with positions later. */
function asText(_: string, text: string): string {
  return text;
}

function asPackage(file: string, text: string): unknown {
  if (basename(file) !== 'package.json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

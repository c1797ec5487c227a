import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { type FileStates, stateOf } from '../files/changes.js';
import { textHash } from '../files/text-hash.js';
import { writeWhole } from '../files/write-whole.js';
import { stateFile } from './state.js';

/** All that a build of which nothing is left to do depends on. */
export interface IndexedBuild {
  /** What was asked for: figures, variables. */
  readonly asked: string;
  /** For people: `6 figures, 2 values`. */
  readonly summary: string;
  /** Where the outputs are, absolute. */
  readonly folder: string;
  /** The names of environment variables that the manifest may have been filled in from. */
  readonly variables: readonly string[];
  /** Files and folders, as they were when they were read or written. */
  readonly files: FileStates;
}

/** How it is kept: of each file its size, times and inode, as git tells whether one has changed. */
interface Index extends Pick<IndexedBuild, 'summary' | 'folder'> {
  /** The hash of what was asked for. */
  readonly asked: string;
  /** Hashed with each value, so that nobody can look up what a short one is. */
  readonly salt: string;
  readonly variables: readonly (readonly [name: string, hash: string])[];
  readonly files: readonly (readonly [path: string, state: string])[];
}

type Env = Readonly<Record<string, string | undefined>>;

/** Where the index of a manifest is; it may be deleted at any time. */
export function indexPath(manifest: string): string {
  return stateFile(manifest, 'index');
}

/** Writes down a build after which there is nothing to do. Throws UNWRITABLE. */
export async function writeIndex(path: string, build: IndexedBuild, env: Env): Promise<void> {
  const { asked, summary, folder } = build;
  const salt = randomUUID();
  const index: Index = {
    ...{ asked: hashOf(asked, salt), summary, folder, salt },
    variables: build.variables.map((name) => [name, hashOf(env[name], salt)]),
    files: [...build.files],
  };
  const { signal } = new AbortController();
  await writeWhole(path, [Buffer.from(JSON.stringify(index))], { unchanged: 'keep', signal });
}

export function removeIndex(path: string): void {
  rmSync(path, { force: true });
}

/**
 * Tells whether a file is as the last whole build left it, which knew its content; never where that is
 * not certain.
 */
export function untouchedSince(path: string): (file: string) => boolean {
  const states = statesIn(path);
  return (file) => {
    try {
      return states.has(file) && states.get(file) === stateOf(file);
    } catch {
      return false;
    }
  };
}

function statesIn(path: string): ReadonlyMap<string, string> {
  try {
    return new Map((JSON.parse(readFileSync(path, 'utf8')) as Index).files);
  } catch {
    return new Map();
  }
}

/**
 * What there was of a build that was asked for the same, of files that are all as they were; undefined
 * where that is not certain.
 */
export function unchangedSince(
  path: string,
  asked: string,
  env: Env,
): Pick<IndexedBuild, 'summary' | 'folder'> | undefined {
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as Index;
    const isSame =
      index.asked === hashOf(asked, index.salt) &&
      index.variables.every(([name, hash]) => hashOf(env[name], index.salt) === hash) &&
      index.files.every(([file, state]) => stateOf(file) === state);
    return isSame ? index : undefined;
  } catch {
    // What is damaged, or cannot be looked at, is not certain.
    return undefined;
  }
}

/** Secrets are among them. */
function hashOf(value: string | undefined, salt: string): string {
  return value === undefined ? '' : textHash(`${salt} ${value}`);
}

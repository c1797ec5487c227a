import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StyxError } from '../../errors.js';
import { lockedBeside, type Locked } from '../../lock/beside.js';
import { contentsOf } from '../../lock/lock.js';
import { foldersIn } from '../../manifest/folders.js';
import type { Environment } from '../../manifest/interpolate.js';
import type { Manifest } from '../../manifest/manifest.js';

/** What the other manifests in the folder of one have in the folders of this one, as their locks say. */
export interface Others {
  /** Throws PATH_CLASH where one has at a place the data of another request than that of a hash. */
  readonly checkData: (place: string, request: string) => Promise<void>;
  /** Throws PATH_CLASH where one has built an output of this name. */
  readonly checkOutput: (name: string) => Promise<void>;
  /** Whether one has at a place other values of a label than those of a hash. */
  readonly haveOtherValues: (place: string, hash: string) => Promise<boolean>;
}

/** Looks at them when it is asked first: most builds replace nothing. */
export function othersOf(
  { file, outputDir, dataDir }: Pick<Manifest, 'file' | 'outputDir' | 'dataDir'>,
  env: Environment,
): Others {
  const [name, output, data] = [basename(file), realFolder(outputDir), realFolder(dataDir)];
  let found: Promise<Other[]> | undefined;
  const all = (): Promise<Other[]> => (found ??= othersBeside(file, env));
  return {
    async checkData(place, request) {
      const isOther = ({ request: had }: { request: string }): boolean => had !== request;
      const owner = (await all()).find((one) => hasAt(one.data, join(data, place), isOther));
      if (owner !== undefined) throw dataClash(name, place, owner.name);
    },
    async checkOutput(path) {
      const owner = (await all()).find(({ outputs }) => outputs.has(join(output, path)));
      if (owner !== undefined) throw outputClash(name, path, owner.name);
    },
    async haveOtherValues(place, hash) {
      const isOther = ({ hash: had }: { hash: string }): boolean => had !== hash;
      return (await all()).some(({ values }) => hasAt(values, join(data, place), isOther));
    },
  };
}

/** What one of them has, by its path without the ending of snapshots. */
interface Other extends ReturnType<typeof contentsOf> {
  readonly name: string;
}

async function othersBeside(manifest: string, env: Environment): Promise<Other[]> {
  const all = await Promise.all(lockedBeside(manifest).map((one) => otherOf(one, env)));
  return all.flat();
}

async function otherOf({ manifest, lock }: Locked, env: Environment): Promise<Other[]> {
  const folders = await foldersIn(manifest, env);
  if (folders === undefined) return [];
  const { data, values, outputs } = contentsOf(lock);
  const dataDir = realFolder(folders.dataDir);
  return [
    {
      name: basename(manifest),
      data: below(dataDir, data),
      values: below(dataDir, values),
      outputs: below(realFolder(folders.outputDir), outputs),
    },
  ];
}

const below = <T>(folder: string, all: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...all].map(([name, one]) => [join(folder, name), one]));

function hasAt<T>(all: ReadonlyMap<string, T>, path: string, is: (one: T) => boolean): boolean {
  const one = all.get(path);
  return one !== undefined && is(one);
}

/** Where links lead, so that a folder has one name. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function dataClash(name: string, place: string, owner: string): StyxError {
  const message = `${name} would replace the data of ${place}, which are those of ${owner} too`;
  return new StyxError('PATH_CLASH', `${message}, in answer to another request`, {
    hint: remedy('data_dir', owner),
  });
}

function outputClash(name: string, output: string, owner: string): StyxError {
  const message = `${name} would replace ${output}, which ${owner} has built`;
  return new StyxError('PATH_CLASH', message, { hint: remedy('output_dir', owner) });
}

const remedy = (key: 'data_dir' | 'output_dir', owner: string): string =>
  `give one of the manifests another \`${key}\`, or the figure another name; ` +
  `where ${owner} has it no more, build that first`;

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { named } from '../../frame/names-listed.js';
import { fileHash } from '../../lock/file-hash.js';
import { contentsOf, type Lock } from '../../lock/lock.js';
import { type Ledger, ledgerAfter } from '../../lock/ledger.js';
import { locksBeside } from '../../lock/lock-file.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { Keeping } from '../answers/kept-answers.js';
import { keptFile } from '../answers/kept-index.js';
import { isValuesPlace, valuesIn } from '../answers/kept-values.js';
import { outputPath } from '../outputs/output-path.js';
import { snapshotFiles } from '../answers/snapshot-files.js';
import { snapshotPath } from '../answers/snapshot-path.js';
import { targetFiles } from '../outputs/target-files.js';

/** Files that Styx has made and that no figure has any more: absolute paths, sorted. */
export interface Orphans {
  /** As they were built here. */
  readonly outputs: readonly string[];
  readonly snapshots: readonly string[];
}

export const noOrphans: Orphans = { outputs: [], snapshots: [] };

/**
 * What there is of figures that are gone or have another name, of formats and queries that they had, and in
 * folders of outputs that the manifest had. A manifest beside this one may have the same folders; what its lock
 * has is none. Nothing where it is not known which figures there are.
 */
export function orphansOf(manifest: Manifest, ledger: Ledger): Orphans {
  return {
    outputs: orphanOutputs(manifest, ledger),
    snapshots: orphanSnapshots(manifest, ledger),
  };
}

/**
 * Tells after a build what it has left of figures that were there before: to be begun before it, and asked for
 * with whether anything has failed, after which nobody knows.
 */
export function newOrphans(
  manifest: Manifest,
  { ledger, mode }: Pick<Keeping, 'ledger' | 'mode'>,
): (hasFailed: boolean) => string[] {
  if (mode.isLocked) return () => [];
  const before = new Set(orphanOutputs(manifest, ledger));
  return (hasFailed) =>
    hasFailed
      ? []
      : orphanOutputs(manifest, ledgerAfter(ledger, true)).filter((path) => !before.has(path));
}

/** What there is to say of outputs that are orphans, as a folder names them; nothing where there are none. */
export function orphansWarning(paths: readonly string[], folder: string): string[] {
  if (paths.length === 0) return [];
  const [are, stay] = paths.length === 1 ? ['is', 'stays'] : ['are', 'stay'];
  const files = named(paths.map((path) => relative(folder, path)));
  return [`${files} ${are} of no figure any more, and ${stay}: styx clean --orphans`];
}

/** The outputs among these. */
export function orphanOutputs(manifest: Manifest, ledger: Ledger): string[] {
  return orphanFiles(manifest, ledger).map(({ path }) => path);
}

/** The same, with their names. */
export function orphanFiles(manifest: Manifest, ledger: Ledger): OwnFile[] {
  const locks = knownLocks(manifest, ledger);
  if (locks === undefined) return [];
  const targets = new Set(targetFiles(manifest));
  const [own, ...others] = locks.map((lock) => new Set(contentsOf(lock).outputs.keys()));
  const unlocked = unlockedNames(manifest, ledger);
  const isAwaited = (name: string): boolean =>
    unlocked.some((figure) => name.startsWith(`${figure}.`) || name.startsWith(`${figure}-`));
  const isOrphan = ({ name, path, folder }: OwnFile): boolean => {
    if (targets.has(path) || isAwaited(name) || others.some((lock) => lock.has(name))) return false;
    const now = join(manifest.outputDir, name);
    if (!targets.has(now) && own?.has(name) !== true) return true;
    // It has gone to another folder when it is there.
    return folder !== manifest.outputDir && existsSync(now);
  };
  return ownFiles(manifest, ledger, isOrphan);
}

/** A file that was built here, and is as it was built. */
export interface OwnFile {
  /** Absolute. */
  readonly path: string;
  /** The folder where outputs were: absolute. */
  readonly folder: string;
  /** Its path below that. */
  readonly name: string;
}

/** The files that were built here of a manifest, those that are wanted, and are as they were. Sorted. */
export function ownFiles(
  { file, outputDir, ownFolders }: Manifest,
  { journal, folders }: Ledger,
  isWanted: (file: OwnFile) => boolean = () => true,
): OwnFile[] {
  const known = [...folders.all].map((folder) => resolve(dirname(file), folder));
  const all = [...new Set([outputDir, ...known])].flatMap((folder) =>
    journal.paths().flatMap((name): OwnFile[] => {
      const path = outputPath(name, { outputDir: folder, ownFolders });
      return path === undefined ? [] : [{ path, folder, name }];
    }),
  );
  return all
    .filter((one) => {
      if (!isWanted(one)) return false;
      const hash = fileHash(one.path);
      return typeof hash === 'string' && journal.isOwn({ path: one.name, hash });
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function orphanSnapshots(manifest: Manifest, ledger: Ledger): string[] {
  const { dataDir, isDataCompressed: isCompressed } = manifest;
  const locks = knownLocks(manifest, ledger);
  if (locks === undefined) return [];
  const locked = new Set(locks.flatMap((lock) => placesOf(lock)));
  const unlocked = unlockedNames(manifest, ledger);
  const isKnown = (place: string): boolean =>
    locked.has(place) ||
    ledger.pending.all.has(place) ||
    unlocked.some((name) => place.startsWith(`${name}/`));
  const orphans = snapshotFiles(dataDir).filter(({ place, path }) => {
    const known = snapshotPath(place, { dataDir, isCompressed });
    return !isKnown(place) || (path !== known && existsSync(known));
  });
  // Other files may be there too.
  return orphans.flatMap(({ path, place }) => (isKept(path, place) ? [path] : []));
}

const placesOf = (lock: Lock): string[] => {
  const { data, values } = contentsOf(lock);
  return [...data.keys(), ...values.keys()];
};

const isKept = (path: string, place: string): boolean =>
  (isValuesPlace(place) ? valuesIn(path) : keptFile(path, place)).length > 0;

/**
 * The locks that say what files are of, its own first; undefined where that is not known: without a lock, and
 * where the values of a matrix are not.
 */
function knownLocks({ file, figures, matrices }: Manifest, ledger: Ledger): Lock[] | undefined {
  const isUnknown = matrices.length > 0 || figures.some(({ problem }) => problem !== undefined);
  if (ledger.before === undefined || isUnknown) return undefined;
  return [ledger.before, ...locksBeside(file)];
}

/** Figures that have not been built yet: what is called like them may be theirs. And all numbers alike. */
function unlockedNames({ figures, numbers }: Manifest, ledger: Ledger): string[] {
  const { values, checks, tables } = numbers;
  const hasNumbers = values.length + checks.length + tables.length > 0;
  return [
    ...figures.flatMap(({ name }) => (ledger.figureAt(name) === undefined ? [name] : [])),
    ...(hasNumbers && ledger.before?.numbers === undefined
      ? ['_values', '_checks', '_tables']
      : []),
  ];
}

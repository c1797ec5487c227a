import { existsSync } from 'node:fs';
import { fileHash } from '../lock/file-hash.js';
import { contentsOf, type Lock } from '../lock/lock.js';
import type { Ledger } from '../lock/ledger.js';
import { locksBeside } from '../lock/lock-file.js';
import type { Manifest } from '../manifest/manifest.js';
import { keptFile } from './kept-index.js';
import { isValuesPlace, valuesIn } from './kept-values.js';
import { outputPath } from './output-path.js';
import { snapshotFiles } from './snapshot-files.js';
import { snapshotPath } from './snapshot-path.js';
import { targetFiles } from './target-files.js';

/** Files that Styx has made and that no figure has any more: absolute paths, sorted. */
export interface Orphans {
  /** As they were built here. */
  readonly outputs: readonly string[];
  readonly snapshots: readonly string[];
}

export const noOrphans: Orphans = { outputs: [], snapshots: [] };

/**
 * What there is of figures that are gone or have another name, of formats and queries that they had. A
 * manifest beside this one may have the same folders; what its lock has is none. Of a manifest none of whose
 * matrices is to be asked for.
 */
export function orphansOf(manifest: Manifest, ledger: Ledger): Orphans {
  return {
    outputs: orphanOutputs(manifest, ledger),
    snapshots: orphanSnapshots(manifest, ledger),
  };
}

/** The outputs among these. */
export function orphanOutputs(manifest: Manifest, ledger: Ledger): string[] {
  const locks = knownLocks(manifest, ledger);
  if (locks === undefined) return [];
  const targets = new Set(targetFiles(manifest));
  const locked = new Set(locks.flatMap((lock) => [...contentsOf(lock).outputs.keys()]));
  const unlocked = unlockedNames(manifest, ledger);
  const isAwaited = (name: string): boolean =>
    unlocked.some((figure) => name.startsWith(`${figure}.`) || name.startsWith(`${figure}-`));
  return ledger.journal
    .paths()
    .filter((name) => !locked.has(name) && !isAwaited(name))
    .flatMap((name) => {
      const path = outputPath(name, manifest);
      if (path === undefined || targets.has(path)) return [];
      const hash = fileHash(path);
      const isOwn = typeof hash === 'string' && ledger.journal.isOwn({ path: name, hash });
      return isOwn ? [path] : [];
    })
    .sort();
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
 * The locks that say what files are of; undefined where that is not known: without a lock, and where the
 * values of a matrix are not.
 */
function knownLocks({ file, figures }: Manifest, ledger: Ledger): Lock[] | undefined {
  const isUnknown = figures.some(
    ({ name, problem }) => problem !== undefined && ledger.figureAt(name) === undefined,
  );
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

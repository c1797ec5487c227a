import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { named } from '../../frame/names-listed.js';
import { fileHash } from '../../lock/file-hash.js';
import { contentsOf, noLock } from '../../lock/lock.js';
import { type Ledger, ledgerAfter } from '../../lock/ledger.js';
import type { Manifest } from '../../manifest/manifest.js';
import { hasNumbers } from '../../manifest/values/asked-numbers.js';
import type { Keeping } from '../answers/kept-answers.js';
import { keptFile } from '../answers/kept-index.js';
import { isValuesPlace, keptPath } from '../answers/kept-path.js';
import { valuesIn } from '../answers/kept-values.js';
import { outputPath } from '../outputs/output-path.js';
import { snapshotFiles } from '../answers/snapshot-files.js';
import { targetFiles } from '../../manifest/target-files.js';
import { withoutThoseInUse } from './in-use.js';
import { othersOutputs, othersSnapshots } from './others-files.js';

/** Files that Styx has made and that no figure has any more: absolute paths, sorted. */
export interface Orphans {
  /** As they were built here. */
  readonly outputs: readonly string[];
  readonly snapshots: readonly string[];
}

export const noOrphans: Orphans = { outputs: [], snapshots: [] };

/**
 * What there is of figures that are gone or have another name, of formats and queries that they had, and in
 * folders of outputs that the manifest had. A manifest beside this one may have the same folders: what its lock
 * has is none, nor is what is outside of the manifest's folder, where other projects may have it. Nothing where
 * it is not known which figures there are, in this or the other manifests.
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
  const live = livePaths(manifest, ledger);
  return withoutThoseInUse(goneFiles(manifest, ledger), manifest, {
    live,
    ofOthers: othersOutputs,
  });
}

/** Outputs that the manifest has not any more, be they somebody else's now. */
export function goneFiles(manifest: Manifest, ledger: Ledger): OwnFile[] {
  if (!areFiguresKnown(manifest, ledger)) return [];
  const live = livePaths(manifest, ledger);
  const unlocked = unlockedNames(manifest, ledger);
  const isAwaited = (name: string): boolean =>
    unlocked.some((figure) => name.startsWith(`${figure}.`) || name.startsWith(`${figure}-`));
  const isGone = ({ name, path, folder }: OwnFile): boolean => {
    if (live.has(path) || isAwaited(name)) return false;
    const now = join(manifest.outputDir, name);
    if (!live.has(now)) return true;
    // It has gone to another folder when it is there.
    return folder !== manifest.outputDir && existsSync(now);
  };
  return ownFiles(manifest, ledger, isGone);
}

/** Where outputs are or will be, and what comes with a `.tex`. */
function livePaths(manifest: Manifest, { before = noLock }: Ledger): Set<string> {
  const locked = [...contentsOf(before).outputs.keys()];
  return new Set([
    ...targetFiles(manifest),
    ...locked.map((name) => join(manifest.outputDir, name)),
  ]);
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
  if (!areFiguresKnown(manifest, ledger)) return [];
  const locked = lockedPlaces(ledger);
  const unlocked = unlockedNames(manifest, ledger);
  const pathOf = (place: string): string => keptPath(place, { dataDir, isCompressed });
  const isKnown = (place: string): boolean =>
    locked.has(place) ||
    ledger.pending.all.has(place) ||
    unlocked.some((name) => place.startsWith(`${name}/`));
  const orphans = snapshotFiles(dataDir).filter(
    ({ place, path }) => !isKnown(place) || (path !== pathOf(place) && existsSync(pathOf(place))),
  );
  const live = [...locked].map(pathOf);
  const unused = withoutThoseInUse(orphans, manifest, { live, ofOthers: othersSnapshots });
  // Other files may be there too.
  return unused.flatMap(({ path, place }) => (isKept(path, place) ? [path] : []));
}

/** Values that a matrix has been asked for are in the lock after the next build. */
function lockedPlaces(ledger: Ledger): Set<string> {
  const { data, values } = contentsOf(ledger.before ?? noLock);
  const asked = contentsOf(ledger.after(false)).values;
  return new Set([...data.keys(), ...values.keys(), ...asked.keys()]);
}

const isKept = (path: string, place: string): boolean =>
  (isValuesPlace(place) ? valuesIn(path) : keptFile(path, place)).length > 0;

/** Not without a lock, nor where the values of a matrix are not known. */
function areFiguresKnown({ figures, matrices }: Manifest, { before }: Ledger): boolean {
  const isUnknown = matrices.length > 0 || figures.some(({ problem }) => problem !== undefined);
  return before !== undefined && !isUnknown;
}

/** Figures that have not been built yet: what is called like them may be theirs. And all numbers alike. */
function unlockedNames({ figures, numbers }: Manifest, ledger: Ledger): string[] {
  return [
    ...figures.flatMap(({ name }) => (ledger.figureAt(name) === undefined ? [name] : [])),
    ...(hasNumbers(numbers) && ledger.before?.numbers === undefined
      ? ['_values', '_checks', '_tables']
      : []),
  ];
}

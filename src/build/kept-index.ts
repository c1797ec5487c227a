import type { Ledger } from '../lock/ledger.js';
import type { SnapshotHeader } from '../snapshot/header.js';
import { readHeader } from '../snapshot/read.js';
import { asideFolder } from './set-aside.js';
import { snapshotFiles } from './snapshot-files.js';
import { snapshotPath } from './snapshot-path.js';

/** A snapshot, wherever it is. */
export interface KeptFile {
  readonly path: string;
  /** Undefined where it was set aside. */
  readonly place: string | undefined;
  /** As it was when it was looked at. */
  readonly header: SnapshotHeader;
}

/** All snapshots of a project, those that were set aside last. */
export interface KeptIndex {
  /** Looks at them when it is asked first: most builds need none but those in their places. */
  all(): readonly KeptFile[];
  /** To be told of each that is set aside. */
  add(file: KeptFile): void;
}

/** The snapshots that a lock has, or where there is none, all that there are. */
export function keptIndex(
  dataDir: string,
  ledger: Pick<Ledger, 'manifest' | 'before' | 'places'>,
): KeptIndex {
  let found: KeptFile[] | undefined;
  const all = (): KeptFile[] =>
    (found ??= [
      ...(ledger.before === undefined ? below(dataDir) : atPlaces(ledger.places(), dataDir)),
      ...below(asideFolder(ledger.manifest)).map((file) => ({ ...file, place: undefined })),
    ]);
  return { all, add: (file) => void found?.push(file) };
}

function atPlaces(places: Iterable<string>, dataDir: string): KeptFile[] {
  return [...places].flatMap((place) =>
    [false, true].flatMap((isCompressed) =>
      keptFile(snapshotPath(place, { dataDir, isCompressed }), place),
    ),
  );
}

function below(folder: string): KeptFile[] {
  return snapshotFiles(folder).flatMap(({ path, place }) => keptFile(path, place));
}

/** None where there is none, or it is damaged. */
export function keptFile(path: string, place: string | undefined): KeptFile[] {
  try {
    const header = readHeader(path);
    return header === undefined ? [] : [{ path, place, header }];
  } catch {
    return [];
  }
}

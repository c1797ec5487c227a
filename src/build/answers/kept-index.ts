import type { Ledger } from '../../lock/ledger.js';
import type { SnapshotHeader } from '../../snapshot/header.js';
import { readHeader } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import { asideFolder } from './set-aside.js';
import { snapshotFiles } from './snapshot-files.js';
import { keptPath } from './kept-path.js';

/** A snapshot, wherever it is. */
export interface KeptFile {
  readonly path: string;
  /** Undefined where it was set aside. */
  readonly place: string | undefined;
  /** As it was when it was looked at, and the hash of what it answers. */
  readonly header: SnapshotHeader;
  readonly request: string;
}

/** All snapshots of a project, behind these those that were set aside. */
export interface KeptIndex {
  /** Looks at them when it is asked first: most builds need none but those in their places. */
  all(): readonly KeptFile[];
  /** To be told of each that is set aside, by its path. */
  add(path: string): void;
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
  return { all, add: (path) => void found?.push(...keptFile(path, undefined)) };
}

function atPlaces(places: Iterable<string>, dataDir: string): KeptFile[] {
  return [...places].flatMap((place) =>
    [false, true].flatMap((isCompressed) =>
      keptFile(keptPath(place, { dataDir, isCompressed }), place),
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
    if (header === undefined) return [];
    return [{ path, place, header, request: requestHash(header.request) }];
  } catch {
    return [];
  }
}

import { dirname, join } from 'node:path';
import { StyxError } from '../../errors.js';
import type { Manifest } from '../../manifest/manifest.js';
import { type CommittedFolder, committedFolder } from '../../snapshot/committed.js';
import { readSnapshot, type Snapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import { type DataDiff, dataDiff } from './data-diff.js';
import { isValuesPlace } from '../answers/kept-path.js';

/** What became of a snapshot since the last commit. */
export type SnapshotDiff = { readonly place: string } & (
  | { readonly status: 'new' | 'gone'; readonly of: Snapshot }
  | {
      readonly status: 'changed';
      readonly before: Snapshot;
      readonly after: Snapshot;
      readonly data: DataDiff;
    }
);

/**
 * Compares the snapshots with those of the last commit, of all figures or of those that are named.
 * Throws NOT_KEPT, BAD_SNAPSHOT, SPOOL, what `onDiff` throws, and the signal's reason.
 */
export async function diffSnapshots(
  { file, dataDir }: Pick<Manifest, 'file' | 'dataDir'>,
  names: readonly string[],
  signal: AbortSignal,
  onDiff: (diff: SnapshotDiff) => Promise<void>,
): Promise<void> {
  const committed = await committedFolder(dirname(file), dataDir);
  const places = new Map<string, string[]>();
  for (const path of committed.changed) {
    const place = /^(.*)\.json(?:\.gz)?$/.exec(path)?.[1];
    if (place === undefined || isValuesPlace(place) || !isOf(place, names)) continue;
    places.set(place, [...(places.get(place) ?? []), path]);
  }
  for (const [place, paths] of places) {
    signal.throwIfAborted();
    await withSpool(async (spool) => {
      const before = await firstOf(paths, (path) => committedSnapshot(path, committed, spool));
      const after = await firstOf(paths, (path) => readSnapshot(join(dataDir, path), spool));
      const diff = diffOf(place, before, after, spool);
      if (diff !== undefined) await onDiff(diff);
    });
  }
}

function isOf(place: string, names: readonly string[]): boolean {
  const named = place.replace(/^_(values|checks|tables)\//, '');
  return names.length === 0 || names.some((name) => `${named}/`.startsWith(`${name}/`));
}

function diffOf(
  place: string,
  before: Snapshot | undefined,
  after: Snapshot | undefined,
  spool: Spool,
): SnapshotDiff | undefined {
  if (before === undefined) return after && { place, status: 'new', of: after };
  if (after === undefined) return { place, status: 'gone', of: before };
  if (isSame(before, after)) return undefined;
  return { place, status: 'changed', before, after, data: dataDiff(before, after, spool) };
}

/** Only how it is kept may differ. */
function isSame(one: Snapshot, other: Snapshot): boolean {
  const [first, second] = [one, other].map(({ header }) => requestHash(header.request));
  return one.hash === other.hash && first === second;
}

/** A snapshot may have been packed meanwhile. */
async function firstOf(
  paths: readonly string[],
  read: (path: string) => Promise<Snapshot | undefined>,
): Promise<Snapshot | undefined> {
  for (const path of paths) {
    const found = await read(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function committedSnapshot(
  path: string,
  committed: CommittedFolder,
  spool: Spool,
): Promise<Snapshot | undefined> {
  const copy = `${spool.newPath()}${path.endsWith('.gz') ? '.gz' : ''}`;
  if (!(await committed.copy(path, copy))) return undefined;
  try {
    return await readSnapshot(copy, spool);
  } catch (thrown) {
    throw new StyxError('BAD_SNAPSHOT', `the last commit has no snapshot at ${path}`, {
      cause: thrown,
      hint: 'is it kept by Git LFS? Then commit it as it is, or compare two clones',
    });
  }
}

import { dirname, join } from 'node:path';
import { StyxError } from '../../errors.js';
import type { Manifest } from '../../manifest/manifest.js';
import { type CommittedFolder, committedFolder } from '../../snapshot/committed.js';
import { readSnapshot, type Snapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import { readValues } from '../../snapshot/values.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import { type DataDiff, dataDiff } from './data-diff.js';
import { isValuesPlace } from '../answers/kept-path.js';
import { type ValuesDiff, valuesDiff } from './values-diff.js';

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

/** What became of a file of data since the last commit. */
export type Diff = SnapshotDiff | ValuesDiff;

/**
 * Compares the snapshots with those of the last commit, of all figures or of those that are named, and of
 * all figures also the values that matrices have of labels. Throws NOT_KEPT,
 * BAD_SNAPSHOT, SPOOL, what `onDiff` throws, and the signal's reason.
 */
export async function diffSnapshots(
  { file, dataDir }: Pick<Manifest, 'file' | 'dataDir'>,
  names: readonly string[],
  signal: AbortSignal,
  onDiff: (diff: Diff) => Promise<void>,
): Promise<void> {
  const committed = await committedFolder(dirname(file), dataDir);
  const places = new Map<string, string[]>();
  for (const path of committed.changed) {
    const place = /^(.*)\.json(?:\.gz)?$/.exec(path)?.[1];
    if (place === undefined || !isOf(place, names)) continue;
    places.set(place, [...(places.get(place) ?? []), path]);
  }
  for (const [place, paths] of places) {
    signal.throwIfAborted();
    await withSpool(async (spool) => {
      const compare = isValuesPlace(place) ? compareValues : compareSnapshots;
      const diff = await compare(place, paths, { committed, dataDir, spool });
      if (diff !== undefined) await onDiff(diff);
    });
  }
}

interface Comparing extends Pick<Manifest, 'dataDir'> {
  readonly committed: CommittedFolder;
  readonly spool: Spool;
}

async function compareSnapshots(
  place: string,
  paths: readonly string[],
  { committed, dataDir, spool }: Comparing,
): Promise<SnapshotDiff | undefined> {
  const read = (path: string) => readSnapshot(path, spool);
  const before = await firstOf(paths, (path) => asCommitted(path, committed, spool, read));
  const after = await firstOf(paths, (path) => read(join(dataDir, path)));
  return diffOf(place, before, after, spool);
}

async function compareValues(
  place: string,
  paths: readonly string[],
  { committed, dataDir, spool }: Comparing,
): Promise<ValuesDiff | undefined> {
  const read = (path: string) => Promise.resolve(readValues(path));
  const before = await firstOf(paths, (path) => asCommitted(path, committed, spool, read));
  const after = await firstOf(paths, (path) => read(join(dataDir, path)));
  return valuesDiff(place, before, after);
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

/** What was kept may have been packed meanwhile. */
async function firstOf<T>(
  paths: readonly string[],
  read: (path: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const path of paths) {
    const found = await read(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the last commit has at a path; undefined where that is nothing. */
async function asCommitted<T>(
  path: string,
  committed: CommittedFolder,
  spool: Spool,
  read: (path: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const copy = `${spool.newPath()}${path.endsWith('.gz') ? '.gz' : ''}`;
  if (!(await committed.copy(path, copy))) return undefined;
  try {
    return await read(copy);
  } catch (thrown) {
    throw new StyxError('BAD_SNAPSHOT', `the last commit has no snapshot at ${path}`, {
      cause: thrown,
      hint: 'is it kept by Git LFS? Then commit it as it is, or compare two clones',
    });
  }
}

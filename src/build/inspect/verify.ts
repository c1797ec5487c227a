import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import { fileHash, unreadable } from '../../lock/file-hash.js';
import { contentsOf, type LockedData, type LockedValues } from '../../lock/lock.js';
import { ownLock } from '../../lock/whose.js';
import type { Manifest } from '../../manifest/manifest.js';
import { readSnapshot } from '../../snapshot/read.js';
import { requestHash } from '../../snapshot/request.js';
import { readValues } from '../../snapshot/values.js';
import { withSpool } from '../../spool/spool.js';
import { engineNotes } from './engine-notes.js';
import { isPlaceOf } from '../answers/kept-values.js';
import { keptPath } from '../answers/kept-path.js';
import { noLockYet } from '../mode/stale-errors.js';

/** What was compared with the lock. */
export interface Verified {
  readonly snapshots: number;
  readonly outputs: number;
  /** What is not as the lock says, with its path; none where all is. */
  readonly differences: readonly Difference[];
  /** What there is to say besides, which is no difference. */
  readonly notes: readonly string[];
}

export interface Difference {
  /** Absolute. */
  readonly path: string;
  /** `is missing`, … */
  readonly what: string;
}

/**
 * Compares all snapshots and outputs with the lock by reading the whole of each. Throws STALE where
 * there is no lock, BAD_LOCK, SPOOL, and the signal's reason.
 */
export async function verify(manifest: Manifest, signal: AbortSignal): Promise<Verified> {
  const lock = ownLock(manifest.file);
  if (lock === undefined) throw noLockYet(manifest.file);
  const { data, values, outputs } = contentsOf(lock);
  const differences: Difference[] = [];
  const keptData = { ...manifest, isCompressed: manifest.isDataCompressed };
  for (const [place, locked] of data) {
    signal.throwIfAborted();
    const found = keptPath(place, keptData);
    const what = await snapshotProblem(found, locked);
    if (what !== undefined) differences.push({ path: found, what });
  }
  for (const [place, locked] of values) {
    const found = keptPath(place, keptData);
    const what = valuesProblem(found, place, locked);
    if (what !== undefined) differences.push({ path: found, what });
  }
  for (const [name, hash] of outputs) {
    signal.throwIfAborted();
    const found = join(manifest.outputDir, name);
    const what = outputProblem(found, hash);
    if (what !== undefined) differences.push({ path: found, what });
  }
  const notes = await engineNotes(lock, manifest, signal);
  return { snapshots: data.size + values.size, outputs: outputs.size, differences, notes };
}

const missing = 'is missing';
const otherData = 'has other data than the lock says';
const otherRequest = 'answers another request';

async function snapshotProblem(
  path: string,
  { hash, request }: LockedData,
): Promise<string | undefined> {
  try {
    const found = await withSpool((spool) => readSnapshot(path, spool));
    if (found === undefined) return missing;
    if (found.hash !== hash) return otherData;
    if (requestHash(found.header.request) !== request) return otherRequest;
    return undefined;
  } catch (thrown) {
    return `cannot be read: ${messageOf(thrown)}`;
  }
}

function valuesProblem(path: string, place: string, { hash }: LockedValues): string | undefined {
  try {
    const found = readValues(path);
    if (found === undefined) return missing;
    if (!isPlaceOf(found.request, place)) return otherRequest;
    return found.hash === hash ? undefined : otherData;
  } catch (thrown) {
    return `cannot be read: ${messageOf(thrown)}`;
  }
}

function outputProblem(path: string, locked: string): string | undefined {
  const hash = fileHash(path);
  if (hash === undefined) return missing;
  if (hash === unreadable) return 'cannot be read';
  return hash === locked ? undefined : 'has other bytes than the lock says';
}

import { dirname } from 'node:path';
import { makeFolder } from '../../files/make-folder.js';
import { checkWithin } from '../../files/within.js';
import type { LockedValues } from '../../lock/lock.js';
import type { LabelAnswer } from '../../prometheus/label-values.js';
import { damaged } from '../../snapshot/damaged.js';
import {
  type FoundValues,
  type KeptValues,
  readValues,
  valuesHash,
  type ValuesRequest,
  valuesRequestHash,
  writeValues,
} from '../../snapshot/values.js';
import type { BuildMode } from '../mode/mode.js';
import { ifReplaced } from './if-damaged.js';
import type { Keeping } from './kept-answers.js';
import { keptPath, VALUES_FOLDER } from './kept-path.js';
import type { Others } from './others.js';
import {
  lostValues,
  matrixNotKept,
  otherThanAnswered,
  otherThanLocked,
  otherValues,
  staleMatrix,
} from '../mode/stale-errors.js';

/** Where the values of labels are kept, and what a build may do. */
export interface ValuesKeeping extends Pick<
  Keeping,
  'ledger' | 'mode' | 'dataDir' | 'isCompressed'
> {
  readonly others: Pick<Others, 'haveOtherValues'>;
  readonly keepValues: KeepValues;
}

/** Brings values to their place. Throws UNWRITABLE, OUTSIDE, and the signal's reason. */
export type KeepValues = (place: string, kept: KeptValues, signal: AbortSignal) => Promise<void>;

/** How many digits of the hash of what was asked the name of a file has: 64 bits. */
const DIGITS = 16;

/** Where the values are that are the answer to a request. Matrices that ask the same have one file. */
export function valuesPlace(request: ValuesRequest): string {
  return `${VALUES_FOLDER}/${valuesRequestHash(request).slice(0, DIGITS)}`;
}

/** Whether a place is that, or the one that a manifest has where another one has the first. */
export function isPlaceOf(request: ValuesRequest, place: string): boolean {
  const first = valuesPlace(request);
  return place === first || place.startsWith(`${first}-`);
}

/** Where the lock has them; that which is not the first is the newer one. */
function placeInLock(request: ValuesRequest, { before }: ValuesKeeping['ledger']): string {
  const places = Object.keys(before?.matrices ?? {}).filter((one) => isPlaceOf(request, one));
  const first = valuesPlace(request);
  return places.find((one) => one !== first) ?? first;
}

/** Where new values go, so that none are replaced that another manifest of the folder has. */
async function placeFor(
  place: string,
  { request, hash }: { readonly request: ValuesRequest; readonly hash: string },
  { others }: ValuesKeeping,
): Promise<string> {
  const isOthers = await others.haveOtherValues(place, hash);
  return isOthers ? `${valuesPlace(request)}-${hash.slice(0, DIGITS)}` : place;
}

/** The values in a file; none where there are none, or they are damaged. */
export function valuesIn(path: string): FoundValues[] {
  try {
    return [readValues(path)].filter((one) => one !== undefined);
  } catch {
    return [];
  }
}

/** Who asks for values, and for the matrix of which figure. */
export interface AskingValues {
  readonly name: string;
  readonly ask: () => Promise<LabelAnswer>;
  /** Whether the range is over, so that a server that has fewer has forgotten some. */
  readonly isSettled: boolean;
  readonly signal: AbortSignal;
}

/** Values, what servers warned of, and those that there were before and are not any more. */
export interface AnsweredValues extends LabelAnswer {
  readonly lost: readonly string[];
}

/**
 * The values that are kept, or those that servers have, which are kept from then on. Throws STALE and
 * NOT_KEPT where that is not allowed, BAD_SNAPSHOT, FEWER_SAMPLES, what asking throws, UNWRITABLE and OUTSIDE.
 */
export async function keptValues(
  request: ValuesRequest,
  asking: AskingValues,
  keeping: ValuesKeeping,
): Promise<AnsweredValues> {
  const { ledger, mode } = keeping;
  const { isUpdating } = mode;
  const place = placeInLock(request, ledger);
  const path = keptPath(place, keeping);
  // A killed build may have written there, which is right as far as it is what a lock that must stay has.
  const locked = mode.isLocked ? ledger.before?.matrices?.[place] : ledger.valuesAt(place);
  if (mode.isLocked && locked === undefined) throw staleMatrix(asking.name);
  const kept = keptAt(path, request, mode);
  if (kept !== undefined && !isUpdating) {
    if (locked !== undefined && locked.hash !== kept.hash) throw otherThanLocked(place, path);
    ledger.keepValues(place, lockedValues(kept));
    return { values: kept.values, warnings: [], lost: [] };
  }
  if (mode.isOffline) throw matrixNotKept(asking.name, path);
  const { values, warnings } = await asking.ask();
  if (mode.isLocked && locked?.hash !== valuesHash(values)) throw otherThanAnswered(place);
  const lost = without(kept?.values ?? [], values);
  const hash = valuesHash(values);
  if (asking.isSettled && !mode.isForced) {
    if (lost.length > 0) throw lostValues(request.label, lost);
    // Of a file that is gone or damaged, the lock knows the hash.
    if (kept === undefined && locked !== undefined && locked.hash !== hash)
      throw otherValues(request.label, values.length, locked);
  }
  const own = await placeFor(place, { request, hash }, keeping);
  await keeping.keepValues(own, { request, values }, asking.signal);
  ledger.keepValues(own, lockedValues({ values, hash }));
  return { values, warnings, lost };
}

function keptAt(path: string, request: ValuesRequest, mode: BuildMode): FoundValues | undefined {
  try {
    return answerIn(path, request);
  } catch (thrown) {
    ifReplaced(thrown, mode);
    return undefined;
  }
}

/** The answer to a request that a file has; undefined without a file. Throws BAD_SNAPSHOT. */
function answerIn(path: string, request: ValuesRequest): FoundValues | undefined {
  const values = readValues(path);
  if (values !== undefined && valuesRequestHash(values.request) !== valuesRequestHash(request))
    throw damaged(path, new Error('it answers another request'));
  return values;
}

/** Keeps values below the folder for data. */
export function valuesKeeper(
  keeping: Pick<Keeping, 'ledger' | 'mode' | 'dataDir' | 'isCompressed' | 'ownFolders'>,
): KeepValues {
  const { ledger, mode, ownFolders } = keeping;
  return async (place, kept, signal) => {
    const path = keptPath(place, keeping);
    checkWithin(path, ownFolders);
    makeFolder(dirname(path));
    if (!mode.isLocked) ledger.pending.add(place);
    await writeValues(path, kept, signal);
  };
}

const lockedValues = ({ values, hash }: Pick<FoundValues, 'values' | 'hash'>): LockedValues => ({
  ...{ hash, values: values.length },
});

const without = (before: readonly string[], now: readonly string[]): string[] =>
  before.filter((value) => !now.includes(value));

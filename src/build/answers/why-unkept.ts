import { existsSync } from 'node:fs';
import type { AskedWindow } from '../../plan/query.js';
import type { SnapshotHeader } from '../../snapshot/header.js';
import { readHeader } from '../../snapshot/read.js';
import type { BuildMode } from '../mode/mode.js';
import { differences } from '../mode/stale-errors.js';
import { ifReplaced } from './if-damaged.js';
import type { Keeping } from './kept-answers.js';
import { isKeptElsewhere, mostKnownHeader } from './kept-elsewhere.js';
import { keptPath } from './kept-path.js';
import { restOf } from './known-part.js';
import { headerOf, isAnswer } from './wanted-answer.js';

/** Why there is no answer that is kept. */
export interface Unkept {
  /** For people. */
  readonly why: string;
  /** Whether there is no snapshot, be it of another request. */
  readonly isMissing: boolean;
  /** What has to be asked: the window, or what of it is not kept. */
  readonly asked: AskedWindow;
}

/**
 * Why the answer for a window has to be asked for, read from the first lines of snapshots; undefined
 * where it is kept, and no update asks for it anew. Throws BAD_SNAPSHOT of what the mode does not replace.
 */
export async function whyUnkept(
  place: string,
  window: AskedWindow,
  keeping: Pick<Keeping, 'dataDir' | 'isCompressed' | 'ledger' | 'index' | 'mode' | 'redaction'>,
): Promise<Unkept | undefined> {
  const path = keptPath(place, keeping);
  const kept = headerAt(path, keeping.mode);
  const header = headerOf(window, 0, keeping);
  const { request } = header;
  const { isForced, isUpdating } = keeping.mode;
  const sought = { place, path, header, locked: keeping.ledger.dataAt(place) };
  const isThere = kept !== undefined && isAnswer({ header: kept }, { header });
  if (!isUpdating && (isThere || isKeptElsewhere(sought, keeping))) return undefined;
  const known = isForced ? undefined : mostKnownHeader(sought, kept, keeping);
  const asked = (known && (await restOf(known, request, window))) ?? window;
  if (kept === undefined) return { ...whyNothing(place, path), asked };
  if (isThere) return { why: 'its data are fetched anew', isMissing: false, asked };
  const what = differences(kept.request, request).join(', ');
  return { why: `the request of ${place} changed: ${what}`, isMissing: false, asked };
}

function headerAt(path: string, mode: BuildMode): SnapshotHeader | undefined {
  try {
    return readHeader(path);
  } catch (thrown) {
    ifReplaced(thrown, mode);
    return undefined;
  }
}

/** Why nothing is read of a snapshot. */
const whyNothing = (place: string, path: string): Omit<Unkept, 'asked'> =>
  existsSync(path)
    ? { why: `the snapshot of ${place} is damaged`, isMissing: false }
    : { why: `there is no snapshot of ${place}`, isMissing: true };

import { StyxError } from '../errors.js';
import { type Lock, lockVersion } from './lock.js';
import { withHashedLooks } from './look-hash.js';

/**
 * A lock as text: keys sorted, one a line, so that two branches that change different figures
 * merge.
 */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(sorted(lock), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/**
 * Reads what `lockText` has written, be it of version 1; the error where that is broken. Throws BAD_LOCK of
 * what a newer Styx has written, and of what is none of Styx.
 */
export function parseLock(text: string, file: string): Lock | StyxError {
  if (text.trim() === '') return badLock(file, 'it is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    const conflict = conflictIn(text);
    if (conflict === undefined && !/^\s*\{/.test(text)) throw noLockAtAll(file);
    return badLock(file, conflict ?? 'it is not JSON', thrown);
  }
  const version = isObject(value) ? value['version'] : undefined;
  if (typeof version === 'number' && version > lockVersion) {
    throw new StyxError('BAD_LOCK', `${file} was written by a newer Styx (version ${version})`, {
      hint: 'install that',
    });
  }
  if (isLock(value)) return value;
  if (isFirstLock(value)) return fromFirst(value);
  return badLock(file, 'it does not have the keys of a lock');
}

/** A lock of version 1. */
interface FirstLock extends Omit<Lock, 'version' | 'matrices'> {
  readonly version: 1;
}

/**
 * Colours stay: the values of looks are hashed, and not numbered anew. The values of matrices, of which there
 * are no files, are asked for once more.
 */
function fromFirst(first: FirstLock): Lock {
  const figures = Object.entries(first.figures).map(
    ([name, figure]) => [name, withHashedLooks(figure)] as const,
  );
  const { numbers } = first;
  return {
    ...{ version: lockVersion, figures: Object.fromEntries(figures) },
    ...(numbers !== undefined && { numbers }),
  };
}

function conflictIn(text: string): string | undefined {
  const line = text.split('\n').findIndex((one) => /^(<<<<<<<|>>>>>>>) /.test(one));
  return line < 0 ? undefined : `line ${line + 1} is a conflict of a merge`;
}

/** Whoever called it so may need it. */
function noLockAtAll(file: string): StyxError {
  return new StyxError('BAD_LOCK', `${file} is in the place of a lock, and is none`, {
    hint: 'give that file, or the manifest, another name',
  });
}

function badLock(file: string, why: string, cause?: unknown): StyxError {
  return new StyxError('BAD_LOCK', `cannot read ${file}: ${why}`, {
    cause,
    hint: 'take it from version control; else `styx lock` makes it anew from the snapshots and outputs',
  });
}

type Fields = Readonly<Record<string, unknown>>;
type Shape = (value: unknown) => boolean;

function isLock(value: unknown): value is Lock {
  const matrices = optional(mapOf(shape({ hash: isText, values: isNumber })));
  const own = { version: is(lockVersion), manifest: optional(isText), matrices };
  return shape({ ...items, ...own })(value);
}

function isFirstLock(value: unknown): value is FirstLock {
  return shape({ version: is(1), ...items })(value);
}

const is =
  (version: number): Shape =>
  (value) =>
    value === version;
const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => Number.isFinite(value);

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shape =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([key, isRight]) => isRight(value[key]));

const mapOf =
  (isRight: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(isRight);

const optional =
  (isRight: Shape): Shape =>
  (value) =>
    value === undefined || isRight(value);

const texts = mapOf(isText);

const looks = mapOf(mapOf(isNumber));

const data = mapOf(
  shape({
    ...{ request: isText, range: isText, now: optional(isText), hash: isText },
    ...{ start: isNumber, end: isNumber, step: isNumber, series: isNumber, samples: isNumber },
  }),
);

/** What locks of all versions have. */
const items = {
  figures: mapOf(shape({ data, made_from: texts, looks, outputs: texts, tools: texts })),
  numbers: optional(shape({ data, outputs: texts })),
};

import { basename } from 'node:path';
import { named } from '../../frame/names-listed.js';
import { StyxError } from '../../errors.js';
import { formerLock } from '../../lock/beside.js';
import type { LockedData, LockedValues } from '../../lock/lock.js';
import { lockPath } from '../../lock/lock-file.js';
import { requestKeys, type SnapshotRequest } from '../../snapshot/request.js';

/** The error for what is not kept, where no server may be asked. */
export function notKept(
  place: string,
  path: string,
  kept: SnapshotRequest | undefined,
  wanted: SnapshotRequest,
): StyxError {
  const why =
    kept === undefined
      ? `there is no snapshot of it (${path})`
      : `its snapshot answers another request: ${differences(kept, wanted).join(', ')}`;
  return new StyxError('NOT_KEPT', `the data of ${place} are not kept: ${why}`, {
    hint: 'build once without --offline, while the server still has them',
  });
}

/** `--frozen` and a `CI` in the environment say `--locked` too. */
const builtAnew =
  'take the lock and styx-data from version control; or build without --locked, --frozen and CI, and commit the lock';

/** What differs between two requests, the one that was kept first. */
export function differences(kept: SnapshotRequest, wanted: SnapshotRequest): string[] {
  return requestKeys.flatMap((key) =>
    kept[key] === wanted[key]
      ? []
      : [`${key} is ${shown(wanted[key])} and was ${shown(kept[key])}`],
  );
}

const shown = (value: string | number = 'not there'): string =>
  typeof value === 'number' ? String(value) : value.replace(/\s+/g, ' ');

/** The error for a request that is not the one in the lock. */
export function staleRequest(place: string, locked: LockedData | undefined): StyxError {
  const what =
    locked === undefined ? 'the lock does not have it' : 'what is asked is not what the lock has';
  return new StyxError('STALE', `${place} is stale: ${what}`, {
    hint: builtAnew,
  });
}

/** The error for data that are not those of the lock. */
export function otherThanLocked(place: string, path: string): StyxError {
  return new StyxError('STALE', `the data of ${place} are not those of the lock (${path})`, {
    hint: 'take it from version control; else `styx update` fetches it anew, and `styx lock` takes it as it is',
  });
}

/** The error for data that a server now has, and that are not those of the lock. */
export function otherThanAnswered(place: string): StyxError {
  const message = `the server now answers ${place} with other data than those of the lock`;
  return new StyxError('STALE', message, {
    hint: 'take the snapshot from version control, or build without --locked to have the new ones',
  });
}

/** The error for an answer that has less than what is kept. */
export function fewerSamples(place: string, samples: number, before: number): StyxError {
  const message = `the server now has ${samples} samples of ${place}, and had ${before}`;
  return new StyxError('FEWER_SAMPLES', `${message}: no snapshot is replaced`, {
    hint: 'it may have forgotten the rest; --force takes what there is',
  });
}

/** The error for values of a label, of a range that is over, that a server has not any more. */
export function lostValues(label: string, lost: readonly string[]): StyxError {
  const message = `the server has no longer ${named(lost)} of \`${label}\``;
  return new StyxError('FEWER_SAMPLES', `${message}: the values that are kept stay`, {
    hint: 'it may have forgotten them; --force takes what there is',
  });
}

/** The error for values of such a range that are not those of the lock, where these are not kept to compare. */
export function otherValues(label: string, now: number, { values }: LockedValues): StyxError {
  const message = `the server now has ${now} values of \`${label}\`, which are not the ${values} that the lock has`;
  return new StyxError('FEWER_SAMPLES', message, {
    hint: 'it may have forgotten some: take their file from version control; --force takes what there is',
  });
}

/** The error for a figure that would be made of something else than the lock says. */
export function staleFigure(
  { name }: { readonly name: string },
  reasons: readonly string[],
): StyxError {
  return new StyxError('STALE', `${name} is stale: ${reasons.join('; ')}`, {
    hint: builtAnew,
  });
}

/** The error for a file that would have other content than the lock says. */
export function staleOutput(name: string): StyxError {
  return new StyxError('STALE', `${name} is stale: it would not be what the lock has`, {
    hint: builtAnew,
  });
}

/** The error for an output with other bytes than in the lock, though the same programs made it. */
export function otherOutput(output: string, tools: string): StyxError {
  const message = `${output}: not the bytes that the lock has, though ${tools} made both`;
  return new StyxError('STALE', message, {
    hint: 'other fonts, or other libraries below it? Build without --locked to take them',
  });
}

/** The error for the values of a matrix that are not kept at a path, and that no server may be asked for. */
export function matrixNotKept(name: string, path: string): StyxError {
  const message = `the values of the matrix of ${name} are not kept: there is no ${path}`;
  return new StyxError('NOT_KEPT', message, {
    hint: 'build once without --offline, while the server still has them',
  });
}

/** The error for values that the lock does not have, where it must stay as it is. */
export function staleMatrix(name: string): StyxError {
  return new StyxError('STALE', `the values of the matrix of ${name} are not in the lock`, {
    hint: builtAnew,
  });
}

/** The error where there is nothing to compare a manifest with, and no lock that could stay as it is. */
export function noLockYet(manifest: string): StyxError {
  const path = lockPath(manifest);
  const former = formerLock(manifest);
  const message = `there is no lock: ${path}`;
  if (former !== undefined) {
    const [before, now] = [basename(former), basename(path)];
    const hint = `it was called ${before} before locks had the whole names of their manifests: git mv ${before} ${now}`;
    return new StyxError('STALE', message, { hint });
  }
  return new StyxError('STALE', message, {
    hint: 'take it from version control; else `styx build`, without --locked and --frozen, writes it, and `styx lock` makes it of the snapshots',
  });
}

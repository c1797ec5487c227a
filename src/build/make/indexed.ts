import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedMs, stateOf } from '../../files/changes.js';
import { fileHash } from '../../lock/file-hash.js';
import { indexPath, removeIndex, writeIndex } from '../../lock/file-index.js';
import { contentsOf, type Lock, noLock } from '../../lock/lock.js';
import { ownLock } from '../../lock/whose.js';
import { stateFile } from '../../lock/state.js';
import { placesBefore } from '../../manifest/places.js';
import type { Manifest } from '../../manifest/manifest.js';
import { sourcesOf } from './sources.js';

/** What a build was asked for, and when it began to read, ms. */
export interface IndexWanted {
  readonly asked: string;
  readonly sinceMs: number;
}

/** What a build has seen of its files. */
export interface SeenFiles {
  /** The states of snapshots when they were read, by their paths. */
  readonly seen: ReadonlyMap<string, string>;
}

/**
 * Leaves an index of all files that a whole build depends on, by which the next one sees that it has
 * nothing to do. None where something may be new then: what had no data, was changed meanwhile, or fetched by a
 * build that was killed.
 * Throws BAD_LOCK and UNWRITABLE.
 */
export async function leaveIndex(
  manifest: Manifest,
  nowMs: number,
  { asked, sinceMs, seen }: IndexWanted & SeenFiles,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const path = indexPath(manifest.file);
  const lock = ownLock(manifest.file);
  const { written, kept } = sourcesOf(manifest, nowMs);
  const outputs = new Map(
    [...contentsOf(lock ?? noLock).outputs].map(([name, hash]) => [
      join(manifest.outputDir, name),
      hash,
    ]),
  );
  const pending = stateFile(manifest.file, 'fetched');
  const all = [...placesBefore(manifest.file), ...written, ...kept, ...outputs.keys(), pending];
  const files = new Map(all.map((file) => [file, stateOf(file)]));
  const isNew = (file: string): boolean => changedMs(file) > sinceMs;
  // One that this build wrote is new, and right; one that was edited meanwhile is not.
  const isEdited = [...outputs].some(([file, hash]) => isNew(file) && fileHash(file) !== hash);
  const isOtherData = [...seen].some(([file, state]) => files.get(file) !== state);
  const isOther = written.some(isNew) || isEdited || isOtherData || existsSync(pending);
  if (lock === undefined || hasNoData(lock) || isOther) {
    removeIndex(path);
    return;
  }
  const variables = variablesIn(readFileSync(manifest.file, 'utf8'));
  const { outputDir: folder } = manifest;
  const build = { asked, folder, summary: summaryOf(manifest), variables, files };
  await writeIndex(path, build, env);
}

function hasNoData(lock: Lock): boolean {
  return [...contentsOf(lock).data.values()].some(({ samples }) => samples === 0);
}

/** All that may be filled in from the environment, and some more: `${VAR}`, `${VAR:-default}`. */
function variablesIn(manifest: string): string[] {
  const names = [...manifest.matchAll(/\$\{([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

/** `6 figures, 2 values, 1 table`. */
function summaryOf({ figures, numbers: { values, checks, tables } }: Manifest): string {
  const counts = { figure: figures, value: values, check: checks, table: tables };
  return Object.entries(counts)
    .filter(([, all]) => all.length > 0)
    .map(([noun, { length }]) => `${length.toLocaleString('en')} ${noun}${length === 1 ? '' : 's'}`)
    .join(', ');
}

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { indexPath, removeIndex, writeIndex } from '../lock/file-index.js';
import type { Lock } from '../lock/lock.js';
import { lockPath, readLock } from '../lock/lock-file.js';
import { placesBefore } from '../manifest/locate.js';
import type { Manifest } from '../manifest/manifest.js';
import { sourcesOf } from './sources.js';

/** What a build was asked for, and when it began to read, ms. */
export interface IndexWanted {
  readonly asked: string;
  readonly sinceMs: number;
}

/**
 * Leaves an index of all files that a whole build depends on, by which the next one sees that it has
 * nothing to do. None where something may be new then: what had no data, or was changed meanwhile.
 * Throws BAD_LOCK and UNWRITABLE.
 */
export async function leaveIndex(
  manifest: Manifest,
  nowMs: number,
  { asked, sinceMs }: IndexWanted,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const path = indexPath(manifest.file);
  const lock = readLock(lockPath(manifest.file));
  const { written, kept } = sourcesOf(manifest, nowMs);
  if (lock === undefined || hasNoData(lock) || written.some((file) => changedMs(file) > sinceMs)) {
    removeIndex(path);
    return;
  }
  const outputs = itemsOf(lock).flatMap((one) => Object.keys(one.outputs));
  const files = [
    ...placesBefore(manifest.file),
    ...written,
    ...kept,
    ...outputs.map((name) => join(manifest.outputDir, name)),
  ];
  const variables = variablesIn(readFileSync(manifest.file, 'utf8'));
  const { outputDir: folder } = manifest;
  const build = { asked, folder, summary: summaryOf(manifest), variables, files };
  await writeIndex(path, build, env);
}

function itemsOf({ figures, numbers }: Lock) {
  return [...Object.values(figures), ...(numbers === undefined ? [] : [numbers])];
}

function hasNoData(lock: Lock): boolean {
  return itemsOf(lock).some(({ data }) => Object.values(data).some(({ samples }) => samples === 0));
}

function changedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
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

import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unwritable } from '../../files/unwritable.js';
import { fileHash, unreadable } from '../../lock/file-hash.js';
import type { Ledger } from '../../lock/ledger.js';
import { contentsOf, noLock } from '../../lock/lock.js';
import { stateFile, statePath } from '../../lock/state.js';
import type { Manifest } from '../../manifest/manifest.js';
import { aloneIn, type AloneOptions } from '../project/alone.js';
import { askMatrices } from '../project/ask-matrices.js';
import { orphanFiles, orphanOutputs, ownFiles } from '../inspect/orphans.js';
import { othersOutputs } from '../inspect/others-files.js';
import { isBelow, outputPath } from '../outputs/output-path.js';
import { readOnlyProject } from '../project/project.js';
import { targetFiles } from '../../manifest/target-files.js';

export interface CleanOptions extends AloneOptions {
  /** The clock's time, ms. */
  readonly nowMs: number;
}

/** What became of the outputs that the lock has: absolute paths. */
export interface Cleaned {
  readonly removed: readonly string[];
  /** They are not as they were built: somebody has edited them. */
  readonly edited: readonly string[];
  /** They are of no figure any more, and stay. */
  readonly orphans: readonly string[];
}

/**
 * Removes the outputs that are as they were built, the folders that they leave empty, and what is
 * known of this machine; no snapshot, and not the lock. What no figure has any more stays, be that known or not,
 * as does what may be another manifest's, and with it the notes by which it is known as Styx's own. Throws
 * BAD_LOCK, REDACT_KEY, UNWRITABLE, and the signal's reason.
 */
export function clean(written: Manifest, options: CleanOptions): Promise<Cleaned> {
  return aloneIn(written, options, async () => {
    const removed: string[] = [];
    const edited: string[] = [];
    const { manifest, ledger } = await known(written, options);
    for (const { name, path } of outputsOf(ledger, manifest)) {
      const hash = fileHash(path);
      if (hash === undefined) continue;
      const isOwn =
        hash !== unreadable &&
        (hash === ledger.outputAt(name) || ledger.journal.isOwn({ path: name, hash }));
      if (isOwn) remove(path);
      (isOwn ? removed : edited).push(path);
    }
    for (const path of removed) removeEmpty(dirname(path), manifest);
    const orphans = orphanOutputs(manifest, ledger);
    const isAllGone = edited.length + ownFiles(manifest, ledger).length === 0;
    if (isAllGone) removeNotes(manifest.file);
    return { removed, edited, orphans };
  });
}

/**
 * Removes the outputs that were built here and that no figure has any more, and the folders that they
 * leave empty. Throws BAD_LOCK, REDACT_KEY, UNWRITABLE, and the signal's reason.
 */
export function cleanOrphans(written: Manifest, options: CleanOptions): Promise<Cleaned> {
  return aloneIn(written, options, async () => {
    const { manifest, ledger } = await known(written, options);
    const removed = orphanFiles(manifest, ledger);
    for (const { path } of removed) remove(path);
    for (const { path, folder } of removed) {
      removeEmpty(dirname(path), { file: manifest.file, outputDir: folder });
    }
    return { removed: removed.map(({ path }) => path), edited: [], orphans: [] };
  });
}

/** The manifest with the figures of all matrices that the lock has values of. */
async function known(written: Manifest, options: CleanOptions) {
  const project = readOnlyProject(written);
  return { manifest: await askMatrices(written, project, options), ledger: project.ledger };
}

/**
 * Removes what is known of this machine, but neither what others wait for there nor what may be the only
 * copy of data: which of them the lock does not know yet, and snapshots that were set aside. What is not
 * of one manifest stays where there are notes of another one; all does behind a link.
 */
function removeNotes(manifest: string): void {
  const folder = statePath(dirname(manifest));
  if (lstatSync(folder).isSymbolicLink()) return;
  for (const one of ['built', 'folders', 'index', 'retention'] as const)
    remove(stateFile(manifest, one));
  const others = readdirSync(folder).filter((name) => !/^\.(gitignore$|build\.)/.test(name));
  // make's stamps may be called like notes.
  if (others.some((name) => /^(?!make\.).*\.(built|index|retention)$/.test(name))) return;
  for (const name of others) {
    if (!/\.(fetched|replaced)$/.test(name)) remove(join(folder, name));
  }
}

/**
 * What the lock has, but for what another manifest may have that is not in this one: it may have been in it, or
 * the lock may be that of the other one, if that was found before.
 */
function outputsOf(ledger: Ledger, manifest: Manifest) {
  const { before = noLock } = ledger;
  const own = new Set([
    ...targetFiles(manifest),
    ...manifest.figures
      .flatMap(({ name }) => Object.keys(ledger.figureAt(name)?.outputs ?? {}))
      .map((name) => join(manifest.outputDir, name)),
  ]);
  const isOfOthers = othersOutputs(manifest.file);
  const mayBeOfOthers = (path: string): boolean => isOfOthers?.(path) ?? true;
  return [...contentsOf(before).outputs.keys()].flatMap((name) => {
    const path = outputPath(name, manifest);
    return path === undefined || (!own.has(path) && mayBeOfOthers(path)) ? [] : [{ name, path }];
  });
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

/** Removes a folder of outputs and those above it that have nothing else in them. */
function removeEmpty(folder: string, manifest: Pick<Manifest, 'file' | 'outputDir'>): void {
  const { file, outputDir } = manifest;
  const isOwn = folder === outputDir ? folder !== dirname(file) : isBelow(folder, outputDir);
  if (!isOwn || !existsSync(folder)) return;
  try {
    rmdirSync(folder);
  } catch {
    // There is something in it.
    return;
  }
  removeEmpty(dirname(folder), manifest);
}

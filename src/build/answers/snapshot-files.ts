import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { removeLeftBehind } from '../../files/left-behind.js';
import { isWithin } from '../../files/within.js';
import type { Keeping } from './kept-answers.js';

/** What is called like a snapshot below a folder. */
export interface SnapshotFile {
  /** `latency/p99` */
  readonly place: string;
  readonly path: string;
}

/** In the order of their paths; none where there is no folder. */
export function snapshotFiles(folder: string): SnapshotFile[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const [, name] = /^(.*)\.json(?:\.gz)?$/.exec(relative(folder, path)) ?? [];
    if (name === undefined || !entry.isFile()) return [];
    return [{ place: name.replaceAll(sep, '/'), path }];
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Removes the halves that builds which were killed have left in their folders for data: each has noted the place
 * before it wrote there. Throws UNWRITABLE where it cannot be told what is the project's own.
 */
export function removeHalves({
  ledger,
  dataDir,
  ownFolders,
}: Pick<Keeping, 'ledger' | 'dataDir' | 'ownFolders'>): void {
  const folders = new Set([...ledger.pending.all].map((place) => dirname(join(dataDir, place))));
  for (const folder of folders)
    if (isWithin(folder, ownFolders)) removeLeftBehind(folder, '.styx-');
}

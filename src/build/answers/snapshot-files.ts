import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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

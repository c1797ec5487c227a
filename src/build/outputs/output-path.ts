import { dirname, isAbsolute, join, relative } from 'node:path';
import { isWithin } from '../../files/within.js';
import type { Manifest } from '../../manifest/manifest.js';

/**
 * Where the output of a name is, of which a lock or a journal tells; undefined where that is elsewhere than
 * below the folder of the outputs, be it through a link: Styx has not written that.
 */
export function outputPath(
  name: string,
  { outputDir, ownFolders }: Pick<Manifest, 'outputDir' | 'ownFolders'>,
): string | undefined {
  const path = join(outputDir, name);
  return isBelow(path, outputDir) && isWithin(dirname(path), ownFolders) ? path : undefined;
}

/** Whether a path is below a folder, as they are written. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

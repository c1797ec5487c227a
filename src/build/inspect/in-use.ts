import { dirname } from 'node:path';
import { identityOf } from '../../files/identity.js';
import { isWithin } from '../../files/within.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { IsOfOthers } from './others-files.js';

/** Who may have files that look like orphans. */
interface Users {
  /** Paths of what the manifest has. */
  readonly live: Iterable<string>;
  readonly ofOthers: (manifest: string) => IsOfOthers;
}

/**
 * The files that nobody has: not the manifest by another path, nor another manifest of its folder, and none
 * outside of that. Looks at the disk, and at the manifests beside, only where there is something to lose.
 */
export function withoutThoseInUse<File extends { readonly path: string }>(
  files: readonly File[],
  { file }: Manifest,
  { live, ofOthers }: Users,
): File[] {
  if (files.length === 0) return [];
  const identities = new Set([...live].map(identityOf));
  const isOfOthers = ofOthers(file);
  if (isOfOthers === undefined) return [];
  return files.filter(
    ({ path }) =>
      !identities.has(identityOf(path)) && isWithin(path, [dirname(file)]) && !isOfOthers(path),
  );
}

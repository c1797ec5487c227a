import { fileHash } from '../../lock/file-hash.js';
import type { Ledger } from '../../lock/ledger.js';
import { type LockedFigure, noLock } from '../../lock/lock.js';
import type { Manifest } from '../../manifest/manifest.js';
import { keptFile } from '../answers/kept-index.js';
import { keptPath } from '../answers/kept-path.js';
import { outputPath } from '../outputs/output-path.js';

/**
 * The outputs of figures and numbers that were last built of data of which something else is hidden, or nobody
 * knows any more what: those of a figure that fails now stay as they were. Absolute paths.
 */
export function exposedOutputs(
  manifest: Manifest,
  text: string,
  { before = noLock, journal }: Pick<Ledger, 'before' | 'journal'>,
): string[] {
  const { figures, numbers } = before;
  const items = [...Object.values(figures), ...(numbers ? [numbers] : [])];
  // One that was the same without what is hidden was not written anew: its data tell, and not the journal.
  const unhidden = items.filter(({ data }) => !isRedacted(data, text, manifest));
  return unhidden
    .flatMap(({ outputs }) => Object.keys(outputs))
    .flatMap((name) => {
      const path = outputPath(name, manifest);
      const hash = path === undefined ? undefined : fileHash(path);
      if (path === undefined || hash === undefined) return [];
      const isKnown = typeof hash === 'string' && journal.isRedacted({ path: name, hash }, text);
      return isKnown ? [] : [path];
    });
}

/** Whether just that is hidden of all data that something was built of, as their snapshots say. */
function isRedacted(
  data: LockedFigure['data'],
  text: string,
  { dataDir }: Pick<Manifest, 'dataDir'>,
): boolean {
  return Object.entries(data).every(([place, { request }]) =>
    [false, true]
      .flatMap((isCompressed) => keptFile(keptPath(place, { dataDir, isCompressed }), place))
      .some((kept) => kept.request === request && kept.header.request.redact === text),
  );
}

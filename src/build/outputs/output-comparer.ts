import { createHash } from 'node:crypto';
import type { StyxError } from '../../errors.js';
import { type FileHash, fileHash, unreadable } from '../../lock/file-hash.js';
import { outputName, type OutputWriter, type OutputWriting, refusal } from './output-writer.js';

/** A writer that writes nothing, and says which files are not as they would be written. */
export interface OutputComparer extends OutputWriter {
  readonly reasons: readonly string[];
  /** Why it would not write some of them. */
  readonly refused: readonly StyxError[];
}

export function outputComparer(
  comparing: Pick<OutputWriting, 'of' | 'ledger' | 'outputDir' | 'mode'>,
): OutputComparer {
  const { ledger, outputDir } = comparing;
  const written = new Map<string, string>();
  const reasons: string[] = [];
  const refused: StyxError[] = [];
  const reasonOf = (name: string, hash: FileHash): string => {
    if (hash === undefined) return `${name} is missing`;
    if (hash === unreadable) return `${name} cannot be read`;
    const isOwn = hash === ledger.outputAt(name) || ledger.journal.isOwn({ path: name, hash });
    return isOwn ? `${name} would be another` : `${name} was edited`;
  };
  return {
    written,
    reasons,
    refused,
    write(path, pieces) {
      const name = outputName(path, outputDir);
      const hash = createHash('sha256');
      for (const piece of pieces) hash.update(piece);
      const digest = hash.digest('hex');
      written.set(name, digest);
      const there = fileHash(path);
      if (there === digest) return Promise.resolve('unchanged');
      reasons.push(reasonOf(name, there));
      const refusedAs = refusal(name, comparing);
      if (refusedAs !== undefined) refused.push(refusedAs);
      return Promise.resolve('written');
    },
  };
}

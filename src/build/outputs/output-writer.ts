import { createHash } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import { StyxError } from '../../errors.js';
import { makeFolder } from '../../files/make-folder.js';
import { checkWithin } from '../../files/within.js';
import { type Unchanged, type WriteResult, writeWhole } from '../../files/write-whole.js';
import { fileHash, unreadable } from '../../lock/file-hash.js';
import type { Ledger } from '../../lock/ledger.js';
import type { Redaction } from '../../redact/redaction.js';
import type { UsedEngine } from '../../render/job.js';
import type { Others } from '../answers/others.js';
import type { BuildMode } from '../mode/mode.js';

/** Writes the outputs of one figure, or of the numbers, and never over what somebody has edited. */
export interface OutputWriter {
  /**
   * Writes what Styx made, or an engine drew. Throws UNWRITABLE, OUTSIDE, EDITED, PATH_CLASH where it is
   * another manifest's, and what the pieces and the check throw.
   */
  write(path: string, pieces: Iterable<Uint8Array>, by?: UsedEngine): Promise<WriteResult>;
  /** The hash (SHA-256, in hex) of each, by its path below the folder of the outputs. */
  readonly written: ReadonlyMap<string, string>;
}

/** Told of the name of an output, its hash, and who drew it, before it takes the place of another. */
export type CheckOutput = (name: string, hash: string, by: UsedEngine | undefined) => void;

/** How outputs are written, and what is known of those that are there. */
export interface OutputWriting {
  /** What the outputs are of. */
  readonly of: 'figure' | 'numbers';
  readonly ledger: Ledger;
  /** What is hidden of the data; undefined where that is nothing. */
  readonly redaction: Pick<Redaction, 'text'> | undefined;
  readonly others: Pick<Others, 'checkOutput'>;
  /** Absolute. */
  readonly outputDir: string;
  /** Absolute: they are below one of these, wherever links lead. */
  readonly ownFolders: readonly string[];
  /** Throws where an output may not be written. */
  readonly check?: CheckOutput;
  readonly mode: Pick<BuildMode, 'isForced' | 'isLocked'>;
  readonly unchanged: Unchanged;
  readonly signal: AbortSignal;
}

/** A writer of outputs that are made from something of a hash. */
export function outputWriter(render: string, writing: OutputWriting): OutputWriter {
  const { ledger, redaction, outputDir, ownFolders, check, unchanged, signal } = writing;
  const written = new Map<string, string>();
  return {
    written,
    async write(path, pieces, by) {
      const name = outputName(path, outputDir);
      const hash = createHash('sha256');
      let found: string | undefined;
      const digest = (): string => (found ??= hash.digest('hex'));
      const onReplace = async (): Promise<void> => {
        check?.(name, digest(), by);
        await checkReplaced(name, writing);
        ledger.journal.tell({ path: name, hash: digest(), render, redact: redaction?.text });
        ledger.folders.add(relative(dirname(ledger.manifest), outputDir) || '.');
      };
      checkWithin(path, ownFolders);
      makeFolder(dirname(path));
      const result = await writeWhole(path, hashed(pieces, hash), {
        ...{ unchanged, signal, onReplace },
      });
      written.set(name, digest());
      return result;
    },
  };
}

/** An output's path below the folder of the outputs, the same on every system. */
export function outputName(path: string, outputDir: string): string {
  return relative(outputDir, path).split(sep).join('/');
}

function* hashed(
  pieces: Iterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): Generator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** What `--force` means is what somebody has edited, and not what another manifest has. */
async function checkReplaced(name: string, writing: OutputWriting): Promise<void> {
  const problem = strangeness(name, writing);
  if (problem === undefined) return;
  await writing.others.checkOutput(name);
  if (!writing.mode.isForced) throw problem;
}

/** How an output is written, as far as it matters to what is there. */
type Replacing = Pick<OutputWriting, 'of' | 'ledger' | 'outputDir' | 'mode'>;

/** The error for an output that is there and that Styx has not written like that; none where that may be lost. */
export function refusal(name: string, replacing: Replacing): StyxError | undefined {
  return replacing.mode.isForced ? undefined : strangeness(name, replacing);
}

function strangeness(
  name: string,
  { of, ledger, outputDir, mode }: Replacing,
): StyxError | undefined {
  const locked = ledger.outputAt(name);
  const path = join(outputDir, name);
  const hash = fileHash(path);
  if (hash === unreadable) return hidden(path, mode);
  if (hash === undefined || hash === locked || ledger.journal.isOwn({ path: name, hash })) {
    return undefined;
  }
  return locked === undefined ? foreign(path, mode) : edited(path, of, mode);
}

/** `--force` does not go with `--locked`. */
type HowToReplace = Pick<BuildMode, 'isLocked'>;

/** How an edit is kept. Nothing of numbers goes through a template. */
const waysToKeep: Readonly<Record<OutputWriting['of'], string>> = {
  figure: 'put it into a `tweak` of the figure, or into a template (`styx eject`)',
  numbers: 'give the file another name',
};

function edited(path: string, of: OutputWriting['of'], { isLocked }: HowToReplace): StyxError {
  const anew = isLocked ? 'delete it, and it is written anew' : '`--force` writes it anew';
  return new StyxError('EDITED', `${path} was edited since it was built, and stays as it is`, {
    hint: `${anew}. To keep the edit, ${waysToKeep[of]}`,
  });
}

function hidden(path: string, { isLocked }: HowToReplace): StyxError {
  const anew = isLocked ? '' : '; `--force` writes it anew';
  return new StyxError('EDITED', `${path} cannot be read, may be edited, and stays as it is`, {
    hint: `check its permissions${anew}`,
  });
}

function foreign(path: string, { isLocked }: HowToReplace): StyxError {
  const away = 'move it away or build into another `output_dir`';
  return new StyxError('EDITED', `${path} is there, was not built here, and stays as it is`, {
    hint: isLocked ? away : `${away}; \`--force\` writes over it`,
  });
}

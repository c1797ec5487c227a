import { createHash } from 'node:crypto';
import { fileHash } from '../../lock/file-hash.js';
import type { LockedFigure } from '../../lock/lock.js';
import type { Figure } from '../../manifest/manifest.js';
import { otherOutput, staleOutput } from '../mode/stale-errors.js';
import type { Project } from '../project/project.js';
import {
  type CheckOutput,
  outputName,
  type OutputWriter,
  outputWriter,
  type OutputWriting,
} from './output-writer.js';
import { toolsOf, toolsText } from './tools.js';

/** What a writer of a project writes with. */
type Writing = Omit<OutputWriting, 'of' | 'mode' | 'check'> & Pick<Project, 'mode'>;

/** A writer of the files of a figure, which are drawn from something of a hash. */
export function figureWriter(
  { name }: Pick<Figure, 'name'>,
  render: string,
  writing: Writing,
): OutputWriter {
  const check = checkLocked(name, writing);
  const writer = outputWriter(render, { ...writing, of: 'figure', check });
  return writing.mode.isLocked ? lockedWriter(writer, writing) : writer;
}

/**
 * A writer of the files of numbers, which are small: what is there and would be the same is not written, not
 * even beside it, so that nobody has to be able to. Where the lock must not change, nothing is written but what
 * it has. Throws STALE.
 */
export function numbersWriter(writing: Writing): OutputWriter {
  const { ledger, outputDir, mode, unchanged } = writing;
  const writer = outputWriter('numbers', { ...writing, of: 'numbers' });
  const written = new Map<string, string>();
  return {
    written,
    async write(path, pieces) {
      const all = [...pieces];
      const name = outputName(path, outputDir);
      const hash = createHash('sha256').update(Buffer.concat(all)).digest('hex');
      if (mode.isLocked && hash !== ledger.outputAt(name)) throw staleOutput(name);
      const isThere = unchanged === 'keep' && fileHash(path) === hash;
      const result = isThere ? 'unchanged' : await writer.write(path, all);
      written.set(name, hash);
      return result;
    },
  };
}

/**
 * A writer for where the lock must stay as it is: a file that is as the lock says stays too, whatever
 * another version of an engine would draw.
 */
function lockedWriter(
  writer: OutputWriter,
  { ledger, outputDir }: Pick<OutputWriting, 'ledger' | 'outputDir'>,
): OutputWriter {
  const written = new Map<string, string>();
  return {
    written,
    async write(path, ...rest) {
      const name = outputName(path, outputDir);
      const there = fileHash(path);
      if (there !== undefined && there === ledger.outputAt(name)) {
        written.set(name, there);
        return 'unchanged';
      }
      const result = await writer.write(path, ...rest);
      const hash = writer.written.get(name);
      if (hash !== undefined) written.set(name, hash);
      return result;
    },
  };
}

/**
 * Where the lock must stay as it is, what its programs now make otherwise is not written. Throws STALE.
 * What other programs draw is written, and told of.
 */
function checkLocked(
  name: string,
  { ledger, mode }: Pick<Project, 'ledger' | 'mode'>,
): CheckOutput {
  const locked = mode.isLocked ? ledger.figureAt(name) : undefined;
  return (output, hash, by) => {
    if (locked === undefined || locked.outputs[output] === hash) return;
    const tools = toolsOf(by);
    const isSame = Object.entries(tools).every(([tool, version]) => locked.tools[tool] === version);
    if (isSame) throw otherOutput(output, toolsText({ tools }));
  };
}

/**
 * Keeps what was built for the lock. Where that must stay as it is, says what differs from it, because
 * other programs drew it.
 */
export function keepBuilt(
  { name }: Figure,
  built: LockedFigure,
  { ledger, mode }: Pick<Project, 'ledger' | 'mode'>,
): string[] {
  const locked = ledger.figureAt(name);
  if (!mode.isLocked || locked === undefined) {
    ledger.keepFigure(name, built);
    return [];
  }
  const others = Object.keys(built.outputs).filter(
    (output) => built.outputs[output] !== locked.outputs[output],
  );
  if (others.length === 0) return [];
  const [here, there] = [toolsText(built), toolsText(locked)];
  return [`${others.join(', ')}: other bytes than in the lock, by ${here} instead of ${there}`];
}

import { fileHash } from '../../lock/file-hash.js';
import {
  type CheckOutput,
  outputName,
  type OutputWriter,
  type OutputWriting,
} from './output-writer.js';
import type { Project } from '../project/project.js';
import { otherOutput } from '../mode/stale-errors.js';
import { toolsOf, toolsText } from './tools.js';

/**
 * A writer for where the lock must stay as it is: a file that is as the lock says stays too, whatever
 * another version of an engine would draw.
 */
export function lockedWriter(
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
export function checkLocked(
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

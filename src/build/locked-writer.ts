import { fileHash } from '../lock/file-hash.js';
import { outputName, type OutputWriter, type OutputWriting } from './output-writer.js';

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

import { writeToStdout } from './stdout.js';

/** Writes a text to a file that is not there yet, or to stdout. Throws EXISTS and UNWRITABLE. */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return writeToStdout(text);
  const { writeNew } = await import('../files/write-new.js');
  await writeNew(file, text);
}

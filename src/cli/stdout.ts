import { fstatSync } from 'node:fs';
import { openTerminal } from '../report/terminal.js';
import { writeTo } from '../output/target.js';
import { unwritable } from '../files/unwritable.js';

/** The reader of stdout has gone, as `head` does: nothing is wrong, and nothing is left to do. */
export class ReaderGone extends Error {}

/** How what is printed for people looks there. */
const stdout = openTerminal(process.stdout, process.env);
export const stdoutColors = stdout.colors;
/** How wide it is; undefined where a program reads it, for which nothing is cut. */
export const stdoutColumns = (): number | undefined => stdout.columns;

const { fd } = process.stdout;
const isFile = fstatSync(fd).isFile();

/**
 * Writes a piece; fulfilled when its memory may be used again. Throws ReaderGone and UNWRITABLE.
 * Unlike process.stdout, it does not stop everything until a file has taken the piece.
 */
export function writeToStdout(piece: Uint8Array | string): Promise<void> {
  if (isFile) return writeTo(fd, 'stdout', Buffer.from(piece));
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (error === null || error === undefined) resolve();
      else if ('code' in error && error.code === 'EPIPE') reject(new ReaderGone());
      else reject(unwritable('stdout', error));
    });
  });
}

/** Prints a document for programs. Throws as `writeToStdout` does. */
export function printJson(document: unknown): Promise<void> {
  return writeToStdout(`${JSON.stringify(document, null, 2)}\n`);
}

/**
 * Without a listener, a reader that has gone would end the process with a stack trace; one that has
 * closed stderr still wants the figures.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

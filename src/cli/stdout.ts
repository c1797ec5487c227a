import { fstatSync, write } from 'node:fs';

/** The reader of stdout has gone, as `head` does: nothing is wrong, and nothing is left to do. */
export class ReaderGone extends Error {}

/** Writes a piece; fulfilled when its memory may be used again. Throws ReaderGone. */
export function writeToStdout(piece: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      if (error === null || error === undefined) resolve();
      else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
    };
    if (isFile) writeToFile(Buffer.from(piece), done);
    else process.stdout.write(piece, done);
  });
}

const isFile = fstatSync(process.stdout.fd).isFile();

/** Unlike process.stdout, which stops everything until a file has taken the piece. */
function writeToFile(piece: Uint8Array, done: (error: Error | null) => void): void {
  write(process.stdout.fd, piece, (error, written) => {
    if (error !== null || written === piece.length) done(error);
    else writeToFile(piece.subarray(written), done);
  });
}

/** Without a listener, a reader that has gone would end the process with a stack trace. */
process.stdout.on('error', () => undefined);

/** The reader of stdout has gone, as `head` does: nothing is wrong, and nothing is left to do. */
export class ReaderGone extends Error {}

/** Writes a piece; fulfilled when its memory may be used again. Throws ReaderGone. */
export function writeToStdout(piece: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (error === null || error === undefined) resolve();
      else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
    });
  });
}

/** Without a listener, a reader that has gone would end the process with a stack trace. */
process.stdout.on('error', () => undefined);

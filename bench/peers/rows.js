import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;

/** The rows of a CSV file below its header. */
export async function rowsIn(path) {
  let lines = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) lines++;
  }
  return lines - 1;
}

import { open } from 'node:fs/promises';

const PIECE_CHARACTERS = 1024 * 1024;

/** Writes a large text piece by piece, leaving the event loop free for an interrupt. */
export async function writeTextFile(path, texts) {
  const file = await open(path, 'w');
  try {
    let piece = '';
    for (const text of texts) {
      piece += text;
      if (piece.length < PIECE_CHARACTERS) continue;
      await file.write(piece);
      piece = '';
    }
    await file.write(piece);
  } finally {
    await file.close();
  }
}

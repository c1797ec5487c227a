import { constants, createGunzip, gunzipSync, gzipSync } from 'node:zlib';

/** Where a gzip header says on which system it was made (RFC 1952), and the value for "unknown". */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 0xff;

/**
 * Pieces as gzip members, one behind the other as RFC 1952 allows, which name neither time nor
 * system: the same bytes each time. Small pieces are compressed together.
 */
export function* compressed(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < MEMBER_BYTES) continue;
    yield member(Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield member(Buffer.concat(waiting));
}

const MEMBER_BYTES = 4 * 1024 * 1024;

function member(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

/** What unpacks all members of a file. */
export const uncompressed = createGunzip;

/** What the first bytes of a file unpack to. */
export function unpackedStart(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}

/** Whether a file's name says that it is compressed. */
export function isCompressed(path: string): boolean {
  return path.endsWith('.gz');
}

const PIECE_BYTES = 192 * 1024;
/** Room for a row beyond the size at which a piece is full. */
const LONG_ROW_BYTES = 64 * 1024;

/** Collects bytes. */
export interface PieceWriter {
  byte(value: number): void;
  /** ASCII. */
  text(value: string): void;
  /** Copies the text of a number; false if it holds a byte that no number has. */
  number(bytes: Uint8Array, start: number, end: number): boolean;
  isFull(): boolean;
  take(): Uint8Array;
}

/** The bytes of numbers, `NaN` and `Inf` included: none of them is code in any language. */
const isNumeric = new Uint8Array(256);
for (const byte of Buffer.from('0123456789+-.eEInfNa')) isNumeric[byte] = 1;

export function pieceWriter(): PieceWriter {
  let piece = Buffer.allocUnsafe(PIECE_BYTES + LONG_ROW_BYTES);
  let at = 0;

  function makeRoom(bytes: number): void {
    if (at + bytes <= piece.length) return;
    const larger = Buffer.allocUnsafe(2 * (at + bytes));
    piece.copy(larger, 0, 0, at);
    piece = larger;
  }

  return {
    byte(value) {
      makeRoom(1);
      piece[at++] = value;
    },
    text(value) {
      makeRoom(value.length);
      at += piece.write(value, at, 'latin1');
    },
    number(bytes, start, end) {
      makeRoom(end - start);
      for (let from = start; from < end; from++) {
        const byte = bytes[from] ?? 0;
        if (isNumeric[byte] !== 1) return false;
        piece[at++] = byte;
      }
      return true;
    },
    isFull: () => at >= PIECE_BYTES,
    take() {
      const taken = piece.subarray(0, at);
      piece = Buffer.allocUnsafe(PIECE_BYTES + LONG_ROW_BYTES);
      at = 0;
      return taken;
    },
  };
}

import { deflateSync, inflateSync } from 'node:zlib';

/** Bytes that take the place of others. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Buffer;
}

/**
 * A PDF with edits, and its table of places (a cross-reference stream, ISO 32000, 7.5.8) made right
 * again. Undefined where the table is not written as cairo writes it.
 */
export function withTable(pdf: Buffer, text: string, edits: readonly Edit[]): Buffer | undefined {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? NaN);
  const table = tableAt(pdf, text, at);
  if (table === undefined) return undefined;
  const entries = table.entries.map((entry) =>
    entry.type === 1 ? { ...entry, place: entry.place + shift(edits, entry.place) } : entry,
  );
  const written = tableText(table, entries);
  const rest = `endstream\nendobj\nstartxref\n${at + shift(edits, at)}\n%%EOF\n`;
  return Buffer.concat([edited(pdf.subarray(0, at), edits), written, Buffer.from(`\n${rest}`)]);
}

interface Table {
  /** The object up to its stream, with the length and the widths to be filled in anew. */
  readonly head: string;
  readonly lastWidth: number;
  readonly entries: readonly Entry[];
}

interface Entry {
  /** 0 free, 1 at a place, 2 in a stream of objects. */
  readonly type: number;
  /** For type 1, in bytes from the start. */
  readonly place: number;
  readonly last: number;
}

const tableHead =
  /^\d+ 0 obj\s+<< \/Type \/XRef\s+\/Length (\d+)\s+\/Filter \/FlateDecode\s+\/Size \d+\s+\/W \[1 (\d) (\d)\][^>]*>>\s+stream\n/;

function tableAt(pdf: Buffer, text: string, at: number): Table | undefined {
  const found = tableHead.exec(text.slice(at));
  if (found === null) return undefined;
  const [head, length, placeWidth, lastWidth] = [found[0], ...found.slice(1).map(Number)];
  if (length === undefined || placeWidth === undefined || lastWidth === undefined) return undefined;
  const start = at + head.length;
  const bytes = inflateSync(pdf.subarray(start, start + length));
  const entries: Entry[] = [];
  for (let row = 0; row < bytes.length; row += 1 + placeWidth + lastWidth) {
    entries.push({
      type: bytes.readUInt8(row),
      place: bytes.readUIntBE(row + 1, placeWidth),
      last: bytes.readUIntBE(row + 1 + placeWidth, lastWidth),
    });
  }
  return { head, lastWidth, entries };
}

function tableText({ head, lastWidth }: Table, entries: readonly Entry[]): Buffer {
  const largest = entries.reduce((most, { place }) => Math.max(most, place), 0);
  const placeWidth = Math.max(2, Math.ceil(Math.log2(largest + 1) / 8));
  const rows = entries.map(({ type, place, last }) => {
    const row = Buffer.alloc(1 + placeWidth + lastWidth);
    row.writeUInt8(type, 0);
    row.writeUIntBE(place, 1, placeWidth);
    row.writeUIntBE(last, 1 + placeWidth, lastWidth);
    return row;
  });
  const bytes = deflateSync(Buffer.concat(rows));
  const filled = head
    .replace(/\/Length \d+/, `/Length ${bytes.length}`)
    .replace(/\/W \[[^\]]*\]/, `/W [1 ${placeWidth} ${lastWidth}]`);
  return Buffer.concat([Buffer.from(filled, 'latin1'), bytes]);
}

/** How far edits before a place move it. */
function shift(edits: readonly Edit[], place: number): number {
  return edits
    .filter(({ end }) => end <= place)
    .reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), 0);
}

function edited(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(bytes.subarray(at, edit.start), edit.bytes);
    at = edit.end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

import { deflateSync, inflateSync } from 'node:zlib';
import { type Edit, withTable } from './pdf-table.js';

const date = /(?<=\/CreationDate \(D:)\d{14}/;
const NO_DATE = '19700101000000';

/**
 * A PDF of cairo without the time at which it was written: the same drawing has the same bytes.
 * Before 1.18 cairo writes its information as text, then into a compressed stream of objects
 * (ISO 32000, 7.5.7), which is why places further down change. A file that is built otherwise stays
 * as it is.
 */
export function withoutDate(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  if (date.test(text)) return Buffer.from(text.replace(date, NO_DATE), 'latin1');
  const edits = objectStreamEdits(pdf, text);
  return edits === undefined ? pdf : (withTable(pdf, text, edits) ?? pdf);
}

const objectStream =
  /\d+ 0 obj\s+<<\s*\/Type \/ObjStm\s+\/Length (\d+) 0 R[^>]*\/Filter \/FlateDecode\s+>>\s+stream\n/g;

/** The change of the stream that has the date, and of the object that has the stream's length. */
function objectStreamEdits(pdf: Buffer, text: string): Edit[] | undefined {
  for (const found of text.matchAll(objectStream)) {
    const length = new RegExp(`\\n${found[1] ?? ''} 0 obj\\s+(\\d+)\\s+endobj`, 'd').exec(text);
    const [from, to] = length?.indices?.[1] ?? [];
    if (from === undefined || to === undefined) continue;
    const start = found.index + found[0].length;
    const end = start + Number(text.slice(from, to));
    const objects = inflateSync(pdf.subarray(start, end)).toString('latin1');
    if (!date.test(objects)) continue;
    const bytes = deflateSync(Buffer.from(objects.replace(date, NO_DATE), 'latin1'));
    return [
      { start, end, bytes },
      { start: from, end: to, bytes: Buffer.from(String(bytes.length)) },
    ];
  }
  return undefined;
}

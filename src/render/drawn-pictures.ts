import { inflateSync } from 'node:zlib';
import { messageOf } from '../errors.js';

/** How many pictures a file of gnuplot holds: each `plot` begins another. Readers show the first. */
export function picturesIn(bytes: Buffer, extension: string): number {
  switch (extension) {
    case '.png':
      return bytes.toString('latin1').split('\x89PNG\r\n\x1a\n').length - 1;
    case '.svg':
      return bytes.toString('latin1').split('</svg>').length - 1;
    case '.tex':
      return bytes.toString('latin1').match(/^\\begingroup/gm)?.length ?? 0;
    case '.pdf':
      return pagesIn(bytes);
    default:
      return 1;
  }
}

const page = /\/Type\s*\/Page\b/g;
const objects = /\/Type \/ObjStm\s[^>]*>>\s+stream\r?\n/g;

/** Newer versions of cairo write what a page is into compressed streams of objects. */
function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const inStreams = Array.from(text.matchAll(objects), (found) => {
    const start = found.index + found[0].length;
    return inflated(pdf.subarray(start, text.indexOf('endstream', start)));
  });
  return [text, ...inStreams].reduce((sum, part) => sum + (part.match(page)?.length ?? 0), 0);
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch (thrown) {
    // A stream in another form than cairo's, which is not looked into.
    return messageOf(thrown);
  }
}

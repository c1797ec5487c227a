import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename, extname } from 'node:path';
import { picturesIn } from './drawn-pictures.js';
import { failedScript } from './failures.js';
import type { DrawJob } from './job.js';

/** What is read at the end of a file, in bytes. */
const END_BYTES = 1024;

/**
 * Reads what an engine has drawn. It may end without an error and without a file, or with a part
 * of one: gnuplot does so when the disk is full. What is no file is not opened, for to read a pipe
 * that nobody writes to never ends. Throws ENGINE_FAILED.
 */
export function readDrawn(job: DrawJob, path: string, said: string): Buffer {
  const there = statOf(path);
  const name = basename(path);
  if (there === undefined) {
    throw failedScript(job, `its script ended well, but wrote no file ${name}`, said);
  }
  if (!there.isFile()) {
    throw failedScript(job, `its script made ${kindOf(there)} in place of the file ${name}`, said);
  }
  const bytes = readFileSync(path);
  if (isWhole(bytes, extname(name))) {
    checkPictures(job, name, bytes, said);
    return bytes;
  }
  const lack = bytes.length === 0 ? `${name} is empty` : `the end of ${name} is missing`;
  throw failedScript(job, `its script ended well, but ${lack}`, said);
}

function checkPictures(job: DrawJob, name: string, bytes: Buffer, said: string): void {
  if (job.engine !== 'gnuplot') return;
  const pictures = picturesIn(bytes, extname(name));
  if (pictures <= 1) return;
  throw failedScript(job, `its script drew ${pictures} pictures into ${name}`, said, {
    hint: 'leave `plot` to the templates: a tweak is for what they draw then, as `set label`, `set arrow` and `set object` say it',
  });
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A link that leads in a circle.
    return undefined;
  }
}

function kindOf(there: Stats): string {
  if (there.isDirectory()) return 'a folder';
  return there.isFIFO() ? 'a named pipe' : 'something else';
}

function isWhole(bytes: Buffer, extension: string): boolean {
  const end = bytes.subarray(-END_BYTES).toString('latin1');
  switch (extension) {
    case '.png':
      return end.endsWith('IEND\xae\x42\x60\x82');
    case '.pdf':
      return end.includes('%%EOF');
    case '.svg':
      return end.includes('</svg>');
    case '.tex':
      return isWholeTex(bytes, end);
    default:
      return true;
  }
}

/** Both engines put a group around a figure; another terminal of gnuplot may not. */
function isWholeTex(bytes: Buffer, end: string): boolean {
  const last = end.split('\n').findLast((line) => /^\s*[^%\s]/.test(line)) ?? '';
  return bytes.includes('\\begingroup') ? last.includes('\\endgroup') : last.includes('\\end');
}

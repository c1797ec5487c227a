import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Manifest } from '../manifest/manifest.js';
import { leaks } from '../redact/leaks.js';
import type { Redaction } from '../redact/redaction.js';

/** Where the manifest, its runs file and labels that stay have names that were hidden in a build. */
export function ownLeaks(
  { file, runsFile }: Pick<Manifest, 'file' | 'runsFile'>,
  redaction: Redaction,
): string[] {
  const files = runsFile === undefined ? [file] : [file, runsFile];
  const texts = files.map((path) => ({
    name: relative(process.cwd(), path),
    text: readFileSync(path, 'utf8'),
  }));
  return leaks(redaction, texts);
}

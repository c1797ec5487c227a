import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Manifest } from '../manifest/manifest.js';
import { leaks } from '../redact/leaks.js';
import type { Redaction } from '../redact/redaction.js';
import { unseenLabels } from '../redact/unseen-labels.js';
import type { Project } from './project.js';

/** What a build has hidden, and whether it was one of all that has not failed. */
export interface Redacted extends Pick<Project, 'seen'> {
  readonly redaction: Redaction;
  readonly isAll: boolean;
}

/** What there is to say of what is hidden, after a build that asked servers. */
export function redactionWarnings(manifest: Manifest, redacted: Redacted): string[] {
  const { redaction, seen, isAll } = redacted;
  const isAllAsked = isAll && redaction.asked.size === seen.size;
  return [...unseenLabels(redaction, isAllAsked), ...ownLeaks(manifest, redaction)];
}

/** Where the manifest, its runs file and labels that stay have names that were hidden in a build. */
function ownLeaks(
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

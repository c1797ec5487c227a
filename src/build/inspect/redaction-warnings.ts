import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ledgerAfter } from '../../lock/ledger.js';
import type { Manifest } from '../../manifest/manifest.js';
import { leaks } from '../../redact/leaks.js';
import type { Redaction } from '../../redact/redaction.js';
import { unseenLabels } from '../../redact/unseen-labels.js';
import { exposedFiles, exposedWarning } from './exposed.js';
import type { Project } from '../project/project.js';

/** What a build has hidden. */
export interface Redacted extends Pick<Project, 'seen' | 'ledger'> {
  readonly redaction: Redaction;
  /** Whether nothing of the manifest was left out. */
  readonly isWhole: boolean;
  readonly hasFailed: boolean;
}

/** What there is to say of what is hidden, after a build that asked servers or did not end well; else little. */
export async function redactionWarnings(manifest: Manifest, redacted: Redacted): Promise<string[]> {
  const { redaction, seen, isWhole, hasFailed } = redacted;
  if (redaction.asked.size === 0 && !hasFailed) return ownLeaks(manifest, redaction);
  const isAllAsked = isWhole && !hasFailed && redaction.asked.size === seen.size;
  return [
    ...unseenLabels(redaction, isAllAsked),
    ...ownLeaks(manifest, redaction),
    ...(isWhole ? await exposed(manifest, redacted) : []),
  ];
}

/** What the lock does not have from now on may be there still. */
function exposed(
  manifest: Manifest,
  { redaction, ledger, hasFailed }: Redacted,
): Promise<string[]> {
  return exposedFiles(manifest, redaction, ledgerAfter(ledger, !hasFailed)).then((paths) =>
    exposedWarning(paths, process.cwd()),
  );
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

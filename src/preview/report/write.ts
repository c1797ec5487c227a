import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { counted } from '../../counted.js';
import { StyxError } from '../../errors.js';
import { makeFolder } from '../../files/make-folder.js';
import { thereAt } from '../../files/there.js';
import { checkWithin } from '../../files/within.js';
import { writeWhole } from '../../files/write-whole.js';
import type { Manifest } from '../../manifest/manifest.js';
import { gatherReport, type Gathering } from './gather.js';
import { reportBeginning, reportHtml } from './html.js';

export interface ReportPlace {
  /** The working folder, absolute. */
  readonly folder: string;
  /** What the user names; undefined for the usual place. */
  readonly output: string | undefined;
}

/**
 * Writes a report of a manifest, and says so in a line. Throws EXISTS where something is that is no report,
 * OUTSIDE, UNWRITABLE, and as `gatherReport` does.
 */
export async function writeReport(
  manifest: Manifest,
  { folder, output }: ReportPlace,
  options: Gathering,
): Promise<string> {
  const { outputDir, ownFolders } = manifest;
  const path = output === undefined ? join(outputDir, 'report.html') : resolve(folder, output);
  if (output === undefined) checkWithin(path, ownFolders);
  checkReplaced(path);
  const view = await gatherReport(manifest, options);
  makeFolder(dirname(path));
  const pieces = [new TextEncoder().encode(reportHtml(view))];
  const result = await writeWhole(path, pieces, { unchanged: 'keep', signal: options.signal });
  const stale = view.figures.filter(({ state }) => state !== 'current').length;
  const said = `${relative(folder, path)}: ${counted(view.figures.length, 'figure')}`;
  const isOld = result === 'unchanged' ? ', nothing new' : '';
  return `${said}${stale === 0 ? '' : `, ${stale} not current`}${isOld}`;
}

function checkReplaced(path: string): void {
  const there = thereAt(path);
  if (there === undefined) return;
  const isReport = there.isFile() && readFileSync(path, 'utf8').startsWith(reportBeginning);
  if (isReport) return;
  throw new StyxError('EXISTS', `${path} is there and is no report, and stays as it is`, {
    hint: there.isDirectory()
      ? `name a file in it: \`-o ${join(path, 'report.html')}\``
      : 'name another file with `-o`',
  });
}

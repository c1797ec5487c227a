import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream';
import { named } from '../../frame/names-listed.js';
import { fileHash } from '../../lock/file-hash.js';
import type { Ledger } from '../../lock/ledger.js';
import { stateFile } from '../../lock/state.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { RedactRules } from '../../manifest/redact.js';
import type { Redaction } from '../../redact/redaction.js';
import { showsHidden } from '../../redact/shows-hidden.js';
import { isCompressed, uncompressed } from '../../snapshot/compress.js';
import type { SnapshotRequest } from '../../snapshot/request.js';
import { keptFile } from '../answers/kept-index.js';
import { isValuesPlace } from '../answers/kept-path.js';
import { valuesIn } from '../answers/kept-values.js';
import { exposedOutputs } from './exposed-outputs.js';
import { goneFiles } from './orphans.js';
import { othersOutputs } from './others-files.js';
import { type SnapshotFile, snapshotFiles } from '../answers/snapshot-files.js';

/**
 * The files that were made without what is hidden now, or with other rules, as far as they tell: snapshots,
 * those that were set aside, archives, outputs that no figure has any more, and those of figures that have not
 * been built since. Absolute paths, sorted.
 */
export async function exposedFiles(
  manifest: Manifest,
  { rules, text }: Pick<Redaction, 'rules' | 'text'>,
  ledger: Ledger,
): Promise<string[]> {
  const { dataDir, file: manifestFile } = manifest;
  const gone = goneFiles(manifest, ledger);
  const isOfOthers = gone.length === 0 ? undefined : othersOutputs(manifestFile);
  const unhidden = gone.filter(({ name, path }) => {
    if (isOfOthers?.(path) === true) return false;
    const hash = fileHash(path);
    return typeof hash !== 'string' || !ledger.journal.isRedacted({ path: name, hash }, text);
  });
  const exposed = [...unhidden.map(({ path }) => path), ...exposedOutputs(manifest, text, ledger)];
  for (const folder of [dataDir, stateFile(manifestFile, 'replaced')]) {
    for (const file of snapshotFiles(folder)) {
      if (requestsIn(file).some(({ redact }) => redact !== text)) exposed.push(file.path);
    }
  }
  for (const path of archivesIn(dataDir)) if (await isTelling(path, rules)) exposed.push(path);
  return exposed.sort();
}

/** What a file answers; none where it is damaged, or another one. */
function requestsIn({ place, path }: SnapshotFile): Pick<SnapshotRequest, 'redact'>[] {
  if (isValuesPlace(place)) return valuesIn(path).map(({ request }) => request);
  return keptFile(path, undefined).map(({ header }) => header.request);
}

/** What there is to say of them; nothing where there are none. */
export function exposedWarning(paths: readonly string[], folder: string): string[] {
  if (paths.length === 0) return [];
  const files = named(paths.map((path) => relative(folder, path)));
  const what = 'made without `redact`, or with other rules, and may have names that it hides';
  return [`${what}: ${files}; remove them, or make them anew (git keeps what was committed)`];
}

function archivesIn(dataDir: string): string[] {
  const folder = join(dataDir, '_archive');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.om(\.gz)?$/.test(name))
    .map((name) => join(folder, name));
}

/** Archives may be large, and tell at their beginning: so many characters are looked at. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** Whether a line of an archive shows what is hidden; not that of one that cannot be read. */
async function isTelling(path: string, rules: RedactRules): Promise<boolean> {
  let [rest, read] = ['', 0];
  try {
    for await (const piece of textOf(path)) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      if (distinctSeries(lines).some((series) => showsHidden(series, rules))) return true;
      read += piece.length;
      if (read > MOST_CHARACTERS) return false;
    }
    return false;
  } catch {
    return false;
  }
}

async function* textOf(path: string): AsyncGenerator<string, void, undefined> {
  const packed = createReadStream(path);
  const bytes = isCompressed(path) ? pipeline(packed, uncompressed(), () => undefined) : packed;
  const decoder = new TextDecoder();
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    yield decoder.decode(piece, { stream: true });
  }
}

/** A line a sample: most are of the series of the line before. */
const distinctSeries = (lines: readonly string[]): string[] => [
  ...new Set(lines.map((line) => line.slice(0, line.lastIndexOf('}') + 1))),
];

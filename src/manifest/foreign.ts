import { dirname } from 'node:path';
import type { ManifestFile } from './endpoints.js';
import { at } from './findings.js';
import { type Environment, fillEnvironment } from './interpolate.js';
import type { CsvColumns, PathPiece } from './manifest.js';
import type { QueryPlace } from './query-places.js';
import { refuseHiddenColumn } from './redact.js';
import type { ForeignSeries } from './schema.generated.js';

/** What the foreign series of a manifest have in common. */
export interface ForeignContext {
  readonly file: ManifestFile;
  /** The names of `vars`, `matrix` and runs: they come before those of the environment. */
  readonly variables: readonly string[];
  /** That times without a zone are read in; an IANA name. */
  readonly timezone: string;
}

/** The file of a foreign series and its columns, as they are written. Throws UNKNOWN_VARIABLE, and
 * MANIFEST_VALUE for a label that the manifest hides. */
export function csvColumnsOf(
  written: ForeignSeries,
  { textOf, positionOf }: QueryPlace,
  { file, variables, timezone }: ForeignContext,
): CsvColumns {
  const column = (key: 'time' | 'value'): string => textOf('csv', key)?.trim() ?? key;
  const labels = (written.labels ?? []).map((_, i) => textOf('csv', 'labels', i)?.trim() ?? '');
  labels.forEach((label, i) => {
    refuseHiddenColumn(label, file, () => positionOf('csv', 'labels', i));
  });
  return {
    file: at(
      () => positionOf('csv', 'file'),
      () => piecesOf(textOf('csv', 'file')?.trim() ?? '', variables, file.env),
    ),
    time: column('time'),
    value: column('value'),
    labels,
    folder: dirname(file.source.file),
    timezone,
  };
}

const variable = /\$\$|\$\{([A-Za-z_][\w-]*)\}/g;

function piecesOf(text: string, variables: readonly string[], env: Environment): PathPiece[] {
  const pieces: PathPiece[] = [];
  let end = 0;
  const textUntil = (to: number): void => {
    if (to > end) pieces.push({ text: fillEnvironment(text.slice(end, to), env) });
  };
  for (const match of text.matchAll(variable)) {
    const [whole, name] = match;
    if (name === undefined || !variables.includes(name)) continue;
    textUntil(match.index);
    pieces.push({ name });
    end = match.index + whole.length;
  }
  textUntil(text.length);
  return pieces;
}

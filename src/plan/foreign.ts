import { dirname, isAbsolute, join, resolve } from 'node:path';
import { StyxError } from '../errors.js';
import { at } from '../manifest/findings.js';
import { fillShown } from '../manifest/interpolate.js';
import type { FigureVariables, ForeignQuery, PathPiece } from '../manifest/manifest.js';
import type { Range } from './range.js';
import type { Variables, Window } from './windows.js';

/** A CSV file to read, and which of its columns are what. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  /** As the manifest has it, filled in: for scripts, which are the same on every machine. */
  readonly name: string;
  /** As seen from the working folder: for errors. */
  readonly shownAs: string;
  readonly time: string;
  readonly value: string;
  readonly labels: readonly string[];
  /** Of times without a zone; an IANA name. */
  readonly timezone: string;
}

/** What is read of one file about one stretch of time. */
export interface FileWindow {
  readonly of: Window['of'];
  readonly file: PlannedFile;
  /** Both ends are part of it. */
  readonly range: Range;
  /** Where the manifest has the file. */
  readonly position: ForeignQuery['position'];
  readonly expr?: undefined;
  readonly grid?: undefined;
  readonly servers?: undefined;
}

/**
 * What is read for a window. Throws MANIFEST_VALUE where a text of a server would be more than a
 * part of a file's name.
 */
export function planFile(
  { csv, position }: ForeignQuery,
  { of, flooredTo, values }: Window,
  variables: FigureVariables | undefined,
): FileWindow {
  const name = at(
    () => position,
    () => csv.file.map((piece) => textOf(piece, values, variables)).join(''),
  );
  const { time, value, labels, timezone } = csv;
  const seenFrom = dirname(position?.file ?? '');
  const file = {
    path: resolve(csv.folder, name),
    name,
    shownAs: isAbsolute(name) ? name : join(seenFrom, name),
    ...{ time, value, labels, timezone },
  };
  return { of, file, range: flooredTo(FINEST_MS), position };
}

/** Times of files are whole milliseconds: the last one of a period is that before the next period. */
const FINEST_MS = 1;

function textOf(
  piece: PathPiece,
  values: Variables,
  variables: FigureVariables | undefined,
): string {
  if ('text' in piece) return piece.text;
  return fillShown(`\${${piece.name}}`, values, (name, value) => {
    if (variables?.fromServer.has(name) !== true || /^\w[\w.-]*$/.test(value)) return value;
    const shown = JSON.stringify(value);
    const message = `the value ${shown} of \`${name}\`, which the server has, cannot be part of a path`;
    throw new StyxError('MANIFEST_VALUE', message, { hint: 'exclude this value from the matrix' });
  });
}

import { type Position, StyxError } from '../errors.js';
import { type Figure, partsOf, type SingleFigure } from './manifest.js';
import { panelLetter } from './panel-letter.js';
import { serverNames } from './query-endpoints.js';

/** Where the data of a part of a figure are: panels have a folder each, named by their letters. */
export function partFolder(figure: string, place: number, parts: number): string {
  return parts === 1 ? figure : `${figure}/${panelLetter(place)}`;
}

/**
 * Where the snapshot of a query is, in the folder of its figure: runs and periods have one each, and so has
 * each of several servers.
 */
export function snapshotPlace(
  folder: string,
  id: string,
  of: string | undefined,
  server: string | undefined,
): string {
  return [folder, of, server, id].filter((part) => part !== undefined).join('/');
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly position: Position | undefined;
}

/**
 * PATH_CLASH for data that would be kept in one file, on file systems that do not tell upper case
 * from lower case either, or in a folder where a file is. (Those of values, checks and tables are in
 * folders that no figure can be called by.)
 */
export function dataClashes(figures: readonly Figure[]): StyxError[] {
  const all = figures.flatMap(placesOf);
  const files = new Map<string, Place>();
  const errors = all.flatMap((place) => {
    const key = place.path.toLowerCase();
    const other = files.get(key);
    files.set(key, other ?? place);
    return other === undefined ? [] : [clash(place, other, 'the same file')];
  });
  const endings = ['.json', '.json.gz'];
  for (const place of all) {
    const folder = foldersOf(place.path.toLowerCase()).find((one) =>
      endings.some((end) => one.endsWith(end)),
    );
    const ending = endings.find((end) => folder?.endsWith(end) === true) ?? '';
    const other = folder === undefined ? undefined : files.get(folder.slice(0, -ending.length));
    if (other !== undefined) errors.push(clash(place, other, 'a folder and a file of one name'));
  }
  return errors;
}

function placesOf(figure: Figure): Place[] {
  const parts = partsOf(figure);
  return parts.flatMap((part, i) =>
    part.queries.flatMap((query) => {
      const { id, csv, position } = query;
      if (csv !== undefined) return [];
      const folder = partFolder(figure.name, i, parts.length);
      return namesOf(part).flatMap((of) =>
        serverNames(query).map((server) => ({
          path: snapshotPlace(folder, id, of, server),
          ...{ name: figure.name, position },
        })),
      );
    }),
  );
}

/** The runs or periods of a part; undefined stands for the one range of one that has none. */
function namesOf({ range, compare }: SingleFigure): (string | undefined)[] {
  if ('runs' in range) return range.runs.map(({ run }) => run.name);
  return compare === undefined ? [undefined] : ['current', 'previous'];
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function clash(one: Place, other: Place, what: string): StyxError {
  const names =
    one.name === other.name ? `\`${one.name}\`` : `\`${other.name}\` and \`${one.name}\``;
  return new StyxError('PATH_CLASH', `the data of ${names} would be kept in ${what}: ${one.path}`, {
    position: one.position,
    hint: 'rename one of the figures, queries, runs or endpoints',
  });
}

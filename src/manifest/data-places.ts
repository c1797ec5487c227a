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

/** Two data that cannot both be kept. */
interface Clash {
  readonly one: Place;
  readonly other: Place;
  readonly what: string;
}

/**
 * PATH_CLASH for data that would be kept in one file, on file systems that do not tell upper case
 * from lower case either, or in a folder where a file is. (Those of values, checks and tables are in
 * folders that no figure can be called by.) Those of `others` may be wrong among themselves.
 */
export function dataClashes(figures: readonly Figure[], others: readonly Figure[]): StyxError[] {
  return clashesOf(figures, others).map(errorOf);
}

/** Figures of which those whose data clash so have that as their problem, so that none is built. */
export function failingOfClashes(
  figures: readonly Figure[],
  others: readonly Figure[],
): readonly Figure[] {
  const problems = new Map<string, StyxError>();
  for (const clash of clashesOf(figures, others)) {
    const error = errorOf(clash);
    for (const { name } of [clash.one, clash.other]) problems.set(name, error);
  }
  if (problems.size === 0) return figures;
  return figures.map((figure) => ({
    ...figure,
    problem: figure.problem ?? problems.get(figure.name),
  }));
}

function clashesOf(figures: readonly Figure[], others: readonly Figure[]): Clash[] {
  const own = figures.flatMap(placesOf);
  const foreign = others.flatMap(placesOf);
  const files = new Map(foreign.map((place) => [place.path.toLowerCase(), place]));
  const clashes = own.flatMap((one): Clash[] => {
    const key = one.path.toLowerCase();
    const other = files.get(key);
    files.set(key, other ?? one);
    return other === undefined ? [] : [{ one, other, what: 'the same file' }];
  });
  const ofOwn = new Set(own);
  for (const one of [...own, ...foreign]) {
    const other = fileAround(one, files);
    if (other === undefined || !(ofOwn.has(one) || ofOwn.has(other))) continue;
    clashes.push({ one, other, what: 'a folder and a file of one name' });
  }
  return clashes;
}

/** What would be a file where a place needs a folder. */
function fileAround({ path }: Place, files: ReadonlyMap<string, Place>): Place | undefined {
  const endings = ['.json', '.json.gz'];
  const folder = foldersOf(path.toLowerCase()).find((one) =>
    endings.some((end) => one.endsWith(end)),
  );
  const ending = endings.find((end) => folder?.endsWith(end) === true) ?? '';
  return folder === undefined ? undefined : files.get(folder.slice(0, -ending.length));
}

function placesOf(figure: Figure): Place[] {
  // It stands for what is not known, or is not built.
  if (figure.problem !== undefined) return [];
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

function errorOf({ one, other, what }: Clash): StyxError {
  const names =
    one.name === other.name ? `\`${one.name}\`` : `\`${other.name}\` and \`${one.name}\``;
  return new StyxError('PATH_CLASH', `the data of ${names} would be kept in ${what}: ${one.path}`, {
    position: one.position,
    hint: 'rename one of the figures, queries, runs or endpoints',
  });
}

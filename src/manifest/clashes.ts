import { StyxError, type Position } from '../errors.js';
import { extensions } from './formats.js';

/** File systems take 255 bytes; the ending, and that of a file not yet whole, need some of them. */
const LONGEST_PART = 200;

/** A figure as far as its files are concerned. */
export interface FigureFiles {
  readonly name: string;
  /** What the manifest calls it: of the figures of a matrix, what they have in common. */
  readonly key: string;
  /** Whether it is written for LaTeX, which takes a second file. */
  readonly hasTex: boolean;
  readonly positionOf: () => Position | undefined;
  /** What it is, where it is no figure. */
  readonly noun?: string;
}

/** MANIFEST_VALUE for every figure that no file or folder can be called by; once a matrix. */
export function longNames(figures: readonly FigureFiles[]): StyxError[] {
  const reported = new Set<string>();
  return figures.flatMap(({ name, key, positionOf }) => {
    const longest = Math.max(...name.split('/').map((part) => part.length));
    if (longest <= LONGEST_PART || reported.has(key)) return [];
    reported.add(key);
    const what = `the figure's name is too long for a file: ${longest} characters in one part`;
    const hint = `write at most ${LONGEST_PART}; \`/\` between parts makes folders`;
    return new StyxError('MANIFEST_VALUE', what, { position: positionOf(), hint });
  });
}

/**
 * PATH_CLASH for every figure whose files another one's would overwrite, on file systems that do
 * not tell upper case from lower case either, or that would need a folder where a file is. What a
 * figure includes into LaTeX is called `<figure>-tex.pdf`.
 */
export function pathClashes(all: readonly FigureFiles[]): StyxError[] {
  const errors: StyxError[] = [];
  const figures = new Map<string, FigureFiles>();
  for (const figure of all) {
    const before = figures.get(figure.name.toLowerCase());
    if (before !== undefined) errors.push(clash(figure, before, sameName(figure, before)));
    else figures.set(figure.name.toLowerCase(), figure);
  }
  const files = new Map<string, FigureFiles>(
    [...figures].flatMap(([key, figure]) =>
      Object.values(extensions).map((extension) => [`${key}.${extension}`, figure] as const),
    ),
  );
  for (const figure of all.filter(({ hasTex }) => hasTex)) {
    const companion = figures.get(`${figure.name}-tex`.toLowerCase());
    if (companion !== undefined) errors.push(clash(companion, figure, 'write the same files'));
  }
  for (const figure of figures.values()) {
    const owner = foldersOf(figure.name.toLowerCase()).map((folder) => files.get(folder));
    const other = owner.find((found) => found !== undefined);
    if (other !== undefined) {
      errors.push(clash(figure, other, 'need a folder and a file of the same name'));
    }
  }
  return errors;
}

/** Panels that no file is written of are named by values too. */
function sameName(figure: FigureFiles, other: FigureFiles): string {
  const isPanel = [figure, other].some(({ noun }) => noun === 'panel');
  return isPanel ? 'have the same name' : 'write the same files';
}

function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function clash(figure: FigureFiles, other: FigureFiles, what: string): StyxError {
  const position = other.positionOf();
  const where = position === undefined ? '' : ` (line ${position.line})`;
  return new StyxError('PATH_CLASH', `${both(figure, other)}${where} would ${what}`, {
    position: figure.positionOf(),
    hint: 'rename one of the two',
  });
}

function both(figure: FigureFiles, other: FigureFiles): string {
  if (figure.noun === other.noun) {
    return `the ${figure.noun ?? 'figure'}s ${called(figure)} and ${called(other)}`;
  }
  const [one, two] = [figure, other].map((file) => `the ${file.noun ?? 'figure'} ${called(file)}`);
  return `${one ?? ''} and ${two ?? ''}`;
}

function called({ name, key }: FigureFiles): string {
  return name === key ? `\`${name}\`` : `\`${name}\` of the matrix \`${key}\``;
}

import { StyxError } from '../errors.js';
import { extensions } from './formats.js';
import type { Source } from './source.js';

/** File systems take 255 bytes; the ending, and that of a file not yet whole, need some of them. */
const LONGEST_PART = 200;

/** MANIFEST_VALUE for every figure that no file or folder can be called by. */
export function longNames(names: readonly string[], source: Source): StyxError[] {
  return names.flatMap((name) => {
    const longest = Math.max(...name.split('/').map((part) => part.length));
    if (longest <= LONGEST_PART) return [];
    const what = `the figure's name is too long for a file: ${longest} characters in one part`;
    return new StyxError('MANIFEST_VALUE', what, {
      position: source.keyPositionOf(['figures', name]),
      hint: `write at most ${LONGEST_PART}; \`/\` between parts makes folders`,
    });
  });
}

/**
 * PATH_CLASH for every figure whose files another one's would overwrite, on file systems that do
 * not tell upper case from lower case either, or that would need a folder where a file is. What a
 * figure of `texNames` includes into LaTeX is called `<figure>-tex.pdf`.
 */
export function pathClashes(
  names: readonly string[],
  texNames: readonly string[],
  source: Source,
): StyxError[] {
  const errors: StyxError[] = [];
  const figures = new Map<string, string>();
  for (const name of names) {
    const before = figures.get(name.toLowerCase());
    if (before !== undefined) errors.push(clash(source, name, before, 'write the same files'));
    else figures.set(name.toLowerCase(), name);
  }
  const files = new Map<string, string>(
    [...figures].flatMap(([key, name]) =>
      Object.values(extensions).map((extension) => [`${key}.${extension}`, name] as const),
    ),
  );
  for (const name of texNames) {
    const companion = figures.get(`${name}-tex`.toLowerCase());
    if (companion !== undefined)
      errors.push(clash(source, companion, name, 'write the same files'));
  }
  for (const name of figures.values()) {
    const owner = foldersOf(name.toLowerCase()).map((folder) => files.get(folder));
    const other = owner.find((found) => found !== undefined);
    if (other !== undefined) {
      errors.push(clash(source, name, other, 'need a folder and a file of the same name'));
    }
  }
  return errors;
}

function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function clash(source: Source, name: string, other: string, what: string): StyxError {
  const { line } = source.keyPositionOf(['figures', other]);
  return new StyxError(
    'PATH_CLASH',
    `the figures \`${name}\` and \`${other}\` (line ${line}) would ${what}`,
    { position: source.keyPositionOf(['figures', name]), hint: 'rename one of the two' },
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf, StyxError } from '../errors.js';

/** The languages of scripts, each with a folder of templates. */
export const engineNames = ['gnuplot', 'matplotlib'] as const;
export type EngineName = (typeof engineNames)[number];

/** A template's text, and what it is called in messages. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** Templates by their names, as others call them: `figure`, `settings`, `kinds/line`. */
export type Sources = ReadonlyMap<string, Source>;

/** The folder of the built-in templates, seen from `src/output` and from `dist/output` alike. */
const builtIn = fileURLToPath(new URL('../../templates', import.meta.url));

/** The built-in templates of an engine. Throws TEMPLATE. */
export function builtInTemplates(engine: EngineName): Sources {
  return templatesIn(join(builtIn, engine), `styx-figures/templates/${engine}`);
}

/** The kinds of charts that there are templates for, in the order of the alphabet. */
export function kindsOf(all: Sources): string[] {
  return [...all.keys()].flatMap((name) => /^kinds\/(.*)/.exec(name)?.[1] ?? []).sort();
}

/**
 * The templates of an engine in its folder below one's own; none where it has no folder. Throws
 * TEMPLATE where there is no folder for any engine.
 */
export function ownTemplates(engine: EngineName, own: string): Sources {
  const folders = engineNames.filter((name) => existsSync(join(own, name)));
  if (folders.length === 0) {
    const isOne = engineNames.some((name) => name === basename(own));
    throw new StyxError('TEMPLATE', `${shownPath(own)} has no folder gnuplot or matplotlib`, {
      hint: isOne
        ? `name the folder above: template: ${shownPath(dirname(own))}`
        : `\`styx eject gnuplot line --to ${shownPath(own)}\` writes the built-in templates there`,
    });
  }
  return folders.includes(engine)
    ? templatesIn(join(own, engine), shownPath(join(own, engine)))
    : new Map();
}

/** The files that an engine's built-in templates are read from, and their folders. */
export function builtInTemplatePaths(engine: EngineName): string[] {
  return ownTemplatePaths(engine, builtIn);
}

/**
 * The files that an engine's templates in a folder are read from, and their folders, where others may
 * appear; none where there are none of that engine.
 */
export function ownTemplatePaths(engine: EngineName, own: string): string[] {
  const top = join(own, engine);
  if (!existsSync(top)) return [];
  const below = readdirSync(top, { recursive: true, withFileTypes: true });
  const used = below.filter((one) => one.isDirectory() || one.name.endsWith('.hbs'));
  return [top, ...used.map((one) => join(one.parentPath, one.name)).sort()];
}

/** A path for people: from the working folder, where it is below that. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') || below === '' ? path : below;
}

function templatesIn(folder: string, shownAs: string): Sources {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = files
      // Whoever links to a template means the file that it leads to.
      .filter((file) => !file.isDirectory() && file.name.endsWith('.hbs'))
      .map((file) => relative(folder, join(file.parentPath, file.name)))
      .sort();
    return new Map(paths.map((path) => [nameOf(path), sourceOf(folder, path, shownAs)]));
  } catch (error) {
    const message = `templates cannot be read: ${messageOf(error)}`;
    throw new StyxError('TEMPLATE', message, { cause: error });
  }
}

function nameOf(path: string): string {
  return path.slice(0, -'.hbs'.length).replaceAll('\\', '/');
}

/**
 * Editors of some systems begin a file with a mark, which would get into the script, and end lines
 * differently.
 */
function sourceOf(folder: string, path: string, shownAs: string): Source {
  const text = readFileSync(join(folder, path), 'utf8');
  return {
    name: join(shownAs, path),
    text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
  };
}

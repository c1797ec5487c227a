import { existsSync, lstatSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { StyxError } from '../errors.js';
import { updateFile } from '../files/update.js';
import { writeWhole } from '../files/write-whole.js';
import { searchPlaces } from '../manifest/places.js';
import { findManifest } from '../manifest/locate.js';
import { attributesText, ignoreText, linesAdded, makeText } from './beside-texts.js';

/** The file that is written. */
export const MANIFEST = 'styx.config.yaml';
const RULES = 'styx.mk';

/** Throws EXISTS where a folder has a manifest already, by whichever name; gives one above, if any. */
export async function checkNew(folder: string): Promise<string | undefined> {
  if (isThere(join(folder, MANIFEST))) throw exists(MANIFEST);
  const found = await findManifest(folder);
  if (found === undefined) return undefined;
  if (dirname(found.file) === folder) throw exists(basename(found.file));
  return relative(folder, found.file);
}

function exists(name: string): StyxError {
  const what =
    name === searchPlaces.at(-1) ? 'package.json has a manifest, `styx`' : `there is ${name}`;
  return new StyxError('EXISTS', `${what}, and styx init never writes over a manifest`, {
    hint: 'edit it, and type styx build; or styx init in another folder; or move it away first',
  });
}

/** Also of a link that leads nowhere. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

export interface NewProject {
  readonly folder: string;
  readonly manifest: string;
  /** Names of files that git must not see, with secrets. */
  readonly secrets: readonly string[];
  /** What make is to build: `figures/latency.pdf`. */
  readonly outputs: readonly string[];
  /** How make calls Styx. */
  readonly styx: string;
  readonly signal: AbortSignal;
}

/** What was written, by its name, and a word on it. */
export interface WrittenProject {
  readonly written: readonly { readonly name: string; readonly what: string }[];
  /** The rules for make, where a file of their name was there. */
  readonly rules: string | undefined;
}

/**
 * Writes the files of a new project; what is there is added to, or left. The manifest comes last: where
 * something fails before it, `styx init` can be tried again. Throws EXISTS and UNWRITABLE.
 */
export async function writeProject(project: NewProject): Promise<WrittenProject> {
  const { folder, secrets, outputs, styx, signal } = project;
  const ignored = ['.styx/', ...(isThere(join(folder, 'package.json')) ? ['node_modules/'] : [])];
  const attributes = await addTo(join(folder, '.gitattributes'), attributesText);
  const ignores = await addTo(join(folder, '.gitignore'), (text) =>
    ignoreText(text, [...ignored, ...secrets]),
  );
  const rules = makeText(outputs, styx);
  const hasRules = isThere(join(folder, RULES));
  if (!hasRules) await writeNew(join(folder, RULES), rules, signal);
  await writeNew(join(folder, MANIFEST), project.manifest, signal);
  return {
    written: [
      { name: MANIFEST, what: 'the figures; edit it' },
      ...addedText('.gitattributes', attributes),
      ...addedText('.gitignore', ignores),
      ...(hasRules ? [] : [{ name: RULES, what: 'rules for make' }]),
    ],
    rules: hasRules ? rules : undefined,
  };
}

/** How many lines were added to a file. */
async function addTo(path: string, edit: (text: string) => string): Promise<number> {
  let added = 0;
  await updateFile(path, (text) => {
    const next = edit(text);
    added = linesAdded(text, next);
    return next;
  });
  return added;
}

const addedText = (name: string, added: number): { name: string; what: string }[] =>
  added === 0 ? [] : [{ name, what: added === 1 ? '1 line added' : `${added} lines added` }];

async function writeNew(path: string, text: string, signal: AbortSignal): Promise<void> {
  const onReplace = (): void => {
    if (isThere(path)) throw exists(basename(path));
  };
  await writeWhole(path, [Buffer.from(text)], { unchanged: 'keep', signal, onReplace });
}

/** Where Styx is installed for a folder, from there: below it or above it; undefined where it is not. */
export function installedAt(folder: string): string | undefined {
  for (let above = folder; ; above = dirname(above)) {
    const place = join(above, 'node_modules', 'styx-figures');
    if (existsSync(place)) return relative(folder, place);
    if (dirname(above) === above) return undefined;
  }
}

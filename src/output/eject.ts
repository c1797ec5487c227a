import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StyxError } from '../errors.js';
import { didYouMean } from '../manifest/nearest.js';
import { makeFolder } from '../files/make-folder.js';
import { builtInTemplates, type EngineName, kindsOf, type Source } from './template-files.js';
import { calledFrom } from './template.js';
import { writeWhole } from '../files/write-whole.js';

/** What became of the files, each below the folder that was asked for. */
export interface Ejected {
  readonly written: readonly string[];
  /** These were there, and are as they were. */
  readonly kept: readonly string[];
}

/**
 * Writes the built-in templates that draw a kind of chart below a folder, to be edited; files that
 * are there already stay as they are. Throws USAGE for a kind that is not known, and where no file
 * is missing.
 */
export async function eject(
  engine: EngineName,
  kind: string,
  folder: string,
  signal: AbortSignal,
): Promise<Ejected> {
  const files = templatesOf(engine, kind).map(([name, { text }]) => ({
    path: join(folder, engine, `${name}.hbs`),
    text,
  }));
  const kept = files.filter(({ path }) => existsSync(path));
  const missing = files.filter((file) => !kept.includes(file));
  if (missing.length === 0) {
    throw new StyxError('USAGE', `all templates of ${engine} ${kind} are in ${folder} already`, {
      hint: 'delete those that are to be written anew, or name another folder with --to',
    });
  }
  for (const { path, text } of missing) {
    makeFolder(dirname(path));
    await writeWhole(path, [Buffer.from(text)], { unchanged: 'keep', signal });
  }
  return { written: missing.map(({ path }) => path), kept: kept.map(({ path }) => path) };
}

/** The frame of a script, a kind's own template, and all that these are made of. */
function templatesOf(engine: EngineName, kind: string): [string, Source][] {
  const all = builtInTemplates(engine);
  const kinds = kindsOf(all);
  if (!kinds.includes(kind)) {
    throw new StyxError('USAGE', `there is no kind \`${kind}\``, {
      hint: didYouMean(kind, kinds) ?? `kinds: ${kinds.join(', ')}`,
    });
  }
  const needed = calledFrom(['figure', `kinds/${kind}`], all);
  return [...all].filter(([name]) => needed.has(name));
}

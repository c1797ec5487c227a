import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf, StyxError } from '../../errors.js';
import { at } from '../findings.js';
import type { Path } from '../nodes.js';
import type { Revealed, Secret } from './access.js';
import { type AccessPlace, mistake } from './place.js';

/**
 * What is given at a key of a section, or in the file that `<key>_file` names; undefined where
 * neither is. Throws MANIFEST_VALUE where both are.
 */
export function secretAt(place: AccessPlace, section: Path, key: string): Secret | undefined {
  const direct = textAt(place, [...section, key]);
  const inFile = fileAt(place, [...section, `${key}_file`]);
  if (direct === undefined || inFile === undefined) return direct ?? inFile;
  const where = section.length === 0 ? 'the file' : `\`${String(section.at(-1))}\``;
  const message = `${where} has both \`${key}\` and \`${key}_file\``;
  throw mistake(place, [...section, `${key}_file`], message, 'keep one of the two');
}

/** The text that stands at a path; undefined where none does. */
export function textAt(place: AccessPlace, inPlace: Path): Secret | undefined {
  const text = place.source.textOf([...place.path, ...inPlace]);
  return text === undefined
    ? undefined
    : read(place, inPlace, () => ({ text: place.fill(text), keptIn: place.keptIn(text) }));
}

/** The text of the file whose name, relative to the one that says it, stands at a path. */
export function fileAt(place: AccessPlace, inPlace: Path): Secret | undefined {
  const { source } = place;
  const name = source.textOf([...place.path, ...inPlace]);
  if (name === undefined) return undefined;
  return read(place, inPlace, () => {
    const file = resolve(dirname(source.file), place.fill(name));
    return { text: textOf(file), keptIn: { file, what: 'secrets' } };
  });
}

/** A secret as the value of a header: without its last newline, and of characters that one can carry. */
export function headerSecret(place: AccessPlace, inPlace: Path, secret: Secret): Secret {
  return () => {
    const { text, keptIn } = secret();
    const value = text.trim();
    if (/^[\x20-\x7e]*$/.test(value)) return { text: value, keptIn };
    const message = `\`${String(inPlace[0])}\` has characters that a header cannot carry`;
    throw mistake(place, inPlace, message, 'it must be one line of ASCII');
  };
}

function read({ source, path }: AccessPlace, inPlace: Path, work: () => Revealed): Secret {
  return () => at(() => source.positionOf([...path, ...inPlace]), work);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    throw new StyxError('MANIFEST_VALUE', `the secret cannot be read: ${messageOf(cause)}`, {
      hint: 'the path is relative to the file that names it',
      cause,
    });
  }
}

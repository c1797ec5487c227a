import { readFileSync } from 'node:fs';
import { located, messageOf, type Position, StyxError } from '../errors.js';
import type { OwnFile } from '../manifest/drawing.js';
import { shownPath } from './template-files.js';

/** What a user adds to a script, if anything. Throws MANIFEST_VALUE where it cannot be read. */
export function tweakText(file: OwnFile | undefined): string | undefined {
  if (file === undefined) return undefined;
  const { path, position } = file;
  try {
    // Version control may have changed the ends of lines, and nothing else.
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    return text.trim() === '' ? undefined : text;
  } catch (error) {
    const message = `the tweak cannot be read: ${messageOf(error)}`;
    throw new StyxError('MANIFEST_VALUE', message, { position, cause: error });
  }
}

/** What an engine threw, with the line of the tweak that it is about, where the engine shows that. */
export function inTweak(thrown: unknown, file: OwnFile | undefined): unknown {
  const text = tweakText(file);
  if (file === undefined || text === undefined || !(thrown instanceof StyxError)) return thrown;
  return located(thrown, placeOf(thrown.output ?? '', text, shownPath(file.path)));
}

function placeOf(output: string, tweak: string, file: string): Position | undefined {
  const lines = tweak.replace(/^\uFEFF/, '').split(/\r?\n/);
  const place = placeOfShown(output, lines) ?? placeOfUnknown(output, lines);
  if (place === undefined) return undefined;
  const text = lines[place] ?? '';
  const column = text.length - text.trimStart().length + 1;
  return { file, line: place + 1, column, length: text.trim().length, text };
}

/** The last of the tweak's lines that the output has. */
function placeOfShown(output: string, lines: readonly string[]): number | undefined {
  const own = lines.map((line) => line.trim());
  const shown = output.split('\n').map((line) => line.trim());
  const last = shown.findLast((line) => /\w/.test(line) && own.includes(line));
  return last === undefined ? undefined : own.indexOf(last);
}

/**
 * gnuplot shows no line for a name that it does not know, and its numbers of lines are not all
 * right: where only one line of the tweak has the name, it is that one.
 */
function placeOfUnknown(output: string, lines: readonly string[]): number | undefined {
  const [, name] = /undefined (?:variable|function): (\w+)/.exec(output) ?? [];
  const places = lines.flatMap((line, i) =>
    name !== undefined && line.split(/\W+/).includes(name) ? [i] : [],
  );
  return places.length === 1 ? places[0] : undefined;
}

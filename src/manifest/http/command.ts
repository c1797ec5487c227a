import { dirname } from 'node:path';
import { environmentValues } from '../interpolate.js';
import type { Path } from '../nodes.js';
import { known, type Secret } from './access.js';
import type { AccessPlace } from './place.js';
import { textAt } from './secret.js';

/** A command, which is run without a shell in a folder, absolute. */
export interface Command {
  readonly words: readonly Secret[];
  /** As the manifest has them: the same ones are one command. */
  readonly written: readonly string[];
  /** What the environment says in them, which nobody is shown. */
  readonly secrets: () => readonly string[];
  readonly folder: string;
}

/** The command at a place, of which nothing that the environment says is read yet. */
export function commandAt(place: AccessPlace, inPlace: Path, words: readonly unknown[]): Command {
  const { source, path, env } = place;
  const written = words.map((_, i) => source.textOf([...path, ...inPlace, i]) ?? '');
  return {
    words: words.map((_, i) => textAt(place, [...inPlace, i]) ?? known('')),
    written,
    secrets: () => written.flatMap((word) => environmentValues(word, env)),
    folder: dirname(source.file),
  };
}

/** Its program as the manifest has it: the environment may say something secret. */
export const programOf = ({ written }: Pick<Command, 'written'>): string => written[0] || '""';

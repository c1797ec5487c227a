import { type Position, StyxError } from '../../errors.js';
import { at } from '../findings.js';
import { checkVariables } from '../interpolate.js';
import type { Merged } from '../merged.js';
import type { Path } from '../nodes.js';

/** What a figure says of how it is drawn, and how its texts are read. */
export interface Given {
  readonly merged: Merged;
  /** A text with `${name}` in it, as it is written. Throws UNKNOWN_VARIABLE. */
  readonly label: (...path: Path) => string | undefined;
  /** What a text means to a parser, whose errors get the text's position. */
  readonly parsed: <T>(path: Path, parse: (text: string) => T) => T | undefined;
}

export function givenBy(merged: Merged, variables: readonly string[]): Given {
  const position = (path: Path) => (): Position => merged.positionOf(path);
  return {
    merged,
    label: (...path) => {
      const text = merged.textOf(path)?.trimEnd();
      return text && checkVariables(text, variables, position(path));
    },
    parsed: (path, parse) => {
      const text = merged.textOf(path)?.trim();
      return text === undefined ? undefined : at(position(path), () => parse(text));
    },
  };
}

/** MANIFEST_VALUE where a figure says something that does not go with the rest of it. */
export function mistakeAt(
  { merged }: Given,
  path: Path,
  message: string,
  hint?: string,
): StyxError {
  return new StyxError('MANIFEST_VALUE', message, { position: merged.positionOf(path), hint });
}

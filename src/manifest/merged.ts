import type { Position } from '../errors.js';
import type { Path } from './nodes.js';
import type { Span } from './positions.js';
import type { Figure as WrittenFigure } from './schema.generated.js';

/** A figure with the defaults merged in, and where the manifest has each part of it. */
export interface Merged {
  readonly name: string;
  readonly figure: WrittenFigure;
  /** The names of its `queries` in the order of the file, those of the defaults first. */
  readonly queryIds: readonly string[];
  /** In the figure, else in the defaults, else at the figure's name; or a part of a text there. */
  readonly positionOf: (path: Path, part?: Span) => Position;
  /** A value's text as it is written; undefined where neither has one. */
  readonly textOf: (path: Path) => string | undefined;
  /** Whether the figure says it itself, and not the defaults. */
  readonly isOwn: (path: Path) => boolean;
}

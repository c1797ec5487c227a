import { StyxError } from '../errors.js';
import { didYouMean } from './nearest.js';
import { type NamedFigure, ownerOf, unknownFigure } from './figure-names.js';
import type { Figure } from './manifest.js';
import { type NamedContext, resolveFigures } from './matrix-figures.js';
import type { Figure as WrittenFigure } from './schema.generated.js';

/** A figure in full, and as it is written with its defaults. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly written: WrittenFigure;
}

/**
 * A figure by its full name, whether or not it is to be built.
 * Throws UNKNOWN_FIGURE, MANIFEST_VALUE for one that is not known before a server is asked, and what
 * is wrong with the figure.
 */
export type FindFigure = (name: string) => FoundFigure;

export function figureFinder(figures: readonly NamedFigure[], context: NamedContext): FindFigure {
  const found = new Map<string, FoundFigure>();
  return (name) => {
    const known = found.get(name) ?? findFigure(name, figures, context);
    found.set(name, known);
    return known;
  };
}

function findFigure(
  name: string,
  figures: readonly NamedFigure[],
  context: NamedContext,
): FoundFigure {
  for (const one of figures) {
    const combinations = one.combinations?.filter((combination) => combination.name === name) ?? [];
    if (combinations.length === 0) continue;
    const resolved = resolveFigures({ ...one, combinations }, context);
    const [figure] = 'figures' in resolved ? resolved.figures : [];
    if (figure !== undefined) return { figure, written: one.merged.figure };
  }
  throw notFound(name, figures);
}

function notFound(name: string, figures: readonly NamedFigure[]): StyxError {
  const matrix = figures.find(({ merged }) => merged.name === name);
  const owner = matrix ?? ownerOf(figures, name);
  if (owner !== undefined && owner.combinations === undefined) {
    const message = `which figures \`${owner.merged.name}\` has is known when a server has been asked`;
    return new StyxError('MANIFEST_VALUE', message, {
      hint: 'list the values in its matrix, or write `query` here',
    });
  }
  const names = (matrix === undefined ? figures : [matrix]).flatMap(({ combinations = [] }) =>
    combinations.map((combination) => combination.name),
  );
  if (matrix === undefined) return unknownFigure(name, names);
  return new StyxError('UNKNOWN_FIGURE', `\`${name}\` is a figure for each value of its matrix`, {
    hint: didYouMean(name, names),
  });
}

import { StyxError } from '../errors.js';
import { didYouMean } from './nearest.js';
import { type NamedFigure, ownerOf, unknownFigure } from './figure-names.js';
import { type Figure, partsOf, type SingleFigure } from './manifest.js';
import { type NamedContext, resolveFigures } from './matrix-figures.js';
import { panelName } from './panel-letter.js';
import type { Figure as WrittenFigure } from './schema.generated.js';

/** A figure in full, and as it is written with its defaults. */
export interface FoundFigure {
  readonly figure: SingleFigure;
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
    const isIt = (figure: string): boolean =>
      figure === name || one.panels.some((_, i) => panelName(figure, i) === name);
    const combinations = one.combinations?.filter((combination) => isIt(combination.name)) ?? [];
    if (combinations.length === 0) continue;
    const resolved = resolveFigures({ ...one, combinations }, context);
    const [figure] = 'figures' in resolved ? resolved.figures : [];
    if (figure !== undefined) return partNamed(name, figure, one);
  }
  throw notFound(name, figures);
}

/** A figure that is not composed, or a panel of one that is: `overview-a`. */
function partNamed(name: string, figure: Figure, { merged, panels }: NamedFigure): FoundFigure {
  const place = partsOf(figure).findIndex((part) => part.name === name);
  const part = partsOf(figure)[place];
  if (part !== undefined) return { figure: part, written: (panels[place] ?? merged).figure };
  throw new StyxError('MANIFEST_VALUE', `\`${name}\` is composed of panels`, {
    hint: `name one of them: ${panelName(name, 0)}`,
  });
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

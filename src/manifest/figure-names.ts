import { StyxError, throwAll } from '../errors.js';
import type { FigureFiles } from './clashes.js';
import type { ManifestFile } from './endpoints.js';
import { attempt } from './findings.js';
import { type Matrix, type MatrixContext, matrixOf } from './matrix.js';
import { combinationsOf } from './matrix-combinations.js';
import type { Combination } from './matrix-names.js';
import { mergeDefaults, mergePanels } from './merge.js';
import type { Merged } from './merged.js';
import { didYouMean } from './nearest.js';
import { panelName } from './panel-letter.js';

/** A figure of the manifest, and the figures that its matrix makes of it. */
export interface NamedFigure {
  readonly merged: Merged;
  /** The panels that it is composed of; none where it is not. */
  readonly panels: readonly Merged[];
  readonly matrix: Matrix | undefined;
  /** One, or one a combination of its matrix; undefined where servers know which they are. */
  readonly combinations: readonly Combination[] | undefined;
  /** Of those that servers know, only the ones of these names; all where there are none. */
  readonly wanted: readonly string[];
}

/** All figures of a manifest by their names. What is wrong with their matrices goes to `errors`. */
export function namedFigures(
  { source, written }: ManifestFile,
  context: MatrixContext,
  errors: StyxError[],
): NamedFigure[] {
  return source.keysOf(written.figures ?? {}).map((name) => {
    const merged = mergeDefaults(written, source, name);
    const panels = mergePanels(written, source, name);
    const figure = { merged, panels, wanted: [] };
    const matrix = attempt(errors, () => withMatrix(merged, matrixOf(merged, context)));
    return { ...figure, ...(matrix ?? { matrix: undefined, combinations: [] }) };
  });
}

function withMatrix(
  merged: Merged,
  matrix: Matrix | undefined,
): Pick<NamedFigure, 'matrix' | 'combinations'> {
  if (matrix === undefined) {
    return { matrix, combinations: [{ name: merged.name, values: new Map() }] };
  }
  const isAsked = matrix.keys.some(({ source }) => !('values' in source));
  const combinations = isAsked ? undefined : combinationsOf({ figure: merged, matrix }, new Map());
  return { matrix, combinations };
}

/** The figures of these names, as far as their files are concerned. */
export function filesOf(
  merged: Merged,
  names: readonly Pick<Combination, 'name'>[],
): FigureFiles[] {
  const { formats, panels = [] } = merged.figure;
  const hasTex = formats?.includes('tex') === true;
  const positionOf = () => merged.positionOf([]);
  return names.flatMap(({ name }) => [
    { name, key: merged.name, hasTex, positionOf },
    ...panels.map((_, i) => filesOfPanel(name, i, positionOf)),
  ]);
}

/** A panel has a name, whether or not it has a file of data. */
export function filesOfPanel(
  figure: string,
  place: number,
  positionOf: FigureFiles['positionOf'],
): FigureFiles {
  const name = panelName(figure, place);
  return { name, key: name, hasTex: false, positionOf, noun: 'panel' };
}

/**
 * Those that are wanted, by their own names or by that of a matrix; all where `wanted` is `all`. What
 * no figure is called may be one of a matrix that servers know. Throws UNKNOWN_FIGURE.
 */
export function chosenFigures(
  figures: readonly NamedFigure[],
  wanted: readonly string[] | 'all',
): NamedFigure[] {
  if (wanted === 'all') return [...figures];
  const known = new Set(figures.flatMap(namesOfFigure));
  const asked = new Map<NamedFigure, string[]>();
  const errors: StyxError[] = [];
  for (const name of wanted.filter((one) => !known.has(one))) {
    const owner = ownerOf(figures, name);
    if (owner === undefined) errors.push(unknownFigure(name, [...known]));
    else asked.set(owner, [...(asked.get(owner) ?? []), name]);
  }
  throwAll(errors);
  return figures.flatMap((figure): NamedFigure[] => {
    const { merged, combinations } = figure;
    if (wanted.includes(merged.name)) return [figure];
    const names = asked.get(figure);
    if (names !== undefined) return [{ ...figure, wanted: names }];
    const some = combinations?.filter(({ name }) => wanted.includes(name)) ?? [];
    return some.length === 0 ? [] : [{ ...figure, combinations: some }];
  });
}

/** The names by which figures of a name can be asked for. */
export function namesOfFigure({ merged, combinations = [] }: NamedFigure): string[] {
  return [merged.name, ...combinations.map(({ name }) => name)];
}

/** The matrix, asked for, that a figure of this name may be one of. */
export function ownerOf(figures: readonly NamedFigure[], name: string): NamedFigure | undefined {
  return figures
    .filter(({ combinations }) => combinations === undefined)
    .filter(({ merged }) => name.startsWith(`${merged.name}-`))
    .sort((a, b) => b.merged.name.length - a.merged.name.length)[0];
}

/** Those of a matrix, now known, that are wanted; all where none is named. Throws UNKNOWN_FIGURE. */
export function chosenCombinations(
  combinations: readonly Combination[],
  wanted: readonly string[],
): readonly Combination[] {
  const names = combinations.map(({ name }) => name);
  throwAll(
    wanted.filter((name) => !names.includes(name)).map((name) => unknownFigure(name, names)),
  );
  return combinations.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/** The error for a name that no figure has. */
export function unknownFigure(name: string, known: readonly string[]): StyxError {
  return new StyxError('UNKNOWN_FIGURE', `there is no figure \`${name}\` in the manifest`, {
    hint: didYouMean(name, known),
  });
}

import { mapped, type NonEmpty, nonEmpty } from '../non-empty.js';
import { type FigureContext, type FigureParts, resolveParts } from './figure.js';
import type { NamedFigure } from './figure-names.js';
import { forEach, together } from './findings.js';
import type { Figure, SingleFigure } from './manifest.js';
import { matrixNames } from './matrix-keys.js';
import type { Merged } from './merged.js';
import { panelName, saidOfPanels } from './panel-letter.js';
import { checkOwnServers } from './query-endpoints.js';
import { type Whole, wholeOf } from './panels.js';
import { runVariables } from './runs/figure-runs.js';
import { checkShared } from './shared-axes.js';

/** What all figures of a name have in common: their parts, and how they are composed of them. */
export interface Resolved {
  readonly parts: NonEmpty<FigureParts>;
  readonly whole: Whole | undefined;
}

/** The ranges of the parts of a figure. */
export type Ranges = readonly SingleFigure['range'][];

/** Throws the errors of all parts together. */
export function resolvedParts(named: NamedFigure, context: FigureContext): Resolved {
  const known = [...context.variables, ...matrixNames(named.merged)];
  const all = mergedParts(named).map((merged) => ({
    merged,
    variables: [...known, ...runVariables(merged, context)],
  }));
  const common = all.reduce(
    (names, { variables }) => names.filter((name) => variables.includes(name)),
    all[0]?.variables ?? known,
  );
  const { parts, whole } = together({
    parts: () =>
      forEach(all, ({ merged, variables }) => resolveParts(merged, { ...context, variables })),
    whole: () => wholeOf(named, common),
  });
  if (whole !== undefined) checkShared(mergedParts(named), parts, whole);
  return { parts: nonEmpty(parts, 'a figure has a part'), whole };
}

/** The panels of a figure, or itself. */
export function mergedParts({
  merged,
  panels,
}: Pick<NamedFigure, 'merged' | 'panels'>): readonly Merged[] {
  return panels.length > 0 ? panels : [merged];
}

/** A figure of a name, with the range of each of its parts. Throws MANIFEST_VALUE as `checkOwnServers` does. */
export function figureOf(
  { parts, whole }: Resolved,
  name: string,
  ranges: Ranges,
  variables: Figure['variables'],
): Figure {
  const figures = mapped(parts, (part, i): SingleFigure => {
    const range = ranges[i];
    if (range === undefined) throw new Error('each part of a figure has a range');
    checkOwnServers(part.queries, range);
    return { ...part, variables, range, name: whole === undefined ? name : panelName(name, i) };
  });
  const [{ engine, formats, csv, problem }] = figures;
  if (whole === undefined) return figures[0];
  const { title, positionOf, ...composition } = whole;
  const warnings = saidOfPanels(parts.map((part) => part.warnings));
  const panels = { ...composition, parts: figures };
  return {
    ...{ name, title, engine, formats, csv, variables, problem, warnings, positionOf },
    panels,
  };
}

import type { Figure, Matrix } from '../../manifest/schema.generated.js';
import type { NonEmpty } from '../../non-empty.js';
import type { Remark } from '../remarks.js';
import type { ImportedManifest, NamedFigure, NamedVariable } from './manifest.js';
import { manifestText } from './manifest-text.js';
import { type Mistake, mistakesIn } from './mistakes.js';

/** A manifest that is valid, and what was left out of it so that it is. */
export interface ValidText {
  /** Undefined where no figure is left. */
  readonly text: string | undefined;
  readonly figures: number;
  /** Those that the figures have. */
  readonly variables: readonly NamedVariable[];
  readonly remarks: readonly Remark[];
}

/**
 * The text of a manifest, without the queries and the figures that a manifest cannot have: a dashboard may say
 * what no figure can be, and what is written is to be valid at once. Throws what is wrong with the rest, which is a
 * mistake here.
 */
export function validText(manifest: ImportedManifest, nowMs: number): ValidText {
  let kept: readonly NamedFigure[] = manifest.figures;
  const remarks: Remark[] = [];
  for (;;) {
    const variables = manifest.variables.filter(isUsedIn(kept));
    if (kept.length === 0) return { text: undefined, figures: 0, variables, remarks };
    const text = manifestText({ ...manifest, variables, figures: kept });
    const known = manifestText({ ...manifest, variables, figures: kept.map(withKnownMatrix) });
    const own = mistakesIn(text, kept, nowMs);
    const wrong = known === text || own.size > 0 ? own : mistakesIn(known, kept, nowMs);
    if (wrong.size === 0) return { text, figures: kept.length, variables, remarks };
    const left = new Map(kept.map((one) => [one, withoutMistakes(one, wrong.get(one) ?? [])]));
    for (const [one, mistakes] of wrong) remarks.push(...remarksOf(one, mistakes, left.get(one)));
    kept = [...left.values()].flatMap((one) => one ?? []);
  }
}

function isUsedIn(figures: readonly NamedFigure[]): (variable: NamedVariable) => boolean {
  const text = JSON.stringify(figures.map(({ figure }) => figure));
  return ({ name }) => text.includes(`\${${name}}`);
}

/** With a value in place of those that a server knows: what a query would be is known, then. */
function withKnownMatrix(named: NamedFigure): NamedFigure {
  const { matrix } = named.figure;
  if (typeof matrix !== 'object') return named;
  const keys = Object.entries(matrix).map(([key, values]): [string, Matrix[string]] => [
    key,
    Array.isArray(values) ? values : ['x'],
  ]);
  return { ...named, figure: { ...named.figure, matrix: Object.fromEntries(keys) } };
}

/** Of a figure of which nothing is left, why not all of it could stay. */
function remarksOf(
  { of }: NamedFigure,
  mistakes: NonEmpty<Mistake>,
  left: NamedFigure | undefined,
): Remark[] {
  const [{ message, isOfQuery }] = mistakes;
  if (left === undefined) {
    const text = isOfQuery ? `its query cannot be asked: ${message}` : message;
    return [{ of, text, path: undefined, isWhole: true }];
  }
  return mistakes.map(({ message: why, query = '' }) => ({
    ...{ of, text: `its query \`${query}\` is left out: ${why}`, path: undefined },
    isWhole: false,
  }));
}

/** Undefined where nothing that can be drawn is left. */
function withoutMistakes(
  named: NamedFigure,
  mistakes: readonly Mistake[],
): NamedFigure | undefined {
  if (mistakes.length === 0) return named;
  if (mistakes.some(({ query }) => query === undefined)) return undefined;
  const wrong = new Set(mistakes.map(({ query }) => query));
  const queries = Object.entries(named.figure.queries ?? {}).filter(([id]) => !wrong.has(id));
  if (queries.length === 0) return undefined;
  const figure = { ...named.figure, queries: Object.fromEntries(queries) };
  return { ...named, figure: withoutUnusedAxis(figure) };
}

/** Without a right axis that no query has any more. */
function withoutUnusedAxis(figure: Figure): Figure {
  const queries = Object.values(figure.queries ?? {});
  if (queries.some((query) => typeof query === 'object' && query.axis === 'right')) return figure;
  const { y2: _unused, thresholds, ...others } = figure;
  const left = (thresholds ?? []).filter((one) => typeof one === 'number' || one.axis !== 'right');
  return { ...others, ...(left.length === 0 ? {} : { thresholds: left }) };
}

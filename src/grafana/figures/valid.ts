import type { Matrix } from '../../manifest/schema.generated.js';
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
    remarks.push(...[...wrong].map(([figure, mistake]) => remarkOf(figure, mistake)));
    kept = kept.flatMap((figure) => withoutMistake(figure, wrong.get(figure)) ?? []);
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

function remarkOf({ of }: NamedFigure, { message, query, isOfQuery }: Mistake): Remark {
  const about =
    query === undefined ? 'its query cannot be asked' : `its query \`${query}\` is left out`;
  const text = isOfQuery ? `${about}: ${message}` : message;
  return { of, text, path: undefined, isWhole: query === undefined };
}

/** Undefined where all of it is a mistake. */
function withoutMistake(named: NamedFigure, mistake: Mistake | undefined): NamedFigure | undefined {
  if (mistake === undefined) return named;
  if (mistake.query === undefined) return undefined;
  const queries = Object.entries(named.figure.queries ?? {}).filter(([id]) => id !== mistake.query);
  return { ...named, figure: { ...named.figure, queries: Object.fromEntries(queries) } };
}

import { csvOptions } from './csv.js';
import { together } from './findings.js';
import { allFormats } from './formats.js';
import { checkVariables } from './interpolate.js';
import type { Figure } from './manifest.js';
import { mergeDefaults, type Merged } from './merge.js';
import type { Path } from './nodes.js';
import { resolveQueries, type QueryContext } from './queries.js';
import { parseRange } from './range.js';

/** What the figures of a manifest have in common. */
export interface FigureContext extends QueryContext {
  /** That times without a zone are read in; an IANA name. */
  readonly timezone: string;
}

/**
 * A figure in full: defaults merged in, short forms written out.
 * Throws the errors of all its parts together.
 */
export function resolveFigure(name: string, context: FigureContext): Figure {
  const { file, timezone } = context;
  const merged = mergeDefaults(file.written, file.source, name);
  const { figure } = merged;
  const text = (...path: string[]) => textOf(merged, path, context.variables);
  const { label: _, ...parts } = together({
    title: () => text('title'),
    xLabel: () => text('x', 'label'),
    yLabel: () => text('y', 'label'),
    label: () => text('label'),
    queries: () => resolveQueries(merged, context),
    range: () => rangeOf(merged, timezone),
    csv: () => csvOptions(figure.csv ?? {}, timezone, (key) => merged.positionOf(['csv', key])),
  });
  return {
    name,
    xTime: figure.x?.time ?? 'absolute',
    gaps: figure.gaps ?? 'break',
    formats: [...new Set(figure.formats ?? allFormats)],
    onEmpty: figure.on_empty ?? 'error',
    positionOf: (...path) => merged.positionOf(path),
    ...parts,
  };
}

function textOf(merged: Merged, path: Path, variables: readonly string[]): string | undefined {
  const text = merged.textOf(path)?.trimEnd();
  return text && checkVariables(text, variables, () => merged.positionOf(path));
}

function rangeOf(merged: Merged, timezone: string): Figure['range'] {
  const text = (key: string) => merged.textOf(['range', key]);
  const texts = {
    start: text('start'),
    end: text('end'),
    duration: text('duration'),
    last: text('last'),
  };
  return parseRange(texts, timezone, (key) =>
    merged.positionOf(key === undefined ? ['range'] : ['range', key]),
  );
}

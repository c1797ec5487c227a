import { csvOptions } from './csv.js';
import type { ManifestFile } from './endpoints.js';
import { together } from './findings.js';
import type { Figure } from './manifest.js';
import { mergeDefaults, type Merged } from './merge.js';
import { resolveQueries, type EndpointFinder } from './queries.js';
import { parseRange } from './range.js';

/**
 * A figure in full: defaults merged in, short forms written out.
 * Throws the errors of all its parts together.
 */
export function resolveFigure(
  file: ManifestFile,
  name: string,
  timezone: string,
  findEndpoint: EndpointFinder,
): Figure {
  const merged = mergeDefaults(file.written, file.source, name);
  const { figure } = merged;
  return {
    name,
    title: textOf(merged, 'title'),
    xTime: figure.x?.time ?? 'absolute',
    xLabel: textOf(merged, 'x', 'label'),
    yLabel: textOf(merged, 'y', 'label'),
    gaps: figure.gaps ?? 'break',
    formats: [...new Set(figure.formats ?? (['csv', 'gnuplot', 'matplotlib'] as const))],
    onEmpty: figure.on_empty ?? 'error',
    positionOf: (...path) => merged.positionOf(path),
    ...together({
      queries: () => resolveQueries(file, merged, findEndpoint),
      range: () => rangeOf(merged, timezone),
      csv: () => csvOptions(figure.csv ?? {}, timezone, (key) => merged.positionOf(['csv', key])),
    }),
  };
}

function textOf(merged: Merged, ...path: string[]): string | undefined {
  return merged.textOf(path)?.trimEnd();
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

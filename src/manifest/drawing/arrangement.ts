import type { Facet, Kind, LegendSpec, Top } from '../drawing.js';
import { longLegend, longTop } from '../short-forms.js';
import { type Given, mistakeAt } from './given.js';
import { fateOfRuns } from '../runs/figure-combination.js';
import { hasTop } from './kinds.js';

/** Which series are drawn; all where it is undefined. Throws MANIFEST_VALUE. */
export function topOf(given: Given, kind: Kind): Top | undefined {
  const { figure } = given.merged;
  const { top, x } = figure;
  const isOfGroups = ['summarized', 'pooled'].includes(fateOfRuns(figure));
  if (isOfGroups || !hasTop(kind, x ?? {})) return undefined;
  const { series, rest } = longTop(top);
  const usual = kind === 'area' ? 'sum' : 'drop';
  if (series !== undefined) {
    return { count: series, rest: rest ?? usual, isRestGiven: rest !== undefined };
  }
  // The defaults may say what becomes of others in figures that leave some out.
  if (!given.merged.isOwn(['top'])) return undefined;
  throw mistakeAt(given, ['top'], '`top` lacks `series`', 'for example {series: 5, rest: sum}');
}

/** What makes panels. Throws MANIFEST_VALUE. */
export function facetOf(given: Given): Facet | undefined {
  const { facet } = given.merged.figure;
  if (facet === undefined) return undefined;
  if (facet === 'query') return { by: 'query' };
  if (typeof facet === 'string') return { by: 'label', label: facet.trim() };
  const [rows, columns] = [facet.rows.trim(), facet.columns.trim()];
  if (rows !== columns) return { by: 'grid', rows, columns };
  const message = `rows and columns of panels are both by \`${rows}\``;
  throw mistakeAt(given, ['facet', 'columns'], message, `write \`facet: ${rows}\``);
}

export function legendOf({ merged }: Given): LegendSpec {
  const { position = 'above', columns } = longLegend(merged.figure.legend);
  return { position, columns };
}

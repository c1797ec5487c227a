import { endpointsOf, type Query } from '../manifest/manifest.js';
import { filledQueries } from '../plan/filled-queries.js';
import type { Asking, Variables } from '../plan/windows.js';
import type { QueryView } from '../view/project-view.js';

/** What the variables of queries stand for. */
export interface Filling {
  /** Those of the manifest. */
  readonly vars: Variables;
  /** What `now` means, ms. */
  readonly nowMs: number;
}

/** A query of a figure or a number, before it is known what was answered; as the manifest has it without a filling. */
export function queryView(asking: Asking, query: Query, filling: Filling | undefined): QueryView {
  const { id } = query;
  if (query.csv !== undefined) {
    const text = query.csv.file
      .map((piece) => ('text' in piece ? piece.text : `\${${piece.name}}`))
      .join('');
    return { id, text, isFile: true, each: [], windows: [] };
  }
  const endpoint = endpointsOf(query.endpoint)
    .map(({ name }) => name)
    .join(', ');
  const [only, ...others] = filling === undefined ? [] : askedTexts(asking, query, filling);
  const isOne = only !== undefined && others.length === 0;
  const text = isOne ? only : query.expr.trim();
  return {
    ...{ id, text, isFile: false, endpoint, windows: [] },
    each: isOne || only === undefined ? [] : [only, ...others],
  };
}

/** What servers are asked, each text once; nothing of what cannot be asked, which its build says. */
function askedTexts(asking: Asking, query: Query, { vars, nowMs }: Filling): string[] {
  try {
    const filled = filledQueries(asking, [query], vars, nowMs);
    return [...new Set(filled.map(({ expr }) => expr.trim()))];
  } catch {
    return [];
  }
}

import { isWholeRange } from './range.js';
import { RUN_LABEL } from './runs/labels.js';
import { isOverRuns, writtenRuns } from './runs/matrix-runs.js';
import type {
  Figure as WrittenFigure,
  Queries as WrittenQueries,
  Query as WrittenQuery,
} from './schema.generated.js';
import { longLegend, longQuery, longTop } from './short-forms.js';

/**
 * The defaults without what the figure says in another way: `query` or `queries`, a whole range,
 * what becomes of runs, the height or the aspect.
 */
export function withoutRivals(defaults: WrittenFigure, own: WrittenFigure): WrittenFigure {
  const left = { ...defaults };
  if (own.summary !== undefined) delete left.combine;
  if (own.combine !== undefined) delete left.summary;
  if (own.query !== undefined) delete left.queries;
  if (own.queries !== undefined) delete left.query;
  if (own.height !== undefined) delete left.aspect;
  if (own.aspect !== undefined) delete left.height;
  if (own.range !== undefined && isWholeRange(own.range)) delete left.range;
  if (own.range !== undefined && isWholeRange(own.range)) delete left.runs;
  if (isOverRuns(own)) delete left.range;
  if (writtenRuns(own) !== undefined) delete left.runs;
  const hasOwnTime = own.runs !== undefined || (own.range !== undefined && isWholeRange(own.range));
  if (hasOwnTime && typeof left.matrix === 'object') {
    const { [RUN_LABEL]: _, ...others } = left.matrix;
    left.matrix = others;
  }
  return left;
}

/** Both of them, key by key; short forms are written out. */
export function mergeFigures(defaults: WrittenFigure, own: WrittenFigure): WrittenFigure {
  const queries = mergeQueries(defaults.queries, own.queries);
  return {
    ...defaults,
    ...own,
    ...(queries && { queries }),
    x: { ...defaults.x, ...own.x },
    y: { ...defaults.y, ...own.y },
    y2: { ...defaults.y2, ...own.y2 },
    legend: { ...longLegend(defaults.legend), ...longLegend(own.legend) },
    top: { ...longTop(defaults.top), ...longTop(own.top) },
    csv: { ...defaults.csv, ...own.csv },
    params: { ...defaults.params, ...own.params },
    http_headers: { ...defaults.http_headers, ...own.http_headers },
    range: { ...defaults.range, ...own.range },
    ...mergedMatrix(defaults.matrix, own.matrix),
  };
}

function mergedMatrix(
  defaults: WrittenFigure['matrix'],
  own: WrittenFigure['matrix'],
): Pick<WrittenFigure, 'matrix'> {
  if (typeof defaults !== 'object' || own === 'none')
    return own === undefined ? {} : { matrix: own };
  return { matrix: { ...defaults, ...(typeof own === 'object' && own) } };
}

function mergeQueries(
  defaults: WrittenFigure['queries'],
  own: WrittenFigure['queries'],
): WrittenFigure['queries'] {
  if (defaults === undefined || Array.isArray(defaults)) return own ?? defaults;
  if (own === undefined || Array.isArray(own)) return own ?? defaults;
  const merged: WrittenQueries = { ...defaults };
  for (const [id, query] of Object.entries(own)) {
    const before = defaults[id];
    merged[id] = before === undefined ? query : mergedQuery(longQuery(before), longQuery(query));
  }
  return merged;
}

/** A server is asked, or a file is read: what the defaults say of the other way gives way. */
function mergedQuery(defaults: WrittenQuery, own: WrittenQuery): WrittenQuery {
  const left = { ...defaults };
  if (own.query !== undefined) delete left.csv;
  if (own.csv !== undefined) {
    delete left.query;
    delete left.prometheus;
    delete left.step;
  }
  return { ...left, ...own };
}

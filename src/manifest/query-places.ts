import { StyxError, type Position } from '../errors.js';
import type { ManifestFile } from './endpoints.js';
import { at, forEach } from './findings.js';
import type { Merged } from './merged.js';
import { didYouMean } from './nearest.js';
import type { Path } from './nodes.js';
import type { Span } from './positions.js';
import type { PromQLExpression, Query as WrittenQuery } from './schema.generated.js';
import { longQuery } from './short-forms.js';

/** A query of a figure as it is written, in its long form, and where. */
export interface QueryPlace {
  readonly id: string;
  readonly written: WrittenQuery;
  readonly textOf: (...path: QueryPath) => string | undefined;
  /** Where the figure has it. */
  readonly place: () => Position;
  readonly positionOf: (...path: QueryPath) => Position;
  /** Where a part of the expression is: offsets in its text. */
  readonly partPosition: (part: Span) => Position;
}

/** Within the long form of a query. */
export type QueryPath = readonly [key: keyof WrittenQuery, ...rest: Path];

/** The names of a figure's queries, in the order of the file. */
export function queryIdsOf({ figure, queryIds, textOf }: Merged): readonly string[] {
  const { query, queries } = figure;
  if (query !== undefined) return ['query'];
  if (!Array.isArray(queries)) return queryIds;
  return queries.map((_, index) => textOf(['queries', index]) ?? '');
}

/** Every place by a function, so that each can fail by itself. */
export function placesOf(file: ManifestFile, merged: Merged): (() => QueryPlace)[] {
  const { query, queries } = merged.figure;
  if (query !== undefined && queries !== undefined) {
    throw new StyxError('MANIFEST_VALUE', 'there are both `query` and `queries`', {
      position: merged.positionOf(['queries']),
      hint: 'keep one of the two',
    });
  }
  if (query !== undefined) return [() => onlyQuery(merged, query)];
  if (queries === undefined) return [];
  if (!Array.isArray(queries)) {
    return merged.queryIds.map((id) => () => mappedQuery(merged, id, queries[id] ?? ''));
  }
  const ids = queryIdsOf(merged);
  return ids.map((id, index) => () => {
    const position = () => merged.positionOf(['queries', index]);
    return at(position, () => listedQuery(file, id, position, ids.indexOf(id) < index));
  });
}

function onlyQuery(merged: Merged, query: PromQLExpression): QueryPlace {
  return {
    id: 'query',
    written: { query },
    place: () => merged.positionOf(['query']),
    textOf: (key) => (key === 'query' ? merged.textOf(['query']) : undefined),
    positionOf: (...path) => merged.positionOf(path),
    partPosition: (part) => merged.positionOf(['query'], part),
  };
}

function mappedQuery(
  merged: Merged,
  id: string,
  query: WrittenQuery | PromQLExpression,
): QueryPlace {
  const written = longQuery(query);
  checkWhole(id, written, () => merged.positionOf(['queries', id]));
  return {
    id,
    written,
    place: () => merged.positionOf(['queries', id]),
    textOf: (...path) => merged.textOf(['queries', id, ...path]),
    positionOf: (...path) => merged.positionOf(['queries', id, ...path]),
    partPosition: (part) => merged.positionOf(['queries', id, 'query'], part),
  };
}

/** A query that the figure names and the top level's `queries` have. */
function listedQuery(
  file: ManifestFile,
  id: string,
  place: () => Position,
  isAgain: boolean,
): QueryPlace {
  const { source } = file;
  if (isAgain) throw new StyxError('MANIFEST_VALUE', `the query \`${id}\` is listed twice`);
  const queries = new Map(Object.entries(file.written.queries ?? {}));
  const query = queries.get(id);
  if (query === undefined) {
    throw new StyxError('UNKNOWN_QUERY', `there is no query \`${id}\``, {
      hint: didYouMean(id, [...queries.keys()]) ?? "define it in the top level's `queries`",
    });
  }
  const written = longQuery(query);
  const pathOf = (path: Path) =>
    typeof query === 'object' ? ['queries', id, ...path] : ['queries', id];
  return {
    id,
    written,
    place,
    textOf: (...path) => (written[path[0]] === undefined ? undefined : source.textOf(pathOf(path))),
    positionOf: (...path) => source.positionOf(pathOf(path)),
    partPosition: (part) => source.positionOf(pathOf(['query']), part),
  };
}

/** Throws MANIFEST_VALUE for queries of the top level that are not whole, drawn or not. */
export function checkNamedQueries({ written, source }: ManifestFile): void {
  const queries = Object.entries(written.queries ?? {});
  forEach(queries, ([id, query]) =>
    checkWhole(id, longQuery(query), () => source.positionOf(['queries', id])),
  );
}

/** Not the schema's to say: the defaults may have one half of a query, and a figure the other. */
function checkWhole(id: string, { query, csv, ...own }: WrittenQuery, position: () => Position) {
  const asked = (['prometheus', 'step'] as const).find((key) => own[key] !== undefined);
  const [message, hint] =
    query === undefined && csv === undefined
      ? [`the query \`${id}\` lacks \`query\``, 'add its PromQL expression, or `csv` for a file']
      : query !== undefined && csv !== undefined
        ? [`the query \`${id}\` has \`query\` and \`csv\``, 'keep one of the two']
        : csv !== undefined && asked !== undefined
          ? [`\`${asked}\` is for queries that a server is asked`, 'remove it: the file has times']
          : [];
  if (message === undefined) return;
  throw new StyxError('MANIFEST_VALUE', message, { position: position(), hint });
}
